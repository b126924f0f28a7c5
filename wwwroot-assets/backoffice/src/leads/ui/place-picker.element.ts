import { html, LitElement, nothing } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { folded } from "../core/fold";
import { base } from "../core/styles";
import { words } from "../core/words";
import { pickedTags, pickStyles } from "./picked";

interface Place {
  key: string;
  name: string;
}

const word = words({
  search: ["Gõ tên khu, cụm để tìm", "Type the name of a zone, park or cluster"],
  found: ["Tìm thấy {0}", "{0} found"],
});

const most = 8;

// As the server folds: without marks, đ as d.
/** Picks published places out of a list by parts of their names; fires `change` with their keys. */
@customElement("kontum-place-picker")
export class PlacePickerElement extends LitElement {
  @property()
  label = "";

  @property({ attribute: false })
  places: readonly Place[] = [];

  @property({ attribute: false })
  picked: readonly string[] = [];

  @state()
  private _text = "";

  override render() {
    const wanted = folded(this._text.trim());
    const left = this.places.filter((place) => !this.picked.includes(place.key));
    const found = wanted ? left.filter((place) => folded(place.name).includes(wanted)).slice(0, most) : [];
    return html`
      <label class="field"><span class="label">${this.label}</span><input type="search" autocomplete="off" maxlength="100" placeholder=${word("search")} .value=${this._text} @input=${(event: Event) => (this._text = (event.target as HTMLInputElement).value)} @keydown=${(event: KeyboardEvent) => this.#enter(event, found[0])} /></label>
      <span class="visually-hidden" role="status">${wanted ? word("found", found.length) : ""}</span>
      ${found.length > 0 ? html`<ul class="plain card found">${found.map((place) => html`<li><button type="button" @click=${() => this.#pick(place)}>${place.name}</button></li>`)}</ul>` : nothing}
      ${pickedTags(this.places.filter((place) => this.picked.includes(place.key)), (place) => place.name, (place) => this.#change(this.picked.filter((key) => key !== place.key)))}
    `;
  }

  // Enter takes the first that was found, and does not send the form.
  #enter(event: KeyboardEvent, first: Place | undefined) {
    if (event.key === "Enter") {
      event.preventDefault();
      if (first) {
        this.#pick(first);
      }
    }
  }

  #pick(place: Place) {
    this._text = "";
    this.#change([...this.picked, place.key]);
    this.renderRoot.querySelector("input")!.focus();
  }

  #change = (keys: readonly string[]) => this.dispatchEvent(new CustomEvent("change", { detail: keys }));

  static override styles = [base, pickStyles];
}
