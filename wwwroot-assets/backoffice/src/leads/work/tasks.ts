import type { PersonName } from "../core/leads";

export type Group = "Overdue" | "Today" | "Week" | "Later" | "Undated" | "Done";

/** A task with the lead it is for. */
export interface WorkTask {
  id: string;
  leadId: string;
  reference: string;
  leadTitle: string;
  organisation: string | null;
  title: string;
  assignee: PersonName;
  dueAt: string | null;
  doneAt: string | null;
  version: number;
}

export interface WorkPage {
  group: Group;
  items: WorkTask[];
  next: string | null;
  count: number | null;
  capped: boolean;
}

export interface WorkPerson extends PersonName {
  open: number;
  overdue: number;
}

export interface WorkOverview {
  groups: WorkPage[];
  people: WorkPerson[];
}

const day = 24 * 60 * 60 * 1000;

/** The same time of day some days from the day a task is due; from today where that is past or there is none. Viet Nam has no summer time. */
export function postponed(dueAt: string | null, days: number) {
  const now = Date.now();
  const due = dueAt ? new Date(dueAt).getTime() : endOfWork(now);
  const from = due >= now ? due : due + Math.ceil((now - due) / day) * day - day;
  return new Date(from + days * day).toISOString();
}

// Five in the afternoon of the day in Viet Nam.
const endOfWork = (moment: number) => new Date(`${new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Ho_Chi_Minh" }).format(new Date(moment))}T17:00:00+07:00`).getTime();
