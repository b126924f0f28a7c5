import type { StyleSpecification, LayerSpecification, SourceSpecification } from "maplibre-gl";
import type { FeatureCollection } from "geojson";
import outlines from "./outlines.json";
import type { MapSettings } from "./settings";
import type { Places } from "./places";

export type Theme = "light" | "dark";

const colours = {
  light: { sea: "#dfe9ea", abroad: "#efece3", home: "#faf8f2", region: "#e3efe7", line: "#b9b3a2", country: "#7d7768", regionLine: "#14513c", area: "#14513c", plot: "#a1391b", sample: "#744d00" },
  dark: { sea: "#101c1c", abroad: "#1a221e", home: "#202a25", region: "#1b3a2e", line: "#46534c", country: "#8a968f", regionLine: "#8fd6b6", area: "#8fd6b6", plot: "#f19a78", sample: "#f0c46d" },
} as const;

/**
 * The map's own style: generalised outlines on a plain ground, then the places. With a tile address in the settings, the tiles lie under the
 * borders and replace the plain fills.
 */
export function styleFor(theme: Theme, settings: MapSettings, places: Places): StyleSpecification {
  const colour = colours[theme];
  const kind = (name: string) => ["==", ["get", "kind"], name] as ["==", ["get", string], string];

  const sources: Record<string, SourceSpecification> = {
    outlines: { type: "geojson", data: outlines as unknown as FeatureCollection, attribution: settings.texts.outlines },
    places: { type: "geojson", data: places, promoteId: "key" },
  };
  const ground: LayerSpecification[] = [{ id: "sea", type: "background", paint: { "background-color": colour.sea } }];

  if (settings.tiles) {
    const attribution = settings.tilesAttribution ?? "";
    sources["tiles"] = settings.tiles.endsWith(".pmtiles")
      ? { type: "raster", url: `pmtiles://${settings.tiles}`, tileSize: 256, attribution }
      : { type: "raster", tiles: [settings.tiles], tileSize: 256, attribution };
    ground.push({ id: "tiles", type: "raster", source: "tiles", paint: theme === "dark" ? { "raster-brightness-max": 0.6, "raster-saturation": -0.4 } : {} });
  } else {
    ground.push(
      { id: "abroad", type: "fill", source: "outlines", filter: kind("abroad"), paint: { "fill-color": colour.abroad } },
      { id: "home", type: "fill", source: "outlines", filter: kind("home"), paint: { "fill-color": colour.home } },
      { id: "region", type: "fill", source: "outlines", filter: kind("region"), paint: { "fill-color": colour.region } },
    );
  }

  return {
    version: 8,
    sources,
    layers: [
      ...ground,
      { id: "border-province", type: "line", source: "outlines", filter: kind("border-province"), paint: { "line-color": colour.line, "line-width": 1 } },
      { id: "border-former-province", type: "line", source: "outlines", filter: kind("border-former-province"), paint: { "line-color": colour.regionLine, "line-width": 1.5, "line-dasharray": [3, 2] } },
      { id: "border-country", type: "line", source: "outlines", filter: kind("border-country"), paint: { "line-color": colour.country, "line-width": 2, "line-dasharray": [6, 2, 1, 2] } },
      { id: "place-fill", type: "fill", source: "places", filter: ["!=", ["get", "kind"], "plot"], paint: { "fill-color": colour.area, "fill-opacity": 0.18 } },
      { id: "place-line", type: "line", source: "places", filter: ["!=", ["get", "kind"], "plot"], paint: { "line-color": colour.area, "line-width": 1.5 } },
      { id: "plot-fill", type: "fill", source: "places", filter: kind("plot"), paint: { "fill-color": ["case", ["get", "sample"], colour.sample, colour.plot], "fill-opacity": 0.35 } },
      { id: "plot-line", type: "line", source: "places", filter: ["all", kind("plot"), ["!", ["get", "sample"]]], paint: { "line-color": colour.plot, "line-width": 1.5 } },
      { id: "plot-line-sample", type: "line", source: "places", filter: ["all", kind("plot"), ["get", "sample"]], paint: { "line-color": colour.sample, "line-width": 1.5, "line-dasharray": [2, 2] } },
    ],
  };
}
