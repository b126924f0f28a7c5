import { css, html, LitElement, nothing } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { api } from "../core/api";
import { desk } from "../core/desk";
import { agoText, dateTimeText } from "../core/format";
import { leadChanged, type LeadDetail, mayWriteFor } from "../core/leads";
import { base } from "../core/styles";
import { toasts } from "../core/toasts";
import { words } from "../core/words";
import "../mail/mail-view.element";
import { failureText } from "../mail/failures";
import { writeMail } from "../mail/mails";
import { icon, type IconName } from "../ui/icons";
import { type EntryKind, isNamed, kindWord, type TimelineEntry } from "./entries";

const word = words({
  investor: ["Nhà đầu tư", "The investor"],
  guest: ["Phía nhà đầu tư", "The investor's side"],
  system: ["Hệ thống", "The system"],
  read: ["Đọc thư", "Read the mail"],
  close: ["Thu gọn", "Close"],
  reply: ["Trả lời", "Reply"],
  edit: ["Sửa", "Edit"],
  cancel: ["Hủy lịch", "Call it off"],
  cancelled: ["Đã hủy", "Called off"],
  place: ["Địa điểm: {0}", "Place: {0}"],
  until: ["đến {0}", "until {0}"],
  planned: ["sắp tới", "to come"],
  files: ["{0} tệp", "{0} {0:file|files}"],
  Waiting: ["chờ gửi", "waiting"],
  Sending: ["đang gửi", "being sent"],
  Sent: ["đã gửi", "sent"],
  Parked: ["chưa gửi được", "not sent"],
  SetAside: ["không gửi", "set aside, not sent"],
  returned: ["bị trả lại", "came back"],
  undelivered: ["bị trả lại, không tính là trả lời", "came back, counts as no answer"],
  AutoReply: ["trả lời tự động", "automatic reply"],
  Bounce: ["báo không gửi được", "delivery failed"],
  Aside: ["với bên khác", "with others"],
  Accepted: ["nhận lời", "accepted"],
  Declined: ["từ chối", "declined"],
  Tentative: ["chưa chắc", "perhaps"],
  invited: ["đã mời", "invited"],
  nothing: ["trống", "empty"],
  calledOff: ["Đã hủy lịch.", "It was called off."],
});

const icons: Record<EntryKind, IconName> = {
  Note: "note",
  Call: "phone",
  Meeting: "calendar",
  SiteVisit: "visit",
  MailIn: "mail",
  MailOut: "send",
  CaseMessage: "mail",
  Enquiry: "inbox",
  Stage: "board",
  Change: "edit",
  Assignment: "assign",
  Task: "tasks",
  Offer: "land",
  Pause: "pause",
};

// Of what is chosen from a list the server keeps the code.
const named: Readonly<Record<string, (code: string) => string>> = { sectorCode: desk.sector, language: desk.language };

function renderChange({ field, label, before, after }: TimelineEntry["changes"][number]) {
  // What it was and is now may say nothing to anybody, or name the investor: that it changed is enough.
  if (before === null && after === null) {
    return html`<div>${label}</div>`;
  }

  const told = (value: string | null) => (value === null ? word("nothing") : (named[field]?.(value) ?? value));
  return html`<div>${label}: ${before === null && field === "stage" ? nothing : html`<span class="muted">${told(before)}</span> → `}${told(after)}</div>`;
}

/** One thing that happened on a lead, with what can be done about it. Fires `change-entry` where it is to be written anew. */
@customElement("kontum-timeline-entry")
export class TimelineEntryElement extends LitElement {
  @property({ attribute: false })
  lead!: LeadDetail;

  @property({ attribute: false })
  entry!: TimelineEntry;

  /** Whether the mail is read here. */
  @state()
  private _open = false;

  override render() {
    const entry = this.entry;
    const planned = new Date(entry.at).getTime() > Date.now() && !entry.cancelledAt;
    const who = entry.by?.name ?? (entry.role === "Investor" ? (entry.mail?.from ?? word("investor")) : word("system"));
    const isSmall = !isNamed(entry.kind);
    return html`<div class="entry ${isSmall ? "small" : ""} ${entry.kind}">
      <span class="mark">${icon(icons[entry.kind] ?? "history")}</span>
      <div class="what">
        <div class="row head">
          <strong>${isNamed(entry.kind) ? kindWord(entry.kind) : entry.subject}</strong>
          <span>${who}</span>
          <span class="muted small" title=${dateTimeText(entry.at)}>${planned || entry.endsAt ? dateTimeText(entry.at) : agoText(entry.at)}${entry.endsAt ? ` ${word("until", dateTimeText(entry.endsAt))}` : ""}</span>
          ${planned ? html`<span class="tag accent">${word("planned")}</span>` : nothing} ${entry.cancelledAt ? html`<span class="tag warn">${word("cancelled")}</span>` : nothing} ${this.#renderMailTags(entry)}
        </div>
        ${isNamed(entry.kind) && entry.subject ? html`<div class="subject">${entry.subject}</div>` : nothing}
        ${entry.place ? html`<div>${icon("pin")} ${word("place", entry.place)}</div>` : nothing}
        ${entry.text && !this._open ? html`<div class="text ${entry.mail || entry.enquiryId ? "short" : ""}">${entry.text}</div>` : nothing}
        ${entry.changes.map(renderChange)}
        ${entry.reason ? html`<div class="muted">“${entry.reason}”</div>` : nothing} ${this.#renderPeople(entry)} ${this.#renderActs(entry, planned)}
      </div>
    </div>`;
  }

  #renderMailTags({ mail }: TimelineEntry) {
    return mail
      ? html`${mail.status ? html`<span class="tag ${mail.status === "Parked" ? "bad" : ""}" title=${mail.failure ? failureText(mail.failureReason, mail.failure) : ""}>${word(mail.status)}</span>` : nothing}
          ${mail.returnedAt ? html`<span class="tag bad">${icon("warning")}${word(mail.undeliveredAt ? "undelivered" : "returned")}</span>` : nothing}
          ${mail.nature === "AutoReply" || mail.nature === "Bounce" || mail.nature === "Aside" ? html`<span class="tag">${word(mail.nature)}</span>` : nothing}
          ${mail.files > 0 ? html`<span class="tag">${icon("attach")}${word("files", mail.files)}</span>` : nothing}`
      : nothing;
  }

  #renderPeople({ people }: TimelineEntry) {
    return people.length === 0
      ? nothing
      : html`<ul class="plain row small">
          ${people.map((person) => html`<li class="tag" title=${person.comment ?? ""}>${person.name ?? word("guest")}${person.answer ? `: ${word(person.answer)}` : person.invitedAt ? `: ${word("invited")}` : ""}</li>`)}
        </ul>`;
  }

  #renderActs(entry: TimelineEntry, planned: boolean) {
    const writes = this.lead.rights.write;
    const answers = mayWriteFor(this.lead);
    const open = this._open;
    const isMeeting = entry.kind === "Meeting" || entry.kind === "SiteVisit";
    return html`
      ${entry.mail
        ? html`<div class="row">
            <button class="button plain" aria-expanded=${open} @click=${() => (this._open = !open)}>${icon(open ? "chevronUp" : "chevronDown")}${word(open ? "close" : "read")}</button>
            ${answers && !open ? html`<button class="button plain" @click=${() => this.dispatchEvent(writeMail({ replyTo: entry.mail!.id }))}>${icon("reply")}${word("reply")}</button>` : nothing}
          </div>`
        : nothing}
      ${open && entry.mail ? html`<kontum-mail class="card" .mail=${entry.mail.id} .writes=${answers}></kontum-mail>` : nothing}
      ${writes && entry.written && !entry.cancelledAt
        ? html`<div class="row">
            <button class="button plain" @click=${() => this.dispatchEvent(new Event("change-entry"))}>${icon("edit")}${word("edit")}</button>
            ${isMeeting && planned ? html`<button class="button plain" @click=${() => this.#callOff()}>${icon("close")}${word("cancel")}</button>` : nothing}
          </div>`
        : nothing}
    `;
  }

  #callOff = async () => {
    try {
      await api.post(`/${this.lead.lead.id}/activities/${this.entry.id}/cancel`, { expectedVersion: this.entry.version });
      toasts.good(word("calledOff"));
      this.dispatchEvent(leadChanged());
    } catch (error) {
      toasts.problem(error);
    }
  };

  static override styles = [
    base,
    css`
      .entry {
        display: grid;
        gap: 10px;
        grid-template-columns: 28px minmax(0, 1fr);
      }

      .mark {
        align-items: center;
        background: color-mix(in srgb, var(--uui-color-text) 8%, var(--uui-color-surface));
        border-radius: 50%;
        display: flex;
        height: 28px;
        justify-content: center;
        width: 28px;
      }

      .MailIn > .mark,
      .CaseMessage > .mark,
      .Enquiry > .mark {
        background: var(--kt-tint-warn);
      }

      .MailOut > .mark {
        background: var(--kt-tint);
      }

      .what {
        display: grid;
        gap: 3px;
        min-width: 0;
        overflow-wrap: anywhere;
        padding-top: 3px;
      }

      .head {
        gap: 2px 8px;
      }

      .subject {
        font-weight: 500;
      }

      .text {
        white-space: pre-line;
      }

      .short {
        -webkit-box-orient: vertical;
        display: -webkit-box;
        -webkit-line-clamp: 4;
        overflow: hidden;
      }

      kontum-mail {
        padding: 12px;
      }

      .tag {
        white-space: normal;
      }
    `,
  ];
}
