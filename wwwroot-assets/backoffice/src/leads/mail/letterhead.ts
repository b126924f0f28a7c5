import type { ReactiveControllerHost } from "lit";
import { api } from "../core/api";
import { toasts } from "../core/toasts";
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

const blank: Letterhead = { signature: "", consents: {}, mayWrite: true, templates: [], offered: [] };

/** Begins mails on a lead, with and without templates, and holds what goes with the one that is written. */
export class MailLetterhead {
  #now = blank;

  /**
   * @param host what shows the mail
   * @param lead tells the key of the lead
   */
  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly lead: () => string,
  ) {}

  /** What goes with the mail. */
  get now() {
    return this.#now;
  }

  /** Begins a mail. Its token makes that one sent twice goes out once. */
  async begin(start: MailStart): Promise<MailDraft> {
    const begun = await this.#ask(start);
    this.#set({ ...this.#of(begun, start), templates: [] });
    void this.#loadTemplates(begun.language);
    return {
      token: crypto.randomUUID(),
      to: start.to ?? begun.to.join(", "),
      cc: begun.cc.join(", "),
      subject: begun.subject,
      text: begun.text,
      answered: start.replyTo ?? null,
      earlier: begun.attachments,
      fileNames: [],
    };
  }

  /** Asks for what a mail that is gone on with needs beside its own text. */
  async prepare() {
    const begun = await this.#ask();
    this.#set({ ...this.#of(begun), mayWrite: this.#now.mayWrite });
    await this.#loadTemplates(begun.language);
  }

  /** What a template begins a mail with. */
  async fromTemplate(code: string) {
    const begun = await this.#ask({}, code);
    this.#set({ ...this.#now, offered: begun.factSheets });
    return begun;
  }

  #ask = ({ replyTo, forward }: MailStart = {}, template?: string) => api.get<BegunMail>(`/${this.lead()}/mails/draft`, { replyTo, forward, template });

  #of = (begun: BegunMail, { to, forward }: MailStart = {}): Letterhead => ({
    signature: begun.signature,
    consents: begun.consents,
    mayWrite: begun.mayBeWrittenTo || to !== undefined || forward === true,
    templates: this.#now.templates,
    offered: begun.factSheets,
  });

  async #loadTemplates(language: string) {
    try {
      const { items } = await api.get<{ items: MailTemplate[] }>("/templates", { language });
      this.#set({ ...this.#now, templates: items });
    } catch (error) {
      toasts.problem(error);
    }
  }

  #set(now: Letterhead) {
    this.#now = now;
    this.host.requestUpdate();
  }
}

/**
 * A mail with a template's text, which takes the place of what the mail began with, and goes before what was typed since; what the template brings
 * takes the place of what another one brought.
 * @param draft the mail so far
 * @param begun what the template begins with
 * @param untouched whether nothing was typed into the mail
 */
export const withTemplate = (draft: MailDraft, begun: BegunMail, untouched: boolean) => ({
  subject: draft.answered ? draft.subject : begun.subject,
  text: (untouched && draft.answered === null) || !draft.text.trim() ? begun.text : `${begun.text}\n\n${draft.text}`,
  emptyFields: begun.emptyFields.length > 0 ? begun.emptyFields : undefined,
  ofTemplates: begun.templateFiles.filter((file) => file.state === "Clean"),
  sheets: begun.withFactSheets ? begun.factSheets.filter((sheet) => sheet.available) : (draft.sheets ?? []),
});
