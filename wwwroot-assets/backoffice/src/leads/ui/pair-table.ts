import { css, html, type TemplateResult } from "lit";
import { words } from "../core/words";

const word = words({
  keep: ["Giữ {0}", "Keep {0}"],
  filled: ["điền từ mục kia", "filled from the other"],
});

/** What two entries are compared by: its label, what an entry has there, and whether the other's is taken over where it is empty. */
export type PairRow<Entry> = readonly [label: string, value: (entry: Entry) => string | number | null | undefined, fills?: boolean];

/**
 * Two entries side by side, one of which goes on.
 * @param pair the entries
 * @param nameOf what an entry is called
 * @param rows what they are compared by
 * @param kept which of them goes on
 * @param keep called with the one that is chosen
 */
export function pairTable<Entry>(pair: readonly [Entry, Entry], nameOf: (entry: Entry) => string, rows: readonly PairRow<Entry>[], kept: number, keep: (index: number) => void): TemplateResult {
  const classOf = (index: number) => (index === kept ? "kept" : "");
  const cell = (value: PairRow<Entry>[1], fills: boolean, index: number) => {
    const [own, others] = [value(pair[index]), fills && index === kept ? value(pair[1 - index]) : null];
    return own || own === 0 ? own : others ? html`${others} <span class="tag">${word("filled")}</span>` : "–";
  };
  return html`<div class="pair">
    <table>
      <thead>
        <tr>
          <td></td>
          ${pair.map(
            (entry, index) => html`<th scope="col" class=${classOf(index)}>
              <label class="check"><input type="radio" name="kept" .checked=${index === kept} @change=${() => keep(index)} />${word("keep", nameOf(entry))}</label>
            </th>`,
          )}
        </tr>
      </thead>
      <tbody>
        ${rows.map(([label, value, fills]) => html`<tr><th scope="row">${label}</th>${pair.map((_, index) => html`<td class=${classOf(index)}>${cell(value, fills ?? false, index)}</td>`)}</tr>`)}
      </tbody>
    </table>
  </div>`;
}

export const pairStyles = css`
  .pair {
    overflow-x: auto;
  }

  .pair table {
    border-collapse: collapse;
    width: 100%;
  }

  .pair th,
  .pair td {
    border-bottom: 1px solid var(--kt-line);
    overflow-wrap: anywhere;
    padding: 6px 8px;
    text-align: left;
    vertical-align: top;
  }

  .pair tbody th {
    color: var(--kt-muted);
    font-size: 13px;
    font-weight: 500;
    overflow-wrap: normal;
  }

  .pair .kept {
    background: var(--kt-tint);
  }

  /* On a telephone what is compared stands above the two entries, which have the width to themselves. */
  @media (max-width: 560px) {
    .pair tr {
      display: grid;
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    }

    .pair thead td {
      display: none;
    }

    .pair tbody th {
      border: 0;
      grid-column: 1 / -1;
      padding-bottom: 0;
    }
  }
`;
