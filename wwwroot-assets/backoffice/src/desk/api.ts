import type { UmbControllerHost } from "@umbraco-cms/backoffice/controller-api";
import { umbHttpClient } from "@umbraco-cms/backoffice/http-client";
import { tryExecute } from "@umbraco-cms/backoffice/resources";

/** Part of a list, and how long the whole is. */
export interface Page<T> {
  total: number;
  items: T[];
}

export interface Person {
  id: string;
  name: string;
}

export interface Approval {
  id: string;
  documentId: string;
  documentName: string;
  culture: string | null;
  state: "Waiting" | "Approved" | "Returned" | "Withdrawn";
  note: string | null;
  submittedBy: Person | null;
  submittedAt: string;
  decidedBy: Person | null;
  decidedAt: string | null;
  comment: string | null;
  changedSince: boolean;
  mayDecide: boolean;
}

export interface PlannedChange {
  documentId: string;
  documentName: string;
  culture: string | null;
  at: string;
  publishes: boolean;
  overdue: boolean;
  obstacle: string | null;
}

export interface DifferingNumbers {
  alias: string;
  onlyOriginal: number[];
  onlyTranslation: number[];
}

export interface DriftedPage {
  documentId: string;
  documentName: string;
  culture: string;
  writtenAt: string;
  translatedAt: string | null;
  outdated: boolean;
  numbers: DifferingNumbers[];
}

export const healthKinds = ["BrokenLink", "BrokenExternalLink", "MissingAlternativeText", "FigureToReview"] as const;
export type HealthKind = (typeof healthKinds)[number];

export interface HealthProblem {
  kind: HealthKind;
  documentId: string;
  documentName: string;
  property: string | null;
  culture: string | null;
  subjectId: string | null;
  detail: string;
  owner: Person | null;
}

const base = "/umbraco/management/api/v1";
const security = [{ type: "http", scheme: "bearer" }] as const;

/** Calls the API as the client does: refusals are shown to the editor, and a session that has ended asks to sign in again. */
export class DeskApi {
  constructor(private readonly host: UmbControllerHost) {}

  waiting = () => this.#get<Page<Approval>>("/approval", { take: 500 });
  mine = () => this.#get<Page<Approval>>("/approval/mine", { take: 100 });
  ofDocument = (document: string) => this.#get<Approval[]>(`/document/${document}/approval`);
  submit = (document: string, cultures: (string | null)[], note: string) => this.#post(`/document/${document}/approval`, { cultures, note });
  approve = (request: string) => this.#post(`/approval/${request}/approve`);
  sendBack = (request: string, comment: string) => this.#post(`/approval/${request}/return`, { comment });
  withdraw = (request: string) => this.#post(`/approval/${request}/withdraw`);

  schedule = (days: number) => this.#get<Page<PlannedChange>>("/report/schedule", { days, take: 500 });
  translation = (skip: number, take: number) => this.#get<Page<DriftedPage>>("/report/translation", { skip, take });
  health = (query: { kind?: HealthKind; mine?: boolean; skip: number; take: number }) =>
    this.#get<Page<HealthProblem>>("/report/health", { ...query });
  reviewFigure = (documentId: string, property: string) => this.#post("/report/health/figure-review", { documentId, property });

  /** @returns nothing where the call failed; the editor has been told. */
  async #get<T>(path: string, query?: Record<string, unknown>): Promise<T | undefined> {
    const { data } = await tryExecute(this.host, umbHttpClient.get({ url: base + path, query, security: [...security] }));
    return data as T | undefined;
  }

  /** @returns whether it was done. */
  async #post(path: string, body?: unknown): Promise<boolean> {
    const headers = { "Content-Type": "application/json" };
    const { error } = await tryExecute(this.host, umbHttpClient.post({ url: base + path, body, headers, security: [...security] }));
    return !error;
  }
}

/** Where a document is edited, in a language where it has them. */
export const editorOf = (document: string, culture: string | null) =>
  `section/content/workspace/document/edit/${document}/${culture ?? "invariant"}`;

/** Where a media item is edited. */
export const mediaEditorOf = (media: string) => `section/media/workspace/media/edit/${media}`;
