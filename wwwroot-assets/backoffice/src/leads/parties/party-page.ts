import { html, type TemplateResult } from "lit";
import { state } from "lit/decorators.js";
import { api, Problem } from "../core/api";
import { LeadsPageElement } from "../core/element";
import { LiveNews } from "../core/live";
import { router } from "../core/router";
import { base } from "../core/styles";
import { toasts, wordsOf } from "../core/toasts";
import { words } from "../core/words";
import { type PartyList, partyStyles } from "./parties";
import "./party-form.element";
import "./party-join.element";

const word = words({
  retry: ["Thử lại", "Try again"],
  back: ["Về danh sách", "To the list"],
});

// Several changes of one act are read together.
const gatherFor = 150;

/** The page of one party, read again whenever something of it was changed, here or by a colleague. */
export abstract class PartyPageElement<Detail> extends LeadsPageElement {
  protected abstract readonly list: PartyList;

  /** The key of what was read: that of another where the one asked for was joined into it. */
  protected abstract keyOf(detail: Detail): string;

  protected abstract nameOf(detail: Detail): string;

  protected abstract renderDetail(detail: Detail): TemplateResult;

  @state()
  private _detail?: Detail;

  @state()
  private _failed = "";

  #news?: LiveNews;

  constructor() {
    super();
    this.addEventListener("party-changed", () => void this.#load());
  }

  protected override shown() {
    this.#news?.stop();
    this.#news = new LiveNews({ party: this.route.params.id }, { changed: () => void this.#load(), gatherFor });
    void this.#load();
  }

  protected override left() {
    this.#news?.stop();
    this.#news = undefined;
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.left();
  }

  override render() {
    if (this._detail) {
      return this.renderDetail(this._detail);
    }

    return this._failed
      ? html`<div class="empty" role="alert">
          <p>${this._failed}</p>
          <button class="button" @click=${() => this.#load()}>${word("retry")}</button><a class="button" href=${router.href(this.list)}>${word("back")}</a>
        </div>`
      : html`<div class="bone" aria-busy="true"></div>`;
  }

  /** Reads a party. */
  protected detail = (id: string) => api.get<Detail>(`/${this.list}/${id}`);

  async #load() {
    const asked = this.route.params.id;
    try {
      const detail = await this.detail(asked);
      if (this.keyOf(detail) !== asked) {
        router.replace(`${this.list}/${this.keyOf(detail)}`);
        return;
      }

      this._detail = detail;
      this._failed = "";
      document.title = `${this.nameOf(detail)} | Kon Tum Invest`;
    } catch (error) {
      if (!(error instanceof Problem)) {
        throw error;
      }

      // What is shown stays, with what is being typed into it.
      if (this._detail && error.status !== 404) {
        toasts.problem(error);
      } else {
        this._detail = undefined;
        this._failed = wordsOf(error);
      }
    }
  }

  static override styles = [base, partyStyles];
}
