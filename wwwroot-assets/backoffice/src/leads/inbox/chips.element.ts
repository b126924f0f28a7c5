import { css, html, LitElement, nothing } from "lit";
import { customElement, property } from "lit/decorators.js";
import { base } from "../core/styles";
import { words } from "../core/words";
import { icon } from "../ui/icons";
import { filterText, filterWord, type Several } from "./choices";

const word = words({
  filters: ["Đang lọc theo", "Filtered by"],
  remove: ["Bỏ lọc: {0}", "Remove the filter: {0}"],
  many: ["{0}: {1}", "{0}: {1}"],
});

// A filter of more values is one chip with their number.
const mostOfOne = 3;

/** The filters of a list, each to be taken off; fires `ask` with what is left. */
@customElement("kontum-filter-chips")
export class FilterChipsElement extends LitElement {
  @property({ attribute: false })
  question = new URLSearchParams();

  #removed = -1;

  override render() {
    const chips = this.#chips();
    return chips.length === 0
      ? nothing
      : html`<ul class="plain row" aria-label=${word("filters")}>
          ${chips.map(
            ([text, left], index) => html`<li>
              <button class="button chip" aria-label=${word("remove", text)} @click=${() => this.#ask(left, index)}>${text}${icon("close")}</button>
            </li>`,
          )}
        </ul>`;
  }

  // Who takes off one after the other does not lose the place.
  protected override updated() {
    if (this.#removed >= 0) {
      const chips = this.renderRoot.querySelectorAll<HTMLElement>(".chip");
      chips[Math.min(this.#removed, chips.length - 1)]?.focus();
      this.#removed = -1;
    }
  }

  #chips(): (readonly [text: string, left: URLSearchParams])[] {
    return [...new Set(this.question.keys())]
      .filter((name) => name !== "order")
      .flatMap((name) => {
        const values = this.question.getAll(name);
        return values.length > mostOfOne
          ? [[word("many", filterWord(name as Several), values.length), this.#without(name)] as const]
          : values.map((value) => [filterText(name, value), this.#without(name, value)] as const);
      });
  }

  #without(name: string, value?: string) {
    const left = new URLSearchParams(this.question);
    left.delete(name, value);
    return left;
  }

  #ask(left: URLSearchParams, index: number) {
    this.#removed = index;
    this.dispatchEvent(new CustomEvent("ask", { detail: left }));
  }

  static override styles = [
    base,
    css`
      ul {
        gap: 6px;
        margin: 0;
      }

      .chip {
        font-size: 13px;
        font-weight: 400;
        min-height: 30px;
        padding: 2px 8px 2px 10px;
        text-align: start;
      }
    `,
  ];
}
