import { html, LitElement, nothing, type PropertyValues } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import { api, Problem } from "../core/api";
import { desk } from "../core/desk";
import { dateTimeText, sizeText } from "../core/format";
import { leadChanged, type LeadDetail } from "../core/leads";
import type { Present } from "../core/live";
import { base } from "../core/styles";
import { toasts, wordsOf } from "../core/toasts";
import { words } from "../core/words";
import type { TimelinePage } from "../timeline/entries";
import { icon } from "../ui/icons";
import { composerStyles } from "./composer-styles";
import { type MailDraft, mailDrafts } from "./drafts";
import { type BegunMail, mailLimits, type MailStart, type MailTemplate } from "./mails";

const word = words({
  title: ["Viết thư", "Write a mail"],
  template: ["Mẫu thư", "Template"],
  noTemplate: ["Không dùng mẫu", "None"],
  to: ["Đến", "To"],
  cc: ["Đồng gửi", "Cc"],
  addressHint: ["Nhiều địa chỉ cách nhau bằng dấu phẩy.", "Several addresses between commas."],
  contacts: ["Thêm người liên hệ của hồ sơ", "Add a contact of the lead"],
  subject: ["Tiêu đề", "Subject"],
  purpose: ["Mục đích", "Purpose"],
  AnswerEnquiry: ["Trả lời nhà đầu tư", "Answering the investor"],
  Promotion: ["Tin và thư mời xúc tiến đầu tư", "News and invitations"],
  ThirdParty: ["Chuyển dữ liệu cho bên thứ ba", "Passing data to a third party"],
  consentWithdrawn: ["Sự đồng ý cho mục đích này đã được rút lại: thư sẽ bị từ chối.", "The consent for this was withdrawn: the mail will be refused."],
  consentMissing: ["Nhà đầu tư chưa đồng ý với mục đích này: hãy hỏi và ghi nhận trước.", "The investor has not agreed to this: ask and write it down first."],
  text: ["Nội dung", "Text"],
  caseLink: ["Chèn liên kết trang riêng", "Insert the link to the private page"],
  signature: ["Chữ ký được thêm khi gửi", "Your signature is added when it is sent"],
  attach: ["Đính kèm tệp", "Attach files"],
  attachHint: ["Tối đa {0} tệp, mỗi tệp {1}, tổng cộng {2}.", "At most {0} files, {1} each, {2} together."],
  remove: ["Bỏ {0}", "Remove {0}"],
  total: ["Tổng cộng {0}", "{0} together"],
  tooMany: ["Tối đa {0} tệp.", "At most {0} files."],
  tooLarge: ["Tệp quá lớn.", "The files are too large."],
  again: ["Hãy chọn lại tệp: {0}", "Choose these files again: {0}"],
  restored: ["Thư bạn đang viết dở đã được khôi phục.", "The mail you were writing is back."],
  mayNot: ["Người này đã yêu cầu không gửi thư, hoặc không có địa chỉ thư điện tử.", "This person asked not to be written to, or has no e-mail address."],
  send: ["Gửi thư", "Send"],
  discard: ["Bỏ thư", "Discard"],
  discarded: ["Đã bỏ thư.", "The mail was discarded."],
  undo: ["Lấy lại", "Undo"],
  sent: ["Thư đang được gửi.", "The mail is on its way."],
  keys: ["Ctrl+Enter: gửi", "Ctrl+Enter: send"],
  alsoWriting: ["{0} cũng đang soạn trả lời hồ sơ này.", "{0} is writing an answer on this lead, too."],
  sentMeanwhile: ["{0} đã gửi thư cho nhà đầu tư lúc {1}, sau khi bạn bắt đầu soạn. Hãy đọc thư đó trước khi gửi.", "{0} wrote to the investor at {1}, after you began. Read that mail before you send yours."],
  somebody: ["Đồng nghiệp", "A colleague"],
});

const answering = "AnswerEnquiry";
const mailPurposes = [answering, "Promotion", "ThirdParty"] as const;

const empty = (): MailDraft => ({ token: crypto.randomUUID(), to: "", cc: "", subject: "", text: "", answered: null, earlier: [], fileNames: [] });
const addresses = (text: string) => text.split(/[,;\s]+/).filter(Boolean);
const pause = 400;

/** Writes a mail on a lead: `write({ replyTo, forward })` opens it. What is typed outlasts a reload of the page until it is sent or discarded. */
@customElement("kontum-mail-composer")
export class MailComposerElement extends LitElement {
  @property({ attribute: false })
  lead!: LeadDetail;

  /** The colleagues who have the lead open. */
  @property({ attribute: false })
  others: readonly Present[] = [];

  @state()
  private _draft?: MailDraft;

  @state()
  private _sentMeanwhile = "";

  @state()
  private _files: readonly File[] = [];

  @state()
  private _wrong: Readonly<Record<string, readonly string[]>> = {};

  @state()
  private _refused = "";

  @state()
  private _templates: readonly MailTemplate[] = [];

  @state()
  private _signature = "";

  @state()
  private _mayWrite = true;

  @state()
  private _running = false;

  @query("#text")
  private _text?: HTMLTextAreaElement;

  @state()
  private _consents: Partial<Record<string, boolean>> = {};

  #untouched = "";
  #timer = 0;

  /** Whether a mail is being written. */
  get isOpen() {
    return this._draft !== undefined;
  }

  get #isDirty() {
    return this._draft !== undefined && (this._files.length > 0 || JSON.stringify(this._draft) !== this.#untouched);
  }

  override connectedCallback() {
    super.connectedCallback();
    window.addEventListener("beforeunload", this.#leaving);
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    window.removeEventListener("beforeunload", this.#leaving);
  }

  protected override updated(changed: PropertyValues<this>) {
    this.toggleAttribute("open", this.isOpen);
    if (changed.has("lead") && this._draft) {
      void this.#lookForMails();
    }
  }

  /** Goes on with the mail that was being written when the page was left, if there was one. */
  restore() {
    const kept = mailDrafts.of(this.lead.lead.id);
    if (kept && !this._draft) {
      this.#open(kept);
      this.#untouched = "";
      void this.#prepare();
      void this.#lookForMails();
      toasts.good(word("restored"));
    }
  }

  /** Begins a mail; one that was begun before and changed is gone on with instead. */
  async write(start: MailStart = {}) {
    if (this.#isDirty) {
      await this.#focus();
      return;
    }

    if (await this.#begin(start)) {
      await this.#focus();
    }
  }

  override render() {
    const draft = this._draft;
    if (!draft) {
      return nothing;
    }

    return html`<form class="card stack" aria-labelledby="title" @submit=${this.#send} @keydown=${this.#key}>
      <h2 id="title">${word("title")}</h2>
      ${this.others.filter((person) => person.writing).map((person) => html`<p class="warning" role="status">${icon("warning")}${word("alsoWriting", person.name)}</p>`)}
      ${this._sentMeanwhile ? html`<p class="warning" role="alert">${icon("warning")}${this._sentMeanwhile}</p>` : nothing}
      ${this._mayWrite ? nothing : html`<p class="error" role="alert">${word("mayNot")}</p>`} ${this._refused ? html`<p class="error" role="alert">${this._refused}</p>` : nothing}
      <div class="grid">
        ${this.#renderLine("to", word("to"), draft.to, word("addressHint"))} ${this.#renderLine("cc", word("cc"), draft.cc)}
      </div>
      ${this.#renderContacts(draft)}
      <div class="grid">
        ${this.#renderLine("subject", word("subject"), draft.subject)}
        <label class="field"
          ><span class="label">${word("template")}</span>
          <select name="template" @change=${this.#chooseTemplate}>
            <option value="">${word("noTemplate")}</option>
            ${this._templates.map((template) => html`<option value=${template.code}>${template.name}</option>`)}
          </select></label
        >
        ${this.#renderPurpose(draft)}
      </div>
      <label class="field"
        ><span class="label">${word("text")}</span>
        <textarea id="text" name="text" rows="12" maxlength="20000" .value=${draft.text} aria-invalid=${this._wrong.text ? "true" : nothing} @input=${this.#typed}></textarea>
        ${this.#renderWrong("text")}</label
      >
      <details class="small muted"><summary>${word("signature")}</summary><div class="signature">${this._signature}</div></details>
      ${this.#renderFiles(draft)}
      <div class="row">
        <button class="button primary" ?disabled=${this._running}>${icon("send")}${word("send")}</button>
        <button type="button" class="button" @click=${this.#discard}>${word("discard")}</button>
        <button type="button" class="button plain" @click=${this.#insertCaseLink}>${icon("link")}${word("caseLink")}</button>
        <span class="small muted keys">${word("keys")}</span>
      </div>
    </form>`;
  }

  #renderLine(name: "to" | "cc" | "subject", label: string, value: string, hint = "") {
    return html`<label class="field"
      ><span class="label">${label}</span>
      <input name=${name} autocomplete="off" .value=${value} aria-invalid=${this._wrong[name] ? "true" : nothing} @input=${this.#typed} />
      ${hint ? html`<span class="hint">${hint}</span>` : nothing} ${this.#renderWrong(name)}</label
    >`;
  }

  // Said before the mail is written, not only when it is sent.
  #renderPurpose(draft: MailDraft) {
    const purpose = draft.purpose ?? answering;
    const held = this._consents[purpose];
    const refused = purpose === answering ? held === false : held !== true;
    return html`<label class="field"
      ><span class="label">${word("purpose")}</span>
      <select name="purpose" @change=${this.#typed}>
        ${mailPurposes.map((name) => html`<option value=${name} ?selected=${name === purpose}>${word(name)}</option>`)}
      </select>
      ${refused ? html`<span class="wrong">${word(held === false ? "consentWithdrawn" : "consentMissing")}</span>` : nothing} ${this.#renderWrong("purpose")}</label
    >`;
  }

  #renderWrong = (name: string) => this._wrong[name]?.map((text) => html`<span class="wrong" role="alert">${text}</span>`) ?? nothing;

  #renderContacts(draft: MailDraft) {
    const there = new Set(addresses(`${draft.to},${draft.cc}`).map((one) => one.toLowerCase()));
    const others = this.lead.contacts.filter((contact) => contact.email && !contact.restricted && !contact.objected && !there.has(contact.email.toLowerCase()));
    return others.length === 0
      ? nothing
      : html`<div class="row small" role="group" aria-label=${word("contacts")}>
          ${others.map((contact) => html`<button type="button" class="button plain" @click=${() => this.#change({ to: [draft.to, contact.email].filter(Boolean).join(", ") })}>${icon("add")}${contact.name}</button>`)}
        </div>`;
  }

  #renderFiles(draft: MailDraft) {
    const total = [...this._files.map((file) => file.size), ...draft.earlier.map((file) => file.length)].reduce((sum, size) => sum + size, 0);
    const lost = draft.fileNames.filter((name) => !this._files.some((file) => file.name === name));
    return html`<div class="field">
      <ul class="plain files">
        ${draft.earlier.map((file) => html`<li class="tag">${icon("attach")}${file.fileName} (${sizeText(file.length)}) ${this.#renderRemove(file.fileName, () => this.#change({ earlier: draft.earlier.filter((one) => one !== file) }))}</li>`)}
        ${this._files.map((file) => html`<li class="tag">${icon("attach")}${file.name} (${sizeText(file.size)}) ${this.#renderRemove(file.name, () => this.#setFiles(this._files.filter((one) => one !== file)))}</li>`)}
      </ul>
      <div class="row">
        <label class="button attach">${icon("attach")}${word("attach")}<input class="visually-hidden" type="file" name="files" multiple accept=".pdf,.jpg,.jpeg,.png,.docx,.xlsx" @change=${this.#attach} /></label>
        <span class="hint">${total > 0 ? word("total", sizeText(total)) : word("attachHint", mailLimits.files, sizeText(mailLimits.each), sizeText(mailLimits.together))}</span>
      </div>
      ${lost.length > 0 ? html`<span class="hint">${word("again", lost.join(", "))}</span>` : nothing} ${this.#renderWrong("attachments")} ${this.#renderWrong("attachmentIds")}
    </div>`;
  }

  #renderRemove = (name: string, run: () => void) => html`<button type="button" class="remove" aria-label=${word("remove", name)} @click=${run}>${icon("close")}</button>`;

  async #begin({ replyTo, forward, to }: MailStart, template?: string) {
    try {
      const begun = await api.get<BegunMail>(`/${this.lead.lead.id}/mails/draft`, { replyTo, forward, template });
      this.#open({
        ...empty(),
        to: to ?? begun.to.join(", "),
        cc: begun.cc.join(", "),
        subject: begun.subject,
        text: begun.text,
        answered: replyTo ?? null,
        earlier: begun.attachments,
      });
      this._signature = begun.signature;
      this._consents = begun.consents;
      this._mayWrite = begun.mayBeWrittenTo || to !== undefined || forward === true;
      void this.#loadTemplates(begun.language);
      return true;
    } catch (error) {
      toasts.problem(error);
      return false;
    }
  }

  #open(draft: MailDraft) {
    this._draft = { ...draft, begun: draft.begun ?? this.lead.lead.lastActivityAt };
    this._files = [];
    this._wrong = {};
    this._refused = "";
    this._sentMeanwhile = "";
    this.#untouched = JSON.stringify(this._draft);
  }

  // Two answers to one question make the board look as if its left hand did not know of its right.
  async #lookForMails() {
    try {
      const { items } = await api.get<TimelinePage>(`/${this.lead.lead.id}/timeline`, { only: "Mails", take: 5 });
      const begun = this._draft?.begun;
      const sent = items.find((entry) => entry.kind === "MailOut" && entry.role !== "System" && entry.by?.key !== desk.me.key && begun !== undefined && entry.at > begun);
      this._sentMeanwhile = sent ? word("sentMeanwhile", sent.by?.name ?? word("somebody"), dateTimeText(sent.at)) : "";
    } catch (error) {
      // It is looked again at the next change; what is typed is not to be disturbed by it.
      if (!(error instanceof Problem)) {
        throw error;
      }
    }
  }

  // What a mail that is gone on with needs beside its own text.
  async #prepare() {
    try {
      const begun = await api.get<BegunMail>(`/${this.lead.lead.id}/mails/draft`);
      this._signature = begun.signature;
      this._consents = begun.consents;
      await this.#loadTemplates(begun.language);
    } catch (error) {
      toasts.problem(error);
    }
  }

  async #loadTemplates(language: string) {
    this._templates = (await api.get<{ items: MailTemplate[] }>("/templates", { language })).items;
  }

  async #focus() {
    await this.updateComplete;
    this._text?.focus();
    this._text?.setSelectionRange(0, 0);
    this.scrollIntoView({ block: "start" });
  }

  #change(part: Partial<MailDraft>) {
    this._draft = { ...this._draft!, ...part };
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this._draft && this.#isDirty && mailDrafts.keep(this.lead.lead.id, this._draft), pause);
  }

  #typed = (event: Event) => {
    const field = event.target as HTMLInputElement;
    this.#change({ [field.name]: field.value });
  };

  // The template takes the place of what the mail began with, and goes before what was typed since.
  #chooseTemplate = async (event: Event) => {
    const code = (event.target as HTMLSelectElement).value;
    const before = this._draft!;
    if (!code) {
      return;
    }

    try {
      const begun = await api.get<BegunMail>(`/${this.lead.lead.id}/mails/draft`, { template: code });
      const untouched = this.#untouched === JSON.stringify(before) && before.answered === null;
      this.#change({
        subject: before.answered ? before.subject : begun.subject,
        text: untouched || !before.text.trim() ? begun.text : `${begun.text}\n\n${before.text}`,
      });
    } catch (error) {
      toasts.problem(error);
    }
  };

  #insertCaseLink = () => {
    const field = this._text!;
    const [from, to] = [field.selectionStart, field.selectionEnd];
    this.#change({ text: `${field.value.slice(0, from)}{{case.link}}${field.value.slice(to)}` });
    field.focus();
  };

  #attach = (event: Event) => {
    const field = event.target as HTMLInputElement;
    this.#setFiles([...this._files, ...(field.files ?? [])]);
    field.value = "";
  };

  #setFiles(files: readonly File[]) {
    const earlier = this._draft!.earlier;
    const sizes = [...files.map((file) => file.size), ...earlier.map((file) => file.length)];
    const wrong = sizes.length > mailLimits.files ? word("tooMany", mailLimits.files) : sizes.some((size) => size > mailLimits.each) || sizes.reduce((sum, size) => sum + size, 0) > mailLimits.together ? word("tooLarge") : "";
    this._files = files;
    const { attachments: _, ...rest } = this._wrong;
    this._wrong = wrong ? { ...rest, attachments: [wrong] } : rest;
    this.#change({ fileNames: files.map((file) => file.name) });
  }

  #key = (event: KeyboardEvent) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      (event.currentTarget as HTMLFormElement).requestSubmit();
    }
  };

  #leaving = (event: BeforeUnloadEvent) => {
    if (this.#isDirty) {
      event.preventDefault();
    }
  };

  #discard = () => {
    const [draft, files] = [this._draft!, this._files];
    const dirty = this.#isDirty;
    this.#end();
    if (dirty) {
      toasts.good(word("discarded"), {
        label: word("undo"),
        run: () => {
          this.#open(draft);
          this._files = files;
          this.#untouched = "";
          mailDrafts.keep(this.lead.lead.id, draft);
        },
      });
    }
  };

  #end() {
    clearTimeout(this.#timer);
    this._draft = undefined;
    this._files = [];
    mailDrafts.drop(this.lead.lead.id);
    this.dispatchEvent(new Event("closed"));
  }

  #send = async (event: Event) => {
    event.preventDefault();
    const draft = this._draft!;
    if (this._running || this._wrong.attachments) {
      return;
    }

    const form = new FormData();
    form.append("FormToken", draft.token);
    addresses(draft.to).forEach((one) => form.append("To", one));
    addresses(draft.cc).forEach((one) => form.append("Cc", one));
    form.append("Subject", draft.subject);
    form.append("Purpose", draft.purpose ?? answering);
    form.append("Text", draft.text);
    draft.earlier.forEach((file) => form.append("AttachmentIds", file.id));
    this._files.forEach((file) => form.append("Files", file, file.name));
    if (draft.answered) {
      form.append("AnsweredMailId", draft.answered);
    }

    this._running = true;
    this._wrong = {};
    this._refused = "";
    try {
      await api.upload(`/${this.lead.lead.id}/mails`, form);
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
