import { css, html, LitElement, nothing, type PropertyValues } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { api, Problem } from "../core/api";
import { base } from "../core/styles";
import { words } from "../core/words";
import { duplicateList, type DuplicatesFound } from "../duplicates/duplicates";
import type { Draft } from "./draft";

const word = words({
  hints: ["Có thể đã có hồ sơ", "There may be a lead already"],
  hintsNone: ["Khi bạn nhập tên, thư điện tử hoặc số điện thoại, các hồ sơ giống sẽ hiện ở đây.", "As you enter a name, an address or a number, leads that look the same appear here."],
  hintsFew: ["Không thấy hồ sơ nào giống.", "No lead looks the same."],
});

const pauseBeforeLooking = 400;
const narrow = matchMedia("(max-width: 1000px)");

/** Leads that look the same as the one that is being typed in, found while it is. */
@customElement("kontum-leads-likely")
export class LikelyLeadsElement extends LitElement {
  @property({ attribute: false })
  draft!: Draft;

  @state()
  private _found?: DuplicatesFound;

  #looked = "";
  #timer?: ReturnType<typeof setTimeout>;
  #asking?: AbortController;

  protected override willUpdate(changed: PropertyValues<this>) {
    if (!changed.has("draft")) {
      return;
    }

    const { personName, organisation, country, email, phone } = this.draft;
    const typed = JSON.stringify({ personName, organisation, country, email, phone });
    if (typed !== this.#looked) {
      this.#looked = typed;
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => void this.#look(), pauseBeforeLooking);
    }
  }

  override connectedCallback() {
    super.connectedCallback();
    narrow.addEventListener("change", this.#turned);
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    narrow.removeEventListener("change", this.#turned);
  }

  override render() {
    const count = (this._found?.items.length ?? 0) + (this._found?.elsewhere.length ?? 0);

    // Above the form on a telephone: opened there, the fields would move away under whoever is typing.
    return narrow.matches
      ? html`<details class="card">
          <summary><h2>${word("hints")}</h2><span class="tag ${count ? "warn" : ""}" role="status">${count}</span></summary>
          ${this.#renderFound(count)}
        </details>`
      : html`<aside class="card stack" aria-live="polite"><h2>${word("hints")}</h2>${this.#renderFound(count)}</aside>`;
  }

  #renderFound(count: number) {
    return this._found === undefined
      ? html`<p class="muted small">${word("hintsNone")}</p>`
      : count === 0
        ? html`<p class="muted small">${word("hintsFew")}</p>`
        : duplicateList(this._found, () => nothing);
  }

  #turned = () => this.requestUpdate();

  async #look() {
    const { personName, organisation, country, email, phone } = this.draft;
    this.#asking?.abort();
    if (organisation.trim() + email.trim() + phone.trim() === "") {
      this._found = undefined;
      return;
    }

    this.#asking = new AbortController();
    try {
      this._found = await api.post<DuplicatesFound>("/duplicates", { personName, organisation, country, email, phone }, this.#asking.signal);
    } catch (error) {
      // A hint that cannot be had is no reason to disturb whoever is typing.
      if (!(error instanceof Problem) && !(error instanceof DOMException)) {
        throw error;
      }
    }
  }

  static override styles = [
    base,
    css`
      .card {
        padding: 14px 16px;
      }

      details {
        box-shadow: var(--kt-shadow);
        max-height: 70dvh;
        overflow-y: auto;
      }

      summary {
        cursor: pointer;
        min-height: 24px;
      }

      summary h2 {
        display: inline;
        margin-right: 8px;
      }

      details[open] summary {
        margin-bottom: 10px;
      }

      .duplicates li {
        border-top: 1px solid var(--kt-line);
        display: grid;
        gap: 3px;
        padding: 8px 0;
      }
    `,
  ];
}
