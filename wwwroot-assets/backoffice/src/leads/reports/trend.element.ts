import { css, html, LitElement } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { dateText } from "../core/format";
import { base } from "../core/styles";
import { words } from "../core/words";
import { counted, lines } from "./charts";
import type { Point, Report } from "./report";
import { reportStyles } from "./styles";

const word = words({
  received: ["Tiếp nhận", "Received"],
  kept: ["Trả lời lần đầu đúng hạn", "First answer on time"],
  late: ["Trả lời lần đầu quá hạn", "First answer late"],
  trend: ["Diễn biến", "Trend"],
  weeks: ["Theo tuần", "By week"],
  months: ["Theo tháng", "By month"],
  numbers: ["Bảng số liệu", "The numbers"],
  answeredInTime: ["trả lời đúng hạn", "answered on time"],
  receivedLine: ["tiếp nhận", "received"],
});

/** How many leads came and how many were answered in time, week by week or month by month. */
@customElement("kontum-report-trend")
export class ReportTrendElement extends LitElement {
  @property({ attribute: false })
  report!: Report;

  @state()
  private _step: "weeks" | "months" = "months";

  @state()
  private _width = 600;

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

  override render() {
    const points = this.report[this._step];
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
                  <td class="number">${counted({ key: null, count: point.kept, list: `${point.list}&response=Kept` })}</td>
                  <td class="number">${counted({ key: null, count: point.late, list: `${point.list}&response=Late` })}</td>
                </tr>`,
              )}
            </tbody>
          </table>
        </div>
      </details>
    </section>`;
  }

  static override styles = [
    base,
    reportStyles,
    css`
      :host {
        display: block;
        max-width: none;
        padding: 0;
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
