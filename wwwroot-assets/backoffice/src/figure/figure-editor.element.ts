import { css, customElement, html, nothing, property, repeat, state } from "@umbraco-cms/backoffice/external/lit";
import { UmbChangeEvent } from "@umbraco-cms/backoffice/event";
import { UmbLitElement } from "@umbraco-cms/backoffice/lit-element";
import type { UmbPropertyEditorConfigCollection, UmbPropertyEditorUiElement } from "@umbraco-cms/backoffice/property-editor";
import { emptyFigure, type Figure, type FigureRules, trimmed } from "./figure";
import type { FigureFieldsElement } from "./figure-fields.element";
import "./figure-fields.element";

/** Edits a figure with its provenance, and the other values that other documents give for the same fact. */
@customElement("kontum-figure-editor")
export default class FigureEditorElement extends UmbLitElement implements UmbPropertyEditorUiElement {
  @property({ attribute: false })
  value?: Figure;

  @property({ type: Boolean, reflect: true })
  readonly = false;

  @state()
  private _rules: FigureRules = { units: [] };

  set config(config: UmbPropertyEditorConfigCollection | undefined) {
    this._rules = {
      units: config?.getValueByAlias<string[]>("units") ?? [],
      minimum: config?.getValueByAlias<number>("min"),
      maximum: config?.getValueByAlias<number>("max"),
      decimals: config?.getValueByAlias<number>("decimals"),
      documents: config?.getValueByAlias<string>("documents")?.split(",").filter(Boolean),
    };
  }

  override render() {
    const figure = this.value;
    if (!figure) {
      return this.#button("add", () => this.#store(emptyFigure(this._rules)), "placeholder");
    }

    const further = figure.further ?? [];
    return html`
      ${this.#renderFields(figure, (next) => this.#store({ ...next, further }))}
      ${repeat(
        further,
        (_, index) => index,
        (other, index) =>
          html`<uui-box headline=${this.localize.term("kontumFigure_further")}>
            ${this.#button("removeFurther", () => this.#storeFurther(further.toSpliced(index, 1)), "secondary", "header-actions")}
            ${this.#renderFields(other, (next) => this.#storeFurther(further.with(index, next)))}
          </uui-box>`,
      )}
      <div class="actions">
        ${this.#button("addFurther", () => this.#storeFurther([...further, emptyFigure(this._rules)]), "secondary")}
        ${this.#button("remove", () => this.#store(undefined), "secondary")}
      </div>
    `;
  }

  #renderFields(figure: Figure, store: (figure: Figure) => void) {
    return html`<kontum-figure-fields
      .figure=${figure}
      .rules=${this._rules}
      ?readonly=${this.readonly}
      @change=${(event: Event) => {
        // The fields' own event ends here: the property hears of the whole figure.
        event.stopPropagation();
        store((event.target as FigureFieldsElement).figure);
      }}></kontum-figure-fields>`;
  }

  #button(word: string, act: () => void, look: "placeholder" | "secondary", slot?: string) {
    const label = this.localize.term(`kontumFigure_${word}`);
    return this.readonly ? nothing : html`<uui-button slot=${slot ?? ""} look=${look} label=${label} @click=${act}>${label}</uui-button>`;
  }

  #storeFurther(further: Figure[]) {
    if (this.value) {
      this.#store({ ...this.value, further });
    }
  }

  #store(figure?: Figure) {
    this.value = figure && trimmed(figure);
    this.dispatchEvent(new UmbChangeEvent());
  }

  static override styles = css`
    uui-button[look="placeholder"] {
      width: 100%;
    }

    uui-box {
      margin-bottom: var(--uui-size-space-4);
    }

    .actions {
      display: flex;
      gap: var(--uui-size-space-3);
    }
  `;
}
