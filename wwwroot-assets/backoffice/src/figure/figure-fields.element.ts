import { css, customElement, html, nothing, property, state } from "@umbraco-cms/backoffice/external/lit";
import { UmbChangeEvent } from "@umbraco-cms/backoffice/event";
import type { UmbInputDocumentElement } from "@umbraco-cms/backoffice/document";
import { UmbLitElement } from "@umbraco-cms/backoffice/lit-element";
import { emptyFigure, type Figure, type FigureRules, type LocalizedText, numberFrom, type Provenance } from "./figure";
import { citationOf } from "./source";
import { unitNames } from "./units";
import "@umbraco-cms/backoffice/document";

/** The fields of one figure: number or text, where it stands, and what a reader must know. It changes `figure` and says so. */
@customElement("kontum-figure-fields")
export class FigureFieldsElement extends UmbLitElement {
  @property({ attribute: false })
  figure: Figure = { source: { document: "" } };

  @property({ attribute: false })
  rules: FigureRules = { units: [] };

  @property({ type: Boolean })
  readonly = false;

  /** Whether the figure is a text, though nothing may be typed yet. */
  @state()
  private _asText?: boolean;

  @state()
  private _noteOpen = false;

  @state()
  private _unitNames: ReadonlyMap<string, string> = new Map();

  override connectedCallback() {
    super.connectedCallback();
    void unitNames(this).then((names) => (this._unitNames = names));
  }

  override render() {
    const { text, source, note } = this.figure;
    return html`
      <div class="row">${(this._asText ?? Boolean(text)) ? this.#renderText(text) : this.#renderNumber()}</div>
      ${this.#renderSource(source)} ${this.#renderNote(note)}
    `;
  }

  #renderNumber() {
    const { value, upperValue, approximate } = this.figure;
    return html`
      ${this.#number("value", value, (next) => this.#set({ value: next }))}
      ${this.#number("upperValue", upperValue, (next) => this.#set({ upperValue: next }))} ${this.#renderUnit()}
      <uui-checkbox
        label=${this.#word("approximate")}
        ?checked=${approximate}
        ?disabled=${this.readonly}
        @change=${(event: Event) => this.#set({ approximate: (event.target as HTMLInputElement).checked })}></uui-checkbox>
      ${this.#switch("asText", () => {
        this._asText = true;
        this.#set({ value: undefined, upperValue: undefined, unit: undefined });
      })}
    `;
  }

  #renderText(text?: LocalizedText) {
    return html`
      ${this.#localized("text", text, (next) => this.#set({ text: next }))}
      ${this.#switch("asNumber", () => {
        this._asText = false;
        this.#set({ text: undefined, unit: emptyFigure(this.rules).unit });
      })}
    `;
  }

  #renderUnit() {
    const { units } = this.rules;
    if (units.length === 0) {
      return nothing;
    }

    const options = units.map((code) => ({ name: this._unitNames.get(code) ?? code, value: code, selected: code === this.figure.unit }));
    return html`<label class="field">
      <span>${this.#word("unit")}</span>
      <uui-select
        label=${this.#word("unit")}
        .options=${options}
        ?readonly=${this.readonly}
        @change=${(event: Event) => this.#set({ unit: String((event.target as HTMLSelectElement).value) })}></uui-select>
    </label>`;
  }

  #renderSource(source: Provenance) {
    const set = (part: Partial<Provenance>) => this.#set({ source: { ...this.figure.source, ...part } });
    return html`${this.#renderPage(source, set)}
    <div class="row source">
      ${this.#text("document", source.document, (document) => set({ document }), "wide")}
      ${this.#text("documentDate", source.documentDate, (documentDate) => set({ documentDate }), "date")}
      ${this.#text("asOf", source.asOf, (asOf) => set({ asOf }), "date")} ${this.#text("url", source.url, (url) => set({ url }), "wide")}
      <uui-checkbox
        label=${this.#word("confirmed")}
        ?checked=${source.confidence === "confirmed"}
        ?disabled=${this.readonly}
        @change=${(event: Event) => set({ confidence: (event.target as HTMLInputElement).checked ? "confirmed" : "secondary" })}></uui-checkbox>
    </div>`;
  }

  /** The document's own page on this site, where it has one. What is cited stays text, so that a page that leaves the site takes no source along. */
  #renderPage(source: Provenance, set: (part: Partial<Provenance>) => void) {
    const { documents } = this.rules;
    if (!documents?.length || (this.readonly && !source.reference)) {
      return nothing;
    }

    return html`<div class="page">
      <span>${this.#word("page")}</span>
      <umb-input-document
        max="1"
        .allowedContentTypeIds=${[...documents]}
        .selection=${source.reference ? [source.reference] : []}
        ?readonly=${this.readonly}
        @change=${async (event: Event) => {
          // The picker's own event ends here, as do those of all fields.
          event.stopPropagation();
          const [reference] = (event.target as UmbInputDocumentElement).selection;
          set({ reference });
          if (reference) {
            // Words that somebody typed are kept: a figure may cite more than the document's number.
            const cited = await citationOf(this, reference);
            const { source: now } = this.figure;
            set({ reference, document: now.document || cited.document, documentDate: now.documentDate || cited.documentDate });
          }
        }}></umb-input-document>
    </div>`;
  }

  #renderNote(note?: LocalizedText) {
    return note || this._noteOpen
      ? html`<div class="row">${this.#localized("note", note, (next) => this.#set({ note: next }))}</div>`
      : this.#switch("addNote", () => (this._noteOpen = true));
  }

  #localized(word: string, text: LocalizedText | undefined, set: (text: LocalizedText) => void) {
    return html`
      ${this.#text(`${word}Vi`, text?.vi, (vi) => set({ ...text, vi }), "wide")}
      ${this.#text(`${word}En`, text?.en, (en) => set({ vi: "", ...text, en }), "wide")}
    `;
  }

  #number(word: string, value: number | undefined, set: (value?: number) => void) {
    const { minimum, maximum, decimals } = this.rules;
    return html`<label class="field">
      <span>${this.#word(word)}</span>
      <uui-input
        type="number"
        label=${this.#word(word)}
        step=${decimals === undefined ? "any" : 10 ** -decimals}
        .min=${minimum}
        .max=${maximum}
        .value=${value?.toString() ?? ""}
        ?readonly=${this.readonly}
        @change=${(event: Event) => set(numberFrom((event.target as HTMLInputElement).value))}></uui-input>
    </label>`;
  }

  #text(word: string, value: string | undefined, set: (value: string) => void, look: "wide" | "date") {
    return html`<label class="field ${look}">
      <span>${this.#word(word)}</span>
      <uui-input
        label=${this.#word(word)}
        placeholder=${look === "date" ? this.#word("datePattern") : ""}
        .value=${value ?? ""}
        ?readonly=${this.readonly}
        @change=${(event: Event) => set((event.target as HTMLInputElement).value)}></uui-input>
    </label>`;
  }

  #switch(word: string, act: () => void) {
    return this.readonly ? nothing : html`<uui-button compact label=${this.#word(word)} @click=${act}>${this.#word(word)}</uui-button>`;
  }

  #set(part: Partial<Figure>) {
    this.figure = { ...this.figure, ...part };
    this.dispatchEvent(new UmbChangeEvent());
  }

  #word(word: string) {
    return this.localize.term(`kontumFigure_${word}`);
  }

  static override styles = css`
    .row {
      align-items: end;
      display: flex;
      flex-wrap: wrap;
      gap: var(--uui-size-space-3) var(--uui-size-space-4);
      margin-bottom: var(--uui-size-space-3);
    }

    .page {
      display: grid;
      gap: var(--uui-size-space-1);
      margin-bottom: var(--uui-size-space-3);
    }

    .field {
      display: grid;
      gap: var(--uui-size-space-1);
    }

    .page > span,
    .field > span {
      color: var(--uui-color-text-alt);
      font-size: var(--uui-type-small-size);
    }

    .wide {
      flex: 1 1 18rem;
    }

    .date {
      flex: 0 1 9rem;
    }

    uui-input,
    uui-select {
      width: 100%;
    }
  `;
}
