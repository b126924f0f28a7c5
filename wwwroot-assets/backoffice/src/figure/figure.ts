/** A text in the languages of the site. */
export interface LocalizedText {
  vi: string;
  en?: string;
}

/** Where a figure comes from. Dates are a year, a month or a day: `2024`, `2024-02`, `2024-02-17`. */
export interface Provenance {
  asOf?: string;
  document: string;
  /** The key of the document's page on this site. */
  reference?: string;
  documentDate?: string;
  url?: string;
  confidence?: "secondary" | "confirmed";
}

/** A figure as the server stores it: the members of KonTumInvest.Content.Figures.Figure. */
export interface Figure {
  value?: number;
  upperValue?: number;
  text?: LocalizedText;
  approximate?: boolean;
  unit?: string;
  source: Provenance;
  note?: LocalizedText;
  further?: Figure[];
}

/** What a data type allows. */
export interface FigureRules {
  units: readonly string[];
  minimum?: number;
  maximum?: number;
  decimals?: number;
  /** The keys of the document types that may be picked as source. */
  documents?: readonly string[];
}

/** A figure that says nothing yet, in the first unit. */
export const emptyFigure = (rules: FigureRules): Figure => ({ unit: rules.units[0], source: { document: "" } });

/** The figure without members that say nothing; the server takes a missing member and an empty one for the same. */
export function trimmed(figure: Figure): Figure {
  const { text, note, further, source, approximate, ...numbers } = figure;
  return withoutBlanks({
    ...numbers,
    text: text && hasText(text) ? withoutBlanks(text) : undefined,
    approximate: approximate || undefined,
    source: { ...withoutBlanks(source), document: source.document },
    note: note && hasText(note) ? withoutBlanks(note) : undefined,
    further: further?.length ? further.map(trimmed) : undefined,
  }) as Figure;
}

/** A number as somebody typed it; nothing for no number. */
export function numberFrom(text: string): number | undefined {
  const value = Number(text);
  return text.trim() === "" || !Number.isFinite(value) ? undefined : value;
}

const hasText = (text: LocalizedText) => Boolean(text.vi.trim() || text.en?.trim());

const withoutBlanks = <T extends object>(value: T): T =>
  Object.fromEntries(Object.entries(value).filter(([name, one]) => one !== undefined && one !== null && (one !== "" || name === "vi"))) as T;
