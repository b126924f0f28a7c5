import { html, nothing, type PropertyValues } from "lit";
import { customElement, query, state } from "lit/decorators.js";
import { api, Problem } from "../core/api";
import { desk } from "../core/desk";
import { LeadsPageElement } from "../core/element";
import { moneyText } from "../core/format";
import type { LeadPage, LeadRow, LeadState } from "../core/leads";
import { router } from "../core/router";
import { base } from "../core/styles";
import { toasts, wordsOf } from "../core/toasts";
import { words } from "../core/words";
import { filterFields } from "../inbox/filters";
import "../inbox/views.element";
import { addressWith, questionOf, startFor, views } from "../inbox/views";
import "../lead/move.element";
import { asksFor, type LeadMoveElement } from "../lead/move.element";
import "../ui/dialog.element";
import type { DialogElement } from "../ui/dialog.element";
import { icon } from "../ui/icons";
import { dueTag, markTags } from "../ui/tags";
import { type Column, countText, moved, placeOf } from "./columns";
import { boardStyles } from "./styles";

const word = words({
  title: ["Bảng giai đoạn", "Board by stage"],
  search: ["Tìm tên, tổ chức, thư, điện thoại, mã hồ sơ", "Search names, organisations, mails, telephones, references"],
  filters: ["Bộ lọc", "Filters"],
  filtersOn: ["Bộ lọc ({0})", "Filters ({0})"],
  clear: ["Xóa bộ lọc", "Clear filters"],
  list: ["Xem dạng danh sách", "Show as a list"],
  stages: ["Giai đoạn", "Stages"],
  none: ["Trống", "Empty"],
  more: ["Xem thêm", "Show more"],
  move: ["Chuyển giai đoạn: {0}", "Move {0}"],
  moveTo: ["Chuyển {0} sang", "Move {0} to"],
  moved: ["{0}: {1}", "{0}: {1}"],
  nobody: ["Chưa giao", "Nobody yet"],
  retry: ["Thử lại", "Try again"],
  keys: ["Phím tắt", "Keyboard"],
  keyCards: ["Thẻ trên, thẻ dưới", "Card above, card below"],
  keyColumns: ["Cột trước, cột sau", "Column before, column after"],
  keyShift: ["Chuyển sang giai đoạn trước, sau", "Move to the stage before, after"],
  keyMove: ["Chọn giai đoạn để chuyển", "Choose the stage to move to"],
  keyOpen: ["Mở hồ sơ", "Open the lead"],
  keySearch: ["Tìm", "Search"],
  hint: ["Kéo thẻ sang cột khác, hoặc bấm nút chuyển trên thẻ.", "Drag a card to another column, or use the button on it."],
});

const pause = 250;
const atOnce = 20;

// The server reads no more of a list at once.
const mostAtOnce = 100;

/** Leads by their stages; a card is moved by dragging, by its menu or by keys. */
@customElement("kontum-leads-board")
export default class BoardElement extends LeadsPageElement {
  @state()
  private _columns?: Column[];

  @state()
  private _failed = "";

  @state()
  private _filtering = false;

  /** The column that is shown where only one has room. */
  @state()
  private _tab = "";

  @state()
  private _dragged?: LeadRow;

  @state()
  private _over = "";

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

  #text = "";
  #question = new URLSearchParams();
  #loading?: AbortController;
  #timer = 0;
  #focus = "";
  #moving: Promise<void> = Promise.resolve();

  protected override shown() {
    document.addEventListener("keydown", this.#key);
    this.#question = questionOf(this.route.query);
    void this.#begin();
  }

  protected override left() {
    document.removeEventListener("keydown", this.#key);
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.left();
  }

  async #begin() {
    const asked = this.route;
    const start = await startFor(asked.query);
    if (this.route !== asked || router.current.path !== asked.path) {
      return;
    }

    if (start) {
      router.replace(`board?${start}`);
    } else {
      await this.#load();
    }
  }

  async #load() {
    this.#loading?.abort();
    this.#loading = new AbortController();
    try {
      this._columns = await api.get<Column[]>("/board", this.#query(), this.#loading.signal);
      this._failed = "";
      if (!this._columns.some((column) => column.stage === this._tab)) {
        this._tab = (this._columns.find((column) => column.items.length > 0) ?? this._columns[0])?.stage ?? "";
      }
    } catch (error) {
      if (error instanceof DOMException && error.name === "AbortError") {
        return;
      }

      if (!(error instanceof Problem)) {
        throw error;
      }

      this._failed = wordsOf(error);
    }
  }

  #query = () => ({ ...Object.fromEntries([...new Set(this.#question.keys())].filter((name) => name !== "order").map((name) => [name, this.#question.getAll(name)])), q: this.#text });

  // What was loaded of a column is read again, or the next page of it.
  async #read(stage: string, further: boolean) {
    const column = this._columns?.find((one) => one.stage === stage);
    if (!column) {
      return;
    }

    await this.attempt(async () => {
      const take = further ? atOnce : Math.min(mostAtOnce, Math.max(atOnce, column.items.length));
      const page = await api.get<LeadPage>("", { ...this.#query(), stage, order: "-activity", take, cursor: further ? column.next : null });
      this._columns = this._columns?.map((one) =>
        one.stage !== stage
          ? one
          : further
            ? { ...one, items: [...one.items, ...page.items.filter((row) => !one.items.some((known) => known.id === row.id))], next: page.next }
            : { ...one, items: page.items, next: page.next, count: page.count ?? one.count, capped: page.countIsCapped },
      );
    });
  }

  override render() {
    const filters = [...new Set(this.#question.keys())].filter((name) => name !== "order").length;
    return html`
      <header class="row spread">
        <h1>${word("title")}</h1>
        <a class="button plain other" aria-label=${word("list")} href=${router.href(`inbox?${this.route.query}`)}>${icon("list")}<span>${word("list")}</span></a>
      </header>
      <div class="search">
        ${icon("search")}
        <input id="search" type="search" autocomplete="off" maxlength="200" aria-label=${word("search")} placeholder=${word("search")} @input=${this.#typed} />
      </div>
      <kontum-leads-views screen="board" .address=${this.route.query}></kontum-leads-views>
      <div class="row">
        <button class="button" aria-expanded=${this._filtering} aria-controls="filters" @click=${() => (this._filtering = !this._filtering)}>${icon("filter")}${filters > 0 ? word("filtersOn", filters) : word("filters")}</button>
        ${filters > 0 ? html`<a class="button plain" href=${router.href("board?order=-created")}>${word("clear")}</a>` : nothing}
        <span class="hint muted small">${desk.me.writes ? word("hint") : nothing}</span>
        <button class="button plain round keys" aria-label=${word("keys")} title=${word("keys")} @click=${() => this._help.show()}>${icon("keyboard")}</button>
      </div>
      <div id="filters" class="card filters" ?hidden=${!this._filtering}>${this._filtering ? filterFields(this.#question, this.#ask) : nothing}</div>
      ${this.#renderBoard()}
      <kontum-lead-move @lead-changed=${this.#movedByDialog}></kontum-lead-move>
      ${this.#renderMenu()} ${this.#renderHelp()}
    `;
  }

  #renderBoard() {
    if (this._failed) {
      return html`<div class="empty" role="alert"><p>${this._failed}</p><button class="button" @click=${() => this.#load()}>${word("retry")}</button></div>`;
    }

    if (!this._columns) {
      return html`<div class="bone" aria-busy="true"></div>`;
    }

    return html`
      <nav class="tabs row" aria-label=${word("stages")}>
        ${this._columns.map((column) => html`<button class="button" aria-pressed=${column.stage === this._tab} @click=${() => (this._tab = column.stage)}>${desk.stage(column.stage)} <span class="count">${countText(column)}</span></button>`)}
      </nav>
      <div class="board" tabindex="-1">${this._columns.map((column) => this.#renderColumn(column))}</div>
    `;
  }

  #renderColumn(column: Column) {
    const after = this._dragged ? this.#after(this._dragged) : [];
    const kind = this._dragged && this._dragged.stage !== column.stage ? (after.includes(column.stage) ? "can" : "cannot") : "";
    return html`<section
      class="column ${kind} ${this._over === column.stage ? "over" : ""} ${column.stage === this._tab ? "tab" : ""}"
      aria-labelledby="head-${column.stage}"
      data-stage=${column.stage}
      @dragover=${(event: DragEvent) => this.#dragOver(event, column.stage)}
      @dragleave=${() => (this._over = "")}
      @drop=${(event: DragEvent) => this.#drop(event, column.stage)}
    >
      <h2 id="head-${column.stage}">${desk.stage(column.stage)} <span class="count">${countText(column)}</span></h2>
      ${column.items.length === 0 ? html`<p class="muted small none">${word("none")}</p>` : nothing}
      <ul class="plain">
        ${column.items.map((row) => this.#renderCard(row))}
      </ul>
      ${column.next ? html`<button class="button plain" @click=${() => this.#read(column.stage, true)}>${word("more")}</button>` : nothing}
    </section>`;
  }

  #renderCard(row: LeadRow) {
    const money = moneyText(row.investmentAmount, row.investmentCurrency);
    const moves = desk.me.writes && this.#after(row).length > 0;
    return html`<li
      class="card ${this._dragged?.id === row.id ? "dragged" : ""}"
      data-id=${row.id}
      draggable=${moves ? "true" : "false"}
      @dragstart=${(event: DragEvent) => this.#dragStart(event, row)}
      @dragend=${() => (this._dragged = undefined)}
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
      ${row ? html`<p class="menu-title">${row.title}</p><div class="stack">${this.#after(row).map((stage) => html`<button class="button" @click=${() => this.#chosen(row, stage)}>${desk.stage(stage)}</button>`)}</div>` : nothing}
    </kontum-leads-dialog>`;
  }

  #renderHelp() {
    const keys = [
      ["↑ ↓, k j", "keyCards"],
      ["← →, h l", "keyColumns"],
      ["Shift + ← →", "keyShift"],
      ["m", "keyMove"],
      ["Enter", "keyOpen"],
      ["/", "keySearch"],
    ] as const;
    return html`<kontum-leads-dialog id="help" headline=${word("keys")}>
      <dl>${keys.map(([key, what]) => html`<dt><kbd>${key}</kbd></dt><dd>${word(what)}</dd>`)}</dl>
    </kontum-leads-dialog>`;
  }

  protected override updated(_changed: PropertyValues<this>) {
    if (this.#focus) {
      this.#card(this.#focus)?.focus();
      this.#focus = "";
    }
  }

  #after = (row: LeadRow) => desk.lookups.stages.find((stage) => stage.name === row.stage)?.after ?? [];

  #card = (id: string) => this.renderRoot.querySelector<HTMLElement>(`li[data-id="${id}"] a`);

  #choose(row: LeadRow) {
    this._asked = row;
    this._menu.show();
  }

  #chosen(row: LeadRow, stage: string) {
    this._menu.close();
    void this.#moveTo(row, stage);
  }

  /** Moves a card: at once where the stage asks for nothing. What the server refuses goes back, with the reason. */
  async #moveTo(asked: LeadRow, stage: string) {
    // One move after the other: the next needs the version that the one before left.
    await this.#moving;
    const place = placeOf(this._columns ?? [], asked.id);
    const row = place?.column.items[place.index] ?? asked;
    if (row.stage === stage) {
      return;
    }

    if (this.#after(row).includes(stage) && asksFor(row, stage)) {
      await this._move.ask(row, stage);
      return;
    }

    this._columns = moved(this._columns ?? [], row.id, stage);
    this._tab = stage;
    this.#focus = row.id;
    this.#moving = this.#send(row, stage);
    await this.#moving;
  }

  async #send(row: LeadRow, stage: string) {
    try {
      const { version } = await api.post<LeadState>(`/${row.id}/stage`, { stage, expectedVersion: row.version });
      this._columns = this._columns?.map((column) => ({ ...column, items: column.items.map((one) => (one.id === row.id ? { ...one, version } : one)) }));
      toasts.good(word("moved", row.reference, desk.stage(stage)));
      await this.#reread(row.stage, stage);
    } catch (error) {
      // Only this card: others may have been moved meanwhile.
      this._columns = moved(this._columns ?? [], row.id, row.stage);
      this._tab = row.stage;
      this.#focus = row.id;
      toasts.problem(error);

      // Where a colleague has moved it to is seen from the whole board only.
      await (error instanceof Problem && error.status === 409 ? this.#load() : this.#reread(row.stage, stage));
    }
  }

  #movedByDialog = async () => {
    const row = this._move.lead!;
    const to = (await this.#stageNow(row)) ?? row.stage;
    this.#focus = row.id;
    this._tab = to;
  };

  // The dialog says only that it was done; where the card went is seen from the columns.
  async #stageNow(row: LeadRow) {
    await Promise.all([row.stage, ...this.#after(row)].map((stage) => this.#read(stage, false)));
    return placeOf(this._columns ?? [], row.id)?.column.stage;
  }

  // A move changes deadlines, versions and what the filters find.
  async #reread(from: string, to: string) {
    await Promise.all([this.#read(from, false), this.#read(to, false)]);
    void views.recount().catch(() => undefined);
  }

  #dragStart(event: DragEvent, row: LeadRow) {
    this._dragged = row;
    event.dataTransfer!.effectAllowed = "move";
    event.dataTransfer!.setData("text/plain", row.reference);
  }

  #dragOver(event: DragEvent, stage: string) {
    if (this._dragged && this._dragged.stage !== stage) {
      event.preventDefault();
      event.dataTransfer!.dropEffect = "move";
      this._over = stage;
    }
  }

  #drop(event: DragEvent, stage: string) {
    event.preventDefault();
    const row = this._dragged;
    this._dragged = undefined;
    this._over = "";
    if (row) {
      void this.#moveTo(row, stage);
    }
  }

  #ask = (question: URLSearchParams) => router.replace(`board?${addressWith(question, this.route.query.get("view"), [])}`);

  #typed = (event: Event) => {
    this.#text = (event.target as HTMLInputElement).value.trim();
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => void this.#load(), pause);
  };

  // Single keys work where nothing is being typed.
  #key = (event: KeyboardEvent) => {
    const typing = event.composedPath().some((node) => node instanceof HTMLElement && (node.matches("input:not([type=checkbox]), select, textarea, dialog") || node.isContentEditable));
    if (typing || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }

    const at = this.#focused();
    const acts: Record<string, () => void> = {
      ArrowDown: () => this.#step(0, 1),
      j: () => this.#step(0, 1),
      ArrowUp: () => this.#step(0, -1),
      k: () => this.#step(0, -1),
      ArrowRight: () => (event.shiftKey ? this.#shift(at, 1) : this.#step(1, 0)),
      l: () => this.#step(1, 0),
      ArrowLeft: () => (event.shiftKey ? this.#shift(at, -1) : this.#step(-1, 0)),
      h: () => this.#step(-1, 0),
      m: () => at && desk.me.writes && this.#choose(at.column.items[at.index]),
      "/": () => this._search.focus(),
      "?": () => this._help.show(),
    };
    if (acts[event.key]) {
      event.preventDefault();
      acts[event.key]();
    }
  };

  #focused() {
    const id = (this.renderRoot as ShadowRoot).activeElement?.closest<HTMLElement>("li[data-id]")?.dataset.id;
    return id ? placeOf(this._columns ?? [], id) : undefined;
  }

  // To the next card of the column, or to the next column that has one.
  #step(columns: number, cards: number) {
    const filled = (this._columns ?? []).filter((column) => column.items.length > 0);
    const at = this.#focused();
    const place = at ? filled.findIndex((column) => column.stage === at.column.stage) : 0;
    const column = filled[Math.max(0, Math.min(filled.length - 1, at ? place + columns : 0))];
    const index = column ? Math.max(0, Math.min(column.items.length - 1, at ? at.index + cards : 0)) : -1;
    if (index >= 0) {
      this._tab = column.stage;
      this.#focus = column.items[index].id;
      this.requestUpdate();
    }
  }

  // To the nearest stage before or after that can follow.
  #shift(at: ReturnType<typeof placeOf>, by: number) {
    if (!at || !desk.me.writes) {
      return;
    }

    const row = at.column.items[at.index];
    const stages = desk.lookups.stages.map((stage) => stage.name).filter((stage) => stage !== "Spam");
    const after = new Set(this.#after(row));
    const from = stages.indexOf(row.stage);
    const ahead = by > 0 ? stages.slice(from + 1) : stages.slice(0, from).reverse();
    const to = ahead.find((stage) => after.has(stage));
    if (to) {
      void this.#moveTo(row, to);
    }
  }

  static override styles = [base, boardStyles];
}
