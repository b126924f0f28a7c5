import { html, nothing, svg } from "lit";
import { numberText } from "../core/format";
import { router } from "../core/router";

/** A number, and the question of the list behind it. */
export interface Count {
  key: string | null;
  count: number;
  list: string;
}

/** A number that leads to the leads it counts. */
export const counted = (count: Count, label?: string) =>
  count.count > 0
    ? html`<a href=${router.href(`inbox?${count.list}`)} aria-label=${label ? `${label}: ${numberText(count.count)}` : nothing}>${numberText(count.count)}</a>`
    : html`${numberText(count.count)}`;

/** A bar as long as its share of the longest; `centred` for a funnel. */
export const bar = (share: number, centred = false) => {
  const width = Math.max(0, Math.min(100, share * 100));
  return html`<svg class="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
    ${svg`<rect class="fill" x=${centred ? (100 - width) / 2 : 0} y="0" width=${width} height="10"></rect>`}
  </svg>`;
};

/** Bars that are a table: each with its label and its number. */
export function bars(caption: string, rows: readonly (Count & { label: string; more?: string })[], options: { centred?: boolean; heads: readonly [string, string, string?] }) {
  const longest = Math.max(1, ...rows.map((row) => row.count));
  const more = rows.some((row) => row.more !== undefined);
  return html`<table>
    <caption class="visually-hidden">
      ${caption}
    </caption>
    <thead class="visually-hidden">
      <tr>
        <th scope="col">${options.heads[0]}</th>
        <td></td>
        <th scope="col">${options.heads[1]}</th>
        ${more ? html`<th scope="col">${options.heads[2]}</th>` : nothing}
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        (row) => html`<tr>
          <th scope="row">${row.label}</th>
          <td class="bar-cell">${bar(row.count / longest, options.centred)}</td>
          <td class="number">${counted(row, row.label)}</td>
          ${more ? html`<td class="number muted small nowrap">${row.more ?? ""}</td>` : nothing}
        </tr>`,
      )}
    </tbody>
  </table>`;
}

/** A line of a chart over time. */
export interface Line {
  name: string;
  values: readonly number[];
  /** How the line is drawn: no two lines are told apart by colour alone. */
  dashed?: boolean;
}

const [top, bottom, left, right] = [12, 30, 40, 10];

/** Lines over time, drawn as wide as the screen has room. What they show stands in a table beside them. */
export function lines(title: string, labels: readonly string[], drawn: readonly Line[], width: number) {
  const height = 220;
  const most = niceAbove(Math.max(1, ...drawn.flatMap((line) => line.values)));
  const x = (index: number) => left + (labels.length < 2 ? 0 : (index * (width - left - right)) / (labels.length - 1));
  const y = (value: number) => top + (1 - value / most) * (height - top - bottom);
  const every = Math.max(1, Math.ceil(labels.length / Math.max(1, Math.floor((width - left) / 90))));
  const steps = [0, most / 2, most];
  return html`<svg class="lines" viewBox="0 0 ${width} ${height}" width=${width} height=${height} role="img" aria-label=${title}>
    ${steps.map(
      (step) => svg`<line class="grid" x1=${left} x2=${width - right} y1=${y(step)} y2=${y(step)}></line>
        <text class="axis" x=${left - 6} y=${y(step) + 4} text-anchor="end">${numberText(step, 1)}</text>`,
    )}
    ${labels.map((label, index) => (index % every === 0 ? svg`<text class="axis" x=${x(index)} y=${height - 8} text-anchor=${index === 0 ? "start" : index === labels.length - 1 ? "end" : "middle"}>${label}</text>` : nothing))}
    ${drawn.map(
      (line) => svg`<polyline class=${line.dashed ? "line dashed" : "line"} points=${line.values.map((value, index) => `${x(index)},${y(value)}`).join(" ")}></polyline>
        ${line.values.length <= 60 ? line.values.map((value, index) => svg`<circle class=${line.dashed ? "dot dashed" : "dot"} cx=${x(index)} cy=${y(value)} r="3"></circle>`) : nothing}`,
    )}
  </svg>`;
}

// The least of 2, 4, 10, 20, 40, 100… that is not below: half of it is a whole number as well.
function niceAbove(value: number) {
  let step = 1;
  while (true) {
    const found = [2, 4, 10].find((factor) => factor * step >= value);
    if (found) {
      return found * step;
    }

    step *= 10;
  }
}
