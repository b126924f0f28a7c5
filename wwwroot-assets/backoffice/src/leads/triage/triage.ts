// Mails that belong to no lead yet, as the server gives them.

export interface Item {
  id: string;
  reason: "Unsure" | "Automatic" | "Unreadable" | "TooLarge" | "Loop" | "BounceUnknown";
  since: string;
  fromName: string | null;
  fromAddress: string | null;
  subject: string;
  excerpt: string | null;
  files: number;
  suggested: { id: string; reference: string; title: string } | null;
  canOpen: boolean;
  /** What was said of it; null while it waits. */
  outcome: "Spam" | "NotRelevant" | null;
  version: number;
}

/** What somebody wants done with a mail. */
export type TriageAct = "suggested" | "choose" | "open" | "spam" | "notRelevant" | "return";

export interface Page {
  items: Item[];
  next: string | null;
}

export interface Mail {
  text: string | null;
  sentAt: string;
  to: string | null;
  remoteBlocked: number;
  files: { id: string; fileName: string; length: number; state: "Clean" | "Quarantined" | "Infected" | "Refused"; finding: string | null }[];
}

export interface Settled {
  outcome: string;
  leadId: string | null;
  /** Of a mail that was put to a lead, whether its sender is one of the lead's people. */
  senderJoined: boolean | null;
}
