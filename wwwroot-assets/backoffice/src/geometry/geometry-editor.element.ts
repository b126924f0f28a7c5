import type { Position } from "geojson";
import { css, customElement, html, nothing, property, state } from "@umbraco-cms/backoffice/external/lit";
import { UmbChangeEvent } from "@umbraco-cms/backoffice/event";
import { UmbLitElement } from "@umbraco-cms/backoffice/lit-element";
import { UMB_PROPERTY_DATASET_CONTEXT } from "@umbraco-cms/backoffice/property";
import type { UmbPropertyEditorUiElement } from "@umbraco-cms/backoffice/property-editor";
import type { Figure } from "../figure/figure";
import { squareMetresOfHectare } from "../measures";
import { areaOf, parseGeometry, polygonThrough, type SiteGeometry } from "./geometry";
import type { GeometryMapElement, MapMoveEvent, MapPickEvent } from "./geometry-map.element";
import "./geometry-map.element";

/** The properties that state how large a plot or a place is. */
const areaAliases = ["area", "totalArea"];
const squareMetres: Record<string, number> = { m2: 1, ha: squareMetresOfHectare, km2: 1_000_000 };

/** Edits where a site lies: drawn on a map, or pasted as GeoJSON. Shows the drawn area beside the stated one. */
@customElement("kontum-geometry-editor")
export default class GeometryEditorElement extends UmbLitElement implements UmbPropertyEditorUiElement {
  @property({ attribute: false })
  value?: SiteGeometry;

  @property({ type: Boolean, reflect: true })
  readonly = false;

  @state()
  private _drawing?: "point" | "polygon";

  @state()
  private _corners: Position[] = [];

  @state()
  private _unreadable = false;

  /** In square metres. */
  @state()
  private _statedArea?: number;

  constructor() {
    super();
    this.consumeContext(UMB_PROPERTY_DATASET_CONTEXT, async (dataset) => {
      for (const alias of areaAliases) {
        const property = await dataset?.propertyValueByAlias<Figure | number>(alias);
        this.observe(property, (area) => (this._statedArea = statedArea(area) ?? this._statedArea), alias);
      }
    });
  }

  override render() {
    return html`
      ${this.readonly ? nothing : html`<div class="actions">${this.#renderActions()}</div>`}
      <kontum-geometry-map
        .geometry=${this._drawing ? undefined : this.value}
        .drawn=${this._corners}
        .picking=${this._drawing !== undefined}
        ?readonly=${this.readonly}
        @map-pick=${(event: MapPickEvent) => this.#pick(event.position)}
        @map-move=${(event: MapMoveEvent) => this.#store(event.geometry)}></kontum-geometry-map>
      ${this.#renderArea()}
      <uui-textarea
        label=${this.#word("text")}
        rows="4"
        .value=${this.value ? JSON.stringify(this.value) : ""}
        ?readonly=${this.readonly}
        @change=${(event: Event) => this.#paste((event.target as HTMLTextAreaElement).value)}></uui-textarea>
      ${this._unreadable ? html`<p class="unreadable" role="alert">${this.#word("unreadable")}</p>` : nothing}
    `;
  }

  #renderActions() {
    if (this._drawing) {
      return html`
        ${this._drawing === "polygon"
          ? html`${this.#button("finish", () => this.#finish(), this._corners.length < 3)}
            ${this.#button("undo", () => (this._corners = this._corners.slice(0, -1)), this._corners.length === 0)}`
          : nothing}
        ${this.#button("cancel", () => this.#draw(undefined))}
        <span>${this.#word(this._drawing === "polygon" ? "clickCorners" : "clickPoint")}</span>
      `;
    }

    return html`
      ${this.#button("drawPolygon", () => this.#draw("polygon"))} ${this.#button("drawPoint", () => this.#draw("point"))}
      ${this.value ? this.#button("remove", () => this.#store(undefined)) : nothing}
    `;
  }

  #renderArea() {
    const drawn = this.value && areaOf(this.value);
    if (drawn === undefined) {
      return nothing;
    }

    const stated = this._statedArea;
    const difference = stated ? (drawn - stated) / stated : undefined;
    return html`<p>
      ${this.#word("drawnArea")}: <strong>${this.#hectares(drawn)}</strong>${stated && difference !== undefined
        ? html`; ${this.#word("statedArea")}: ${this.#hectares(stated)}
            (${this.localize.number(difference, { style: "percent", maximumFractionDigits: 1, signDisplay: "exceptZero" })})`
        : nothing}
    </p>`;
  }

  #hectares(area: number) {
    return `${this.localize.number(area / squareMetresOfHectare, { maximumFractionDigits: 4 })} ha`;
  }

  #button(word: string, act: () => void, disabled = false) {
    return html`<uui-button look="secondary" label=${this.#word(word)} ?disabled=${disabled} @click=${act}>${this.#word(word)}</uui-button>`;
  }

  #draw(what: "point" | "polygon" | undefined) {
    this._drawing = what;
    this._corners = [];
  }

  #pick(position: Position) {
    if (this._drawing === "point") {
      this.#store({ type: "Point", coordinates: position });
    } else {
      this._corners = [...this._corners, position];
    }
  }

  #finish() {
    this.#store(polygonThrough(this._corners));
  }

  async #paste(text: string) {
    const geometry = parseGeometry(text);
    this._unreadable = !geometry && text.trim() !== "";
    if (!this._unreadable) {
      this.#store(geometry);
      await this.updateComplete;
      this.renderRoot.querySelector<GeometryMapElement>("kontum-geometry-map")?.showAll();
    }
  }

  #store(geometry?: SiteGeometry) {
    this.#draw(undefined);
    this.value = geometry;
    this.dispatchEvent(new UmbChangeEvent());
  }

  #word(word: string) {
    return this.localize.term(`kontumGeometry_${word}`);
  }

  static override styles = css`
    .actions {
      align-items: center;
      display: flex;
      flex-wrap: wrap;
      gap: var(--uui-size-space-3);
      margin-bottom: var(--uui-size-space-3);
    }

    uui-textarea {
      --uui-textarea-font-size: var(--uui-type-small-size);
      width: 100%;
    }

    .unreadable {
      color: var(--uui-color-danger);
    }
  `;
}

/** A plot states its area as a number of square metres, a place as a figure. */
function statedArea(area?: Figure | number): number | undefined {
  return typeof area === "object" ? (area.value ?? NaN) * (squareMetres[area.unit ?? ""] ?? NaN) || undefined : area;
}
