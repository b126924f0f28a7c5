import type { WordPair } from "../core/words";

/** A question that is asked again and again. */
export interface InboxView {
  code: string;
  title: WordPair;
  /** As it stands in the address. */
  query: string;
}

/** The views that everybody has. */
export const systemViews: readonly InboxView[] = [
  { code: "mine", title: ["Của tôi", "Mine"], query: "officer=me&open=true&order=due" },
  { code: "open", title: ["Đang mở", "Open"], query: "open=true" },
  { code: "overdue", title: ["Trễ hạn", "Overdue"], query: "overdue=true&order=due" },
  { code: "new", title: ["Mới", "New"], query: "stage=New&order=-created" },
  { code: "unassigned", title: ["Chưa giao", "Unassigned"], query: "officer=none&open=true" },
  { code: "won", title: ["Đã cấp phép", "Won"], query: "stage=Licensed&stage=UnderConstruction&stage=Operating" },
  { code: "lost", title: ["Không thành", "Lost"], query: "stage=Lost" },
  { code: "all", title: ["Tất cả", "All"], query: "order=-created" },
];

// What of the address is a question; anything else in it is not ours.
const known = ["stage", "unit", "officer", "kind", "source", "country", "sector", "place", "createdFrom", "createdTo", "overdue", "open", "response", "reached", "currency", "order"];

/** The question that an address asks. */
export function questionOf(address: URLSearchParams) {
  const question = new URLSearchParams();
  known.forEach((name) => address.getAll(name).forEach((value) => value && question.append(name, value)));
  return question;
}

/** The view that asks the same; undefined where somebody has chosen filters of his own. */
export function viewOf(question: URLSearchParams) {
  const text = sorted(question);
  return systemViews.find((view) => sorted(new URLSearchParams(view.query)) === text);
}

const sorted = (question: URLSearchParams) => [...question].map((pair) => pair.join("=")).sort().join("&");
