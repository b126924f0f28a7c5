import type { ReactiveController, ReactiveControllerHost } from "lit";
import { api, Problem, type Query } from "../core/api";
import type { LeadPage, LeadRow } from "../core/leads";
import { wordsOf } from "../core/toasts";
import { mostAtOnce } from "./bulk.element";

const pageSize = 50;
const mostOfPage = 100;

// Further down a list that follows its colleagues by itself costs more than it tells.
const mostRefreshed = 200;

/** The leads that a screen asks for, as far as they are read, and which of them are chosen; tells the screen of every change. */
export class LeadList implements ReactiveController {
  /** Undefined while nothing was read yet. */
  rows?: readonly LeadRow[];
  count: Pick<LeadPage, "count" | "countIsCapped"> = { count: null, countIsCapped: false };
  /** Where the next page begins; null where there is none. */
  next: string | null = null;
  failed = "";
  /** The filters whose values were refused. */
  refused: readonly string[] = [];
  loading = false;
  chosen: ReadonlySet<string> = new Set();

  /**
   * How many leads belong above or between those that are shown. They are shown when somebody asks for them, so that no row jumps away under a
   * finger.
   */
  fresh = 0;

  // Leads that match and are chosen without being shown.
  #beyond: readonly LeadRow[] = [];
  #query: Query = {};
  #asked?: AbortController;

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostConnected() {}

  /** The rows of what is chosen, shown or not. */
  get chosenRows() {
    return [...(this.rows ?? []), ...this.#beyond].filter((row) => this.chosen.has(row.id));
  }

  /** Reads what is asked for from its beginning. What is chosen and still there stays chosen. */
  async load(query: Query) {
    this.#query = query;
    await this.#ask(async (signal) => this.#show(await this.#page(null, pageSize, signal)));
  }

  /** Reads the next page. */
  further = () => this.#ask(async (signal) => this.#showFurther(await this.#page(this.next, pageSize, signal)));

  /** Reads again as much as is shown, in place of it. What is chosen stays chosen where it still matches, or was never shown. */
  again = () =>
    this.#ask(async (signal) => {
      const beyond = this.#beyond.filter((row) => this.chosen.has(row.id));
      const chosen = this.chosen;
      this.#show(await this.#upTo(Math.min(mostAtOnce, this.rows?.length ?? 0), signal));
      const known = new Set(this.rows?.map((row) => row.id));
      this.#beyond = beyond.filter((row) => !known.has(row.id));
      this.chosen = new Set([...chosen].filter((id) => known.has(id) || this.#beyond.some((row) => row.id === id)));
    });

  #page = (after: string | null, take: number, signal?: AbortSignal) => api.get<LeadPage>("", { ...this.#query, cursor: after, take }, signal);

  // From the beginning, so many rows as pages hold, or a little more.
  async #upTo(count: number, signal?: AbortSignal): Promise<LeadPage> {
    const first = await this.#page(null, Math.min(mostOfPage, Math.max(pageSize, count)), signal);
    const items = [...first.items];
    let next = first.next;
    while (next && items.length < count) {
      const page: LeadPage = await this.#page(next, mostOfPage, signal);
      items.push(...page.items);
      next = page.next;
    }

    return { ...first, items, next };
  }

  async #ask(read: (signal: AbortSignal) => Promise<void>) {
    this.#asked?.abort();
    this.#asked = new AbortController();
    this.loading = true;
    this.host.requestUpdate();
    try {
      await read(this.#asked.signal);
      this.loading = false;
    } catch (error) {
      if (error instanceof DOMException && error.name === "AbortError") {
        return;
      }

      if (!(error instanceof Problem)) {
        throw error;
      }

      [this.failed, this.refused] = [wordsOf(error), Object.keys(error.fields)];
      this.loading = false;
    }

    this.host.requestUpdate();
  }

  #showFurther(page: LeadPage) {
    this.next = page.next;
    this.failed = "";
    const known = new Set(this.rows?.map((row) => row.id));

    // A lead that moved down between two readings is on both pages.
    this.rows = [...(this.rows ?? []), ...page.items.filter((row) => !known.has(row.id))];
    this.#beyond = this.#beyond.filter((row) => !page.items.some((one) => one.id === row.id));
  }

  #show(page: LeadPage) {
    this.next = page.next;
    this.failed = "";
    const still = new Set(page.items.map((row) => row.id));
    [this.rows, this.count, this.fresh, this.#beyond] = [page.items, page, 0, []];
    this.chosen = new Set([...this.chosen].filter((id) => still.has(id)));
  }

  /** Brings rows that are shown up to date where they stand. */
  async refresh() {
    if (!this.rows || this.loading) {
      return;
    }

    const query = this.#query;
    try {
      const page = await this.#upTo(Math.min(mostRefreshed, this.rows.length));
      if (query !== this.#query || this.loading) {
        return;
      }

      const known = new Set(this.rows.map((row) => row.id));
      const now = new Map(page.items.map((row) => [row.id, row]));
      if (this.rows.length === 0) {
        [this.rows, this.next] = [page.items, page.next];
      } else {
        this.rows = this.rows.map((row) => now.get(row.id) ?? row);
        this.fresh = page.items.slice(0, Math.max(pageSize, this.rows.length)).filter((row) => !known.has(row.id)).length;
      }

      this.count = page;
      this.host.requestUpdate();
    } catch (error) {
      // The list that is shown stays; the next change is another chance.
      if (!(error instanceof Problem)) {
        throw error;
      }
    }
  }

  toggle(id: string) {
    const chosen = new Set(this.chosen);
    if (!chosen.delete(id)) {
      chosen.add(id);
    }

    this.choose(chosen);
  }

  choose(ids: Iterable<string>) {
    this.chosen = new Set(ids);
    this.host.requestUpdate();
  }

  /** Chooses everything that matches, page after page, up to what is acted on at once; throws what the server refuses. */
  async chooseAll() {
    const found: LeadRow[] = [];
    let cursor: string | null = null;
    do {
      const page: LeadPage = await api.get<LeadPage>("", { ...this.#query, cursor, take: mostOfPage });
      found.push(...page.items);
      cursor = page.next;
    } while (cursor && found.length < mostAtOnce);

    const all = found.slice(0, mostAtOnce);
    const shown = new Set(this.rows?.map((row) => row.id));
    this.#beyond = all.filter((row) => !shown.has(row.id));
    this.choose(all.map((row) => row.id));
  }
}
