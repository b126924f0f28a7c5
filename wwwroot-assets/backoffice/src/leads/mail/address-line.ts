import { html } from "lit";
import { words } from "../core/words";

const word = words({
  others: ["và {0} địa chỉ khác", "and {0} more"],
});

const shownAtOnce = 10;

/** To whom a mail went: of a long line the first addresses, the others on demand. */
export function addressLine(line: string) {
  const all = line.split(/,\s*/);
  const others = all.slice(shownAtOnce);
  return others.length < 2
    ? line
    : html`${all.slice(0, shownAtOnce).join(", ")}
        <details><summary>${word("others", others.length)}</summary>${others.join(", ")}</details>`;
}
