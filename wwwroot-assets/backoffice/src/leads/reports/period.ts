import { html } from "lit";
import { today } from "../core/format";
import { words } from "../core/words";
import { choicesOf, filterWord } from "../inbox/choices";
import { typed } from "../rules/rules-page";
import "../ui/choices.element";

const word = words({
  from: ["Từ ngày", "From"],
  to: ["Đến ngày", "To"],
  span: ["Khoảng thời gian", "Period"],
  own: ["Tự chọn", "As chosen"],
  month: ["Tháng này", "This month"],
  lastMonth: ["Tháng trước", "Last month"],
  year: ["Năm nay", "This year"],
  twelve: ["12 tháng qua", "Last 12 months"],
});

/** What a report is about. */
export interface Asked {
  from: string;
  to: string;
  /** Codes of units and keys of officers, as a list of leads takes them. */
  unit: readonly string[];
  officer: readonly string[];
}

const day = (year: number, month: number, date: number) => new Date(Date.UTC(year, month, date)).toISOString().slice(0, 10);

function spans() {
  const now = today();
  const [year, month] = now.split("-").map(Number) as [number, number];
  return {
    month: [day(year, month - 1, 1), now],
    lastMonth: [day(year, month - 2, 1), day(year, month - 1, 0)],
    year: [day(year, 0, 1), now],
    twelve: [day(year, month - 12, 1), now],
  } as const;
}

/** What an address asks for; the last twelve months where it says nothing. */
export function askedBy(query: URLSearchParams): Asked {
  const [from, to] = spans().twelve;
  return { from: query.get("from") ?? from, to: query.get("to") ?? to, unit: query.getAll("unit").filter(Boolean), officer: query.getAll("officer").filter(Boolean) };
}

/** As it stands in an address. */
export const textOf = (asked: Asked) =>
  new URLSearchParams([
    ["from", asked.from],
    ["to", asked.to],
    ...whoseOf(asked),
  ]).toString();

/** Whose leads it is about, as a list of leads is asked for them. */
export const whoseOf = (asked: Pick<Asked, "unit" | "officer">) => (["unit", "officer"] as const).flatMap((name) => asked[name].map((value) => [name, value]));

/** The fields that say what a report is about. */
export function periodFields(asked: Asked, change: (asked: Asked) => void) {
  const all = Object.entries(spans()) as [keyof ReturnType<typeof spans>, readonly [string, string]][];
  const chosen = all.find(([, [from, to]]) => from === asked.from && to === asked.to)?.[0] ?? "";
  const date = (name: "from" | "to") => html`<label class="field"
    ><span class="label">${word(name)}</span>
    <input type="date" .value=${asked[name]} required @change=${(event: Event) => typed(event) && change({ ...asked, [name]: typed(event) })} />
  </label>`;
  const choice = (name: "unit" | "officer") => html`<kontum-leads-choices
    name=${name}
    label=${filterWord(name)}
    .options=${choicesOf(name)}
    .values=${asked[name]}
    @choose=${(event: CustomEvent<string[]>) => change({ ...asked, [name]: event.detail })}
  ></kontum-leads-choices>`;
  return html`<div class="filters controls">
    <label class="field"
      ><span class="label">${word("span")}</span>
      <select
        @change=${(event: Event) => {
          const span = all.find(([name]) => name === typed(event))?.[1];
          if (span) {
            change({ ...asked, from: span[0], to: span[1] });
          }
        }}
      >
        <option value="" ?selected=${!chosen} ?disabled=${chosen !== ""}>${word("own")}</option>
        ${all.map(([name]) => html`<option value=${name} ?selected=${chosen === name}>${word(name)}</option>`)}
      </select></label
    >
    ${date("from")} ${date("to")} ${choice("unit")} ${choice("officer")}
  </div>`;
}
