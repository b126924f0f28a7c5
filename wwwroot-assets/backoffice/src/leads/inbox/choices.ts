import { desk } from "../core/desk";
import { dateText } from "../core/format";
import { words } from "../core/words";

export const filterWord = words({
  stage: ["Giai đoạn", "Stage"],
  unit: ["Đơn vị", "Unit"],
  officer: ["Người phụ trách", "Officer"],
  me: ["tôi", "me"],
  none: ["chưa có ai", "nobody"],
  covered: ["những người tôi làm thay", "those I stand in for"],
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

/** The orders of a list of leads. */
export const orders = ["-activity", "activity", "due", "-created", "created", "-area", "-investment"] as const;

export const orderWord = words({
  "-activity": ["Hoạt động mới nhất", "Latest activity"],
  activity: ["Lâu chưa hoạt động", "Longest without activity"],
  due: ["Đến hạn trước", "Due first"],
  "-created": ["Mới nhận trước", "Newest first"],
  created: ["Cũ nhất trước", "Oldest first"],
  "-area": ["Diện tích lớn nhất", "Largest area"],
  "-investment": ["Vốn lớn nhất (USD)", "Largest investment (USD)"],
});

/** An order in words, whichever way its letters are; one that is not offered as it is. */
export const orderText = (text: string) => (orders.some((order) => order === text.toLowerCase()) ? orderWord(text.toLowerCase() as (typeof orders)[number]) : text);

/** The filters that take several values. */
export const several = ["stage", "officer", "unit", "kind", "source", "country", "sector", "place"] as const;
/** The filters that take one of a few words. */
export const single = ["response", "reached"] as const;

export type Several = (typeof several)[number];
export type Single = (typeof single)[number];

type Options = readonly (readonly [value: string, label: string])[];

const coded = (choices: readonly { code: string; name: string }[]): Options => choices.map((one) => [one.code, one.name]);
const named = (choices: readonly { name: string; label: string }[]): Options => choices.map((one) => [one.name, one.label]);

const options: Record<Several | Single, () => Options> = {
  stage: () => named(desk.lookups.stages),
  officer: () => [["me", filterWord("me")], ["covered", filterWord("covered")], ["none", filterWord("none")], ...desk.lookups.officers.map((one) => [one.key, one.name] as const)],
  unit: () => [...coded(desk.lookups.units), ["none", filterWord("noUnit")]],
  kind: () => named(desk.lookups.kinds),
  source: () => named(desk.lookups.sources),
  country: () => [["none", filterWord("unknown")], ...coded(desk.lookups.countries)],
  sector: () => [["none", filterWord("unknown")], ...coded(desk.lookups.sectors)],
  place: () => coded(desk.lookups.places),
  response: () => (["Answered", "Kept", "Late", "Overdue", "Waiting", "Due"] as const).map((one) => [one, filterWord(one)]),
  reached: () => named(desk.lookups.stages.filter((one) => one.name !== "Lost" && one.name !== "Spam")),
};

/** What a filter takes, each with its words. */
export const choicesOf = (name: Several | Single) => options[name]();

/** A question without the values that these filters do not offer. */
export function withoutUnknown(question: URLSearchParams, names: readonly string[]) {
  const left = new URLSearchParams();
  question.forEach((value, name) => {
    const asked = names.includes(name) && name in options;
    if (!asked || choicesOf(name as Several).some(([one]) => one === value)) {
      left.append(name, value);
    }
  });
  return left;
}

/** A filter in words, such as "Stage: New"; what is no longer offered by its code. */
export function filterText(name: string, value: string) {
  if (name in options) {
    return `${filterWord(name as Several)}: ${choicesOf(name as Several).find(([one]) => one === value)?.[1] ?? value}`;
  }

  return name === "createdFrom" || name === "createdTo" ? `${filterWord(name)} ${dateText(value)}` : name === "open" || name === "overdue" || name === "waiting" ? filterWord(name) : value;
}
