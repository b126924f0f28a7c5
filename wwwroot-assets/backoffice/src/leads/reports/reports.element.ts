import { css, html, nothing } from "lit";
import { customElement, state } from "lit/decorators.js";
import { api } from "../core/api";
import { desk } from "../core/desk";
import { LeadsPageElement } from "../core/element";
import { dateText, numberText, percentText } from "../core/format";
import { router } from "../core/router";
import { base } from "../core/styles";
import { words } from "../core/words";
import { choicesOf, filterWord } from "../inbox/choices";
import "../ui/export.element";
import { icon } from "../ui/icons";
import { bars, counted } from "./charts";
import { type Group, groupStyles, groupTable, ofCount } from "./groups";
import { overdueList } from "./overdue";
import { type Asked, askedBy, periodFields, textOf } from "./period";
import { pipeline } from "./pipeline";
import type { Overdue, Report } from "./report";
import { reportStyles } from "./styles";
import { tabs } from "./tabs";
import "./trend.element";

const word = words({
  title: ["Báo cáo", "Reports"],
  print: ["In", "Print"],
  period: ["Hồ sơ tiếp nhận từ {0} đến {1}", "Leads received from {0} to {1}"],
  received: ["Tiếp nhận", "Received"],
  kept: ["Trả lời lần đầu đúng hạn", "First answer on time"],
  late: ["Trả lời lần đầu quá hạn", "First answer late"],
  overdueAnswer: ["Chưa trả lời, đã quá hạn", "Not answered, overdue"],
  waiting: ["Chờ trả lời, còn hạn", "Waiting, in time"],
  median: ["Trung vị thời gian trả lời", "Median time to answer"],
  ninetieth: ["90% trả lời trong vòng", "Nine of ten within"],
  hours: ["{0} giờ làm việc", "{0} working hours"],
  due: ["Đã đến hạn trả lời", "Were to be answered by now"],
  answered: ["Đã trả lời", "Answered"],
  none: ["–", "–"],
  stage: ["Giai đoạn", "Stage"],
  leads: ["Hồ sơ", "Leads"],
  funnel: ["Tỷ lệ chuyển đổi", "Conversion"],
  share: ["Tỷ lệ", "Share"],
  sources: ["Nguồn", "Source"],
  countries: ["Quốc gia", "Country"],
  sectors: ["Lĩnh vực", "Sector"],
  places: ["Khu, cụm", "Zone, park, cluster"],
  officers: ["Người phụ trách", "Officer"],
  units: ["Đơn vị", "Unit"],
  unknown: ["chưa rõ", "not known"],
  more: ["Xem tất cả", "Show all"],
  nothing: ["Không có hồ sơ nào trong khoảng thời gian này.", "No leads were received in this period."],
});

const shownFirst = 10;

/** The numbers for those who lead: each opens the list behind it. */
@customElement("kontum-leads-reports")
export default class ReportsElement extends LeadsPageElement {
  @state()
  private _report?: Report;

  @state()
  private _overdue?: Overdue;

  @state()
  private _all: ReadonlySet<string> = new Set();

  #asked?: Asked;
  #turn = 0;

  protected override shown() {
    this.#asked = askedBy(this.route.query);
    void this.#load();
  }

  override render() {
    const asked = this.#asked ?? askedBy(this.route.query);
    return html`<div class="row spread">
        <h1>${word("title")}</h1>
        <div class="row controls">
          <kontum-leads-export numbers path="/reports/export" .question=${{ ...asked }}></kontum-leads-export>
          <button class="button" @click=${() => window.print()}>${icon("print")} ${word("print")}</button>
        </div>
      </div>
      ${tabs(this.me, "overview")} ${periodFields(asked, this.#change)} ${this._report ? this.#renderReport(this._report) : html`<div class="bone" aria-busy="true"></div>`}`;
  }

  #renderReport(report: Report) {
    return html`<p class="muted" aria-live="polite">${[word("period", dateText(report.from), dateText(report.to)), ...this.#whose()].join(". ")}</p>
      ${this.#renderCards(report)}
      ${report.received.count === 0
        ? html`<p class="card empty">${word("nothing")}</p>`
        : html`<kontum-report-trend .report=${report}></kontum-report-trend> ${pipeline(report)}
            <div class="two">
              ${this.#renderFunnel(report)} ${this.#renderGroup("units", report.units, desk.unit)} ${this.#renderGroup("officers", report.officers, (key) => desk.officer(key)?.name ?? key)}
              ${this.#renderGroup("sources", report.sources, desk.source)} ${this.#renderGroup("countries", report.countries, desk.country)} ${this.#renderGroup("sectors", report.sectors, desk.sector)}
              ${this.#renderGroup("places", report.places, desk.place)}
            </div>`}
      ${this._overdue ? overdueList(this._overdue, this.#asked!) : nothing}`;
  }

  // On paper the fields that say it are left out.
  #whose() {
    return (["unit", "officer"] as const).flatMap((name) => {
      const labels = new Map(choicesOf(name));
      const asked = this.#asked![name];
      return asked.length > 0 ? [`${filterWord(name)}: ${asked.map((value) => labels.get(value) ?? value).join(", ")}`] : [];
    });
  }

  #renderCards(report: Report) {
    const { response } = report;
    const answers = response.answered.count ? html`${word("answered")}: ${counted(response.answered, word("answered"))}` : nothing;
    const card = (label: string, value: unknown, note: unknown = nothing, tone = "") =>
      html`<div class="card figure ${tone}">
        <dt>${label}</dt>
        <dd><strong>${value}</strong> <span class="muted small">${note}</span></dd>
      </div>`;
    return html`<dl class="figures">
      ${card(word("received"), counted(report.received, word("received")))}
      ${card(
        word("kept"),
        response.keptShare === null ? word("none") : percentText(response.keptShare),
        ofCount(response.kept, response.due, [word("kept"), word("due")]),
      )}
      ${card(word("median"), this.#hours(response.medianMinutes), answers)} ${card(word("ninetieth"), this.#hours(response.ninetiethMinutes), answers)}
      ${card(word("late"), counted(response.late, word("late")), nothing, response.late.count ? "warn" : "")}
      ${card(word("overdueAnswer"), counted(response.overdue, word("overdueAnswer")), nothing, response.overdue.count ? "bad" : "")}
      ${card(word("waiting"), counted(response.waiting, word("waiting")))}
    </dl>`;
  }

  #renderFunnel(report: Report) {
    const whole = report.funnel[0]?.count ?? 0;
    const rows = report.funnel.map((step) => ({ ...step, label: desk.stage(step.key), more: whole ? percentText(step.count / whole) : "" }));
    return html`<section class="card">
      <h2>${word("funnel")}</h2>
      ${bars(word("funnel"), rows, { centred: true, heads: [word("stage"), word("leads"), word("share")] })}
    </section>`;
  }

  #renderGroup(name: "units" | "officers" | "sources" | "countries" | "sectors" | "places", counts: Group[], label: (key: string) => string) {
    const all = this._all.has(name);
    const rows = (all ? counts : counts.slice(0, shownFirst)).map((count) => ({ ...count, label: count.key === null ? word("unknown") : label(count.key) }));
    return rows.length === 0
      ? nothing
      : html`<section class="card">
          <h2>${word(name)}</h2>
          ${groupTable(word(name), rows)}
          ${counts.length > rows.length ? html`<div><button class="button" @click=${() => (this._all = new Set([...this._all, name]))}>${word("more")}</button></div>` : nothing}
        </section>`;
  }

  #hours = (minutes: number | null) => (minutes === null ? word("none") : word("hours", numberText(minutes / 60, 1)));

  #change = (asked: Asked) => {
    router.replace(`reports?${textOf(asked)}`);
  };

  async #load() {
    const asked = this.#asked!;
    const turn = ++this.#turn;
    this.requestUpdate();
    await this.attempt(async () => {
      const [report, overdue] = await Promise.all([
        api.get<Report>("/reports", { ...asked }),
        api.get<Overdue>("", { overdue: true, order: "due", take: 10, unit: asked.unit, officer: asked.officer }),
      ]);
      // Of two questions the later one counts, whichever is answered first.
      if (turn === this.#turn) {
        [this._report, this._overdue] = [report, overdue];
      }
    });
  }

  static override styles = [
    base,
    reportStyles,
    groupStyles,
    css`
      .figures {
        display: grid;
        gap: 10px;
        grid-template-columns: repeat(auto-fill, minmax(min(165px, 100%), 1fr));
        margin: 0;
      }

      .figure {
        align-content: space-between;
        gap: 4px;
      }

      .figure dt {
        color: var(--kt-muted);
        font-size: 13px;
      }

      .figure .small {
        display: inline-block;
      }

      .figure strong {
        font-size: 20px;
        font-variant-numeric: tabular-nums;
      }

      .figure.warn {
        border-left: 4px solid var(--kt-warn);
      }

      .figure.bad {
        border-left: 4px solid var(--kt-bad);
      }
    `,
  ];
}
