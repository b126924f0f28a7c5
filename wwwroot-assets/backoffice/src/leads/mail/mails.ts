// Mails as the server gives them.
import type { FailureReason } from "./failures";

export interface MailFile {
  id: string;
  fileName: string;
  mediaType: string;
  length: number;
  state: "Clean" | "Quarantined" | "Infected" | "Refused";
  finding: string | null;
}

export interface Mail {
  id: string;
  leadId: string | null;
  direction: "In" | "Out";
  nature: "Personal" | "AutoReply" | "Bounce" | "Invitation" | "Unreadable" | "Aside";
  fromName: string | null;
  fromAddress: string | null;
  to: string | null;
  cc: string | null;
  /** Where answers go, if not to the sender. */
  replyTo: string | null;
  subject: string;
  /** Null for whoever sees no contact data. */
  text: string | null;
  /** Where in the text the history begins that was copied below an answer. */
  quotedFrom?: number | null;
  /** How many pictures from elsewhere were taken out. */
  remoteBlocked?: number;
  /** Of ours, when it came back for good. */
  returnedAt?: string | null;
  /** Of ours, from whom; null where the server did not say, or for whoever sees no contact data. */
  returnedFrom?: string | null;
  /** Of ours, when it had come back from everybody of the lead. */
  undeliveredAt?: string | null;
  html: string | null;
  sentAt: string;
  byKey: string | null;
  bounceStatus: string | null;
  files: MailFile[];
  status: "Waiting" | "Sending" | "Sent" | "Parked" | "SetAside" | null;
  failure: string | null;
  /** What that means. */
  failureReason: FailureReason | null;
}

export interface DraftFile {
  id: string;
  fileName: string;
  length: number;
}

/** A plot offered, whose fact sheet may go with a mail. */
export interface OfferedSheet {
  plotKey: string;
  name: string;
  /** Whether it is published in the language of the mail, and so has a sheet. */
  available: boolean;
}

/** A mail to go on with, as the server begins it. */
export interface BegunMail {
  to: string[];
  cc: string[];
  subject: string;
  text: string;
  signature: string;
  language: string;
  attachments: DraftFile[];
  /** Files of the template. */
  templateFiles: MailFile[];
  factSheets: OfferedSheet[];
  /** Merge fields of the template that nothing is known for. */
  emptyFields: string[];
  /** Whether the template has the fact sheets go with it. */
  withFactSheets: boolean;
  mayBeWrittenTo: boolean;
  /** For each purpose the contact was asked about, whether it is agreed to. */
  consents: Partial<Record<string, boolean>>;
}

/** How a mail is begun. */
export interface MailStart {
  /** The mail that is answered or passed on. */
  replyTo?: string;
  forward?: boolean;
  /** To somebody else than the main contact. */
  to?: string;
}

/** What a mail asks the page of its lead for. */
export const writeMail = (start: MailStart) => new CustomEvent<MailStart>("write-mail", { detail: start, bubbles: true, composed: true });

export interface MailTemplate {
  id: string;
  code: string;
  language: "vi" | "en";
  name: string;
  subject: string;
  body: string;
  position: number;
  version: number;
  withFactSheets: boolean;
  files: MailFile[];
}

/** What the server takes: five new files, twenty of every kind, ten megabytes each, fifteen together. */
export const mailLimits = { files: 5, all: 20, each: 10 * 1024 * 1024, together: 15 * 1024 * 1024 };
