import { api } from "./api";
import { language } from "./words";

export interface Choice {
  code: string;
  name: string;
}

export interface NamedChoice {
  name: string;
  label: string;
}

export interface Officer {
  key: string;
  name: string;
  role: string;
  units: string[];
  /** Whether the person is away today. */
  away: boolean;
  /** The last day; null while the end is not known. */
  awayTo: string | null;
  /** Who stands in meanwhile. */
  deputyKey: string | null;
}

export interface Stage extends NamedChoice {
  open: boolean;
  won: boolean;
  after: string[];
  /** Those of `after` that say this stage was entered by mistake. */
  corrected: string[];
}

/** What an account may do at the desk as a whole. */
export type Right = "report" | "export" | "import" | "manageTeam" | "manageRules" | "handlePrivacy" | "manageClients" | "readAudit" | "triage" | "shareViews";

/** Who works here. */
export interface Me {
  key: string;
  name: string;
  role: "Officer" | "Manager" | "Director" | "Administrator";
  language: string;
  units: string[];
  /** The colleagues who are away today and for whom this person answers. */
  standsInFor: string[];
  seesContactData: boolean;
  seesInvestment: boolean;
  writes: boolean;
  rights: Record<Right, boolean>;
}

/** How long the board has for a right of a person about the own data: working days to answer, days to carry it out, days of one extension. */
export interface DataPeriod {
  kind: string;
  answer: number;
  finish: number;
  finishWithThirdParty: number;
  extension: number;
}

/** The choices of every field, in the language of the account. */
export interface Lookups {
  units: Choice[];
  officers: Officer[];
  stages: Stage[];
  kinds: NamedChoice[];
  sources: NamedChoice[];
  lostReasons: NamedChoice[];
  timings: NamedChoice[];
  currencies: string[];
  dataPeriods: DataPeriod[];
  countries: Choice[];
  sectors: Choice[];
  places: (Choice & { kind: string; key: string })[];
}

interface SentMe extends Omit<Me, "rights"> {
  rights: string[];
}

const allRights: readonly Right[] = ["report", "export", "import", "manageTeam", "manageRules", "handlePrivacy", "manageClients", "readAudit", "triage", "shareViews"];

class Desk {
  #me?: Me;
  #lookups?: Lookups;
  #loading?: Promise<void>;

  get isReady() {
    return this.#me !== undefined && this.#lookups !== undefined;
  }

  get me() {
    return this.#me!;
  }

  get lookups() {
    return this.#lookups!;
  }

  /** Reads who works here and what there is to choose from, once. */
  load() {
    return (this.#loading ??= this.#read().catch((error: unknown) => {
      this.#loading = undefined;
      throw error;
    }));
  }

  officer = (key: string | null | undefined) => this.#lookups?.officers.find((officer) => officer.key === key);
  unit = (code: string | null | undefined) => nameOf(this.#lookups?.units, code);
  sector = (code: string | null | undefined) => nameOf(this.#lookups?.sectors, code);
  place = (code: string | null | undefined) => nameOf(this.#lookups?.places, code);
  stage = (name: string | null | undefined) => labelOf(this.#lookups?.stages, name);
  kind = (name: string | null | undefined) => labelOf(this.#lookups?.kinds, name);
  source = (name: string | null | undefined) => labelOf(this.#lookups?.sources, name);
  timing = (name: string | null | undefined) => labelOf(this.#lookups?.timings, name);
  lostReason = (name: string | null | undefined) => labelOf(this.#lookups?.lostReasons, name);
  country = (code: string | null | undefined) => nameOf(this.#lookups?.countries, code);

  /** The name of a language. */
  language = (code: string | null | undefined) => (code ? (new Intl.DisplayNames(language(), { type: "language" }).of(code) ?? code) : "");

  async #read() {
    const [me, lookups] = await Promise.all([api.get<SentMe>("/me"), api.get<Lookups>("/lookups")]);
    const has = new Set(me.rights.map((right) => right.toLowerCase()));
    this.#me = { ...me, rights: Object.fromEntries(allRights.map((right) => [right, has.has(right.toLowerCase())])) as Record<Right, boolean> };
    this.#lookups = lookups;
  }
}

// What is no longer offered is shown by its code.
const nameOf = (choices: readonly Choice[] | undefined, code: string | null | undefined) => choices?.find((choice) => choice.code === code)?.name ?? code ?? "";
const labelOf = (choices: readonly NamedChoice[] | undefined, name: string | null | undefined) => choices?.find((choice) => choice.name === name)?.label ?? name ?? "";

/** The desk as the signed-in account sees it. */
export const desk = new Desk();
