import { Marker, type Map as MapLibreMap } from "maplibre-gl";
import { middleOf, type Place, type Places } from "./places";
import type { MapSettings } from "./settings";

const rank = { zone: 0, park: 1, cluster: 2, plot: 3 } as const;

/** Below this zoom a plot is smaller than its marker: the place that holds it speaks for it. */
const plotZoom = 11;

/** Places as real links on the map, in the tab order, with their names written by the page's own typeface. */
export function addMarkers(map: MapLibreMap, places: Places, settings: MapSettings): void {
  const plots: HTMLElement[] = [];
  const links: HTMLElement[] = [];
  const order = ({ properties }: Place) => (properties.key === settings.focus ? -1 : rank[properties.kind]);
  const ordered = [...places.features].sort((a, b) => order(a) - order(b));
  for (const place of ordered) {
    const middle = middleOf(place);
    if (!middle) continue;

    const { kind, name, url, sample, key } = place.properties;
    const link = document.createElement("a");
    link.className = `map-marker map-marker--${kind}${sample ? " map-marker--sample" : ""}${key === settings.focus ? " map-marker--focus" : ""}`;
    link.href = url;
    link.dataset["key"] = key;
    link.append(dot(), label(sample ? `${name} (${settings.texts.sample})` : name));
    if (kind === "plot") plots.push(link);
    links.push(link);
    new Marker({ element: link, anchor: "left", offset: [-8, 0] }).setLngLat(middle).addTo(map);
  }

  const arrange = () => {
    const near = map.getZoom() >= plotZoom;
    for (const plot of plots) plot.hidden = !near;
    keepApart(links.filter((link) => !link.hidden));
  };
  map.on("moveend", arrange);
  arrange();
}

/** Folds away the names that would cover an earlier one; they show when pointed at or focused, and are always read out. */
function keepApart(links: readonly HTMLElement[]): void {
  for (const link of links) link.classList.remove("map-marker--folded");
  const boxes = links.map((link) => link.getBoundingClientRect());
  const shown: DOMRect[] = [];
  boxes.forEach((box, i) => {
    const covers = shown.some((other) => box.left < other.right && other.left < box.right && box.top < other.bottom && other.top < box.bottom);
    if (covers) links[i]?.classList.add("map-marker--folded");
    else shown.push(box);
  });
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

function label(text: string): HTMLElement {
  const element = document.createElement("span");
  element.className = "map-marker__name";
  element.textContent = text;
  return element;
}
