import { api } from "../core/api";
import type { MailDraft } from "./drafts";
import type { BegunMail, MailStart, MailTemplate, OfferedSheet } from "./mails";

/** What goes with a mail beside its own text. */
export interface Letterhead {
  signature: string;
  /** For each purpose the person was asked about, whether it is agreed to. */
  consents: Partial<Record<string, boolean>>;
  /** Whether the person may be written to. */
  mayWrite: boolean;
  /** Texts to begin with, in the language of the person. */
  templates: readonly MailTemplate[];
  /** The plots offered, with whether there is a fact sheet of them. */
  offered: readonly OfferedSheet[];
}

export const blank: Letterhead = { signature: "", consents: {}, mayWrite: true, templates: [], offered: [] };

/** A mail as the server begins it. */
export const beginMail = (lead: string, { replyTo, forward }: MailStart = {}, template?: string) => api.get<BegunMail>(`/${lead}/mails/draft`, { replyTo, forward, template });

/** What goes with it; its templates are asked for apart. */
export const letterheadOf = (begun: BegunMail, { to, forward }: MailStart = {}): Letterhead => ({
  signature: begun.signature,
  consents: begun.consents,
  mayWrite: begun.mayBeWrittenTo || to !== undefined || forward === true,
  templates: [],
  offered: begun.factSheets,
});

export const templatesIn = async (language: string) => (await api.get<{ items: MailTemplate[] }>("/templates", { language })).items;

/** The mail to be written. Its token makes that one sent twice goes out once. */
export const draftOf = (begun: BegunMail, { to, replyTo }: MailStart): MailDraft => ({
  token: crypto.randomUUID(),
  to: to ?? begun.to.join(", "),
  cc: begun.cc.join(", "),
  subject: begun.subject,
  text: begun.text,
  answered: replyTo ?? null,
  earlier: begun.attachments,
  fileNames: [],
});
