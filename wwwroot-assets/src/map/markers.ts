import { Marker, type Map as MapLibreMap } from "maplibre-gl";
import { placeNames, spreadDots } from "./arrange";
import { boxOf, middleOf, type Place, type Places } from "./places";
import type { MapSettings } from "./settings";

const rank = { zone: 0, park: 1, cluster: 2, plot: 3 } as const;

/** Below this zoom a plot is smaller than its marker: the place that holds it speaks for it. */
const plotZoom = 13.5;

/** Places as real links on the map, in the tab order, with their names written by the page's own typeface. */
export function addMarkers(map: MapLibreMap, places: Places, settings: MapSettings): void {
  const order = ({ properties }: Place) => (properties.key === settings.focus ? -1 : rank[properties.kind]);
  const ordered = [...places.features].sort((a, b) => order(a) - order(b));
  const shown = ordered.filter(({ properties }) => properties.kind !== "plot").map((place) => add(map, place, settings));
  const near = ordered.filter(({ properties }) => properties.kind === "plot").map((place) => add(map, place, settings));
  const far = gather(ordered).map((place) => add(map, place, settings));

  const arrange = () => {
    const close = map.getZoom() >= plotZoom;
    for (const marker of near) marker.getElement().hidden = !close;
    for (const marker of far) marker.getElement().hidden = close;
    const markers = [...shown, ...(close ? near : far)];
    spreadDots(map, markers);
    placeNames(map.getContainer().getBoundingClientRect(), markers.map((marker) => marker.getElement()));
  };
  map.on("moveend", arrange);
  arrange();
  // Names are measured: the page's typeface, once loaded, may make them longer.
  void document.fonts.ready.then(arrange);
}

/** For plots of several places, one mark for each place with the number of its plots, to be shown from afar. */
function gather(places: readonly Place[]): Place[] {
  const groups = new Map<string, Place[]>();
  for (const place of places) {
    const { placeUrl } = place.properties;
    if (placeUrl) groups.set(placeUrl, [...(groups.get(placeUrl) ?? []), place]);
  }
  return [...groups].flatMap(([url, plots]) => {
    const box = boxOf(plots);
    const [first] = plots;
    if (!box || !first) return [];
    const coordinates = [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2];
    const name = `${first.properties.place ?? ""} (${plots.length})`;
    const sample = plots.some(({ properties }) => properties.sample);
    return [{ ...first, geometry: { type: "Point", coordinates }, properties: { ...first.properties, key: url, name, url, sample } } satisfies Place];
  });
}

function add(map: MapLibreMap, place: Place, settings: MapSettings): Marker {
  const { kind, name, url, sample, key } = place.properties;
  const link = document.createElement("a");
  link.className = `map-marker map-marker--${kind}${sample ? " map-marker--sample" : ""}${key === settings.focus ? " map-marker--focus" : ""}`;
  link.href = url;
  link.dataset["key"] = key;
  link.append(dot(), label(name, sample ? settings.texts.sample : null));
  return new Marker({ element: link }).setLngLat(middleOf(place)).addTo(map);
}

/** Names of the region and its neighbours, for orientation; not read out, since the map's label says what it shows. */
export function addNames(map: MapLibreMap, settings: MapSettings): void {
  const names: [string, [number, number], string][] = [
    [settings.texts.region, [107.93, 14.93], "region"],
    [settings.texts.laos, [106.95, 14.95], "country"],
    [settings.texts.cambodia, [107.05, 13.95], "country"],
  ];
  for (const [text, position, kind] of names) {
    const element = document.createElement("span");
    element.className = `map-name map-name--${kind}`;
    element.setAttribute("aria-hidden", "true");
    element.textContent = text;
    new Marker({ element }).setLngLat(position).addTo(map);
  }
}

function dot(): HTMLElement {
  const element = document.createElement("span");
  element.className = "map-marker__dot";
  return element;
}

function label(text: string, sample: string | null): HTMLElement {
  const element = document.createElement("span");
  element.className = "map-marker__name";
  element.textContent = text;
  if (sample) {
    const mark = document.createElement("span");
    mark.className = "map-marker__sample";
    mark.textContent = ` (${sample})`;
    element.append(mark);
  }
  return element;
}
