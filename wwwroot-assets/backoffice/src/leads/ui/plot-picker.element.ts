import { html, LitElement, nothing } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { api, Problem } from "../core/api";
import { areaText } from "../core/format";
import { base } from "../core/styles";
import { wordsOf } from "../core/toasts";
import { words } from "../core/words";
import { pickedTags, pickStyles } from "./picked";

/** A published plot that was picked. */
export interface PickedPlot {
  key: string;
  name: string;
  place: string;
}

interface FoundPlot extends PickedPlot {
  area: number | null;
  sample: boolean;
}

const word = words({
  search: ["Tìm theo số lô, tên khu", "Search by plot or place"],
  found: ["Tìm thấy {0} lô", "{0} {0:plot|plots} found"],
  sample: ["Dữ liệu mẫu", "Sample"],
});

const pause = 250;
const most = 8;

/** Picks published plots that are searched for; fires `change` with them. */
@customElement("kontum-plot-picker")
export class PlotPickerElement extends LitElement {
  @property()
  label = "";

  @property({ attribute: false })
  picked: readonly PickedPlot[] = [];

  @state()
  private _found: readonly FoundPlot[] = [];

  @state()
  private _says = "";

  #timer = 0;
  #asked?: AbortController;

  override disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  override render() {
    const left = this._found.filter((plot) => !this.picked.some((one) => one.key === plot.key)).slice(0, most);
    return html`
      <label class="field"><span class="label">${this.label}</span><input type="search" autocomplete="off" maxlength="100" placeholder=${word("search")} @input=${this.#typed} @keydown=${(event: KeyboardEvent) => this.#enter(event, left[0])} /></label>
      <span class="muted small" role="status">${this._says}</span>
      ${left.length > 0
        ? html`<ul class="plain card found">
            ${left.map(
              (plot) => html`<li>
                <button type="button" @click=${() => this.#pick(plot)}><span>${plot.name} ${plot.sample ? html`<span class="tag">${word("sample")}</span>` : nothing}</span><span class="muted small">${[plot.place, areaText(plot.area, plot.area)].filter(Boolean).join(" · ")}</span></button>
              </li>`,
            )}
          </ul>`
        : nothing}
      ${pickedTags(this.picked, (plot) => [plot.name, plot.place].filter(Boolean).join(", "), (plot) => this.#change(this.picked.filter((one) => one.key !== plot.key)))}
    `;
  }

  #enter(event: KeyboardEvent, first: FoundPlot | undefined) {
    if (event.key === "Enter") {
      event.preventDefault();
      if (first) {
        this.#pick(first);
      }
    }
  }

  #typed = (event: Event) => {
    const text = (event.target as HTMLInputElement).value.trim();
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => void this.#find(text), pause);
  };

  async #find(text: string) {
    this.#asked?.abort();
    if (!text) {
      this._found = [];
      this._says = "";
      return;
    }

    this.#asked = new AbortController();
    try {
      const { items, total } = await api.get<{ items: FoundPlot[]; total: number }>("/plots", { q: text }, this.#asked.signal);
      this._found = items;
      this._says = word("found", total);
    } catch (error) {
      if (error instanceof Problem) {
        this._says = wordsOf(error);
      } else if (!(error instanceof DOMException)) {
        throw error;
      }
    }
  }

  #pick({ key, name, place }: FoundPlot) {
    const input = this.renderRoot.querySelector("input")!;
    input.value = "";
    this._found = [];
    this._says = "";
    this.#change([...this.picked, { key, name, place }]);
    input.focus();
  }

  #change = (plots: readonly PickedPlot[]) => this.dispatchEvent(new CustomEvent("change", { detail: plots }));

  static override styles = [base, pickStyles];
}
