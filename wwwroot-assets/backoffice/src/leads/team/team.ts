import type { OwnSettings } from "../own/settings-form";

// Who works at the desk, as the server gives it.

export interface Person {
  key: string;
  name: string | null;
  role: string | null;
  enabled: boolean;
  units: string[];
  takesLeads: boolean;
  absentToday: boolean;
  settings: OwnSettings;
  seesContactData: boolean | null;
  seesInvestment: boolean | null;
  openLeads: number;
  /** Whether the reader may change absence, deputy, signatures and whether the person takes leads. */
  managed: boolean;
  /** Whether the reader may say what the person sees. */
  sightManaged: boolean;
}

export interface Team {
  number: number;
  units: { code: string; name: string; assignment: string; managed: boolean }[];
  people: Person[];
}

/** Leads whose officer has no account any more that could answer. */
export interface Stranded {
  items: { id: string; reference: string; title: string; unit: string | null }[];
  next: string | null;
}
