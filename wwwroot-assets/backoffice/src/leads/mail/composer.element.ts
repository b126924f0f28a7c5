import { html, LitElement, nothing } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import { api, Problem } from "../core/api";
import { desk } from "../core/desk";
import { leadChanged, type LeadDetail } from "../core/leads";
import type { Present } from "../core/live";
import { base } from "../core/styles";
import { toasts, wordsOf } from "../core/toasts";
import { words } from "../core/words";
import { icon } from "../ui/icons";
import "./colleagues.element";
import { composerStyles } from "./composer-styles";
import { type MailDraft, mailDrafts } from "./drafts";
import { MailLetterhead, withTemplate } from "./letterhead";
import { faultOf, type MailFiles } from "./mail-files.element";
import { formOf } from "./mail-form";
import { mailLine, wrongs } from "./mail-line";
import type { MailStart } from "./mails";
import { fieldHelp } from "./merge-fields";
import { answering, purposeField } from "./purpose";
import { recipients } from "./recipients";
import { WrittenMail } from "./written-mail";

const word = words({
  title: ["Viết thư", "Write a mail"],
  template: ["Mẫu thư", "Template"],
  noTemplate: ["Không dùng mẫu", "None"],
  subject: ["Tiêu đề", "Subject"],
  text: ["Nội dung", "Text"],
  caseLink: ["Chèn liên kết trang riêng", "Insert the link to the private page"],
  signature: ["Chữ ký được thêm khi gửi", "Your signature is added when it is sent"],
  emptyFields: ["Hồ sơ chưa có thông tin cho các chỗ sau của mẫu, nên chúng để trống: {0}. Hãy xem lại nội dung trước khi gửi.", "The lead holds nothing for these places of the template, so they are empty: {0}. Look over the text before you send it."],
  unchecked: ["Chưa đính kèm được tệp của mẫu thư vì chưa được kiểm tra: {0}", "Files of the template that have not been checked yet were left out: {0}"],
  restored: ["Thư bạn đang viết dở đã được khôi phục.", "The mail you were writing is back."],
  mayNot: ["Người này đã yêu cầu không gửi thư, hoặc không có địa chỉ thư điện tử.", "This person asked not to be written to, or has no e-mail address."],
  send: ["Gửi thư", "Send"],
  discard: ["Bỏ thư", "Discard"],
  discarded: ["Đã bỏ thư.", "The mail was discarded."],
  undo: ["Lấy lại", "Undo"],
  sent: ["Thư đang được gửi.", "The mail is on its way."],
  keys: ["Ctrl+Enter: gửi", "Ctrl+Enter: send"],
});

/** Writes a mail on a lead: `write({ replyTo, forward })` opens it. What is typed outlasts a reload of the page until it is sent or discarded. */
@customElement("kontum-mail-composer")
export class MailComposerElement extends LitElement {
  @property({ attribute: false })
  lead!: LeadDetail;

  /** The colleagues who have the lead open. */
  @property({ attribute: false })
  others: readonly Present[] = [];

  @state()
  private _wrong: Readonly<Record<string, readonly string[]>> = {};

  @state()
  private _refused = "";

  @state()
  private _running = false;

  @query("#text")
  private _text?: HTMLTextAreaElement;

  readonly #mail = new WrittenMail(this, () => this.lead.lead.id);
  readonly #letterhead = new MailLetterhead(this, () => this.lead.lead.id);

  /** Whether a mail is being written. */
  get isOpen() {
    return this.#mail.draft !== undefined;
  }

  protected override updated() {
    this.toggleAttribute("open", this.isOpen);
  }

  /** Goes on with the mail that was being written when the page was left, if there was one. */
  restore() {
    const kept = mailDrafts.of(this.lead.lead.id);
    if (kept && !this.isOpen) {
      this.#open(() => this.#mail.goOn(this.#timed(kept)));
      this.#letterhead.prepare().catch((error: unknown) => toasts.problem(error));
      toasts.good(word("restored"));
    }
  }

  /** Begins a mail; one that was begun before and changed is gone on with instead. */
  async write(start: MailStart = {}) {
    if (this.#mail.isDirty) {
      await this.#focus();
      return;
    }

    if (await this.#begin(start)) {
      await this.#focus();
    }
  }

  override render() {
    const draft = this.#mail.draft;
    if (!draft) {
      return nothing;
    }

    const letterhead = this.#letterhead.now;

    return html`<form class="card stack" aria-labelledby="title" @submit=${this.#send} @keydown=${this.#key}>
      <h2 id="title">${word("title")}</h2>
      <kontum-mail-colleagues .lead=${this.lead} .others=${this.others} .since=${draft.begun ?? ""}></kontum-mail-colleagues>
      ${letterhead.mayWrite ? nothing : html`<p class="error" role="alert">${word("mayNot")}</p>`} ${this._refused ? html`<p class="error" role="alert">${this._refused}</p>` : nothing}
      ${recipients(draft, this.lead, this._wrong, this.#typed, (to) => this.#mail.change({ to }))}
      <div class="grid">
        ${mailLine("subject", word("subject"), draft.subject, this._wrong.subject, this.#typed)}
        <label class="field"
          ><span class="label">${word("template")}</span>
          <select name="template" @change=${this.#chooseTemplate}>
            <option value="">${word("noTemplate")}</option>
            ${letterhead.templates.map((template) => html`<option value=${template.code}>${template.name}</option>`)}
          </select></label
        >
        ${purposeField(draft.purpose ?? answering, letterhead.consents, this._wrong.purpose, this.#typed)}
      </div>
      ${draft.emptyFields ? html`<p class="tag warn" role="status">${icon("warning")}${word("emptyFields", draft.emptyFields.map(fieldHelp).join(", "))}</p>` : nothing}
      <label class="field"
        ><span class="label">${word("text")}</span>
        <textarea id="text" name="text" rows="12" maxlength="20000" .value=${draft.text} aria-invalid=${this._wrong.text ? "true" : nothing} @input=${this.#typed}></textarea>
        ${wrongs(this._wrong.text)}</label
      >
      <details class="small muted"><summary>${word("signature")}</summary><div class="signature">${letterhead.signature}</div></details>
      <kontum-mail-files
        .files=${this.#mail.files}
        .earlier=${draft.earlier}
        .ofTemplates=${draft.ofTemplates ?? []}
        .sheets=${draft.sheets ?? []}
        .offered=${letterhead.offered}
        .names=${draft.fileNames}
        .wrong=${[...(this._wrong.attachments ?? []), ...(this._wrong.attachmentIds ?? [])]}
        @files-changed=${(event: CustomEvent<MailFiles>) => this.#attach(event.detail)}
      ></kontum-mail-files>
      <div class="row">
        <button class="button primary" ?disabled=${this._running}>${icon("send")}${word("send")}</button>
        <button type="button" class="button" @click=${this.#discard}>${word("discard")}</button>
        <button type="button" class="button plain" @click=${this.#insertCaseLink}>${icon("link")}${word("caseLink")}</button>
        <span class="small muted keys">${word("keys")}</span>
      </div>
    </form>`;
  }

  async #begin(start: MailStart) {
    try {
      const draft = await this.#letterhead.begin(start);
      this.#open(() => this.#mail.begin(this.#timed(draft)));
      return true;
    } catch (error) {
      toasts.problem(error);
      return false;
    }
  }

  #open(begin: () => void) {
    begin();
    this._wrong = {};
    this._refused = "";
  }

  #timed = (draft: MailDraft): MailDraft => ({ ...draft, begun: draft.begun ?? this.lead.lead.lastActivityAt });

  async #focus() {
    await this.updateComplete;
    this._text?.focus();
    this._text?.setSelectionRange(0, 0);
    this.scrollIntoView({ block: "start" });
  }

  #typed = (event: Event) => {
    const field = event.target as HTMLInputElement;
    this.#mail.change({ [field.name]: field.value });
  };

  #chooseTemplate = async (event: Event) => {
    const code = (event.target as HTMLSelectElement).value;
    if (!code) {
      this.#mail.change({ emptyFields: undefined });
      return;
    }

    try {
      const begun = await this.#letterhead.fromTemplate(code);
      const { ofTemplates, sheets, ...texts } = withTemplate(this.#mail.draft!, begun, this.#mail.isUntouched);
      this.#attach({ files: this.#mail.files, earlier: this.#mail.draft!.earlier, ofTemplates, sheets });
      this.#mail.change(texts);
      // A file that is not checked yet cannot go, and that is said.
      const waiting = begun.templateFiles.filter((file) => file.state !== "Clean");
      if (waiting.length > 0) {
        toasts.bad(word("unchecked", waiting.map((file) => file.fileName).join(", ")));
      }
    } catch (error) {
      toasts.problem(error);
    }
  };

  #insertCaseLink = () => {
    const field = this._text!;
    const [before, after] = [field.value.slice(0, field.selectionStart), field.value.slice(field.selectionEnd)];

    // An address that runs into a word leads nowhere.
    const apart = (text: RegExp, beside: string) => (text.test(beside) ? "\n\n" : "");
    this.#mail.change({ text: `${before}${apart(/\S$/, before)}{{case.link}}${apart(/^\S/, after)}${after}` });
    field.focus();
  };

  #attach({ files, earlier, ofTemplates, sheets }: MailFiles) {
    const wrong = faultOf({ files, earlier, ofTemplates, sheets });
    const { attachments: _, ...rest } = this._wrong;
    this._wrong = wrong ? { ...rest, attachments: [wrong] } : rest;
    this.#mail.change({ earlier: [...earlier], ofTemplates: [...ofTemplates], sheets: [...sheets], fileNames: files.map((file) => file.name) }, files);
  }

  #key = (event: KeyboardEvent) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      (event.currentTarget as HTMLFormElement).requestSubmit();
    }
  };

  #discard = () => {
    const { draft, files, isDirty } = this.#mail;
    this.#end();
    if (isDirty) {
      toasts.good(word("discarded"), {
        label: word("undo"),
        run: () => {
          this.#open(() => this.#mail.goOn(draft!, files));
          mailDrafts.keep(this.lead.lead.id, draft!);
        },
      });
    }
  };

  #end() {
    this.#mail.end();
    this.dispatchEvent(new Event("closed"));
  }

  #send = async (event: Event) => {
    event.preventDefault();
    const { draft, files } = this.#mail;
    if (!draft || this._running || this._wrong.attachments) {
      return;
    }

    this._running = true;
    this._wrong = {};
    this._refused = "";
    try {
      await api.upload(`/${this.lead.lead.id}/mails`, formOf(draft, files));
      this.#end();
      toasts.good(word("sent"));
      this.dispatchEvent(leadChanged());
    } catch (error) {
      await this.#tell(error);
    } finally {
      this._running = false;
    }
  };

  async #tell(error: unknown) {
    if (!(error instanceof Problem)) {
      throw error;
    }

    this._wrong = error.fields;
    this._refused = Object.keys(error.fields).length === 0 ? wordsOf(error) : "";
    if (error.status === 401 || error.unreachable) {
      toasts.problem(error);
    }

    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>("[aria-invalid='true']")?.focus();
  }

  static override styles = [base, composerStyles];
}

// Who writes is known before any mail is begun.
void desk.load().then(() => mailDrafts.belongTo(desk.me.key)).catch(() => undefined);
