import type { FailureReason } from "../mail/failures";
import { desk } from "./desk";

// Leads as the server gives them. What the reader may not see is null.

export interface PersonName {
  key: string;
  name: string;
}

export interface LeadRow {
  id: string;
  reference: string;
  title: string;
  stage: string;
  stageSince: string;
  kind: string;
  source: string;
  language: string;
  country: string | null;
  organisation: string | null;
  contact: string | null;
  unit: string | null;
  officer: PersonName | null;
  sector: string | null;
  /** In square metres. */
  areaFrom: number | null;
  areaTo: number | null;
  investmentAmount: number | null;
  investmentCurrency: string | null;
  confidential: boolean;
  sample: boolean;
  createdAt: string;
  lastActivityAt: string;
  dueAt: string | null;
  overdue: boolean;
  version: number;
}

export interface LeadPage {
  items: LeadRow[];
  next: string | null;
  count: number | null;
  countIsCapped: boolean;
}

export interface LeadPerson {
  id: string;
  name: string | null;
  email: string | null;
  phone: string | null;
  phoneExtension: string | null;
  position: string | null;
  role: string | null;
  language: string;
  primary: boolean;
  bounced: boolean;
  restricted: boolean;
  objected: boolean;
  erased: boolean;
  version: number;
}

export interface LeadTopic {
  kind: "Zone" | "Park" | "Cluster" | "Plot" | "Policy" | "Sector";
  key: string;
  code: string;
  name: string;
  /** Of a plot, the code of its place. */
  place: string | null;
  sample: boolean;
}

export interface LeadOffer {
  id: string;
  plotKey: string;
  plotCode: string;
  name: string;
  state: string;
  heldUntil: string | null;
  note: string | null;
  sample: boolean;
  version: number;
}

export interface LeadTask {
  id: string;
  title: string;
  assignee: PersonName;
  dueAt: string | null;
  doneAt: string | null;
  version: number;
}

export interface LeadFile {
  id: string;
  fileName: string;
  length: number;
  mediaType: string;
}

export interface LeadEnquiry {
  id: string;
  reference: string;
  receivedAt: string;
  language: string;
  message: string | null;
  personName: string | null;
  organisation: string | null;
  country: string | null;
  email: string | null;
  phone: string | null;
  areaFrom: number | null;
  areaTo: number | null;
  investmentAmount: number | null;
  investmentCurrency: string | null;
  timing: string | null;
  /** Names of what it is about. */
  subjects: string[];
  rule: string | null;
  unit: string | null;
  /** How far the mail came that told the investor it was received; null where none was written. */
  receipt: { status: "Waiting" | "Sending" | "Sent" | "Parked" | "SetAside"; at: string | null; failure: string | null; failureReason: FailureReason | null } | null;
  attachments: LeadFile[];
}

export interface LeadStep {
  from: string | null;
  to: string;
  at: string;
  by: PersonName | null;
  reason: string | null;
}

export interface LeadDetail {
  lead: LeadRow;
  summary: string | null;
  timing: string | null;
  lostReason: string | null;
  licenceNumber: string | null;
  licensedOn: string | null;
  organisationId: string | null;
  contacts: LeadPerson[];
  subjects: LeadTopic[];
  offers: LeadOffer[];
  tasks: LeadTask[];
  enquiries: LeadEnquiry[];
  readers: PersonName[];
  stages: LeadStep[];
  rights: { write: boolean; assign: boolean; restrict: boolean; merge: boolean };
  mergedInto: string | null;
}

/** Whether there is still anybody to write to: of a lead whose people were erased, facts alone are left. */
export const hasPeople = (lead: LeadDetail) => lead.contacts.some((person) => !person.erased);

/** Whether whoever works here may write to the people of a lead, and for them: that names and quotes them. */
export const mayWriteFor = (lead: LeadDetail) => lead.rights.write && desk.me.seesContactData && hasPeople(lead);

/** What an act on a lead answers. */
export interface LeadState {
  id: string;
  version: number;
}

/** Tells the page of a lead that something of it was changed. */
export const leadChanged = () => new CustomEvent("lead-changed", { bubbles: true, composed: true });
