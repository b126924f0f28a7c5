import { css, html, LitElement, nothing } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import { api } from "../core/api";
import { base } from "../core/styles";
import { toasts } from "../core/toasts";
import { words } from "../core/words";
import { typed } from "../rules/rules-page";
import "../ui/dialog.element";
import type { DialogElement } from "../ui/dialog.element";

interface FoundLead {
  id: string;
  reference: string;
  title: string;
}

const word = words({
  assign: ["Chọn hồ sơ", "Choose a lead"],
  find: ["Tìm theo mã, tên, địa chỉ thư", "Search by reference, name or address"],
  none: ["Không tìm thấy hồ sơ nào.", "No lead was found."],
  cancel: ["Hủy", "Cancel"],
});

const searchAfter = 250;
const mostFound = 10;

/** Asks in a dialog which lead a mail belongs to. Fires `lead-chosen` with its key; whoever listens closes the dialog. */
@customElement("kontum-triage-lead")
export class LeadChoiceElement extends LitElement {
  /** Whether what was chosen is being carried out. */
  @property({ type: Boolean })
  busy = false;

  @state()
  private _open = false;

  @state()
  private _found?: FoundLead[];

  @query("kontum-leads-dialog")
  private _dialog!: DialogElement;

  #search?: ReturnType<typeof setTimeout>;
  #asked?: AbortController;

  async ask() {
    this._open = true;
    this._found = undefined;
    await this.updateComplete;
    this._dialog.show();
  }

  close() {
    this._dialog.close();
  }

  override render() {
    return html`<kontum-leads-dialog acts headline=${word("assign")} @close=${this.#closed}>
      ${this._open ? this.#renderSearch() : nothing}
      <button slot="actions" class="button" @click=${() => this.close()}>${word("cancel")}</button>
    </kontum-leads-dialog>`;
  }

  #renderSearch() {
    return html`<div class="stack">
      <label class="field"><span class="label">${word("find")}</span><input type="search" autofocus @input=${(event: Event) => this.#find(typed(event))} /></label>
      <ul class="plain stack" aria-live="polite">
        ${this._found?.map(
          (lead) => html`<li><button class="button choice" ?disabled=${this.busy} @click=${() => this.#choose(lead.id)}><strong class="nowrap">${lead.reference}</strong> ${lead.title}</button></li>`,
        )}
        ${this._found?.length === 0 ? html`<li class="muted">${word("none")}</li>` : nothing}
      </ul>
    </div>`;
  }

  #find(text: string) {
    clearTimeout(this.#search);
    this.#asked?.abort();
    if (text.trim() === "") {
      this._found = undefined;
      return;
    }

    this.#search = setTimeout(() => {
      const asked = (this.#asked = new AbortController());
      api
        .get<{ items: FoundLead[] }>("", { q: text, take: mostFound }, asked.signal)
        .then(({ items }) => (this._found = items))
        .catch((error: unknown) => {
          if (!asked.signal.aborted) {
            toasts.problem(error);
          }
        });
    }, searchAfter);
  }

  #choose = (lead: string) => this.dispatchEvent(new CustomEvent("lead-chosen", { detail: lead }));

  #closed = () => {
    this._open = false;
    this.#quit();
  };

  #quit() {
    clearTimeout(this.#search);
    this.#asked?.abort();
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.#quit();
  }

  static override styles = [
    base,
    css`
      .choice {
        justify-content: flex-start;
        text-align: left;
        width: 100%;
      }
    `,
  ];
}
