import type { Feature, FeatureCollection, Geometry, Position } from "geojson";

/** What each feature of the map's data carries. Statuses and kinds are the codes the site uses; names are already in the page's language. */
export interface PlaceProperties {
  readonly key: string;
  readonly kind: "zone" | "park" | "cluster" | "plot";
  readonly name: string;
  readonly url: string;
  readonly status: string;
  readonly sample: boolean;
  /** The place a plot lies in and its page, on maps that show no places of their own. */
  readonly place?: string;
  readonly placeUrl?: string;
}

export type Places = FeatureCollection<Geometry, PlaceProperties>;
export type Place = Feature<Geometry, PlaceProperties>;
export type Box = [west: number, south: number, east: number, north: number];

export async function fetchPlaces(address: string): Promise<Places> {
  const response = await fetch(address, { headers: { accept: "application/geo+json" } });
  if (!response.ok) throw new Error(`The map's data answered ${response.status}.`);
  return (await response.json()) as Places;
}

function* positions(geometry: Geometry): Generator<Position> {
  switch (geometry.type) {
    case "Point":
      yield geometry.coordinates;
      break;
    case "LineString":
    case "MultiPoint":
      yield* geometry.coordinates;
      break;
    case "Polygon":
    case "MultiLineString":
      for (const part of geometry.coordinates) yield* part;
      break;
    case "MultiPolygon":
      for (const polygon of geometry.coordinates) for (const ring of polygon) yield* ring;
      break;
    case "GeometryCollection":
      for (const part of geometry.geometries) yield* positions(part);
      break;
  }
}

/** The box around all the places; null when there are none. */
export function boxOf(places: readonly Place[]): Box | null {
  let box: Box | null = null;
  for (const place of places) {
    for (const [x = 0, y = 0] of positions(place.geometry)) {
      box = box ? [Math.min(box[0], x), Math.min(box[1], y), Math.max(box[2], x), Math.max(box[3], y)] : [x, y, x, y];
    }
  }
  return box;
}

/** Where a place's marker stands: the point itself, or the middle of its box. */
export function middleOf(place: Place): [number, number] {
  const box = boxOf([place]);
  if (!box) throw new Error(`The place ${place.properties.key} has a geometry without a position.`);
  return [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2];
}
