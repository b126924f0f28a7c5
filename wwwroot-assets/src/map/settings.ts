/** What the page asks of a map, read from the data attributes of its frame. */
export interface MapSettings {
  readonly source: string;
  readonly focus: string | null;
  readonly tiles: string | null;
  readonly tilesAttribution: string | null;
  readonly texts: {
    readonly sample: string;
    readonly region: string;
    readonly laos: string;
    readonly cambodia: string;
    readonly failed: string;
    readonly zoomIn: string;
    readonly zoomOut: string;
    readonly outlines: string;
  };
}

export function readSettings(frame: HTMLElement): MapSettings {
  const data = frame.dataset;
  return {
    source: data["source"] ?? "",
    focus: data["focus"] || null,
    tiles: data["tiles"] || null,
    tilesAttribution: data["tilesAttribution"] || null,
    texts: {
      sample: data["sampleText"] ?? "",
      region: data["regionText"] ?? "",
      laos: data["laosText"] ?? "",
      cambodia: data["cambodiaText"] ?? "",
      failed: data["failedText"] ?? "",
      zoomIn: data["zoomInText"] ?? "",
      zoomOut: data["zoomOutText"] ?? "",
      outlines: data["outlinesText"] ?? "",
    },
  };
}
