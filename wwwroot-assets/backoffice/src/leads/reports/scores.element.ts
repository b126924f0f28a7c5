import { html, nothing } from "lit";
import { customElement, query, state } from "lit/decorators.js";
import { api } from "../core/api";
import { desk } from "../core/desk";
import { LeadsPageElement } from "../core/element";
import { dateText, numberText } from "../core/format";
import { router } from "../core/router";
import { base } from "../core/styles";
import { words } from "../core/words";
import { typed } from "../rules/rules-page";
import "../ui/export.element";
import { icon } from "../ui/icons";
import { bar } from "./charts";
import "./mark.element";
import type { LeadMarkElement } from "./mark.element";
import { type Marks, markWord, type Question, questions } from "./marks";
import { type Asked, askedBy, periodFields, textOf } from "./period";
import { reportStyles } from "./styles";
import { tabs } from "./tabs";

type Averages = { key: string | null; count: number; reviewed: number; score: number | null } & Record<Question, number | null>;

interface Report {
  all: Averages;
  units: Averages[];
  months: { from: string; count: number; score: number | null }[];
}

interface Row {
  id: string;
  reference: string;
  title: string;
  day: string;
  unit: string | null;
  officer: string | null;
  marks: Marks;
  score: number;
  reviewed: boolean;
}

const word = words({
  title: ["Chất lượng xử lý", "Quality of service"],
  about: [
    "Mỗi yêu cầu được chấm năm câu hỏi theo thông lệ tốt của Ngân hàng Thế giới (GIPB): 0, 1 hoặc 2 điểm. Điểm tính từ dữ liệu; người quản lý có thể chấm lại. Yêu cầu còn trong hạn trả lời chưa được chấm.",
    "Each enquiry is judged by five questions after the World Bank's good practice (GIPB), each with 0, 1 or 2 points. The points follow from what is stored; a manager may mark again. What may still be answered in time is not judged yet.",
  ],
  unit: ["Đơn vị", "Unit"],
  all: ["Tất cả", "All"],
  none: ["chưa giao", "none"],
  count: ["Yêu cầu", "Enquiries"],
  reviewed: ["Đã chấm lại", "Reviewed"],
  score: ["Điểm", "Score"],
  months: ["Theo tháng", "By month"],
  month: ["Tháng", "Month"],
  list: ["Các yêu cầu", "The enquiries"],
  whether: ["Hiện", "Show"],
  every: ["Tất cả", "All"],
  unreviewed: ["Chưa chấm lại", "Not reviewed"],
  lead: ["Hồ sơ", "Lead"],
  day: ["Ngày nhận", "Received"],
  more: ["Xem thêm", "Show more"],
  mark: ["Chấm điểm {0}", "Mark {0}"],
  nothing: ["Chưa có yêu cầu nào được chấm trong khoảng thời gian này.", "No enquiry of this period could be judged."],
});

/** How well enquiries were dealt with, and the marks of managers. */
@customElement("kontum-leads-scores")
export default class ScoresElement extends LeadsPageElement {
  @state()
  private _report?: Report;

  @state()
  private _rows: Row[] = [];

  @state()
  private _next: string | null = null;

  @query("kontum-lead-mark")
  private _mark!: LeadMarkElement;

  // How often the list was asked for.
  #turn = 0;

  #asked?: Asked;

  // "true" or "false" where only such are listed.
  #reviewed = "";

  protected override shown() {
    this.#asked = askedBy(this.route.query);
    this.#reviewed = this.route.query.get("reviewed") ?? "";
    void this.#load();
  }

  override render() {
    return html`<h1>${word("title")}</h1>
      ${tabs(this.me, "scores")} ${periodFields(this.#asked ?? askedBy(this.route.query), (asked) => router.replace(this.#address(asked)))}
      <p class="muted">${word("about")}</p>
      ${this._report ? this.#renderReport(this._report) : html`<div class="bone" aria-busy="true"></div>`}
      <kontum-lead-mark @saved=${() => this.#load()}></kontum-lead-mark>`;
  }

  #renderReport(report: Report) {
    if (report.all.count === 0) {
      return html`<p class="card empty">${word("nothing")}</p>`;
    }

    return html`<section class="card">
        <div class="scroll" role="group" tabindex="0" aria-label=${word("all")}>
          <table>
            <thead>
              <tr>
                <th scope="col">${word("unit")}</th>
                <th scope="col" class="number">${word("count")}</th>
                <th scope="col" class="number">${word("reviewed")}</th>
                ${questions.map((question) => html`<th scope="col" class="number">${markWord(question)}</th>`)}
                <th scope="col" class="number">${word("score")}</th>
              </tr>
            </thead>
            <tbody>
              ${[...report.units, report.all].map(
                (unit, index) => html`<tr>
                  <th scope="row">${index === report.units.length ? html`<strong>${word("all")}</strong>` : unit.key ? desk.unit(unit.key) : word("none")}</th>
                  <td class="number">${index === report.units.length ? numberText(unit.count) : this.#link({ unit: [unit.key ?? "none"] }, unit.count)}</td>
                  <td class="number">${this.#link(index === report.units.length ? {} : { unit: [unit.key ?? "none"] }, unit.reviewed, "true")}</td>
                  ${questions.map((question) => html`<td class="number">${numberText(unit[question], 1)}</td>`)}
                  <td class="number"><strong>${numberText(unit.score)}</strong></td>
                </tr>`,
              )}
            </tbody>
          </table>
        </div>
      </section>
      <section class="card">
        <h2>${word("months")}</h2>
        <table>
          <thead>
            <tr>
              <th scope="col">${word("month")}</th>
              <td></td>
              <th scope="col" class="number">${word("score")}</th>
              <th scope="col" class="number">${word("count")}</th>
            </tr>
          </thead>
          <tbody>
            ${report.months.map(
              (month) => html`<tr>
                <th scope="row">${dateText(month.from).slice(3)}</th>
                <td class="bar-cell">${bar((month.score ?? 0) / 100)}</td>
                <td class="number">${numberText(month.score)}</td>
                <td class="number muted">${this.#link(this.#monthOf(month.from), month.count)}</td>
              </tr>`,
            )}
          </tbody>
        </table>
      </section>
      ${this.#renderList()}`;
  }

  #address = (asked: Asked, reviewed = this.#reviewed) => `reports/scores?${textOf(asked)}${reviewed && `&reviewed=${reviewed}`}`;

  // The list below, of a part of what is shown.
  #link = (part: Partial<Asked>, count: number, reviewed = "") => html`<a href=${router.href(this.#address({ ...this.#asked!, ...part }, reviewed))}>${numberText(count)}</a>`;

  // The days of a month that are asked about.
  #monthOf(first: string) {
    const [year, month] = first.split("-").map(Number) as [number, number];
    const last = new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
    const { from, to } = this.#asked!;
    return { from: first < from ? from : first, to: last > to ? to : last };
  }

  #renderList() {
    return html`<section class="card">
      <div class="row spread">
        <h2>${word("list")}</h2>
        <label class="row controls"
          ><span class="muted">${word("whether")}</span>
          <select @change=${(event: Event) => router.replace(this.#address(this.#asked!, typed(event)))}>
            ${(["", "true", "false"] as const).map(
              (reviewed) => html`<option value=${reviewed} ?selected=${reviewed === this.#reviewed}>${word(reviewed === "" ? "every" : reviewed === "true" ? "reviewed" : "unreviewed")}</option>`,
            )}
          </select></label
        >
        <kontum-leads-export path="/reports/scores/leads/export" .question=${{ ...this.#asked, reviewed: this.#reviewed || undefined }}></kontum-leads-export>
      </div>
      <div class="scroll">
        <table>
          <thead>
            <tr>
              <th scope="col">${word("lead")}</th>
              <th scope="col">${word("day")}</th>
              ${questions.map((question) => html`<th scope="col" class="number">${markWord(question)}</th>`)}
              <th scope="col" class="number">${word("score")}</th>
              <td></td>
            </tr>
          </thead>
          <tbody>
            ${this._rows.map(
              (row) => html`<tr>
                <th scope="row"><a class="nowrap" href=${router.href(`lead/${row.id}`)}>${row.reference}</a> ${row.title} ${row.reviewed ? html`<span class="tag good">${word("reviewed")}</span>` : nothing}</th>
                <td class="nowrap">${dateText(row.day)}</td>
                ${questions.map((question) => html`<td class="number">${row.marks[question]}</td>`)}
                <td class="number"><strong>${row.score}</strong></td>
                <td>
                  ${this.me.rights.manageTeam && this.me.writes
                    ? html`<button class="button plain round" aria-label=${word("mark", row.reference)} @click=${() => this._mark.ask(row.id, row.reference)}>${icon("edit")}</button>`
                    : nothing}
                </td>
              </tr>`,
            )}
          </tbody>
        </table>
      </div>
      ${this._next ? html`<div><button class="button" @click=${() => this.#loadList(this._next)}>${word("more")}</button></div>` : nothing}
    </section>`;
  }

  async #load() {
    const asked = this.#asked!;
    this.requestUpdate();
    await this.attempt(async () => {
      const report = await api.get<Report>("/reports/scores", { ...asked });
      // Of two questions the later one counts, whichever is answered first.
      if (asked === this.#asked) {
        this._report = report;
      }
    });
    await this.#loadList();
  }

  #loadList = (after: string | null = null) => {
    const turn = ++this.#turn;
    return this.attempt(async () => {
      const page = await api.get<{ items: Row[]; next: string | null }>("/reports/scores/leads", { ...this.#asked!, reviewed: this.#reviewed || undefined, after });
      if (turn === this.#turn) {
        this._rows = after ? [...this._rows, ...page.items] : page.items;
        this._next = page.next;
      }
    });
  };

  static override styles = [base, reportStyles];
}
