import type { Count } from "./charts";
import type { Group } from "./groups";

// What is reported of a period, as the server gives it.

/** A week or a month of the period. */
export interface Point {
  from: string;
  to: string;
  received: number;
  kept: number;
  late: number;
  list: string;
}

export interface Report {
  from: string;
  to: string;
  received: Count;
  response: { kept: Count; late: Count; overdue: Count; waiting: Count; answered: Count; due: Count; keptShare: number | null; medianMinutes: number | null; ninetiethMinutes: number | null };
  stages: { stage: string; count: Count; area: number; values: { currency: string; amount: number; list: string }[] | null }[];
  funnel: Count[];
  sources: Group[];
  countries: Group[];
  sectors: Group[];
  places: Group[];
  officers: Group[];
  units: Group[];
  weeks: Point[];
  months: Point[];
}

/** Leads whose answer is owed by now, whenever they came. */
export interface Overdue {
  items: { id: string; reference: string; title: string; unit: string | null; officer: { name: string } | null; dueAt: string }[];
  count: number | null;
  countIsCapped: boolean;
}
