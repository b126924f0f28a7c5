import { css, html, LitElement, nothing, type PropertyValues } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import { api, Problem } from "../core/api";
import type { Me } from "../core/desk";
import { agoText, dateTimeText } from "../core/format";
import { leadChanged, type LeadDetail, mayWriteFor } from "../core/leads";
import { base } from "../core/styles";
import { toasts, wordsOf } from "../core/toasts";
import { words } from "../core/words";
import "../mail/mail-view.element";
import { writeMail } from "../mail/mails";
import { icon, type IconName } from "../ui/icons";
import "./activity.element";
import type { ActivityElement } from "./activity.element";
import { type EntryKind, groups, isNamed, kindWord, type TimelineEntry, type TimelinePage, type WrittenKind } from "./entries";

const word = words({
  title: ["Diễn biến", "What happened"],
  only: ["Chỉ xem", "Show"],
  everything: ["Tất cả", "Everything"],
  Notes: ["Ghi chú", "Notes"],
  Talks: ["Gọi, họp, khảo sát", "Calls, meetings, visits"],
  Mails: ["Thư, tin nhắn", "Mails and messages"],
  Changes: ["Thay đổi", "Changes"],
  investor: ["Nhà đầu tư", "The investor"],
  system: ["Hệ thống", "The system"],
  more: ["Xem thêm", "Show more"],
  none: ["Chưa có gì.", "Nothing yet."],
  retry: ["Thử lại", "Try again"],
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
  bounced: ["bị trả lại", "came back"],
  AutoReply: ["trả lời tự động", "automatic reply"],
  Bounce: ["báo không gửi được", "delivery failed"],
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

const usual = 30;
const most = 100;

/** Everything that happened on a lead, newest first, with a box to write down what happens. */
@customElement("kontum-lead-timeline")
export class LeadTimelineElement extends LitElement {
  @property({ attribute: false })
  lead!: LeadDetail;

  @property({ attribute: false })
  me!: Me;

  @state()
  private _entries?: readonly TimelineEntry[];

  @state()
  private _next: string | null = null;

  @state()
  private _only = "";

  @state()
  private _open: ReadonlySet<string> = new Set();

  @state()
  private _failed = "";

  @query("kontum-lead-activity")
  private _form!: ActivityElement;

  #asked?: AbortController;

  protected override willUpdate(changed: PropertyValues<this>) {
    if (changed.has("lead")) {
      const [before, now] = [changed.get("lead")?.lead.id, this.lead.lead.id];
      void this.#load(null, before === now ? this._entries?.length : undefined);
    }
  }

  /** Opens the box for something new. */
  write(kind: WrittenKind) {
    void this._form.begin(kind);
  }

  override render() {
    return html`
      ${this.lead.rights.write ? html`<kontum-lead-activity .lead=${this.lead}></kontum-lead-activity>` : nothing}
      <header class="row spread">
        <h2>${word("title")}</h2>
        <label class="row"
          ><span class="small muted">${word("only")}</span
          ><select @change=${this.#narrow}>
            <option value="">${word("everything")}</option>
            ${groups.map((group) => html`<option value=${group} ?selected=${group === this._only}>${word(group)}</option>`)}
          </select></label
        >
      </header>
      ${this.#renderList()}
    `;
  }

  #renderList() {
    if (this._failed) {
      return html`<div class="empty" role="alert"><p>${this._failed}</p><button class="button" @click=${() => this.#load()}>${word("retry")}</button></div>`;
    }

    if (!this._entries) {
      return html`<div class="bone" aria-busy="true"></div>`;
    }

    return this._entries.length === 0
      ? html`<p class="muted">${word("none")}</p>`
      : html`<ol class="plain">
            ${this._entries.map((entry) => this.#renderEntry(entry))}
          </ol>
          ${this._next ? html`<button class="button" @click=${() => this.#load(this._next)}>${word("more")}</button>` : nothing}`;
  }

  #renderEntry(entry: TimelineEntry) {
    const planned = new Date(entry.at).getTime() > Date.now() && !entry.cancelledAt;
    const who = entry.by?.name ?? (entry.role === "Investor" ? (entry.mail?.from ?? word("investor")) : word("system"));
    const isSmall = !isNamed(entry.kind);
    return html`<li class="${isSmall ? "small" : ""} ${entry.kind}">
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
        ${entry.text && !this._open.has(entry.id) ? html`<div class="text ${entry.mail || entry.enquiryId ? "short" : ""}">${entry.text}</div>` : nothing}
        ${entry.changes.map((change) => html`<div>${change.label}: ${change.before === null && change.field === "stage" ? nothing : html`<span class="muted">${change.before ?? word("nothing")}</span> → `}${change.after ?? word("nothing")}</div>`)}
        ${entry.reason ? html`<div class="muted">“${entry.reason}”</div>` : nothing} ${this.#renderPeople(entry)} ${this.#renderActs(entry, planned)}
      </div>
    </li>`;
  }

  #renderMailTags({ mail }: TimelineEntry) {
    return mail
      ? html`${mail.status ? html`<span class="tag ${mail.status === "Parked" ? "bad" : ""}" title=${mail.failure ?? ""}>${word(mail.status)}</span>` : nothing}
          ${mail.direction === "Out" && mail.bounceStatus ? html`<span class="tag bad">${icon("warning")}${word("bounced")}</span>` : nothing}
          ${mail.nature === "AutoReply" || mail.nature === "Bounce" ? html`<span class="tag">${word(mail.nature)}</span>` : nothing}
          ${mail.files > 0 ? html`<span class="tag">${icon("attach")}${word("files", mail.files)}</span>` : nothing}`
      : nothing;
  }

  #renderPeople({ people }: TimelineEntry) {
    return people.length === 0
      ? nothing
      : html`<ul class="plain row small">
          ${people.map((person) => html`<li class="tag" title=${person.comment ?? ""}>${person.name ?? "?"}${person.answer ? `: ${word(person.answer)}` : person.invitedAt ? `: ${word("invited")}` : ""}</li>`)}
        </ul>`;
  }

  #renderActs(entry: TimelineEntry, planned: boolean) {
    const writes = this.lead.rights.write;
    const answers = mayWriteFor(this.lead);
    const open = this._open.has(entry.id);
    const isMeeting = entry.kind === "Meeting" || entry.kind === "SiteVisit";
    return html`
      ${entry.mail
        ? html`<div class="row">
            <button class="button plain" aria-expanded=${open} @click=${() => this.#toggle(entry.id)}>${icon(open ? "chevronUp" : "chevronDown")}${word(open ? "close" : "read")}</button>
            ${answers && !open ? html`<button class="button plain" @click=${() => this.dispatchEvent(writeMail({ replyTo: entry.mail!.id }))}>${icon("reply")}${word("reply")}</button>` : nothing}
          </div>`
        : nothing}
      ${open && entry.mail ? html`<kontum-mail class="card" .mail=${entry.mail.id} .writes=${answers}></kontum-mail>` : nothing}
      ${writes && entry.written && !entry.cancelledAt
        ? html`<div class="row">
            <button class="button plain" @click=${() => this._form.change(entry)}>${icon("edit")}${word("edit")}</button>
            ${isMeeting && planned ? html`<button class="button plain" @click=${() => this.#callOff(entry)}>${icon("close")}${word("cancel")}</button>` : nothing}
          </div>`
        : nothing}
    `;
  }

  #toggle(id: string) {
    const open = new Set(this._open);
    if (!open.delete(id)) {
      open.add(id);
    }

    this._open = open;
  }

  #narrow = (event: Event) => {
    this._only = (event.target as HTMLSelectElement).value;
    void this.#load();
  };

  #callOff = async (entry: TimelineEntry) => {
    try {
      await api.post(`/${this.lead.lead.id}/activities/${entry.id}/cancel`, { expectedVersion: entry.version });
      toasts.good(word("calledOff"));
      this.dispatchEvent(leadChanged());
    } catch (error) {
      toasts.problem(error);
    }
  };

  // What was read further down stays, and with it the place on the page.
  async #load(before: string | null = null, shown = usual) {
    this.#asked?.abort();
    this.#asked = new AbortController();
    try {
      const page = await api.get<TimelinePage>(`/${this.lead.lead.id}/timeline`, { before, only: this._only, take: Math.min(most, Math.max(usual, shown)) }, this.#asked.signal);
      this._entries = before ? [...(this._entries ?? []), ...page.items] : page.items;
      this._next = page.next;
      this._failed = "";
    } catch (error) {
      if (error instanceof DOMException && error.name === "AbortError") {
        return;
      }

      if (!(error instanceof Problem)) {
        throw error;
      }

      this._failed = wordsOf(error);
    }
  }

  static override styles = [
    base,
    css`
      :host {
        display: grid;
        gap: 12px;
        min-width: 0;
      }

      select {
        width: auto;
      }

      ol > li {
        display: grid;
        gap: 10px;
        grid-template-columns: 28px minmax(0, 1fr);
        padding-bottom: 14px;
        position: relative;
      }

      ol > li:not(:last-child)::before {
        background: var(--kt-line);
        bottom: 0;
        content: "";
        left: 13px;
        position: absolute;
        top: 28px;
        width: 2px;
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
