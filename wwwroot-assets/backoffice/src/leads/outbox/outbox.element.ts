import { css, html, nothing } from "lit";
import { customElement, state } from "lit/decorators.js";
import { api } from "../core/api";
import { LeadsPageElement } from "../core/element";
import { agoText, dateTimeText } from "../core/format";
import { router } from "../core/router";
import { base } from "../core/styles";
import { toasts } from "../core/toasts";
import { words } from "../core/words";
import { type FailureReason, failureText } from "../mail/failures";
import { icon } from "../ui/icons";

interface ParkedMail {
  id: string;
  kind: "EnquiryToUnit" | "EnquiryReceipt" | "LeadMail" | "Notice";
  leadId: string | null;
  reference: string | null;
  recipient: string | null;
  subject: string | null;
  parkedAt: string | null;
  attempts: number;
  failure: string | null;
  reason: FailureReason;
  canBeSent: boolean;
}

interface Page {
  items: ParkedMail[];
  next: string | null;
}

const word = words({
  title: ["Thư chưa gửi được", "Mail not sent"],
  hint: ["Những thư này không gửi được và không còn được thử. Hãy sửa địa chỉ hoặc máy chủ thư rồi gửi lại, hoặc bỏ qua. Trả lời chưa gửi được không tính là đã trả lời.", "These mails could not be sent, and nobody tries any more. Put the address or the mail server right and send them again, or set them aside. An answer that was not sent counts as none."],
  empty: ["Mọi thư đều đã gửi hoặc đang chờ gửi.", "Every mail is sent or waits for its turn."],
  more: ["Xem thêm", "Show more"],
  retry: ["Thử lại", "Try again"],
  hidden: ["không hiển thị với bạn", "not shown to you"],
  nobody: ["không có người nhận", "to nobody"],
  LeadMail: ["Thư của cán bộ", "Officer's mail"],
  EnquiryReceipt: ["Thư xác nhận", "Receipt"],
  EnquiryToUnit: ["Thư báo đơn vị", "Mail to the unit"],
  Notice: ["Thông báo", "Notice"],
  given: ["ngừng gửi {0} sau {1} lần thử", "given up {0} after {1} {1:try|tries}"],
  lead: ["Mở hồ sơ {0}", "Open lead {0}"],
  again: ["Gửi lại", "Send again"],
  aside: ["Bỏ qua", "Set aside"],
  sent: ["Thư đang được gửi lại.", "The mail is on its way again."],
  dismissed: ["Đã bỏ qua thư.", "The mail was set aside."],
});

/** Mails that could not be sent, for whoever has to look at them. */
@customElement("kontum-leads-outbox")
export default class OutboxElement extends LeadsPageElement {
  @state()
  private _page?: Page;

  @state()
  private _failed = false;

  @state()
  private _busy = false;

  protected override shown() {
    void this.#load();
  }

  override render() {
    return html`<header class="stack">
        <h1>${word("title")}</h1>
        <p class="muted">${word("hint")}</p>
      </header>
      ${this._page
        ? this.#renderList(this._page)
        : this._failed
          ? html`<div><button class="button" @click=${this.#load}>${word("retry")}</button></div>`
          : html`<div class="bone" aria-busy="true"></div>`}`;
  }

  #renderList(page: Page) {
    return page.items.length === 0
      ? html`<div class="card empty">${icon("check")}<p>${word("empty")}</p></div>`
      : html`<ul class="plain list">
            ${page.items.map((mail) => this.#renderMail(mail))}
          </ul>
          ${page.next ? html`<div><button class="button" @click=${this.#more}>${word("more")}</button></div>` : nothing}`;
  }

  #renderMail(mail: ParkedMail) {
    return html`<li class="card stack">
      <div class="row spread">
        <h2>${mail.subject ?? word("hidden")}</h2>
        <span class="tag">${word(mail.kind)}</span>
      </div>
      <p>${mail.recipient ?? html`<span class="muted">${word(mail.canBeSent ? "hidden" : "nobody")}</span>`}</p>
      <p class="reason">${icon("warning")} ${failureText(mail.reason, mail.failure)}</p>
      <p class="muted small">
        ${mail.parkedAt ? html`<time datetime=${mail.parkedAt} title=${dateTimeText(mail.parkedAt)}>${word("given", agoText(mail.parkedAt), mail.attempts)}</time>` : nothing}
      </p>
      <div class="row">
        ${mail.canBeSent ? html`<button class="button primary" ?disabled=${this._busy} @click=${() => this.#act(mail, "resend", word("sent"))}>${icon("send")} ${word("again")}</button>` : nothing}
        <button class="button" ?disabled=${this._busy} @click=${() => this.#act(mail, "dismissal", word("dismissed"))}>${word("aside")}</button>
        ${mail.leadId ? html`<a class="button plain" href=${router.href(`lead/${mail.leadId}`)}>${word("lead", mail.reference ?? "")}</a>` : nothing}
      </div>
    </li>`;
  }

  #load = async () => {
    this._failed = !(await this.attempt(async () => {
      this._page = await api.get<Page>("/outbox");
    }));
  };

  #more = () =>
    this.attempt(async () => {
      const part = await api.get<Page>("/outbox", { after: this._page!.next });
      this._page = { items: [...this._page!.items, ...part.items], next: part.next };
    });

  // Where somebody else was faster, the list is read anew, so that what is shown is what is so.
  async #act(mail: ParkedMail, act: "resend" | "dismissal", said: string) {
    this._busy = true;
    if (await this.attempt(() => api.post(`/outbox/${mail.id}/${act}`))) {
      this._page = { ...this._page!, items: this._page!.items.filter((other) => other !== mail) };
      toasts.good(said);
    } else {
      await this.#load();
    }

    this._busy = false;
  }

  static override styles = [
    base,
    css`
      :host {
        display: grid;
        gap: 14px;
        grid-template-columns: minmax(0, 1fr);
        max-width: 1000px;
        padding: 16px;
      }

      .list {
        display: grid;
        gap: 12px;
        margin: 0;
      }

      .list > .card {
        padding: 14px 16px;
      }

      h2,
      p {
        overflow-wrap: anywhere;
      }

      .reason {
        color: var(--kt-bad);
      }
    `,
  ];
}
