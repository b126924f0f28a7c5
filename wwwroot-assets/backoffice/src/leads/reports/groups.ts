import { css, html, nothing } from "lit";
import { percentText } from "../core/format";
import { words } from "../core/words";
import { bar, type Count, counted } from "./charts";

const word = words({
  leads: ["Hồ sơ", "Leads"],
  kept: ["Đúng hạn", "On time"],
  won: ["Đã cấp phép", "Licensed"],
  keptOf: ["{0}: trả lời đúng hạn", "{0}: answered on time"],
  dueOf: ["{0}: đã đến hạn trả lời", "{0}: were to be answered"],
  wonOf: ["{0}: đã cấp phép", "{0}: licensed"],
  none: ["–", "–"],
});

/** The leads with one value of a property, and how they fare. */
export interface Group extends Count {
  kept: Count;
  due: Count;
  won: Count;
}

/** Groups as a table: how many leads, how many of those that were to be answered were answered in time, how many became projects. */
export function groupTable(title: string, rows: readonly (Group & { label: string })[]) {
  const longest = Math.max(1, ...rows.map((row) => row.count));
  return html`<table class="groups">
    <thead>
      <tr>
        <th scope="col"><span class="visually-hidden">${title}</span></th>
        <td class="bar-cell"></td>
        <th scope="col" class="number">${word("leads")}</th>
        <th scope="col" class="number">${word("kept")}</th>
        <th scope="col" class="number">${word("won")}</th>
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        (row) => html`<tr>
          <th scope="row">${row.label}</th>
          <td class="bar-cell">${bar(row.count / longest)}</td>
          <td class="number">${counted(row, row.label)}</td>
          <td class="number nowrap">
            ${row.due.count
              ? html`${counted(row.kept, word("keptOf", row.label))}/${counted(row.due, word("dueOf", row.label))} <span class="muted small share">${percentText(row.kept.count / row.due.count)}</span>`
              : html`<span class="muted">${word("none")}</span>`}
          </td>
          <td class="number">${row.won.count ? counted(row.won, word("wonOf", row.label)) : html`<span class="muted">${word("none")}</span>`}</td>
        </tr>`,
      )}
    </tbody>
  </table>`;
}

/** What such a table looks like; on narrow screens the numbers are there without their bars. */
export const groupStyles = css`
  .groups .bar-cell {
    width: 24%;
  }

  .groups thead th {
    white-space: nowrap;
  }

  .groups tbody th {
    overflow-wrap: anywhere;
  }

  .groups .share {
    display: inline-block;
    min-width: 3.2em;
  }

  @media (max-width: 600px) {
    .groups .bar-cell {
      display: none;
    }

    .groups tbody th {
      min-width: 0;
    }
  }
`;

/** A number of leads, with what it is of; nothing where there is none. */
export const ofCount = (part: Count, whole: Count, labels: readonly [string, string]) => (whole.count ? html`${counted(part, labels[0])} / ${counted(whole, labels[1])}` : nothing);
