import { html, LitElement, nothing, type PropertyValues } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { Problem } from "../core/api";
import { desk } from "../core/desk";
import { isFor, type NavGroup, type PageEntry, pageOf, pages } from "../core/pages";
import { layOutForPaper } from "../core/print";
import { router, type Route } from "../core/router";
import { base } from "../core/styles";
import { wordsOf } from "../core/toasts";
import { language, words } from "../core/words";
import { icon } from "../ui/icons";
import { type Living, Screens } from "./screens";
import { appStyles } from "./styles";
import "./toasts.element";

const word = words({
  desk: ["Xúc tiến đầu tư", "Lead desk"],
  menu: ["Danh mục", "Menu"],
  work: ["Công việc", "Work"],
  parties: ["Nhà đầu tư", "Investors"],
  management: ["Điều hành", "Management"],
  settings: ["Thiết lập", "Settings"],
  notFound: ["Không có trang này, hoặc bạn không được xem.", "There is no such page, or it is not for you to see."],
  begin: ["Về trang đầu", "To the first page"],
  retry: ["Thử lại", "Try again"],
  skip: ["Đến nội dung chính", "Skip to content"],
});

const groups: readonly NavGroup[] = ["work", "parties", "management", "settings"];

/** The frame of the desk: the navigation beside the screens. It is the whole section of the back office, and the whole of the page at /staff. */
@customElement("kontum-leads-app")
export class LeadsAppElement extends LitElement {
  /** Whether the frame is the whole page, with a head of its own. */
  @property({ type: Boolean, reflect: true })
  alone = false;

  @state()
  private _failed = "";

  @state()
  private _page?: PageEntry;

  @state()
  private _current?: Living;

  /** Whether the address shows nothing, or nothing that is for the account to see. */
  @state()
  private _missing = false;

  @state()
  private _menu = false;

  @state()
  private _ready = desk.isReady;

  readonly #screens = new Screens();
  #stop?: () => void;
  #printed?: () => void;

  override connectedCallback() {
    super.connectedCallback();
    this.#stop = router.listen(() => void this.#follow());
    window.addEventListener("beforeprint", this.#layOut);
    window.addEventListener("afterprint", this.#putBack);
    void this.#start();
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.#stop?.();
    window.removeEventListener("beforeprint", this.#layOut);
    window.removeEventListener("afterprint", this.#putBack);
    this.#putBack();
    this._current?.element.hide();
  }

  async #start() {
    this._failed = "";
    try {
      await desk.load();
      this._ready = true;
      await this.#follow();
    } catch (error) {
      if (!(error instanceof Problem)) {
        throw error;
      }

      this._failed = wordsOf(error);
    }
  }

  async #follow() {
    if (!desk.isReady || !router.isHere) {
      return;
    }

    const route = router.current;
    if (route.path === "") {
      const first = pages.find((page) => page.nav && isFor(page, desk.me))!;
      router.replace(first.paths[0]);
      return;
    }

    const found = pageOf(route);
    this._menu = false;
    this._missing = !found || !isFor(found.page, desk.me);
    if (!found || this._missing) {
      this.#front(undefined, undefined);
      return;
    }

    const living = await this.#screens.of(found.page, route.path, this._current);
    // Another step may have been taken while the code of the screen was loading.
    if (router.current.path === route.path) {
      // Whoever comes back to the same finds it where he left it.
      const query = String(route.query);
      living.scrolled = living.query === query ? living.scrolled : 0;
      living.query = query;
      this.#front(found.page, living);
      living.element.show({ ...route, params: found.params } satisfies Route);
      document.title = `${this.#title(found.page)} | Kon Tum Invest`;
    }
  }

  #front(page: PageEntry | undefined, living: Living | undefined) {
    const before = this._current;
    const main = this.renderRoot.querySelector("main")!;
    this._page = page;
    this._current = living;
    if (before && before !== living) {
      before.scrolled = main.scrollTop;
      before.element.hidden = true;
      before.element.hide();
    }

    if (living) {
      living.element.hidden = false;
      if (living.element.parentNode !== main) {
        main.append(living.element);
      }

      if (before !== living) {
        main.scrollTop = living.scrolled;
      }
    }
  }

  #layOut = () => {
    if (this._current && router.isHere) {
      this.#putBack();
      this.#printed = layOutForPaper(this._current.element);
    }
  };

  #putBack = () => {
    this.#printed?.();
    this.#printed = undefined;
  };

  #title = (page: PageEntry) => page.title[language() === "en" ? 1 : 0];

  protected override willUpdate(changed: PropertyValues<this>) {
    if (changed.has("alone") && this.alone) {
      router.followLinks(this);
    }
  }

  override render() {
    return html`
      <button class="skip button" @click=${this.#skip}>${word("skip")}</button>
      <header class="bar row">
        <button class="button plain round" aria-label=${word("menu")} aria-expanded=${this._menu} aria-controls="nav" @click=${() => (this._menu = !this._menu)}>${icon(this._menu ? "close" : "list")}</button>
        <strong>${this._page ? this.#title(this._page) : word("desk")}</strong>
      </header>
      <nav id="nav" aria-label=${word("desk")} class=${this._menu ? "open" : ""}>${this._ready ? groups.map((group) => this.#renderGroup(group)) : nothing}</nav>
      <main tabindex="-1">
        ${this._failed
          ? html`<div class="empty" role="alert"><p>${this._failed}</p><button class="button" @click=${() => this.#start()}>${word("retry")}</button></div>`
          : this._missing
            ? html`<div class="empty"><p>${word("notFound")}</p><a class="button" href=${router.href("")}>${word("begin")}</a></div>`
            : nothing}
      </main>
      <kontum-leads-toasts></kontum-leads-toasts>
    `;
  }

  #renderGroup(group: NavGroup) {
    const shown = pages.filter((page) => page.nav?.group === group && isFor(page, desk.me));
    return shown.length === 0
      ? nothing
      : html`<h2 class="muted small">${word(group)}</h2>
          <ul class="plain">
            ${shown.map((page) => html`<li><a href=${router.href(page.paths[0])} aria-current=${page === this._page || this._page?.paths[0].startsWith(`${page.paths[0]}/`) ? "page" : nothing}>${icon(page.nav!.icon)}${this.#title(page)}</a></li>`)}
          </ul>`;
  }

  #skip = () => this.renderRoot.querySelector("main")!.focus();

  static override styles = [base, appStyles];
}
