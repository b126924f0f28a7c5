import { html, nothing } from "lit";
import { live } from "lit/directives/live.js";
import { customElement, query, state } from "lit/decorators.js";
import { desk } from "../core/desk";
import { LeadsPageElement } from "../core/element";
import { numberText } from "../core/format";
import { runKey } from "../core/keys";
import type { LeadRow } from "../core/leads";
import { LiveNews } from "../core/live";
import { router } from "../core/router";
import { trail } from "../core/trail";
import { base } from "../core/styles";
import { words } from "../core/words";
import "../ui/dialog.element";
import "../ui/export.element";
import type { DialogElement } from "../ui/dialog.element";
import { icon } from "../ui/icons";
import { keyList, keyListStyles } from "../ui/key-list";
import { markTags } from "../ui/tags";
import "./bulk.element";
import type { BulkElement } from "./bulk.element";
import "./chips.element";
import { orders, orderWord } from "./choices";
import { columnCell, columnFields, columnTitle, knownColumns } from "./columns";
import { coveredNote } from "./covered";
import { filterFields } from "./filters";
import { inboxKeys } from "./keys";
import { LeadList } from "./list";
import { LeadQuestion } from "./question";
import { rowCells } from "./row";
import { filterButtons, refusedList, searchField, searchStyles } from "./search";
import { inboxStyles } from "./styles";
import "./views.element";
import { columnsOf, views } from "./views";

const word = words({
  title: ["Hồ sơ nhà đầu tư", "Leads"],
  order: ["Sắp xếp", "Sort by"],
  count: ["{0} hồ sơ", "{0} {0:lead|leads}"],
  countMore: ["hơn {0} hồ sơ", "more than {0} leads"],
  more: ["Xem thêm", "Show more"],
  none: ["Không có hồ sơ nào khớp.", "No lead matches."],
  short: ["Hãy gõ ít nhất ba ký tự để tìm.", "Type at least three characters to search."],
  noneYet: ["Chưa có hồ sơ nào ở đây.", "There is nothing here yet."],
  choose: ["Chọn {0}", "Choose {0}"],
  lead: ["Hồ sơ", "Lead"],
  board: ["Xem dạng bảng", "Show as a board"],
  keys: ["Phím tắt", "Keyboard"],
  fresh: ["{0} hồ sơ mới hoặc vừa lên đầu danh sách", "{0} new, or just moved to the top"],
  freshOne: ["1 hồ sơ mới hoặc vừa lên đầu danh sách", "1 new, or just moved to the top"],
  showFresh: ["Hiện", "Show"],
});

// What is shorter, the server does not look for.
const shortest = 3;

/** The list of leads: views, filters and a search, worked with by mouse, finger or keyboard. */
@customElement("kontum-leads-inbox")
export default class InboxElement extends LeadsPageElement {
  @state()
  private _at = -1;

  @state()
  private _filtering = false;

  @state()
  private _columns: readonly string[] = [];

  readonly #list = new LeadList(this);
  readonly #question = new LeadQuestion("inbox", () => this.#load());
  #news?: LiveNews;
  #shownFor?: string;

  @query("kontum-leads-dialog")
  private _help!: DialogElement;

  @query("#search")
  private _search!: HTMLInputElement;

  @query("kontum-leads-bulk")
  private _bulk!: BulkElement;

  protected override shown() {
    document.addEventListener("keydown", this.#key);
    this._columns = columnsOf(this.route.query);
    this.#news?.stop();
    this.#news = new LiveNews({}, { changed: () => void this.#list.refresh() });

    // Whoever comes back from a lead goes on where he was.
    const address = String(this.route.query);
    void (this.#list.rows && address === this.#shownFor ? this.#again(trail.latest) : this.#question.take(this.route));
    this.#shownFor = address;
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

  protected override updated() {
    if (this.#news) {
      trail.follow(`inbox?${this.route.query}`, this.#keys(), this.#list.next ? this.#further : undefined);
    }
  }

  override render() {
    const [list, question] = [this.#list, this.#question];
    return html`
      <header class="row spread">
        <h1>${word("title")}</h1>
        <span class="muted count" aria-live="polite">${list.count.count === null ? nothing : word(list.count.countIsCapped ? "countMore" : "count", numberText(list.count.count))}</span>
        <a class="button plain other" aria-label=${word("board")} href=${router.href(`board?${this.route.query}`)}>${icon("board")}<span>${word("board")}</span></a>
      </header>
      ${searchField((text) => question.typed(text))}
      <kontum-leads-views screen="inbox" .address=${this.route.query}></kontum-leads-views>
      <div class="row">
        ${filterButtons("inbox", question.count, this._filtering, () => (this._filtering = !this._filtering))}
        <label class="order row"
          ><span class="muted">${word("order")}</span>
          <select aria-label=${word("order")} @change=${this.#sort}>
            ${orders.filter((order) => order !== "-investment" || desk.me.seesInvestment).map((order) => html`<option value=${order} ?selected=${order === (question.filters.get("order") ?? "-activity")}>${orderWord(order)}</option>`)}
          </select></label
        >
        <kontum-leads-export path="/export" .question=${question.query()}></kontum-leads-export>
        <button class="button plain round keys" aria-label=${word("keys")} title=${word("keys")} @click=${() => this._help.show()}>${icon("keyboard")}</button>
      </div>
      <div id="filters" class="card filters" ?hidden=${!this._filtering}>${this._filtering
        ? html`${filterFields(question.filters, this.#ask)} ${columnFields(this._columns, (columns) => question.ask(question.filters, columns))}`
        : nothing}</div>
      <kontum-filter-chips .question=${question.filters} @ask=${(event: CustomEvent<URLSearchParams>) => this.#ask(event.detail)}></kontum-filter-chips>
      ${coveredNote(question.filters)}
      ${this.#renderList()}
      <kontum-leads-bulk
        .chosen=${desk.me.writes ? list.chosenRows : []}
        .matching=${list.count.countIsCapped ? Infinity : list.count.count}
        @all=${() => this.attempt(() => list.chooseAll())}
        @clear=${() => list.choose([])}
        @done=${this.#bulkDone}
      ></kontum-leads-bulk>
      <kontum-leads-dialog headline=${word("keys")}>${keyList(inboxKeys())}</kontum-leads-dialog>
    `;
  }

  #renderList() {
    const list = this.#list;
    if (list.failed) {
      return refusedList(list, this.#question.filters, this.#ask, () => void this.#load());
    }

    if (!list.rows) {
      return html`<div class="bone" aria-busy="true"></div>`;
    }

    if (list.rows.length === 0) {
      return html`<div class="card empty">${icon("inbox")}<p>${word(this.#question.text === "" ? "noneYet" : this.#question.text.length < shortest ? "short" : "none")}</p></div>`;
    }

    return html`
      ${list.fresh > 0
        ? html`<div class="fresh card row spread" role="status">
            <span>${word(list.fresh === 1 ? "freshOne" : "fresh", numberText(list.fresh))}</span><button class="button" @click=${() => this.#load()}>${icon("refresh")}${word("showFresh")}</button>
          </div>`
        : nothing}
      ${knownColumns(this._columns).length > 0
        ? this.#renderTable(list.rows)
        : html`<ul class="plain card list" aria-busy=${list.loading}>
            ${list.rows.map((row, index) => this.#renderRow(row, index))}
          </ul>`}
      ${list.next ? html`<button class="button" ?disabled=${list.loading} @click=${list.further}>${word("more")}</button>` : nothing}
    `;
  }

  #renderTable(rows: readonly LeadRow[]) {
    const columns = knownColumns(this._columns);
    return html`<div class="card list scrolls" aria-busy=${this.#list.loading}>
      <table>
        <thead>
          <tr>
            <td></td>
            <th scope="col">${word("lead")}</th>
            ${columns.map((column) => html`<th scope="col">${columnTitle(column)}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            (row, index) => html`<tr class=${this.#classOf(row, index)} data-index=${index}>
              <td>${this.#renderPick(row)}</td>
              <th scope="row"><a href=${router.href(`lead/${row.id}`)} @focus=${() => (this._at = index)}>${row.title}</a><div class="muted small">${row.reference} ${markTags(row)}</div></th>
              ${columns.map((column) => html`<td data-label=${columnTitle(column)}>${columnCell(column, row)}</td>`)}
            </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
  }

  #classOf = (row: LeadRow, index: number) => `${index === this._at ? "at" : ""} ${this.#list.chosen.has(row.id) ? "chosen" : ""}`;

  // Who only reads has nothing to do with what he would choose.
  #renderPick = (row: LeadRow) =>
    !desk.me.writes
      ? nothing
      : html`<label class="pick"><input type="checkbox" aria-label=${word("choose", row.reference)} .checked=${live(this.#list.chosen.has(row.id))} @change=${() => this.#list.toggle(row.id)} /></label>`;

  #renderRow = (row: LeadRow, index: number) =>
    html`<li class=${this.#classOf(row, index)} data-index=${index}>${this.#renderPick(row)} ${rowCells(row, () => (this._at = index))}</li>`;

  async #load() {
    this._at = -1;
    await this.#list.load(this.#question.query());
  }

  #keys = () => (this.#list.rows ?? []).map((row) => row.id);

  #further = async () => {
    await this.#list.further();
    return this.#keys();
  };

  async #again(at = this.#list.rows?.[this._at]?.id) {
    await this.#list.again();
    const now = this.#list.rows?.findIndex((row) => row.id === at) ?? -1;
    this._at = now >= 0 ? now : Math.min(this._at, (this.#list.rows?.length ?? 0) - 1);
  }

  #ask = (filters: URLSearchParams) => this.#question.ask(filters, this._columns);

  #sort = (event: Event) => {
    const filters = new URLSearchParams(this.#question.filters);
    filters.set("order", (event.target as HTMLSelectElement).value);
    this.#ask(filters);
  };

  #bulkDone = (event: CustomEvent<string[]>) => {
    this.#list.choose([...this.#list.chosen].filter((id) => !event.detail.includes(id)));
    void this.#again();
    void views.recount().catch(() => undefined);
  };

  #key = (event: KeyboardEvent) => {
    const at = this.#list.rows?.[this._at];
    runKey(event, {
      j: () => this.#move(1),
      ArrowDown: () => this.#move(1),
      k: () => this.#move(-1),
      ArrowUp: () => this.#move(-1),
      x: () => at && desk.me.writes && this.#list.toggle(at.id),
      a: () => this._bulk.begin("assign"),
      t: () => this._bulk.begin("task"),
      c: () => this._bulk.begin("close"),
      o: () => at && router.go(`lead/${at.id}`),
      "/": () => this._search.focus(),
      "?": () => this._help.show(),
    });
  };

  #move(by: number) {
    const last = (this.#list.rows?.length ?? 0) - 1;
    this._at = Math.max(0, Math.min(last, this._at + by));
    this.renderRoot.querySelector<HTMLElement>(`[data-index="${this._at}"] a`)?.focus();
  }

  static override styles = [base, searchStyles, keyListStyles, inboxStyles];
}
