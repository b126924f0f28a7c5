import { AttributionControl, Map as MapLibreMap, NavigationControl, addProtocol, setWorkerUrl } from "maplibre-gl";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?url";
import "./map.css";
import { addMarkers, addNames } from "./markers";
import { boxOf, fetchPlaces, type Box, type Places } from "./places";
import { readSettings, type MapSettings } from "./settings";
import { styleFor, type Theme } from "./style";

/** Kon Tum with a margin; how far the reader may wander from it, which is as far as the outlines go. */
const region: Box = [107.25, 13.85, 108.7, 15.5];
const limits: [[number, number], [number, number]] = [[105.9, 13.2], [109.5, 16.2]];

// The worker comes from our own address as a file, so that the content security policy needs no blob: workers.
setWorkerUrl(workerUrl);

export async function showMap(frame: HTMLElement): Promise<void> {
  const settings = readSettings(frame);
  const canvas = frame.querySelector<HTMLElement>("[data-map-canvas]");
  const message = frame.querySelector<HTMLElement>("[data-map-message]");
  if (!canvas || !message) return;

  try {
    const places = await fetchPlaces(settings.source);
    if (settings.tiles?.endsWith(".pmtiles")) {
      const { Protocol } = await import("pmtiles");
      addProtocol("pmtiles", new Protocol().tile);
    }
    draw(canvas, settings, places);
    message.hidden = true;
  } catch (error) {
    // No WebGL, or no data: the list beside the map holds the same places.
    console.warn(error);
    message.textContent = settings.texts.failed;
  }
}

function draw(canvas: HTMLElement, settings: MapSettings, places: Places): void {
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const map = new MapLibreMap({
    container: canvas,
    style: styleFor(shownTheme(), settings, places),
    bounds: startBox(settings, places),
    fitBoundsOptions: { padding: 48, maxZoom: 17 },
    maxBounds: limits,
    attributionControl: false,
    cooperativeGestures: false,
    fadeDuration: still ? 0 : 200,
    dragRotate: false,
    pitchWithRotate: false,
    locale: { "NavigationControl.ZoomIn": settings.texts.zoomIn, "NavigationControl.ZoomOut": settings.texts.zoomOut },
  });
  // A page must keep scrolling under a wheel that merely passes over the map.
  map.scrollZoom.disable();
  map.touchZoomRotate.disableRotation();
  map.addControl(new NavigationControl({ showCompass: false }), "top-right");
  map.addControl(new AttributionControl({ compact: false }));
  map.once("load", () => {
    addNames(map, settings);
    addMarkers(map, places, settings);
  });
  document.addEventListener("themechange", () => map.setStyle(styleFor(shownTheme(), settings, places)));
}

function startBox(settings: MapSettings, places: Places): Box {
  const focused = settings.focus ? places.features.filter(({ properties }) => properties.key === settings.focus || properties.kind === "plot") : [];
  const box = boxOf(focused);
  if (!box) return region;

  // A point has no extent: show some country around it, or where there are plots, little more than them.
  const [least, rim] = focused.length > 1 ? [0.004, 0.0004] : [0.12, 0.02];
  const margin = Math.max(rim, (least - (box[2] - box[0])) / 2);
  return [box[0] - margin, box[1] - margin, box[2] + margin, box[3] + margin];
}

function shownTheme(): Theme {
  return document.documentElement.dataset["shownTheme"] === "dark" ? "dark" : "light";
}
