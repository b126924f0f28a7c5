import { html, nothing, type PropertyValues } from "lit";
import { customElement, query, state } from "lit/decorators.js";
import { desk } from "../core/desk";
import { LeadsPageElement } from "../core/element";
import { moneyText } from "../core/format";
import type { LeadRow } from "../core/leads";
import { LiveNews } from "../core/live";
import { router } from "../core/router";
import { trail } from "../core/trail";
import { base } from "../core/styles";
import { words } from "../core/words";
import "../inbox/chips.element";
import { coveredNote } from "../inbox/covered";
import { filterFields } from "../inbox/filters";
import { LeadQuestion } from "../inbox/question";
import { filterButtons, refusedList, searchField, searchStyles } from "../inbox/search";
import "../inbox/views.element";
import "../lead/move.element";
import { asksFor, type LeadMoveElement } from "../lead/move.element";
import "../ui/dialog.element";
import type { DialogElement } from "../ui/dialog.element";
import { icon } from "../ui/icons";
import { keyList, keyListStyles } from "../ui/key-list";
import { dueTag, markTags } from "../ui/tags";
import { type Column, countText } from "./columns";
import { CardDrag } from "./drag";
import { boardKeys } from "./keys";
import { BoardLeads, stagesAfter } from "./leads";
import { boardStyles } from "./styles";

const word = words({
  title: ["Bảng giai đoạn", "Board by stage"],
  list: ["Xem dạng danh sách", "Show as a list"],
  stages: ["Giai đoạn", "Stages"],
  none: ["Trống", "Empty"],
  more: ["Xem thêm", "Show more"],
  move: ["Chuyển giai đoạn: {0}", "Move {0}"],
  moveTo: ["Chuyển {0} sang", "Move {0} to"],
  nobody: ["Chưa giao", "Nobody yet"],
  keys: ["Phím tắt", "Keyboard"],
  keyCards: ["Thẻ trên, thẻ dưới", "Card above, card below"],
  keyColumns: ["Cột trước, cột sau", "Column before, column after"],
  keyShift: ["Chuyển sang giai đoạn trước, sau", "Move to the stage before, after"],
  keyMove: ["Chọn giai đoạn để chuyển", "Choose the stage to move to"],
  keyOpen: ["Mở hồ sơ", "Open the lead"],
  keySearch: ["Tìm", "Search"],
  hint: ["Kéo thẻ sang cột khác, hoặc bấm nút chuyển trên thẻ.", "Drag a card to another column, or use the button on it."],
});

const keys = [
  ["↑ ↓, k j", "keyCards"],
  ["← →, h l", "keyColumns"],
  ["Shift + ← →", "keyShift"],
  ["m", "keyMove"],
  ["Enter", "keyOpen"],
  ["/", "keySearch"],
] as const;

/** Leads by their stages; a card is moved by dragging, by its menu or by keys. */
@customElement("kontum-leads-board")
export default class BoardElement extends LeadsPageElement {
  @state()
  private _filtering = false;

  /** The column that is shown where only one has room. */
  @state()
  private _tab = "";

  @state()
  private _asked?: LeadRow;

  @query("kontum-lead-move")
  private _move!: LeadMoveElement;

  @query("#menu")
  private _menu!: DialogElement;

  @query("#help")
  private _help!: DialogElement;

  @query("#search")
  private _search!: HTMLInputElement;

  readonly #leads = new BoardLeads(this);
  readonly #drag = new CardDrag(this, (row, stage) => void this.#moveTo(row, stage));
  readonly #question = new LeadQuestion("board", () => this.#load());
  #focus = "";
  #news?: LiveNews;

  protected override shown() {
    document.addEventListener("keydown", this.#key);
    this.#news?.stop();
    this.#news = new LiveNews({}, { changed: this.#changed });
    void this.#question.take(this.route);
  }

  protected override left() {
    document.removeEventListener("keydown", this.#key);
    this.#news?.stop();
    this.#news = undefined;
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.left();
  }

  async #load() {
    // Columns have an order of their own.
    await this.#leads.load({ ...this.#question.query(), order: null });
    const columns = this.#leads.columns ?? [];
    if (!columns.some((column) => column.stage === this._tab)) {
      this._tab = (columns.find((column) => column.items.length > 0) ?? columns[0])?.stage ?? "";
    }
  }

  override render() {
    const question = this.#question;
    return html`
      <header class="row spread">
        <h1>${word("title")}</h1>
        <a class="button plain other" aria-label=${word("list")} href=${router.href(`inbox?${this.route.query}`)}>${icon("list")}<span>${word("list")}</span></a>
      </header>
      ${searchField((text) => question.typed(text))}
      <kontum-leads-views screen="board" .address=${this.route.query}></kontum-leads-views>
      <div class="row">
        ${filterButtons("board", question.count, this._filtering, () => (this._filtering = !this._filtering))}
        <span class="hint muted small">${desk.me.writes ? word("hint") : nothing}</span>
        <button class="button plain round keys" aria-label=${word("keys")} title=${word("keys")} @click=${() => this._help.show()}>${icon("keyboard")}</button>
      </div>
      <div id="filters" class="card filters" ?hidden=${!this._filtering}>${this._filtering ? filterFields(question.filters, (filters) => question.ask(filters, [])) : nothing}</div>
      <kontum-filter-chips .question=${question.filters} @ask=${(event: CustomEvent<URLSearchParams>) => question.ask(event.detail, [])}></kontum-filter-chips>
      ${coveredNote(question.filters)}
      ${this.#renderBoard()}
      <kontum-lead-move @lead-changed=${this.#movedByDialog}></kontum-lead-move>
      ${this.#renderMenu()} ${this.#renderHelp()}
    `;
  }

  #renderBoard() {
    if (this.#leads.failed) {
      return refusedList(this.#leads, this.#question.filters, (filters) => this.#question.ask(filters, []), () => void this.#load());
    }

    if (!this.#leads.columns) {
      return html`<div class="bone" aria-busy="true"></div>`;
    }

    return html`
      <nav class="tabs row" aria-label=${word("stages")}>
        ${this.#leads.columns.map((column) => html`<button class="button" aria-pressed=${column.stage === this._tab} @click=${() => (this._tab = column.stage)}>${desk.stage(column.stage)} <span class="count">${countText(column)}</span></button>`)}
      </nav>
      <div class="board" tabindex="-1">${this.#leads.columns.map((column) => this.#renderColumn(column))}</div>
    `;
  }

  #renderColumn(column: Column) {
    return html`<section
      class="column ${this.#drag.classOf(column.stage)} ${column.stage === this._tab ? "tab" : ""}"
      aria-labelledby="head-${column.stage}"
      data-stage=${column.stage}
      @dragover=${(event: DragEvent) => this.#drag.move(event, column.stage)}
      @dragleave=${this.#drag.leave}
      @drop=${(event: DragEvent) => this.#drag.finish(event, column.stage)}
    >
      <h2 id="head-${column.stage}">${desk.stage(column.stage)} <span class="count">${countText(column)}</span></h2>
      ${column.items.length === 0 ? html`<p class="muted small none">${word("none")}</p>` : nothing}
      <ul class="plain">
        ${column.items.map((row) => this.#renderCard(row))}
      </ul>
      ${column.next ? html`<button class="button plain" @click=${() => this.#leads.further(column.stage)}>${word("more")}</button>` : nothing}
    </section>`;
  }

  #renderCard(row: LeadRow) {
    const money = moneyText(row.investmentAmount, row.investmentCurrency);
    const moves = desk.me.writes && stagesAfter(row).length > 0;
    return html`<li
      class="card ${this.#drag.row?.id === row.id ? "dragged" : ""}"
      data-id=${row.id}
      draggable=${moves ? "true" : "false"}
      @dragstart=${(event: DragEvent) => this.#drag.begin(event, row)}
      @dragend=${this.#drag.end}
    >
      <div class="row head">
        <a href=${router.href(`lead/${row.id}`)} draggable="false">${row.title}</a>
        ${moves ? html`<button class="button plain round" aria-haspopup="dialog" aria-label=${word("move", row.reference)} title=${word("move", row.reference)} @click=${() => this.#choose(row)}>${icon("more")}</button>` : nothing}
      </div>
      <div class="muted small">${[row.reference, row.organisation].filter(Boolean).join(" · ")}</div>
      <div class="row tags">${dueTag(row)} ${markTags(row)}</div>
      <div class="row spread small"><span>${row.officer?.name ?? html`<span class="tag warn">${word("nobody")}</span>`}</span><span class="muted">${money}</span></div>
    </li>`;
  }

  // The way for whoever does not drag (WCAG 2.2, 2.5.7), and the only one on a telephone.
  #renderMenu() {
    const row = this._asked;
    return html`<kontum-leads-dialog id="menu" headline=${row ? word("moveTo", row.reference) : ""}>
      ${row ? html`<p class="menu-title">${row.title}</p><div class="stack">${stagesAfter(row).map((stage) => html`<button class="button" @click=${() => this.#chosen(row, stage)}>${desk.stage(stage)}</button>`)}</div>` : nothing}
    </kontum-leads-dialog>`;
  }

  #renderHelp = () => html`<kontum-leads-dialog id="help" headline=${word("keys")}>${keyList(keys.map(([key, what]) => [key, word(what)]))}</kontum-leads-dialog>`;

  // No card goes away under a hand that holds one.
  #changed = () => (this.#drag.row ? this.#news?.tell() : void this.#refresh());

  async #refresh() {
    const focused = this.#focused();
    await this.#leads.refresh();
    if (focused && this.#news) {
      this.#focus = focused.column.items[focused.index].id;
    }
  }

  protected override updated(_changed: PropertyValues<this>) {
    if (this.#news) {
      trail.follow(`board?${this.route.query}`, (this.#leads.columns ?? []).flatMap((column) => column.items.map((row) => row.id)));
    }

    if (this.#focus) {
      this.#card(this.#focus)?.focus();
      this.#focus = "";
    }
  }

  #card = (id: string) => this.renderRoot.querySelector<HTMLElement>(`li[data-id="${id}"] a`);

  async #choose(row: LeadRow) {
    this._asked = row;
    await this.updateComplete;
    this._menu.show();
  }

  #chosen(row: LeadRow, stage: string) {
    this._menu.close();
    void this.#moveTo(row, stage);
  }

  /** Moves a card: at once where the stage asks for nothing. */
  async #moveTo(asked: LeadRow, stage: string) {
    const row = await this.#leads.latest(asked);
    if (row.stage === stage) {
      return;
    }

    if (stagesAfter(row).includes(stage) && asksFor(row, stage)) {
      await this._move.ask(row, stage);
      return;
    }

    await this.#leads.move(row, stage, (now) => this.#follow(row, now));
  }

  // The dialog says only that it was done; where the card went is seen from the columns.
  #movedByDialog = async () => {
    const row = this._move.lead!;
    await this.#leads.refresh();
    this.#follow(row, this.#leads.placeOf(row.id)?.column.stage ?? row.stage);
  };

  // The keyboard stays on the card, and the card in sight.
  #follow(row: LeadRow, stage: string) {
    this.#focus = row.id;
    this._tab = stage;
    this.requestUpdate();
  }

  #key = boardKeys(this.#leads, {
    focused: () => this.#focused(),
    focusOn: (row, stage) => this.#follow(row, stage),
    choose: (row) => void this.#choose(row),
    moveTo: (row, stage) => void this.#moveTo(row, stage),
    search: () => this._search.focus(),
    help: () => this._help.show(),
  });

  #focused() {
    const id = (this.renderRoot as ShadowRoot).activeElement?.closest<HTMLElement>("li[data-id]")?.dataset.id;
    return id ? this.#leads.placeOf(id) : undefined;
  }

  static override styles = [base, searchStyles, keyListStyles, boardStyles];
}
