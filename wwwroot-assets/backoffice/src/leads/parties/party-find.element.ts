import { css, html, LitElement, nothing } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import { api } from "../core/api";
import { base } from "../core/styles";
import { toasts } from "../core/toasts";
import { words } from "../core/words";
import "../ui/dialog.element";
import type { DialogElement } from "../ui/dialog.element";
import { pickStyles } from "../ui/picked";
import { nameOf, type PartyList, type PartyPage } from "./parties";

/** A party as it is found. */
export interface Findable {
  id: string;
  name: string | null;
}

const word = words({
  find: ["Tìm mục cùng là một", "Find the one that is the same"],
  search: ["Tên, địa chỉ, số hoặc mã", "Name, address, number or code"],
  notFound: ["Không tìm thấy.", "Nothing was found."],
  cancel: ["Hủy", "Cancel"],
});

const pause = 250;
const most = 8;

/** Searches for another party than one: `open()` asks; the one that is chosen is fired as `party-found`. */
@customElement("kontum-party-find")
export class PartyFindElement extends LitElement {
  @property({ attribute: false })
  list: PartyList = "organisations";

  /** The party that is not offered. */
  @property({ attribute: false })
  own = "";

  /** What is said of a party below its name. */
  @property({ attribute: false })
  summary: (party: never) => string = () => "";

  @state()
  private _found?: readonly Findable[];

  @query("kontum-leads-dialog")
  private _dialog!: DialogElement;

  @query("input")
  private _field!: HTMLInputElement;

  #timer = 0;

  open() {
    this._found = undefined;
    this._field.value = "";
    this._dialog.show();
  }

  close() {
    this._dialog.close();
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  override render() {
    return html`<kontum-leads-dialog acts headline=${word("find")}>
      <label class="field"><span class="label">${word("search")}</span><input type="search" autocomplete="off" maxlength="200" @input=${this.#typed} /></label>
      ${this._found?.length === 0 ? html`<p class="muted small" role="status">${word("notFound")}</p>` : nothing}
      ${this._found && this._found.length > 0
        ? html`<ul class="plain card found">
            ${this._found.map((party) => html`<li><button type="button" @click=${() => this.#choose(party)}><span>${nameOf(party)}</span><span class="muted small">${this.summary(party as never)}</span></button></li>`)}
          </ul>`
        : nothing}
      <button slot="actions" class="button" @click=${this.close}>${word("cancel")}</button>
    </kontum-leads-dialog>`;
  }

  #choose = (party: Findable) => this.dispatchEvent(new CustomEvent("party-found", { detail: party.id }));

  #typed = () => {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => void this.#search(this._field.value.trim()), pause);
  };

  async #search(text: string) {
    try {
      const page = text ? await api.get<PartyPage<Findable>>(`/${this.list}`, { q: text, take: most }) : undefined;
      if (this._field.value.trim() === text) {
        this._found = page?.items.filter((party) => party.id !== this.own);
      }
    } catch (error) {
      toasts.problem(error);
    }
  }

  static override styles = [
    base,
    pickStyles,
    css`
      :host {
        display: contents;
      }

      .found {
        margin-top: 8px;
      }
    `,
  ];
}
