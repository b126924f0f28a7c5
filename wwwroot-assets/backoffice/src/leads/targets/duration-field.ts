import { html } from "lit";
import { words } from "../core/words";
import { typed } from "../rules/rules-page";

const word = words({
  amount: ["{0}: số", "{0}: amount"],
  unit: ["{0}: đơn vị", "{0}: unit"],
  "working minute": ["phút làm việc", "working minutes"],
  "working hour": ["giờ làm việc", "working hours"],
  "working day": ["ngày làm việc", "working days"],
  day: ["ngày", "days"],
});

export type Unit = "working minute" | "working hour" | "working day" | "day";

/** A duration as the server writes it, such as `4 working hours`. */
export function readDuration(text: string): { amount: number; unit: Unit } {
  const [, amount, unit] = /^(\d+) (working minute|working hour|working day|day)s?$/.exec(text) ?? [];
  return { amount: Number(amount ?? 0), unit: (unit as Unit) ?? "working hour" };
}

export const writeDuration = (amount: number, unit: Unit) => `${amount} ${unit}${amount === 1 ? "" : "s"}`;

/** A number and its measure. */
export function durationField(label: string, value: string, units: readonly Unit[], change: (written: string) => void) {
  const { amount, unit } = readDuration(value);
  return html`<span class="row">
    <input type="number" min="0" max="999999" required style="width: 64px" aria-label=${word("amount", label)} .value=${String(amount)} @change=${(event: Event) => change(writeDuration(Math.max(0, Math.trunc(Number(typed(event)) || 0)), unit))} />
    <select style="width: auto" aria-label=${word("unit", label)} @change=${(event: Event) => change(writeDuration(amount, typed(event) as Unit))}>
      ${units.map((one) => html`<option value=${one} ?selected=${one === unit}>${word(one)}</option>`)}
    </select>
  </span>`;
}
