import type { FeatureCollection, Position } from "geojson";
import { css, customElement, html, property, type PropertyValues, unsafeCSS } from "@umbraco-cms/backoffice/external/lit";
import { UmbLitElement } from "@umbraco-cms/backoffice/lit-element";
import { type GeoJSONSource, Map as MapLibreMap, Marker, NavigationControl, setWorkerUrl, type StyleSpecification } from "maplibre-gl";
import mapStyles from "maplibre-gl/dist/maplibre-gl.css";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?url";
import outlines from "../../../src/map/outlines.json";
import { boxOf, cornersOf, type SiteGeometry, withCorner } from "./geometry";

/** Shown where there is no shape yet: Kon Tum. */
const region: Position[] = [
  [107.25, 13.85],
  [108.7, 15.5],
];

/** More corners than this are shown without handles. */
const mostHandles = 200;

// A file of our own: the content security policy allows no worker made from text.
setWorkerUrl(workerUrl);

/** Somebody clicked on the map while `picking`. */
export class MapPickEvent extends Event {
  static readonly type = "map-pick";

  constructor(readonly position: Position) {
    super(MapPickEvent.type);
  }
}

/** Somebody dragged a corner. */
export class MapMoveEvent extends Event {
  static readonly type = "map-move";

  constructor(readonly geometry: SiteGeometry) {
    super(MapMoveEvent.type);
  }
}

/** A map of a geometry, or of the corners drawn so far, over outlines of the region. */
@customElement("kontum-geometry-map")
export class GeometryMapElement extends UmbLitElement {
  @property({ attribute: false })
  geometry?: SiteGeometry;

  /** Corners of a shape that is being drawn. */
  @property({ attribute: false })
  drawn: Position[] = [];

  @property({ type: Boolean })
  picking = false;

  @property({ type: Boolean })
  readonly = false;

  #map?: MapLibreMap;
  #handles: Marker[] = [];

  override render() {
    return html`<div id="map"></div>`;
  }

  override firstUpdated() {
    const map = new MapLibreMap({
      container: this.renderRoot.querySelector<HTMLElement>("#map")!,
      style: styleOf(this.#shape()),
      bounds: boxOf(this.geometry ? cornersOf(this.geometry) : region),
      fitBoundsOptions: { padding: 40, maxZoom: 15 },
      attributionControl: false,
      dragRotate: false,
      locale: {
        "NavigationControl.ZoomIn": this.localize.term("kontumGeometry_zoomIn"),
        "NavigationControl.ZoomOut": this.localize.term("kontumGeometry_zoomOut"),
      },
    });
    map.addControl(new NavigationControl({ showCompass: false }));
    map.on("click", ({ lngLat }) => this.picking && this.dispatchEvent(new MapPickEvent([lngLat.lng, lngLat.lat])));
    this.#map = map;
    this.#placeHandles();
  }

  override updated(changed: PropertyValues<this>) {
    this.#map?.getSource<GeoJSONSource>("shape")?.setData(this.#shape());
    if (this.#map) {
      this.#map.getCanvas().style.cursor = this.picking ? "crosshair" : "";
    }

    if (changed.has("geometry") || changed.has("drawn") || changed.has("readonly")) {
      this.#placeHandles();
    }
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.#map?.remove();
    this.#map = undefined;
  }

  /** Brings the whole geometry into view. */
  showAll() {
    if (this.geometry) {
      this.#map?.fitBounds(boxOf(cornersOf(this.geometry)), { padding: 40, maxZoom: 15, animate: false });
    }
  }

  #placeHandles() {
    this.#handles.forEach((handle) => handle.remove());
    const corners = this.drawn.length > 0 ? this.drawn : this.geometry ? cornersOf(this.geometry) : [];
    const map = this.#map;
    this.#handles = !map || this.readonly || corners.length > mostHandles ? [] : corners.map((corner, index) => this.#handle(map, corner, index));
  }

  #handle(map: MapLibreMap, corner: Position, index: number) {
    const element = document.createElement("div");
    element.className = "handle";
    const [x = 0, y = 0] = corner;
    const movable = this.drawn.length === 0;
    const marker = new Marker({ element, draggable: movable }).setLngLat([x, y]).addTo(map);
    marker.on("dragend", () => {
      const { lng, lat } = marker.getLngLat();
      this.dispatchEvent(new MapMoveEvent(withCorner(this.geometry!, index, [lng, lat])));
    });
    return marker;
  }

  #shape(): FeatureCollection {
    const line = this.drawn.length > 1 ? [{ type: "LineString" as const, coordinates: this.drawn }] : [];
    const geometries = [...(this.geometry ? [this.geometry] : []), ...line];
    return { type: "FeatureCollection", features: geometries.map((geometry) => ({ type: "Feature", properties: {}, geometry })) };
  }

  static override styles = [
    unsafeCSS(mapStyles),
    css`
      #map {
        background: #dfe9ea;
        border: 1px solid var(--uui-color-border);
        border-radius: var(--uui-border-radius);
        height: 22rem;
      }

      .handle {
        background: var(--uui-color-surface);
        border: 2px solid #a1391b;
        border-radius: 50%;
        cursor: grab;
        height: 10px;
        width: 10px;
      }
    `,
  ];
}

const kind = (name: string) => ["==", ["get", "kind"], name] as ["==", ["get", string], string];

const styleOf = (shape: FeatureCollection): StyleSpecification => ({
  version: 8,
  sources: {
    outlines: { type: "geojson", data: outlines as unknown as FeatureCollection },
    shape: { type: "geojson", data: shape },
  },
  layers: [
    { id: "sea", type: "background", paint: { "background-color": "#dfe9ea" } },
    { id: "abroad", type: "fill", source: "outlines", filter: kind("abroad"), paint: { "fill-color": "#efece3" } },
    { id: "home", type: "fill", source: "outlines", filter: kind("home"), paint: { "fill-color": "#faf8f2" } },
    { id: "region", type: "fill", source: "outlines", filter: kind("region"), paint: { "fill-color": "#e3efe7" } },
    { id: "border", type: "line", source: "outlines", filter: kind("border-country"), paint: { "line-color": "#7d7768", "line-width": 2 } },
    { id: "fill", type: "fill", source: "shape", filter: ["==", ["geometry-type"], "Polygon"], paint: { "fill-color": "#a1391b", "fill-opacity": 0.25 } },
    { id: "line", type: "line", source: "shape", filter: ["!=", ["geometry-type"], "Point"], paint: { "line-color": "#a1391b", "line-width": 2 } },
  ],
});
