import { html } from "lit";
import { desk } from "../core/desk";
import { words } from "../core/words";

const word = words({
  stage: ["Giai đoạn", "Stage"],
  unit: ["Đơn vị", "Unit"],
  officer: ["Người phụ trách", "Officer"],
  me: ["tôi", "me"],
  none: ["chưa có ai", "nobody"],
  kind: ["Loại yêu cầu", "Kind"],
  source: ["Nguồn", "Source"],
  country: ["Quốc gia", "Country"],
  sector: ["Lĩnh vực", "Sector"],
  place: ["Khu, cụm", "Place"],
  createdFrom: ["Nhận từ ngày", "Received from"],
  createdTo: ["Đến trước ngày", "Before"],
  response: ["Trả lời lần đầu", "First answer"],
  Kept: ["đúng hạn", "on time"],
  Late: ["trễ hạn", "late"],
  Overdue: ["chưa có, đã quá hạn", "none, overdue"],
  Waiting: ["chưa có, còn hạn", "none, in time"],
  reached: ["Đã đến giai đoạn", "Came as far as"],
  any: ["tất cả", "any"],
  unknown: ["chưa rõ", "not known"],
  noUnit: ["chưa giao", "none"],
  Answered: ["đã trả lời", "given"],
  Due: ["đã đến hạn", "due by now"],
  overdue: ["Chỉ hồ sơ trễ hạn", "Overdue only"],
  open: ["Chỉ hồ sơ đang mở", "Open only"],
  waiting: ["Đang chờ nhà đầu tư", "Waiting for the investor"],
});

type Name = "stage" | "unit" | "officer" | "kind" | "source" | "country" | "sector" | "place" | "response" | "reached";

/** The fields that narrow a list. */
export function filterFields(question: URLSearchParams, change: (question: URLSearchParams) => void) {
  const { units, officers, stages, kinds, sources, countries, sectors, places } = desk.lookups;
  const set = (name: string, value: string) => {
    const next = new URLSearchParams(question);
    next.delete(name);
    if (value) {
      next.set(name, value);
    }

    change(next);
  };
  const choice = (name: Name, options: readonly (readonly [value: string, label: string])[]) => html`<label class="field"
    ><span class="label">${word(name)}</span>
    <select name=${name} @change=${(event: Event) => set(name, (event.target as HTMLSelectElement).value)}>
      <option value="" ?selected=${!question.has(name)}>${word("any")}</option>
      ${options.map(([value, label]) => html`<option value=${value} ?selected=${question.get(name) === value}>${label}</option>`)}
    </select></label
  >`;
  // A day of Viet Nam, as the moment it begins.
  const day = (name: "createdFrom" | "createdTo") => html`<label class="field"
    ><span class="label">${word(name)}</span>
    <input type="date" name=${name} .value=${dayOf(question.get(name))} @change=${(event: Event) => set(name, startOf((event.target as HTMLInputElement).value))} />
  </label>`;
  const tick = (name: "overdue" | "open" | "waiting") => html`<label class="check"
    ><input type="checkbox" name=${name} .checked=${question.get(name) === "true"} @change=${(event: Event) => set(name, (event.target as HTMLInputElement).checked ? "true" : "")} />${word(name)}</label
  >`;
  return html`
    ${choice("stage", stages.map((one) => [one.name, one.label]))}
    ${choice("officer", [["me", word("me")], ["none", word("none")], ...officers.map((one) => [one.key, one.name] as const)])}
    ${choice("unit", [...units.map((one) => [one.code, one.name] as const), ["none", word("noUnit")]])}
    ${choice("kind", kinds.map((one) => [one.name, one.label]))}
    ${choice("source", sources.map((one) => [one.name, one.label]))}
    ${choice("country", [["none", word("unknown")], ...countries.map((one) => [one.code, one.name] as const)])}
    ${choice("sector", [["none", word("unknown")], ...sectors.map((one) => [one.code, one.name] as const)])}
    ${choice("place", places.map((one) => [one.code, one.name]))}
    ${choice("response", (["Answered", "Kept", "Late", "Overdue", "Waiting", "Due"] as const).map((one) => [one, word(one)]))}
    ${choice("reached", stages.filter((one) => one.name !== "Lost" && one.name !== "Spam").map((one) => [one.name, one.label]))}
    ${day("createdFrom")} ${day("createdTo")}
    <div>${tick("open")} ${tick("overdue")} ${tick("waiting")}</div>
  `;
}

const startOf = (day: string) => (day ? `${day}T00:00:00+07:00` : "");
const dayOf = (moment: string | null) => (moment ? new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Ho_Chi_Minh" }).format(new Date(moment)) : "");
