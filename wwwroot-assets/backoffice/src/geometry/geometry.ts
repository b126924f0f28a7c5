import type { Geometry, MultiPolygon, Point, Polygon, Position } from "geojson";

/** What the site stores of a place: a GeoJSON geometry in WGS 84. */
export type SiteGeometry = Point | Polygon | MultiPolygon;

/** West, south, east, north in degrees. */
export type Box = [number, number, number, number];

const kinds = ["Point", "Polygon", "MultiPolygon"];

/** The WGS 84 ellipsoid: its eccentricity, and the radius in metres of the sphere with the same area. */
const eccentricity = 0.081_819_190_842_622;
const earthRadius = 6_371_007.180_9;
const radians = Math.PI / 180;

/**
 * Reads pasted GeoJSON: a geometry, a feature, or a collection of one feature.
 * @returns nothing where the text holds none of these; whether the shape is sound is for the server to say.
 */
export function parseGeometry(text: string): SiteGeometry | undefined {
  try {
    const geometry = geometryOf(JSON.parse(text));
    return geometry && isSiteGeometry(geometry) ? geometry : undefined;
  } catch {
    return undefined;
  }
}

/** The area in square metres on the WGS 84 ellipsoid, holes left out. Nothing for a point. */
export function areaOf(geometry: SiteGeometry): number | undefined {
  return geometry.type === "Point" ? undefined : polygonsOf(geometry).reduce((sum, rings) => sum + polygonArea(rings), 0);
}

export const boxOf = (positions: readonly Position[]): Box =>
  positions.reduce<Box>(
    ([west, south, east, north], [x = 0, y = 0]) => [Math.min(west, x), Math.min(south, y), Math.max(east, x), Math.max(north, y)],
    [180, 90, -180, -90],
  );

/** Every corner once: the last position of a ring repeats its first. */
export const cornersOf = (geometry: SiteGeometry): Position[] =>
  geometry.type === "Point" ? [geometry.coordinates] : polygonsOf(geometry).flatMap((rings) => rings.flatMap((ring) => ring.slice(0, -1)));

/** The geometry with one of its corners, counted as in `cornersOf`, moved. */
export function withCorner(geometry: SiteGeometry, corner: number, to: Position): SiteGeometry {
  if (geometry.type === "Point") {
    return { ...geometry, coordinates: to };
  }

  let first = 0;
  const moved = polygonsOf(geometry).map((rings) =>
    rings.map((ring) => {
      const open = ring.slice(0, -1).map((position, index) => (first + index === corner ? to : position));
      first += open.length;
      return closed(open);
    }),
  );
  return geometry.type === "Polygon" ? { ...geometry, coordinates: moved[0] ?? [] } : { ...geometry, coordinates: moved };
}

/** A polygon through the corners, in the order given. */
export const polygonThrough = (corners: readonly Position[]): Polygon => ({ type: "Polygon", coordinates: [closed(corners)] });

const closed = (corners: readonly Position[]): Position[] => (corners[0] ? [...corners, corners[0]] : []);

const polygonsOf = (geometry: Polygon | MultiPolygon) => (geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates);

const polygonArea = ([outer = [], ...holes]: Position[][]) => ringArea(outer) - holes.reduce((sum, hole) => sum + ringArea(hole), 0);

// The sum over the edges of the area between each and the equator, on the sphere that keeps the ellipsoid's areas.
function ringArea(ring: Position[]): number {
  const twice = ring.slice(1).reduce((sum, [x = 0, y = 0], index) => {
    const [fromX = 0, fromY = 0] = ring[index] ?? [];
    return sum + (x - fromX) * radians * (2 + authalicSine(fromY) + authalicSine(y));
  }, 0);
  return Math.abs((twice * earthRadius * earthRadius) / 2);
}

/** The sine of the latitude on that sphere (J. P. Snyder, Map Projections: A Working Manual, 1987, equations 3-11 and 3-12). */
const authalicSine = (latitude: number) => meridianShare(Math.sin(latitude * radians)) / meridianShare(1);

function meridianShare(sine: number): number {
  const e = eccentricity;
  return (1 - e * e) * (sine / (1 - e * e * sine * sine) - Math.log((1 - e * sine) / (1 + e * sine)) / (2 * e));
}

function geometryOf(value: unknown): Geometry | undefined {
  const object = value as { type?: string; geometry?: Geometry; features?: { geometry?: Geometry }[]; coordinates?: unknown } | null;
  switch (object?.type) {
    case "Feature":
      return object.geometry;
    case "FeatureCollection":
      return object.features?.length === 1 ? object.features[0]?.geometry : undefined;
    default:
      return Array.isArray(object?.coordinates) ? (object as Geometry) : undefined;
  }
}

const isSiteGeometry = (geometry: Geometry): geometry is SiteGeometry => kinds.includes(geometry.type);
