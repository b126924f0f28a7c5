import type { LeadsPageElement } from "../core/element";
import type { PageEntry } from "../core/pages";

// So many screens stay alive behind the one that is shown.
const mostAlive = 8;

/** A screen that was shown at an address. */
export interface Living {
  path: string;
  element: LeadsPageElement;
  /** What it was asked last, as in the address. */
  query: string;
  /** How far it was scrolled when another one came in front. */
  scrolled: number;
}

/** The screens that were shown last: they stay alive with what was typed into them, until too many others were shown since. */
export class Screens {
  #living: Living[] = [];

  /**
   * The screen of an address, as it was left or made anew.
   * @param page what the address shows
   * @param path the address
   * @param front the screen that is shown, which is never given up
   */
  async of(page: PageEntry, path: string, front: Living | undefined): Promise<Living> {
    const found = this.#at(path);
    if (found) {
      this.#living = [...this.#living.filter((living) => living !== found), found];
      return found;
    }

    const { default: Screen } = await page.load();
    const raced = this.#at(path);
    if (raced) {
      return raced;
    }

    const living = { path, element: new Screen(), query: "", scrolled: 0 };
    const dropped = this.#living.filter((one) => one !== front).slice(0, Math.max(0, this.#living.length + 1 - mostAlive));
    dropped.forEach((one) => one.element.remove());
    this.#living = [...this.#living.filter((one) => !dropped.includes(one)), living];
    return living;
  }

  #at = (path: string) => this.#living.find((living) => living.path === path);
}
