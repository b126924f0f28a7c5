import { css, html, nothing } from "lit";
import { customElement, state } from "lit/decorators.js";
import { api } from "../core/api";
import { desk } from "../core/desk";
import { LeadsPageElement } from "../core/element";
import { agoText, areaText, dateText, dateTimeText, moneyText, numberText, percentText } from "../core/format";
import { router } from "../core/router";
import { base } from "../core/styles";
import { words } from "../core/words";
import { icon } from "../ui/icons";
import { bars, type Count, counted, lines } from "./charts";
import { type Asked, askedBy, periodFields } from "./period";
import { reportStyles } from "./styles";
import { tabs } from "./tabs";

interface Point {
  from: string;
  to: string;
  received: number;
  kept: number;
  late: number;
  list: string;
}

interface Report {
  from: string;
  to: string;
  received: Count;
  response: { kept: Count; late: Count; overdue: Count; waiting: Count; keptShare: number | null; medianMinutes: number | null; ninetiethMinutes: number | null };
  stages: { stage: string; count: Count; area: number; values: { currency: string; amount: number; list: string }[] | null }[];
  funnel: Count[];
  sources: Count[];
  countries: Count[];
  sectors: Count[];
  places: Count[];
  officers: Count[];
  units: Count[];
  weeks: Point[];
  months: Point[];
}

interface Overdue {
  items: { id: string; reference: string; title: string; unit: string | null; officer: { name: string } | null; dueAt: string }[];
  count: number | null;
  countIsCapped: boolean;
}

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
  of: ["{0} trên {1}", "{0} of {1}"],
  none: ["–", "–"],
  trend: ["Diễn biến", "Trend"],
  weeks: ["Theo tuần", "By week"],
  months: ["Theo tháng", "By month"],
  numbers: ["Bảng số liệu", "The numbers"],
  answeredInTime: ["trả lời đúng hạn", "answered on time"],
  receivedLine: ["tiếp nhận", "received"],
  pipeline: ["Hồ sơ theo giai đoạn", "Pipeline by stage"],
  stage: ["Giai đoạn", "Stage"],
  leads: ["Hồ sơ", "Leads"],
  area: ["Nhu cầu đất", "Land asked for"],
  value: ["Vốn dự kiến", "Planned investment"],
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
  overdue: ["Hồ sơ đang quá hạn", "Overdue now"],
  noOverdue: ["Không có hồ sơ quá hạn.", "Nothing is overdue."],
  allOverdue: ["Xem tất cả hồ sơ quá hạn", "All that is overdue"],
  due: ["Hạn", "Due"],
  lead: ["Hồ sơ", "Lead"],
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
  private _step: "weeks" | "months" = "months";

  @state()
  private _all: ReadonlySet<string> = new Set();

  @state()
  private _width = 600;

  #asked?: Asked;
  #turn = 0;

  readonly #watch = new ResizeObserver(([entry]) => {
    if (entry) {
      this._width = Math.max(280, Math.floor(entry.contentRect.width) - 34);
    }
  });

  override connectedCallback() {
    super.connectedCallback();
    this.#watch.observe(this);
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.#watch.disconnect();
  }

  protected override shown() {
    this.#asked = askedBy(this.route.query);
    void this.#load();
  }

  override render() {
    const asked = this.#asked ?? askedBy(this.route.query);
    return html`<div class="row spread">
        <h1>${word("title")}</h1>
        <button class="button" @click=${() => window.print()}>${icon("print")} ${word("print")}</button>
      </div>
      ${tabs(this.me, "overview")} ${periodFields(asked, this.#change)} ${this._report ? this.#renderReport(this._report) : html`<div class="bone" aria-busy="true"></div>`}`;
  }

  #renderReport(report: Report) {
    return html`<p class="muted" aria-live="polite">${word("period", dateText(report.from), dateText(report.to))}</p>
      ${this.#renderCards(report)}
      ${report.received.count === 0
        ? html`<p class="card empty">${word("nothing")}</p>`
        : html`${this.#renderTrend(report)} ${this.#renderPipeline(report)}
            <div class="two">
              ${this.#renderFunnel(report)} ${this.#renderGroup("units", report.units, desk.unit)} ${this.#renderGroup("officers", report.officers, (key) => desk.officer(key)?.name ?? key)}
              ${this.#renderGroup("sources", report.sources, desk.source)} ${this.#renderGroup("countries", report.countries, desk.country)} ${this.#renderGroup("sectors", report.sectors, desk.sector)}
              ${this.#renderGroup("places", report.places, desk.place)}
            </div>`}
      ${this.#renderOverdue()}`;
  }

  #renderCards(report: Report) {
    const { response } = report;
    const answered = response.kept.count + response.late.count + response.overdue.count;
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
        answered ? html`${counted(response.kept, word("kept"))} / ${numberText(answered)}` : nothing,
      )}
      ${card(word("median"), this.#hours(response.medianMinutes))} ${card(word("ninetieth"), this.#hours(response.ninetiethMinutes))}
      ${card(word("late"), counted(response.late, word("late")), nothing, response.late.count ? "warn" : "")}
      ${card(word("overdueAnswer"), counted(response.overdue, word("overdueAnswer")), nothing, response.overdue.count ? "bad" : "")}
      ${card(word("waiting"), counted(response.waiting, word("waiting")))}
    </dl>`;
  }

  #renderTrend(report: Report) {
    const points = report[this._step];
    const label = (point: Point) => (this._step === "months" ? point.from.slice(5, 7) + "/" + point.from.slice(0, 4) : dateText(point.from).slice(0, 5));
    const drawn = [
      { name: word("receivedLine"), values: points.map((point) => point.received) },
      { name: word("answeredInTime"), values: points.map((point) => point.kept), dashed: true },
    ];
    const steps = ["weeks", "months"] as const;
    return html`<section class="card">
      <div class="row spread">
        <h2>${word("trend")}</h2>
        <div class="row controls" role="group">
          ${steps.map((step) => html`<button class="button" aria-pressed=${this._step === step} @click=${() => (this._step = step)}>${word(step)}</button>`)}
        </div>
      </div>
      <p class="row small legend">
        ${drawn.map((line) => html`<span class="row"><svg width="28" height="10" aria-hidden="true"><line class=${line.dashed ? "line dashed" : "line"} x1="0" x2="28" y1="5" y2="5"></line></svg>${line.name}</span>`)}
      </p>
      ${lines(word("trend"), points.map(label), drawn, this._width)}
      <details>
        <summary>${word("numbers")}</summary>
        <div class="scroll" role="group" tabindex="0" aria-label=${word("numbers")}>
          <table>
            <thead>
              <tr>
                <th scope="col">${word(this._step)}</th>
                <th scope="col" class="number">${word("received")}</th>
                <th scope="col" class="number">${word("kept")}</th>
                <th scope="col" class="number">${word("late")}</th>
              </tr>
            </thead>
            <tbody>
              ${points.map(
                (point) => html`<tr>
                  <th scope="row">${dateText(point.from)} – ${dateText(point.to)}</th>
                  <td class="number">${counted({ key: null, count: point.received, list: point.list })}</td>
                  <td class="number">${numberText(point.kept)}</td>
                  <td class="number">${numberText(point.late)}</td>
                </tr>`,
              )}
            </tbody>
          </table>
        </div>
      </details>
    </section>`;
  }

  #renderPipeline(report: Report) {
    const money = report.stages.some((stage) => stage.values);
    return html`<section class="card">
      <h2>${word("pipeline")}</h2>
      <div class="scroll">
        <table>
          <thead>
            <tr>
              <th scope="col">${word("stage")}</th>
              <th scope="col" class="number">${word("leads")}</th>
              <th scope="col" class="number">${word("area")}</th>
              ${money ? html`<th scope="col" class="number">${word("value")}</th>` : nothing}
            </tr>
          </thead>
          <tbody>
            ${report.stages.map(
              (stage) => html`<tr>
                <th scope="row">${desk.stage(stage.stage)}</th>
                <td class="number">${counted(stage.count, desk.stage(stage.stage))}</td>
                <td class="number nowrap">${stage.area ? areaText(stage.area, stage.area) : word("none")}</td>
                ${money
                  ? html`<td class="number">
                      ${(stage.values ?? []).map((value) => html`<div><a class="nowrap" href=${router.href(`inbox?${value.list}`)}>${moneyText(value.amount, value.currency)}</a></div>`)}
                    </td>`
                  : nothing}
              </tr>`,
            )}
          </tbody>
        </table>
      </div>
    </section>`;
  }

  #renderFunnel(report: Report) {
    const whole = report.funnel[0]?.count ?? 0;
    const rows = report.funnel.map((step) => ({ ...step, label: desk.stage(step.key), more: whole ? percentText(step.count / whole) : "" }));
    return html`<section class="card">
      <h2>${word("funnel")}</h2>
      ${bars(word("funnel"), rows, { centred: true, heads: [word("stage"), word("leads"), word("share")] })}
    </section>`;
  }

  #renderGroup(name: "units" | "officers" | "sources" | "countries" | "sectors" | "places", counts: Count[], label: (key: string) => string) {
    const all = this._all.has(name);
    const rows = (all ? counts : counts.slice(0, shownFirst)).map((count) => ({ ...count, label: count.key === null ? word("unknown") : label(count.key) }));
    return rows.length === 0
      ? nothing
      : html`<section class="card">
          <h2>${word(name)}</h2>
          ${bars(word(name), rows, { heads: [word(name), word("leads")] })}
          ${counts.length > rows.length ? html`<div><button class="button" @click=${() => (this._all = new Set([...this._all, name]))}>${word("more")}</button></div>` : nothing}
        </section>`;
  }

  #renderOverdue() {
    const overdue = this._overdue;
    if (!overdue) {
      return nothing;
    }

    const unit = this.#asked?.unit ? `&unit=${encodeURIComponent(this.#asked.unit)}` : "";
    return html`<section class="card">
      <h2>${word("overdue")} ${overdue.count ? html`<span class="tag bad">${numberText(overdue.count)}${overdue.countIsCapped ? "+" : ""}</span>` : nothing}</h2>
      ${overdue.items.length === 0
        ? html`<p class="muted">${word("noOverdue")}</p>`
        : html`<div class="scroll">
              <table>
                <thead>
                  <tr>
                    <th scope="col">${word("lead")}</th>
                    <th scope="col">${word("officers")}</th>
                    <th scope="col">${word("due")}</th>
                  </tr>
                </thead>
                <tbody>
                  ${overdue.items.map(
                    (lead) => html`<tr>
                      <th scope="row"><a class="nowrap" href=${router.href(`lead/${lead.id}`)}>${lead.reference}</a> ${lead.title}</th>
                      <td>${lead.officer?.name ?? desk.unit(lead.unit)}</td>
                      <td class="nowrap" title=${dateTimeText(lead.dueAt)}>${agoText(lead.dueAt)}</td>
                    </tr>`,
                  )}
                </tbody>
              </table>
            </div>
            <p><a href=${router.href(`inbox?overdue=true&order=due${unit}`)}>${word("allOverdue")}</a></p>`}
    </section>`;
  }

  #hours = (minutes: number | null) => (minutes === null ? word("none") : word("hours", numberText(minutes / 60, 1)));

  #change = (asked: Asked) => {
    const query = new URLSearchParams(Object.entries(asked).filter(([, value]) => value !== ""));
    router.replace(`reports?${query}`);
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

      svg.lines {
        display: block;
        max-width: 100%;
      }

      .grid {
        stroke: var(--kt-line);
      }

      .axis {
        fill: var(--kt-muted);
        font-size: 12px;
      }

      .line {
        fill: none;
        stroke: var(--kt-accent);
        stroke-width: 2.5;
      }

      .line.dashed {
        stroke: var(--kt-warn);
        stroke-dasharray: 6 4;
      }

      .dot {
        fill: var(--kt-accent);
      }

      .dot.dashed {
        fill: var(--kt-warn);
      }

      .legend {
        gap: 16px;
      }
    `,
  ];
}
