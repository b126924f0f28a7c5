import { squareMetresOfHectare } from "../../measures";
import type { Lookups } from "../core/desk";
import type { PickedPlot } from "../ui/plot-picker.element";

/** A lead as it is typed in. */
export interface Draft {
  formToken: string;
  source: string;
  personName: string;
  position: string;
  organisation: string;
  country: string;
  email: string;
  phone: string;
  language: string;
  places: string[];
  plots: readonly PickedPlot[];
  sector: string;
  kind: string;
  areaFrom: string;
  areaTo: string;
  investmentAmount: string;
  investmentCurrency: string;
  timing: string;
  message: string;
  mine: boolean;
  acknowledge: boolean;
}

/** An empty form. Its token makes that the same form sent twice opens one lead. */
export const empty = (): Draft => ({
  formToken: crypto.randomUUID(),
  source: "Telephone",
  personName: "",
  position: "",
  organisation: "",
  country: "VN",
  email: "",
  phone: "",
  language: "vi",
  places: [],
  plots: [],
  sector: "",
  kind: "",
  areaFrom: "",
  areaTo: "",
  investmentAmount: "",
  investmentCurrency: "",
  timing: "",
  message: "",
  mine: false,
  acknowledge: false,
});

const numberOf = (text: string, factor = 1) => (text === "" ? null : Number(text) * factor);

/** What the server is sent: areas in square metres, and nothing for what was left empty. */
export const sentOf = (draft: Draft, lookups: Lookups) => ({
  formToken: draft.formToken,
  source: draft.source,
  personName: draft.personName,
  position: draft.position,
  organisation: draft.organisation,
  country: draft.country || null,
  email: draft.email,
  phone: draft.phone,
  language: draft.language,
  subjects: [...draft.places, ...draft.plots.map((plot) => plot.key)],
  sectorCode: lookups.sectors.find((one) => one.code === draft.sector)?.code ?? null,
  kind: draft.kind || null,
  areaFrom: numberOf(draft.areaFrom, squareMetresOfHectare),
  areaTo: numberOf(draft.areaTo, squareMetresOfHectare),
  investmentAmount: numberOf(draft.investmentAmount),
  investmentCurrency: draft.investmentCurrency || null,
  timing: draft.timing || null,
  message: draft.message,
  mine: draft.mine,
  acknowledge: draft.acknowledge,
});
