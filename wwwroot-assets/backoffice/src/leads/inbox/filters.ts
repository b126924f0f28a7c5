import { html } from "lit";
import "../ui/choices.element";
import { choicesOf, filterWord, several, type Several, single, type Single } from "./choices";

/** The fields that narrow a list. */
export function filterFields(question: URLSearchParams, change: (question: URLSearchParams) => void) {
  const set = (name: string, values: readonly string[]) => {
    const next = new URLSearchParams(question);
    next.delete(name);
    values.forEach((value) => value && next.append(name, value));
    change(next);
  };
  const choices = (name: Several) => html`<kontum-leads-choices
    name=${name}
    label=${filterWord(name)}
    .options=${choicesOf(name)}
    .values=${question.getAll(name)}
    @choose=${(event: CustomEvent<string[]>) => set(name, event.detail)}
  ></kontum-leads-choices>`;
  const choice = (name: Single) => html`<label class="field"
    ><span class="label">${filterWord(name)}</span>
    <select name=${name} @change=${(event: Event) => set(name, [(event.target as HTMLSelectElement).value])}>
      <option value="" ?selected=${!question.has(name)}>${filterWord("any")}</option>
      ${choicesOf(name).map(([value, label]) => html`<option value=${value} ?selected=${question.get(name) === value}>${label}</option>`)}
    </select></label
  >`;
  // A day of Viet Nam, as the moment it begins.
  const day = (name: "createdFrom" | "createdTo") => html`<label class="field"
    ><span class="label">${filterWord(name)}</span>
    <input type="date" name=${name} .value=${dayOf(question.get(name))} @change=${(event: Event) => set(name, [startOf((event.target as HTMLInputElement).value)])} />
  </label>`;
  const tick = (name: "overdue" | "open" | "waiting") => html`<label class="check"
    ><input type="checkbox" name=${name} .checked=${question.get(name) === "true"} @change=${(event: Event) => set(name, (event.target as HTMLInputElement).checked ? ["true"] : [])} />${filterWord(name)}</label
  >`;
  return html`
    ${several.map(choices)} ${single.map(choice)} ${day("createdFrom")} ${day("createdTo")}
    <div>${tick("open")} ${tick("overdue")} ${tick("waiting")}</div>
  `;
}

const startOf = (day: string) => (day ? `${day}T00:00:00+07:00` : "");
const dayOf = (moment: string | null) => (moment ? new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Ho_Chi_Minh" }).format(new Date(moment)) : "");
