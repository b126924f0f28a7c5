import { api } from "../core/api";
import { desk } from "../core/desk";
import type { PersonName } from "../core/leads";
import { language, type WordPair } from "../core/words";

/** Who finds a saved view. */
export type Audience = "Owner" | "Unit" | "Everybody";

/** A view that staff saved, as the server gives it. */
export interface SavedView {
  id: string;
  name: string;
  /** Filters and order as they stand in the address. */
  question: string;
  columns: string[];
  audience: Audience;
  unit: string | null;
  owner: PersonName;
  changeable: boolean;
  version: number;
}

/** A question that is asked again and again: a built-in one, or one that somebody saved. */
export interface View {
  /** The code of a built-in one, the key of a saved one. */
  key: string;
  title: string;
  question: string;
  columns: readonly string[];
  saved?: SavedView;
}

interface BuiltIn {
  key: string;
  title: WordPair;
  question: string;
  /** Whether its number tells anybody anything. */
  counted: boolean;
  /** Whether it is offered now; always, where nothing is said. */
  offered?: () => boolean;
}

const builtIn: readonly BuiltIn[] = [
  { key: "mine", title: ["Của tôi", "Mine"], question: "officer=me&open=true&order=due", counted: true },
  { key: "covered", title: ["Tôi làm thay", "I stand in"], question: "officer=covered&open=true&order=due", counted: true, offered: () => desk.isReady && desk.me.standsInFor.length > 0 },
  { key: "open", title: ["Đang mở", "Open"], question: "open=true", counted: true },
  { key: "overdue", title: ["Trễ hạn", "Overdue"], question: "overdue=true&order=due", counted: true },
  { key: "new", title: ["Mới", "New"], question: "stage=New&order=-created", counted: true },
  { key: "unassigned", title: ["Chưa giao", "Unassigned"], question: "officer=none&open=true", counted: true },
  { key: "waiting", title: ["Chờ nhà đầu tư", "Waiting for the investor"], question: "waiting=true&order=activity", counted: true },
  { key: "won", title: ["Đã cấp phép", "Won"], question: "stage=Licensed&stage=UnderConstruction&stage=Operating", counted: false },
  { key: "lost", title: ["Không thành", "Lost"], question: "stage=Lost", counted: false },
  { key: "all", title: ["Tất cả", "All"], question: "order=-created", counted: false },
];

// What of the address is a question; anything else in it is not ours.
const known = ["stage", "unit", "officer", "kind", "source", "country", "sector", "place", "createdFrom", "createdTo", "overdue", "open", "waiting", "response", "reached", "currency", "order"];

// The server counts no more at once.
const mostCounted = 40;

/** The question that an address asks. */
export function questionOf(address: URLSearchParams) {
  const question = new URLSearchParams();
  known.forEach((name) => address.getAll(name).forEach((value) => value && question.append(name, value)));
  return question;
}

/** The columns that an address asks for; none for the usual ones. */
export const columnsOf = (address: URLSearchParams) => (address.get("columns") ?? "").split(",").filter(Boolean);

/** Where a question stands in the address of a screen, with the view it began with and the columns it shows. */
export function addressWith(question: URLSearchParams, view: string | null | undefined, columns: readonly string[]) {
  const address = new URLSearchParams(question);
  if (view) {
    address.set("view", view);
  }

  if (columns.length > 0) {
    address.set("columns", columns.join(","));
  }

  return address.toString();
}

/** Where a view stands in the address of a screen. */
export const addressOf = (view: View) => addressWith(new URLSearchParams(view.question), view.saved?.id, view.columns);

/** Whether two questions ask the same. */
export const sameQuestion = (one: URLSearchParams, other: URLSearchParams) => sorted(one) === sorted(other);

const sorted = (question: URLSearchParams) => [...question].map((pair) => pair.join("=")).sort().join("&");

/** The views of the account, shared by the screens that show them; fires `change`. */
class Views extends EventTarget {
  saved: readonly SavedView[] = [];
  /** With which the list begins: a key of {@link all}. */
  start: string | null = null;

  #counts = new Map<string, string>();
  #loading?: Promise<void>;

  get all(): readonly View[] {
    const place = language() === "en" ? 1 : 0;
    return [
      ...builtIn.filter((view) => view.offered?.() ?? true).map((view) => ({ key: view.key, title: view.title[place], question: view.question, columns: [] })),
      ...this.saved.map((view) => ({ key: view.id, title: view.name, question: view.question, columns: view.columns, saved: view })),
    ];
  }

  find = (key: string | null | undefined) => this.all.find((view) => view.key === key);

  /** The view an address shows: the one it names, even where its filters were changed since, or else one that asks the same. */
  of(address: URLSearchParams) {
    const question = questionOf(address);
    return this.find(address.get("view")) ?? this.all.find((view) => sameQuestion(new URLSearchParams(view.question), question));
  }

  /** How many leads a view finds, such as "12" or "99+"; empty while nobody knows. */
  count = (view: View) => this.#counts.get(view.key) ?? "";

  /** Reads them once. */
  ready() {
    return (this.#loading ??= this.load().catch((error: unknown) => {
      this.#loading = undefined;
      throw error;
    }));
  }

  /** Reads them again. */
  async load() {
    const list = await api.get<{ items: SavedView[]; start: string | null }>("/views");
    this.saved = list.items;
    this.start = list.start;
    this.dispatchEvent(new Event("change"));
  }

  /** Counts again what each of them finds. */
  async recount() {
    const uncounted = new Set(builtIn.filter((view) => !view.counted).map((view) => view.key));
    const counted = this.all.filter((view) => !uncounted.has(view.key)).slice(0, mostCounted);
    const counts = await api.post<({ count: number; capped: boolean } | null)[]>("/counts", { questions: counted.map((view) => view.question) });
    this.#counts = new Map(counted.map((view, index) => [view.key, counts[index] ? `${counts[index].count}${counts[index].capped ? "+" : ""}` : ""]));
    this.dispatchEvent(new Event("change"));
  }
}

export const views = new Views();

/** What a screen is to ask in place of nothing: the view chosen to begin with; undefined where an address asks for something, or nothing was chosen. */
export async function startFor(address: URLSearchParams) {
  if (address.size > 0) {
    return undefined;
  }

  await views.ready().catch(() => undefined);
  const start = views.find(views.start);
  return start && addressOf(start);
}
