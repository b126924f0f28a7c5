import type { PersonName } from "../core/leads";
import { words } from "../core/words";
import type { FailureReason } from "../mail/failures";

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
  nature: "Personal" | "AutoReply" | "Bounce" | "Invitation" | "Unreadable" | "Aside";
  from: string | null;
  to: string | null;
  status: "Waiting" | "Sending" | "Sent" | "Parked" | "SetAside" | null;
  failure: string | null;
  failureReason: FailureReason | null;
  /** Of ours, when it came back. */
  returnedAt: string | null;
  /** Of ours, when it had come back from everybody of the lead: it answers nothing. */
  undeliveredAt: string | null;
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

const word = words({
  Note: ["Ghi chú", "Note"],
  Call: ["Cuộc gọi", "Call"],
  Meeting: ["Cuộc họp", "Meeting"],
  SiteVisit: ["Khảo sát", "Site visit"],
  MailIn: ["Thư đến", "Mail from the investor"],
  MailOut: ["Thư đi", "Mail to the investor"],
  CaseMessage: ["Tin nhắn từ trang riêng", "Message from the private page"],
  Enquiry: ["Yêu cầu", "Enquiry"],
});

type NamedKind = Parameters<typeof word>[0];

const named: ReadonlySet<string> = new Set<NamedKind>(["Note", "Call", "Meeting", "SiteVisit", "MailIn", "MailOut", "CaseMessage", "Enquiry"]);

/** Whether what happened has a name of its own; of changes the entry itself says what they are. */
export const isNamed = (kind: string): kind is NamedKind => named.has(kind);

/** What happened, in a word; a kind that has none by its own name. */
export const kindWord = (kind: EntryKind) => (isNamed(kind) ? word(kind) : kind);
