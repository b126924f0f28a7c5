import { css, html, LitElement, nothing } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { folded } from "../core/fold";
import { base } from "../core/styles";
import { words } from "../core/words";
import { icon } from "./icons";

const word = words({
  any: ["tất cả", "any"],
  chosen: ["{0} đã chọn", "{0} chosen"],
  find: ["Tìm trong {0}", "Find in {0}"],
  clear: ["Bỏ chọn", "Clear"],
  none: ["Không có.", "Nothing found."],
});

// More than are seen at once are searched.
const mostAtAGlance = 12;

/** A field of a list's filter that takes several values: a button that opens boxes to tick; fires `choose` with the values. */
@customElement("kontum-leads-choices")
export class ChoicesElement extends LitElement {
  @property()
  label = "";

  /** What there is to choose from, each with its words. */
  @property({ attribute: false })
  options: readonly (readonly [value: string, label: string])[] = [];

  /** What is chosen. */
  @property({ attribute: false })
  values: readonly string[] = [];

  @state()
  private _open = false;

  @state()
  private _typed = "";

  // What was chosen when it was opened stands first, and stays there while it is open.
  #first: readonly string[] = [];

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.#shut();
  }

  override render() {
    return html`<div class="field" @focusout=${this.#left} @keydown=${this.#key}>
      <span class="label" id="label">${this.label}</span>
      <button type="button" class="button open" aria-expanded=${this._open} aria-controls="panel" aria-labelledby="label said" @click=${() => (this._open ? this.#shut() : this.#show())}>
        <span id="said">${this.#said()}</span>${icon(this._open ? "chevronUp" : "chevronDown")}
      </button>
      <div id="panel" class="panel" role="group" aria-labelledby="label" ?hidden=${!this._open}>${this._open ? this.#renderPanel() : nothing}</div>
    </div>`;
  }

  #renderPanel() {
    const found = this.#inOrder().filter(([, label]) => folded(label).includes(folded(this._typed.trim())));
    return html`
      ${this.options.length > mostAtAGlance
        ? html`<input type="search" autocomplete="off" aria-label=${word("find", this.label)} placeholder=${word("find", this.label)} @input=${(event: Event) => (this._typed = (event.target as HTMLInputElement).value)} />`
        : nothing}
      ${found.map(
        ([value, label]) => html`<label class="check"><input type="checkbox" value=${value} .checked=${this.values.includes(value)} @change=${this.#tick} /><span>${label}</span></label>`,
      )}
      ${found.length === 0 ? html`<p class="muted small">${word("none")}</p>` : nothing}
      ${this.values.length > 0 ? html`<button type="button" class="button plain" @click=${this.#clear}>${word("clear")}</button>` : nothing}
    `;
  }

  #said() {
    const [only, ...others] = this.values;
    return only === undefined ? word("any") : others.length > 0 ? word("chosen", this.values.length) : (this.options.find(([value]) => value === only)?.[1] ?? only);
  }

  #inOrder = () => [...this.options.filter(([value]) => this.#first.includes(value)), ...this.options.filter(([value]) => !this.#first.includes(value))];

  #show() {
    this.#first = this.values;
    this._typed = "";
    this._open = true;
    document.addEventListener("pointerdown", this.#elsewhere);
  }

  #shut() {
    this._open = false;
    document.removeEventListener("pointerdown", this.#elsewhere);
  }

  #elsewhere = (event: PointerEvent) => {
    if (!event.composedPath().includes(this)) {
      this.#shut();
    }
  };

  // A press beside the boxes goes nowhere, and shuts nothing.
  #left = (event: FocusEvent) => {
    if (event.relatedTarget && !this.renderRoot.contains(event.relatedTarget as Node)) {
      this.#shut();
    }
  };

  #key = (event: KeyboardEvent) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === "Escape" && this._open) {
      this.#shut();
      this.renderRoot.querySelector<HTMLElement>(".open")!.focus();
    } else if (by && this._open) {
      const stops = [...this.renderRoot.querySelectorAll<HTMLElement>(".open, .panel input")];
      stops[stops.indexOf(this.shadowRoot!.activeElement as HTMLElement) + by]?.focus();
    } else {
      return;
    }

    event.preventDefault();
    event.stopPropagation();
  };

  #tick = (event: Event) => {
    const { value, checked } = event.target as HTMLInputElement;
    this.#choose(checked ? [...this.values, value] : this.values.filter((one) => one !== value));
  };

  #clear = () => {
    this.renderRoot.querySelector<HTMLElement>(".open")!.focus();
    this.#choose([]);
  };

  #choose = (values: readonly string[]) => this.dispatchEvent(new CustomEvent("choose", { detail: values }));

  static override styles = [
    base,
    css`
      :host {
        display: block;
        min-width: 0;
      }

      .field {
        position: relative;
      }

      .open {
        font-weight: 400;
        justify-content: space-between;
        padding: 5px 10px;
        text-align: start;
        width: 100%;
      }

      #said {
        min-width: 0;
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }

      .panel {
        background: var(--uui-color-surface);
        border: 1px solid var(--kt-line-strong);
        border-radius: 7px;
        box-shadow: 0 8px 24px rgb(0 0 0 / 18%);
        display: grid;
        gap: 2px;
        left: 0;
        margin-top: 4px;
        max-height: min(340px, 55vh);
        min-width: min(220px, 100%);
        overflow-y: auto;
        padding: 8px;
        position: absolute;
        right: 0;
        top: 100%;
        z-index: 20;
      }

      .panel[hidden] {
        display: none;
      }

      .panel input[type="search"] {
        margin-bottom: 4px;
      }
    `,
  ];
}
