import { css, html, LitElement, nothing, type PropertyValues } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { api, Problem } from "../core/api";
import { dateTimeText, sizeText } from "../core/format";
import { leadChanged } from "../core/leads";
import { base } from "../core/styles";
import { toasts, wordsOf } from "../core/toasts";
import { words } from "../core/words";
import { icon } from "../ui/icons";
import { addressLine } from "./address-line";
import { failureText } from "./failures";
import { type Mail, type MailFile, writeMail } from "./mails";
import { safeDocument } from "./safe-document";

const word = words({
  from: ["Từ", "From"],
  to: ["Đến", "To"],
  cc: ["Đồng gửi", "Cc"],
  replyTo: ["Trả lời sẽ gửi đến {0}, không phải địa chỉ người gửi. Hãy chắc chắn đó là cùng một người; kẻ gian thường làm như vậy.", "Answers go to {0}, not to the sender's address. Make sure that it is the same person: frauds do this."],
  at: ["Lúc", "At"],
  hidden: ["không hiển thị với bạn", "not shown to you"],
  reply: ["Trả lời", "Reply"],
  forward: ["Chuyển tiếp", "Forward"],
  asText: ["Xem dạng văn bản", "Show as text"],
  asSent: ["Xem dạng gốc", "Show as it was sent"],
  frame: ["Nội dung thư: {0}", "Text of the mail: {0}"],
  files: ["Tệp đính kèm", "Attachments"],
  save: ["Tải", "Save"],
  Quarantined: ["đang chờ quét vi-rút, chưa mở được", "waiting for the virus scanner; cannot be opened yet"],
  Infected: ["có mã độc ({0}), không mở được", "infected ({0}); cannot be opened"],
  Refused: ["loại tệp không được nhận", "a type of file that is not accepted"],
  blocked: ["Đã chặn {0} hình ảnh từ nơi khác.", "{0} {0:picture from elsewhere was|pictures from elsewhere were} taken out."],
  returned: ["Thư này đã bị trả lại ({0}). Hãy kiểm tra địa chỉ người nhận.", "This mail came back ({0}). Check the address."],
  returnedFrom: ["Thư này không đến được {1} ({0}). Hãy kiểm tra địa chỉ.", "This mail did not reach {1} ({0}). Check the address."],
  undelivered: ["Không ai trong hồ sơ nhận được, nên thư không tính là trả lời: thời hạn chạy tiếp từ đầu.", "Nobody of the lead got it, so it counts as no answer: what was owed is owed from the beginning."],
  bounce: ["Thông báo không gửi được ({0})", "A notice that a mail did not arrive ({0})"],
  AutoReply: ["Trả lời tự động", "Automatic reply"],
  Aside: ["Với bên khác: nhà đầu tư không thấy, và không tính là trả lời", "With others: the investor does not see it, and it counts as no answer"],
  Unreadable: ["Không đọc được thư này; bản gốc vẫn được lưu.", "This mail could not be read; the original is kept."],
  Waiting: ["đang chờ gửi", "waiting to be sent"],
  Sending: ["đang gửi", "being sent"],
  Sent: ["đã gửi", "sent"],
  Parked: ["chưa gửi được: {0}", "could not be sent: {0}"],
  SetAside: ["không gửi", "set aside, not sent"],
  again: ["Gửi lại", "Send again"],
  sentAgain: ["Thư đang được gửi lại.", "The mail is on its way again."],
  raw: ["Tải thư gốc", "Download the raw mail"],
  rawHint: ["Tệp không được nhận chỉ có trong thư gốc; hãy cẩn thận khi mở.", "Files that are not accepted are in the raw mail alone; be careful when you open them."],
  quoted: ["Nội dung các thư trước", "Earlier mails"],
});

/** A mail in full. Its HTML is shown without scripts and without anything from elsewhere. */
@customElement("kontum-mail")
export class MailElement extends LitElement {
  @property({ attribute: false })
  mail = "";

  /** Whether it may be answered. */
  @property({ type: Boolean })
  writes = false;

  @state()
  private _mail?: Mail;

  @state()
  private _failed = "";

  @state()
  private _text = false;

  @state()
  private _busy = false;

  protected override willUpdate(changed: PropertyValues<this>) {
    if (changed.has("mail")) {
      void this.#load();
    }
  }

  async #load() {
    this._mail = undefined;
    this._failed = "";
    try {
      this._mail = await api.get<Mail>(`/mails/${this.mail}`);
    } catch (error) {
      if (!(error instanceof Problem)) {
        throw error;
      }

      this._failed = wordsOf(error);
    }
  }

  override render() {
    const mail = this._mail;
    if (!mail) {
      return this._failed ? html`<p class="error" role="alert">${this._failed}</p>` : html`<div class="bone" aria-busy="true"></div>`;
    }

    const needsRaw = mail.direction === "In" && (mail.nature === "Unreadable" || mail.files.some((file) => file.state === "Refused"));
    return html`
      <dl class="small">
        <dt>${word("from")}</dt>
        <dd>${[mail.fromName, mail.fromAddress ? `<${mail.fromAddress}>` : ""].filter(Boolean).join(" ") || html`<span class="muted">${word("hidden")}</span>`}</dd>
        <dt>${word("to")}</dt>
        <dd>${mail.to === null ? html`<span class="muted">${word("hidden")}</span>` : addressLine(mail.to)}</dd>
        ${mail.cc ? html`<dt>${word("cc")}</dt><dd>${addressLine(mail.cc)}</dd>` : nothing}
        <dt>${word("at")}</dt>
        <dd>${dateTimeText(mail.sentAt)} ${mail.status ? html`<span class="tag ${mail.status === "Parked" ? "bad" : mail.status === "Sent" ? "good" : ""}">${word(mail.status, failureText(mail.failureReason, mail.failure))}</span>` : nothing}</dd>
      </dl>
      ${this.#renderNotices(mail)} ${this.#renderBody(mail)} ${this.#renderFiles(mail.files)}
      <div class="row">
        ${this.writes && mail.leadId
          ? html`<button class="button" @click=${() => this.dispatchEvent(writeMail({ replyTo: mail.id }))}>${icon("reply")}${word("reply")}</button>
              <button class="button" @click=${() => this.dispatchEvent(writeMail({ replyTo: mail.id, forward: true }))}>${icon("forward")}${word("forward")}</button>
              ${mail.status === "Parked" ? html`<button class="button primary" ?disabled=${this._busy} @click=${this.#sendAgain}>${icon("send")}${word("again")}</button>` : nothing}
              ${needsRaw ? html`<button class="button" ?disabled=${this._busy} title=${word("rawHint")} @click=${this.#raw}>${icon("download")}${word("raw")}</button>` : nothing}`
          : nothing}
        ${mail.html ? html`<button class="button plain" @click=${() => (this._text = !this._text)}>${word(this._text ? "asSent" : "asText")}</button>` : nothing}
      </div>
    `;
  }

  #renderNotices(mail: Mail) {
    return html`
      ${mail.replyTo ? html`<p class="tag warn">${icon("warning")}${word("replyTo", mail.replyTo)}</p>` : nothing}
      ${mail.returnedAt ? html`<p class="error">${word(mail.returnedFrom ? "returnedFrom" : "returned", mail.bounceStatus ?? "?", mail.returnedFrom)} ${mail.undeliveredAt ? word("undelivered") : nothing}</p>` : nothing}
      ${mail.nature === "Bounce" ? html`<p class="tag bad">${icon("warning")}${word("bounce", mail.bounceStatus ?? "?")}</p>` : nothing}
      ${mail.nature === "AutoReply" || mail.nature === "Aside" ? html`<p class="tag">${word(mail.nature)}</p>` : nothing}
      ${mail.nature === "Unreadable" ? html`<p class="error">${word("Unreadable")}</p>` : nothing}
      ${mail.remoteBlocked ? html`<p class="small muted">${icon("shield")} ${word("blocked", mail.remoteBlocked)}</p>` : nothing}
    `;
  }

  #renderBody(mail: Mail) {
    if (mail.html && !this._text) {
      return html`<iframe
        title=${word("frame", mail.subject)}
        sandbox="allow-same-origin allow-popups allow-popups-to-escape-sandbox"
        referrerpolicy="no-referrer"
        .srcdoc=${safeDocument(mail.html)}
        @load=${this.#fit}
      ></iframe>`;
    }

    if (mail.text === null) {
      return html`<p class="muted">${word("hidden")}</p>`;
    }

    const [own, quoted] = mail.quotedFrom ? [mail.text.slice(0, mail.quotedFrom).trimEnd(), mail.text.slice(mail.quotedFrom)] : [mail.text, ""];
    return html`<div class="text">${own}</div>
      ${quoted ? html`<details><summary class="small muted">${word("quoted")}</summary><div class="text muted">${quoted}</div></details>` : nothing}`;
  }

  #renderFiles(files: readonly MailFile[]) {
    return files.length === 0
      ? nothing
      : html`<section>
          <h3 class="small muted">${word("files")}</h3>
          <ul class="plain row">
            ${files.map((file) =>
              file.state === "Clean"
                ? html`<li><button class="button" @click=${() => this.#save(file)}>${icon("download")}<span class="visually-hidden">${word("save")}</span>${file.fileName}<span class="muted small">${sizeText(file.length)}</span></button></li>`
                : html`<li class="tag ${file.state === "Quarantined" ? "warn" : "bad"}">${icon("shield")}${file.fileName}: ${word(file.state, file.finding ?? "?")}</li>`,
            )}
          </ul>
        </section>`;
  }

  // Without scripts the frame cannot say how tall it is; being of the same origin, it can be asked.
  #fit = (event: Event) => {
    const frame = event.target as HTMLIFrameElement;
    const page = frame.contentDocument;
    if (page) {
      // A page is never shorter than its frame.
      frame.style.height = "0";
      frame.style.height = `${Math.min(page.documentElement.scrollHeight + 4, 1200)}px`;
    }
  };

  #save = (file: MailFile) => this.#attempt(() => api.download(`/mails/files/${file.id}`, { fileName: file.fileName }));

  #raw = () => this.#attempt(() => api.download(`/mails/${this.mail}/raw`));

  #sendAgain = () =>
    this.#attempt(async () => {
      await api.post(`/mails/${this.mail}/resend`);
      toasts.good(word("sentAgain"));
      await this.#load();
      this.dispatchEvent(leadChanged());
    });

  async #attempt(act: () => Promise<unknown>) {
    this._busy = true;
    try {
      await toasts.attempt(act);
    } finally {
      this._busy = false;
    }
  }

  static override styles = [
    base,
    css`
      :host {
        display: grid;
        gap: 10px;
        min-width: 0;
      }

      dl {
        display: grid;
        gap: 2px 12px;
        grid-template-columns: auto minmax(0, 1fr);
        overflow-wrap: anywhere;
      }

      dt {
        color: var(--kt-muted);
      }

      h3 {
        font-weight: 500;
        margin: 0 0 4px;
      }

      iframe {
        background: #fff;
        border: 1px solid var(--kt-line);
        border-radius: 8px;
        color-scheme: light;
        height: 200px;
        width: 100%;
      }

      .text {
        overflow-wrap: anywhere;
        white-space: pre-wrap;
      }

      .tag {
        white-space: normal;
      }

      p.tag {
        justify-self: start;
      }
    `,
  ];
}
