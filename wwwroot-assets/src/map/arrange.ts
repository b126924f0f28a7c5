import type { Map as MapLibreMap, Marker } from "maplibre-gl";

/** The least distance of two dots in pixels: a finger hits one and not the other. */
const apart = 26;

/** Where a dot may stand instead of its true place: there, then around it in two rings. */
const shifts: readonly (readonly [number, number])[] = [
  [0, 0],
  ...[1, 2].flatMap((ring) =>
    Array.from({ length: 6 * ring }, (_, i) => {
      const turn = (i * 2 * Math.PI) / (6 * ring);
      return [Math.round(ring * apart * Math.cos(turn)), Math.round(ring * apart * Math.sin(turn))] as const;
    }),
  ),
];

/** Moves dots that would cover an earlier one beside it: places known only by their commune share one point. */
export function spreadDots(map: MapLibreMap, markers: readonly Marker[]): void {
  const taken: [number, number][] = [];
  for (const marker of markers) {
    const { x, y } = map.project(marker.getLngLat());
    const free = ([dx, dy]: readonly [number, number]) => taken.every(([tx, ty]) => Math.hypot(x + dx - tx, y + dy - ty) >= apart - 1);
    const [dx, dy] = shifts.find(free) ?? [0, 0];
    marker.setOffset([dx, dy]);
    taken.push([x + dx, y + dy]);
  }
}

/** A name of fewer pixels, such as a plot's number, stands under its dot rather than beside it. */
const short = 100;

/** Where a name may stand: to the right of its dot, which needs no class, or elsewhere. */
const beside = ["", "map-marker--left"];
const stacked = ["map-marker--below", "map-marker--above"];
const folded = "map-marker--folded";

/**
 * Puts each name beside its dot where it covers no dot, no earlier name and not the rim. A name with room on no side is folded away until
 * it is pointed at or focused; it is still read out.
 */
export function placeNames(frame: DOMRect, links: readonly HTMLElement[]): void {
  const taken = links.map((link) => link.getBoundingClientRect());
  links.forEach((link, i) => {
    const turn = (side: string) => {
      for (const other of [...beside, ...stacked, folded]) if (other) link.classList.toggle(other, other === side);
    };
    const name = link.querySelector<HTMLElement>(".map-marker__name");
    if (!name) return;
    const fits = (side: string) => {
      turn(side);
      const box = name.getBoundingClientRect();
      if (box.left < frame.left || box.right > frame.right || box.top < frame.top || box.bottom > frame.bottom) return false;
      if (taken.some((other, j) => j !== i && overlap(box, other))) return false;
      taken.push(box);
      return true;
    };
    const sides = name.offsetWidth < short ? [...stacked, ...beside] : [...beside, ...stacked];
    if (!sides.some(fits)) turn(folded);
  });
}

function overlap(a: DOMRect, b: DOMRect): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
