import { css, html, nothing, type TemplateResult } from "lit";
import { query, state } from "lit/decorators.js";
import { api, Problem } from "../core/api";
import { LeadsPageElement } from "../core/element";
import { numberText } from "../core/format";
import { runKey } from "../core/keys";
import { router } from "../core/router";
import { base } from "../core/styles";
import { wordsOf } from "../core/toasts";
import { words } from "../core/words";
import { searchField, searchStyles } from "../inbox/search";
import "../ui/export.element";
import { icon, type IconName } from "../ui/icons";
import type { PartyList, PartyPage } from "./parties";

const word = words({
  name: ["Tên A–Z", "Name A–Z"],
  "-name": ["Tên Z–A", "Name Z–A"],
  "-created": ["Mới nhất trước", "Newest first"],
  created: ["Cũ nhất trước", "Oldest first"],
  order: ["Sắp xếp", "Order"],
  none: ["Không tìm thấy. Thử ít chữ hơn, hoặc không dấu.", "Nothing was found. Try fewer letters, or without marks."],
  more: ["Xem thêm", "Show more"],
  retry: ["Thử lại", "Try again"],
});

const orders = ["name", "-name", "-created", "created"] as const;
const pause = 250;

/** A list of parties: searched, in an order, page by page, and gone through by keys. */
export abstract class PartyListElement<Row extends { id: string }> extends LeadsPageElement {
  protected abstract readonly list: PartyList;

  protected abstract readonly drawing: IconName;

  /** What stands above the list, in its search, and in its place where nobody is there yet. */
  protected abstract readonly headline: string;
  protected abstract readonly prompt: string;
  protected abstract readonly nobody: string;

  /** How many there are, in words. */
  protected abstract counted(count: string): string;

  /** What stands in a row, its link first. */
  protected abstract renderRow(row: Row): TemplateResult;

  /** Whether the rows can be searched and put in order by name. */
  protected get byName() {
    return true;
  }

  @state()
  private _rows?: readonly Row[];

  @state()
  private _next: string | null = null;

  @state()
  private _count = "";

  @state()
  private _failed = "";

  @state()
  private _loading = false;

  @query("#search")
  private _search?: HTMLInputElement;

  // What is searched for may be a person's name, and stays out of the address.
  #text = "";
  #timer = 0;
  #asked?: AbortController;

  protected override shown() {
    document.addEventListener("keydown", this.#key);
    void this.#load();
  }

  protected override left() {
    document.removeEventListener("keydown", this.#key);
    clearTimeout(this.#timer);
    this.#asked?.abort();
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.left();
  }

  override render() {
    const order = this.route.query.get("order") ?? orders[0];
    return html`
      <header class="row spread">
        <h1>${this.headline}</h1>
        <span class="muted" aria-live="polite">${this._count ? this.counted(this._count) : nothing}</span>
        <kontum-leads-export path="/${this.list}/export" .question=${this.#question()}></kontum-leads-export>
      </header>
      ${this.byName
        ? html`<div class="row">
            ${searchField(this.#typed, this.prompt)}
            <label class="order row"
              ><span class="muted">${word("order")}</span>
              <select @change=${(event: Event) => router.replace(`${this.list}?order=${(event.target as HTMLSelectElement).value}`)}>
                ${orders.map((one) => html`<option value=${one} ?selected=${one === order}>${word(one)}</option>`)}
              </select></label
            >
          </div>`
        : nothing}
      ${this.#renderRows()}
    `;
  }

  #renderRows() {
    if (this._failed) {
      return html`<div class="empty" role="alert"><p>${this._failed}</p><button class="button" @click=${() => this.#load()}>${word("retry")}</button></div>`;
    }

    if (!this._rows) {
      return html`<div class="bone" aria-busy="true"></div>`;
    }

    if (this._rows.length === 0) {
      return html`<div class="card empty">${icon(this.drawing)}<p>${this.#text ? word("none") : this.nobody}</p></div>`;
    }

    return html`<ul class="plain card rows" aria-busy=${this._loading}>
        ${this._rows.map((row) => html`<li>${this.renderRow(row)}</li>`)}
      </ul>
      ${this._next ? html`<div><button class="button" ?disabled=${this._loading} @click=${() => this.#load(this._next)}>${word("more")}</button></div>` : nothing}`;
  }

  #question = () => ({ q: this.#text, order: this.route.query.get("order") });

  #typed = (text: string) => {
    this.#text = text.trim();
    this.requestUpdate();
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => void this.#load(), pause);
  };

  async #load(after: string | null = null) {
    this.#asked?.abort();
    this.#asked = new AbortController();
    this._loading = true;
    try {
      const page = await api.get<PartyPage<Row>>(`/${this.list}`, { ...this.#question(), cursor: after, take: 50 }, this.#asked.signal);
      this._rows = after ? [...(this._rows ?? []), ...page.items] : page.items;
      this._next = page.next;
      this._failed = "";
      if (page.count !== null) {
        this._count = `${numberText(page.count)}${page.countIsCapped ? "+" : ""}`;
      }

      this._loading = false;
    } catch (error) {
      if (error instanceof DOMException && error.name === "AbortError") {
        return;
      }

      if (!(error instanceof Problem)) {
        throw error;
      }

      this._failed = wordsOf(error);
      this._loading = false;
    }
  }

  #key = (event: KeyboardEvent) =>
    runKey(event, { j: () => this.#move(1), ArrowDown: () => this.#move(1), k: () => this.#move(-1), ArrowUp: () => this.#move(-1), "/": () => this._search?.focus() });

  // From the row that has the focus, or from the first.
  #move(by: number) {
    const links = [...this.renderRoot.querySelectorAll<HTMLElement>(".rows li > .what > a")];
    const at = links.indexOf((this.renderRoot as ShadowRoot).activeElement as HTMLElement);
    links[at < 0 ? 0 : Math.max(0, Math.min(links.length - 1, at + by))]?.focus();
  }

  static override styles = [
    base,
    searchStyles,
    css`
      :host {
        display: grid;
        gap: 12px;
        grid-template-columns: minmax(0, 1fr);
        padding: 16px;
      }

      .order {
        flex-wrap: nowrap;
      }

      .order select {
        width: auto;
      }

      .rows {
        overflow: hidden;
      }

      li {
        align-items: center;
        display: grid;
        gap: 4px 16px;
        grid-template-columns: minmax(0, 1.6fr) minmax(0, 1.2fr) auto;
        overflow-wrap: anywhere;
        padding: 10px 14px;
      }

      li + li {
        border-top: 1px solid var(--kt-line);
      }

      li:hover,
      li:focus-within {
        background: var(--kt-tint);
      }

      .what > a {
        font-weight: 500;
      }

      /* Two links stand one below the other: each as high as a finger needs (WCAG 2.2, 2.5.8). */
      .what a {
        display: inline-block;
        line-height: 24px;
      }

      @media (max-width: 720px) {
        li {
          grid-template-columns: minmax(0, 1fr);
        }
      }
    `,
  ];
}
