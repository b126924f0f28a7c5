import type { Query } from "../core/api";
import { router, type Route } from "../core/router";
import { addressWith, questionOf, startFor } from "./views";

const pause = 250;

/** What a screen of leads asks for: the filters of its address, and what is typed into its search. That may be a person's name, and stays out of the address. */
export class LeadQuestion {
  text = "";

  /** The filters and the order. */
  filters = new URLSearchParams();

  #route?: Route;
  #timer = 0;

  /**
   * @param screen the screen, by its address
   * @param load reads what is asked for
   */
  constructor(
    private readonly screen: "inbox" | "board",
    private readonly load: () => unknown,
  ) {}

  /** Takes over what an address asks for, and reads it. Whoever asks for nothing gets the view chosen to begin with, if any. */
  async take(route: Route) {
    this.#route = route;
    this.filters = questionOf(route.query);
    const start = await startFor(route.query);
    if (this.#route !== route || router.current.path !== route.path) {
      return;
    }

    if (start) {
      router.replace(`${this.screen}?${start}`);
    } else {
      await this.load();
    }
  }

  /** How many filters are set. */
  get count() {
    return this.#names().filter((name) => name !== "order").length;
  }

  /** As the server is asked; a name that stands several times is a list. */
  query(): Query {
    return { ...Object.fromEntries(this.#names().map((name) => [name, this.filters.getAll(name)])), q: this.text };
  }

  /** Asks for something else, in the address: the view that is open stays open. */
  ask(filters: URLSearchParams, columns: readonly string[]) {
    router.replace(`${this.screen}?${addressWith(filters, this.#route!.query.get("view"), columns)}`);
  }

  /** Takes over what is typed, and reads it once nothing more comes. */
  typed(text: string) {
    this.text = text.trim();
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => void this.load(), pause);
  }

  #names = () => [...new Set(this.filters.keys())];
}
