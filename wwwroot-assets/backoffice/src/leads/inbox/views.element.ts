import { css, html, LitElement, nothing } from "lit";
import { customElement, property, query } from "lit/decorators.js";
import { Problem } from "../core/api";
import { router } from "../core/router";
import { base } from "../core/styles";
import { toasts } from "../core/toasts";
import { words } from "../core/words";
import { icon } from "../ui/icons";
import "./view-form.element";
import type { ViewFormElement } from "./view-form.element";
import "./view-list.element";
import type { ViewListElement } from "./view-list.element";
import { addressOf, questionOf, sameQuestion, type View, views } from "./views";

const word = words({
  views: ["Chế độ xem", "Views"],
  leads: ["{0} hồ sơ", "{0} {0:lead|leads}"],
  save: ["Lưu chế độ xem", "Save as view"],
  change: ["Lưu vào “{0}”", "Save to “{0}”"],
  manage: ["Quản lý chế độ xem", "Manage views"],
});

/** The views of the account above a list or a board: each with its number, and ways to save what is being looked at. */
@customElement("kontum-leads-views")
export class ViewsElement extends LitElement {
  /** The screen that shows them: the first part of its address. */
  @property()
  screen = "inbox";

  /** What the screen was asked. */
  @property({ attribute: false })
  address = new URLSearchParams();

  @query("kontum-leads-view-form")
  private _form!: ViewFormElement;

  @query("kontum-leads-view-list")
  private _list!: ViewListElement;

  #inSight = "";

  override connectedCallback() {
    super.connectedCallback();
    views.addEventListener("change", this.#changed);
    void this.#load();
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    views.removeEventListener("change", this.#changed);
  }

  #changed = () => this.requestUpdate();

  // Without saved views and numbers the list is as good as ever; why they are missing is said once.
  async #load() {
    try {
      await views.ready();
      await views.recount();
    } catch (error) {
      if (!(error instanceof Problem)) {
        throw error;
      }

      toasts.problem(error);
    }
  }

  override render() {
    const shown = views.of(this.address);
    const question = questionOf(this.address);
    const changed = shown?.saved && !(sameQuestion(new URLSearchParams(shown.question), question) && shown.columns.join() === (this.address.get("columns") ?? ""));
    const unsaved = !shown || changed || (!shown.saved && this.address.has("columns"));
    return html`
      <nav class="row" aria-label=${word("views")}>
        ${views.all.map((view) => this.#renderView(view, view.key === shown?.key && !changed))}
      </nav>
      <div class="row acts">
        ${changed && shown.saved!.changeable ? html`<button class="button save" aria-label=${word("change", shown.title)} title=${word("change", shown.title)} @click=${() => this._form.change(shown.saved!, this.address)}>${icon("check")}<span>${word("change", shown.title)}</span></button>` : nothing}
        ${unsaved ? html`<button class="button save" aria-label=${word("save")} title=${word("save")} @click=${() => this._form.add(this.address)}>${icon("add")}<span>${word("save")}</span></button>` : nothing}
        <button class="button plain round" aria-label=${word("manage")} title=${word("manage")} @click=${() => this._list.show()}>${icon("settings")}</button>
      </div>
      <kontum-leads-view-form @saved=${this.#saved}></kontum-leads-view-form>
      <kontum-leads-view-list @edit=${(event: CustomEvent<View>) => this._form.change(event.detail.saved!)}></kontum-leads-view-list>
    `;
  }

  #renderView(view: View, current: boolean) {
    const count = views.count(view);
    return html`<a class="button" href=${router.href(`${this.screen}?${addressOf(view)}`)} aria-current=${current ? "true" : nothing}
      >${view.saved && view.saved.audience !== "Owner" ? icon("people") : nothing}${view.title}${count ? html`<span class="count"><span class="visually-hidden">, </span>${count}<span class="visually-hidden">${word("leads", "")}</span></span>` : nothing}</a
    >`;
  }

  // Of more views than there is room for, the one that is looked at is in sight.
  protected override updated() {
    const nav = this.renderRoot.querySelector("nav")!;
    const current = nav.querySelector<HTMLElement>("[aria-current]");

    // Numbers come later, and make the row longer.
    const shown = current ? `${current.getAttribute("href")} ${nav.scrollWidth}` : "";
    if (current && this.#inSight !== shown) {
      nav.scrollLeft = current.offsetLeft - nav.offsetLeft - (nav.clientWidth - current.offsetWidth) / 2;
    }

    this.#inSight = shown;
  }

  // What was just saved is what is being looked at.
  #saved = (event: CustomEvent<string>) => {
    const view = views.find(event.detail);
    if (view && this._form.shows) {
      router.replace(`${this.screen}?${addressOf(view)}`);
    }
  };

  static override styles = [
    base,
    css`
      :host {
        align-items: start;
        display: grid;
        gap: 8px;
        grid-template-columns: minmax(0, 1fr) auto;
      }

      kontum-leads-view-form,
      kontum-leads-view-list {
        display: contents;
      }

      nav.row {
        flex-wrap: nowrap;
        margin: -4px;
        overflow-x: auto;
        padding: 4px;
      }

      nav .button {
        flex: none;
      }

      nav a[aria-current] {
        background: var(--kt-tint);
        border-color: var(--kt-accent);
        color: var(--kt-accent);
      }

      .count {
        background: color-mix(in srgb, var(--uui-color-text) 9%, var(--uui-color-surface));
        border-radius: 999px;
        font-size: 12px;
        font-variant-numeric: tabular-nums;
        min-width: 22px;
        padding: 0 6px;
        text-align: center;
      }

      .acts.row {
        flex-wrap: nowrap;
      }

      @media (max-width: 860px) {
        :host {
          grid-template-columns: minmax(0, 1fr) auto;
        }

        .save span {
          display: none;
        }
      }
    `,
  ];
}
