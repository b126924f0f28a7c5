/** An address below the desk. */
export interface Route {
  /** The path without a leading slash, such as `lead/0193…`. */
  path: string;
  params: Readonly<Record<string, string>>;
  query: URLSearchParams;
}

type Listener = () => void;

/** Addresses of the desk's screens: below the section of the back office, or below the page for narrow screens. */
class Router {
  /** The path in which the screens live, with a slash at its end. */
  base = "/staff/";

  readonly #listeners = new Set<Listener>();

  /** The address of a screen, such as `inbox?stage=New`. */
  href = (path: string) => this.base + path;

  /** The path below the base, and its query. */
  get current(): Route {
    const { pathname, search } = window.location;
    const path = pathname.startsWith(this.base) ? decodeURI(pathname.slice(this.base.length)).replace(/\/$/, "") : "";
    return { path, params: {}, query: new URLSearchParams(search) };
  }

  /** Whether the address belongs to the desk. */
  get isHere() {
    return (window.location.pathname + "/").startsWith(this.base);
  }

  go(path: string) {
    history.pushState(null, "", this.href(path));
    this.#tell();
  }

  /** Changes the address of the screen that is shown, without a step back to the old one. */
  replace(path: string) {
    history.replaceState(history.state, "", this.href(path));
    this.#tell();
  }

  /** @returns what ends listening. */
  listen(listener: Listener) {
    // The back office tells of its own steps by "changestate".
    const events = ["popstate", "changestate"];
    this.#listeners.add(listener);
    events.forEach((event) => window.addEventListener(event, listener));
    return () => {
      this.#listeners.delete(listener);
      events.forEach((event) => window.removeEventListener(event, listener));
    };
  }

  /** Follows links of the screens without loading the page anew; for the page that has no router of its own. */
  followLinks(root: EventTarget) {
    root.addEventListener("click", (event) => {
      const click = event as MouseEvent;
      const link = click.composedPath().find((node): node is HTMLAnchorElement => node instanceof HTMLAnchorElement);
      const isPlain = click.button === 0 && !click.metaKey && !click.ctrlKey && !click.shiftKey && !click.altKey && !click.defaultPrevented;
      if (!link || !isPlain || link.target || link.hasAttribute("download") || link.origin !== window.location.origin || !link.pathname.startsWith(this.base)) {
        return;
      }

      click.preventDefault();
      this.go(link.pathname.slice(this.base.length) + link.search);
    });
  }

  #tell() {
    [...this.#listeners].forEach((listener) => listener());
  }
}

export const router = new Router();

/** The parts of a path that a pattern such as `lead/:id` names; null where it does not match. */
export function match(pattern: string, path: string): Record<string, string> | null {
  const [wanted, given] = [pattern.split("/"), path.split("/")];
  if (wanted.length !== given.length) {
    return null;
  }

  const params: Record<string, string> = {};
  return wanted.every((part, index) => (part.startsWith(":") ? ((params[part.slice(1)] = given[index]), given[index] !== "") : part === given[index])) ? params : null;
}
