import { css, html, LitElement, nothing } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import { api, Problem } from "../core/api";
import type { LeadPage, LeadRow } from "../core/leads";
import { base } from "../core/styles";
import { wordsOf } from "../core/toasts";
import { words } from "../core/words";
import { pickStyles } from "./picked";
import { stageTag } from "./tags";

const word = words({
  search: ["Tìm tên, tổ chức, điện thoại, mã hồ sơ", "Search names, organisations, telephones, references"],
  found: ["Tìm thấy {0} hồ sơ", "{0} {0:lead|leads} found"],
  none: ["Không có hồ sơ nào khớp.", "No lead matches."],
  short: ["Nhập ít nhất ba ký tự.", "Type at least three characters."],
  change: ["Chọn hồ sơ khác", "Choose another lead"],
});

const pause = 250;
const most = 8;

/** Finds a lead by what is typed; fires `picked` once it is found, or given up again, and has it in `lead`. */
@customElement("kontum-lead-picker")
export class LeadPickerElement extends LitElement {
  @property()
  label = "";

  @state()
  lead?: LeadRow;

  @state()
  private _rows?: readonly LeadRow[];

  @state()
  private _count = "";

  @state()
  private _failed = "";

  @query("input")
  private _input?: HTMLInputElement;

  #timer = 0;
  #asked?: AbortController;

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.#quit();
  }

  #quit() {
    clearTimeout(this.#timer);
    this.#asked?.abort();
  }

  /** Forgets what was picked and typed. */
  reset() {
    this.#quit();
    this.lead = undefined;
    this._rows = undefined;
    this._failed = "";
    if (this._input) {
      this._input.value = "";
    }
  }

  override focus() {
    this._input?.focus();
  }

  override render() {
    if (this.lead) {
      return html`<div class="field">
        <span class="label">${this.label}</span>
        <div class="row spread card picked"><span><strong>${this.lead.title}</strong> <span class="muted small">${this.lead.reference}</span></span><button type="button" class="button plain" @click=${this.#change}>${word("change")}</button></div>
      </div>`;
    }

    return html`
      <label class="field"><span class="label">${this.label}</span><input type="search" autocomplete="off" maxlength="200" placeholder=${word("search")} @input=${this.#typed} @keydown=${this.#enter} /></label>
      <p class="muted small" role="status">${this._failed || (this._rows ? (this._rows.length > 0 ? word("found", this._count) : word("none")) : word("short"))}</p>
      ${this._rows && this._rows.length > 0
        ? html`<ul class="plain card found">
            ${this._rows.map((row) => html`<li><button type="button" @click=${() => this.#pick(row)}><span>${row.title}</span><span class="muted small">${[row.reference, row.organisation].filter(Boolean).join(" · ")} ${stageTag(row.stage)}</span></button></li>`)}
          </ul>`
        : nothing}
    `;
  }

  #typed = (event: Event) => {
    const text = (event.target as HTMLInputElement).value.trim();
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => void this.#find(text), pause);
  };

  // Enter takes the first that was found, and does not send a form.
  #enter = (event: KeyboardEvent) => {
    if (event.key === "Enter") {
      event.preventDefault();
      if (this._rows?.[0]) {
        this.#pick(this._rows[0]);
      }
    }
  };

  async #find(text: string) {
    this.#asked?.abort();
    if (text.length < 3) {
      this._rows = undefined;
      return;
    }

    this.#asked = new AbortController();
    try {
      const page = await api.get<LeadPage>("", { q: text, take: most }, this.#asked.signal);
      this._rows = page.items;
      this._count = `${page.count}${page.countIsCapped ? "+" : ""}`;
      this._failed = "";
    } catch (error) {
      if (error instanceof Problem) {
        this._failed = wordsOf(error);
      } else if (!(error instanceof DOMException)) {
        throw error;
      }
    }
  }

  #pick(row: LeadRow) {
    this.lead = row;
    this.dispatchEvent(new Event("picked"));
  }

  #change = async () => {
    this.reset();
    this.dispatchEvent(new Event("picked"));
    await this.updateComplete;
    this.focus();
  };

  static override styles = [
    base,
    pickStyles,
    css`
      .picked {
        padding: 4px 4px 4px 12px;
      }
    `,
  ];
}
