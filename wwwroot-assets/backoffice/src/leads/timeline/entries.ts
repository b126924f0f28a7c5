import type { PersonName } from "../core/leads";

// The timeline of a lead as the server gives it.

export interface TimelinePerson {
  contactId: string | null;
  staffKey: string | null;
  name: string | null;
  invitedAt: string | null;
  answer: "Accepted" | "Declined" | "Tentative" | null;
  answeredAt: string | null;
  comment: string | null;
}

export interface TimelineMail {
  id: string;
  direction: "In" | "Out";
  nature: "Personal" | "AutoReply" | "Bounce" | "Invitation" | "Unreadable";
  from: string | null;
  to: string | null;
  status: "Waiting" | "Sending" | "Sent" | "Parked" | null;
  failure: string | null;
  bounceStatus: string | null;
  files: number;
}

export type WrittenKind = "Note" | "Call" | "Meeting" | "SiteVisit";
export type EntryKind = WrittenKind | "MailIn" | "MailOut" | "CaseMessage" | "Enquiry" | "Stage" | "Change" | "Assignment" | "Task" | "Offer" | "Pause";

export interface TimelineEntry {
  id: string;
  at: string;
  kind: EntryKind;
  by: PersonName | null;
  role: string | null;
  subject: string | null;
  text: string | null;
  endsAt: string | null;
  place: string | null;
  cancelledAt: string | null;
  people: TimelinePerson[];
  mail: TimelineMail | null;
  enquiryId: string | null;
  changes: { field: string; label: string; before: string | null; after: string | null }[];
  reason: string | null;
  /** Whether staff wrote it and can change it. */
  written: boolean;
  version: number;
}

export interface TimelinePage {
  items: TimelineEntry[];
  next: string | null;
}

export const groups = ["Notes", "Talks", "Mails", "Changes"] as const;
