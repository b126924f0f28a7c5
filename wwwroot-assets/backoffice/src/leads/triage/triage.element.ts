import { css, html, nothing } from "lit";
import { customElement, query, state } from "lit/decorators.js";
import { api } from "../core/api";
import { LeadsPageElement } from "../core/element";
import { agoText, dateTimeText, sizeText } from "../core/format";
import { router } from "../core/router";
import { base } from "../core/styles";
import { toasts } from "../core/toasts";
import { words } from "../core/words";
import { icon } from "../ui/icons";
import "./lead-choice.element";
import type { LeadChoiceElement } from "./lead-choice.element";
import type { Item, Mail, Page, Settled } from "./triage";

const word = words({
  title: ["Thư chờ phân loại", "Mail to sort"],
  hint: ["Thư đến chưa thuộc hồ sơ nào. Hãy cho biết thư thuộc về đâu.", "Mails that came in and belong to no lead yet. Say where each belongs."],
  empty: ["Không có thư nào chờ phân loại.", "No mail is waiting."],
  more: ["Xem thêm", "Show more"],
  hidden: ["không hiển thị với bạn", "not shown to you"],
  noSubject: ["(không có tiêu đề)", "(no subject)"],
  noSender: ["Không rõ người gửi", "Sender unknown"],
  files: ["{0} tệp", "{0} {0:file|files}"],
  Unsure: ["Chưa rõ hồ sơ", "Lead not certain"],
  Automatic: ["Thư tự động", "Automatic"],
  Unreadable: ["Không đọc được", "Unreadable"],
  TooLarge: ["Quá lớn: chỉ giữ phần đầu thư", "Too large: only the header was kept"],
  Loop: ["Gửi lặp", "Loop"],
  BounceUnknown: ["Báo không gửi được", "Did not arrive"],
  suggested: ["Có thể thuộc {0}: {1}", "May belong to {0}: {1}"],
  toSuggested: ["Đưa vào {0}", "Put to {0}"],
  assign: ["Chọn hồ sơ", "Choose a lead"],
  open: ["Mở hồ sơ mới", "Open a new lead"],
  spam: ["Thư rác", "Spam"],
  notRelevant: ["Không liên quan", "Not relevant"],
  raw: ["Tải thư gốc", "Download the raw mail"],
  read: ["Đọc thư", "Read"],
  close: ["Thu lại", "Fold"],
  to: ["Gửi đến {0}", "To {0}"],
  blocked: ["Đã chặn {0} hình ảnh từ nơi khác.", "{0} {0:picture from elsewhere was|pictures from elsewhere were} blocked."],
  Clean: ["Tải về", "Download"],
  Quarantined: ["Đang chờ quét vi-rút", "Waits for the virus scanner"],
  Infected: ["Bị nhiễm: {0}", "Infected: {0}"],
  Refused: ["Loại tệp không được nhận", "Type of file not accepted"],
  retry: ["Thử lại", "Try again"],
  assigned: ["Đã đưa thư vào hồ sơ.", "The mail stands at the lead."],
  opened: ["Đã mở hồ sơ mới.", "A lead was opened."],
  dismissed: ["Đã bỏ qua thư.", "The mail was set aside."],
});

const tones = { Unsure: "warn", Automatic: "", Unreadable: "bad", TooLarge: "warn", Loop: "warn", BounceUnknown: "bad" } as const;
/** Mails that belong to no lead yet. */
@customElement("kontum-leads-triage")
export default class TriageElement extends LeadsPageElement {
  @state()
  private _page?: Page;

  @state()
  private _failed = false;

  @state()
  private _mails: Record<string, Mail> = {};

  @state()
  private _busy = false;

  @query("kontum-triage-lead")
  private _choice!: LeadChoiceElement;

  // The mail whose lead is asked for.
  #asking?: Item;

  protected override shown() {
    void this.#load();
  }

  override render() {
    return html`
      <header class="stack">
        <h1>${word("title")}</h1>
        <p class="muted">${word("hint")}</p>
      </header>
      ${this._page
        ? this.#renderList(this._page)
        : this._failed
          ? html`<div><button class="button" @click=${this.#load}>${word("retry")}</button></div>`
          : html`<div class="bone" aria-busy="true"></div>`}
      <kontum-triage-lead ?busy=${this._busy} @lead-chosen=${(event: CustomEvent<string>) => this.#assign(this.#asking!, event.detail)}></kontum-triage-lead>
    `;
  }

  #renderList(page: Page) {
    if (page.items.length === 0) {
      return html`<div class="card empty">${icon("check")}<p>${word("empty")}</p></div>`;
    }

    return html`<ul class="plain list">
        ${page.items.map((item) => this.#renderItem(item))}
      </ul>
      ${page.next ? html`<div><button class="button" @click=${this.#more}>${word("more")}</button></div>` : nothing}`;
  }

  #renderItem(item: Item) {
    const mail = this._mails[item.id];
    return html`<li class="card stack" aria-labelledby=${`s-${item.id}`}>
      <div class="row spread">
        <h2 id=${`s-${item.id}`}>${item.subject || word("noSubject")}</h2>
        <span class="tag ${tones[item.reason]}">${word(item.reason)}</span>
      </div>
      <p class="muted small">
        ${item.fromName ?? ""} ${item.fromAddress ? html`<span class="address">${item.fromAddress}</span>` : item.canOpen ? nothing : word("noSender")}
        · <time datetime=${item.since} title=${dateTimeText(item.since)}>${agoText(item.since)}</time> ${item.files > 0 ? html`· ${word("files", item.files)}` : nothing}
      </p>
      ${mail ? this.#renderMail(mail) : item.excerpt ? html`<p class="excerpt">${item.excerpt}</p>` : nothing}
      ${item.suggested
        ? html`<p>${icon("link")} <a href=${router.href(`lead/${item.suggested.id}`)}>${word("suggested", item.suggested.reference, item.suggested.title)}</a></p>`
        : nothing}
      <div class="row">
        ${item.suggested
          ? html`<button class="button primary" ?disabled=${this._busy} @click=${() => this.#assign(item, item.suggested!.id)}>${word("toSuggested", item.suggested.reference)}</button>`
          : nothing}
        <button class="button" ?disabled=${this._busy} @click=${() => this.#choose(item)}>${icon("search")} ${word("assign")}</button>
        ${item.canOpen ? html`<button class="button" ?disabled=${this._busy} @click=${() => this.#open(item)}>${icon("add")} ${word("open")}</button>` : nothing}
        <button class="button" ?disabled=${this._busy} @click=${() => this.#dismiss(item, "Spam")}>${word("spam")}</button>
        <button class="button" ?disabled=${this._busy} @click=${() => this.#dismiss(item, "NotRelevant")}>${word("notRelevant")}</button>
        <button class="button plain" aria-expanded=${mail ? "true" : "false"} @click=${() => this.#read(item)}>${icon("eye")} ${word(mail ? "close" : "read")}</button>
        <button class="button plain" @click=${() => this.#raw(item)}>${icon("download")} ${word("raw")}</button>
      </div>
    </li>`;
  }

  #renderMail(mail: Mail) {
    return html`<div class="stack">
      <p class="muted small">${mail.to ? word("to", mail.to) : nothing} · ${dateTimeText(mail.sentAt)}</p>
      <div class="text" tabindex="0">${mail.text ?? word("hidden")}</div>
      ${mail.remoteBlocked > 0 ? html`<p class="muted small">${icon("shield")} ${word("blocked", mail.remoteBlocked)}</p>` : nothing}
      ${mail.files.length > 0
        ? html`<ul class="plain">
            ${mail.files.map(
              (file) => html`<li class="row">
                ${icon("file")} <span>${file.fileName}</span> <span class="muted small">${sizeText(file.length)}</span>
                ${file.state === "Clean"
                  ? html`<button class="button plain" @click=${() => this.attempt(() => api.download(`/mails/files/${file.id}`))}>${icon("download")} ${word("Clean")}</button>`
                  : html`<span class="tag ${file.state === "Infected" ? "bad" : "warn"}">${word(file.state, file.finding ?? "")}</span>`}
              </li>`,
            )}
          </ul>`
        : nothing}
    </div>`;
  }

  #load = async () => {
    this._failed = !(await this.attempt(async () => {
      this._page = await api.get<Page>("/triage");
    }));
  };

  #more = () =>
    this.attempt(async () => {
      const part = await api.get<Page>("/triage", { after: this._page!.next });
      this._page = { items: [...this._page!.items, ...part.items], next: part.next };
    });

  async #read(item: Item) {
    if (this._mails[item.id]) {
      const { [item.id]: _, ...others } = this._mails;
      this._mails = others;
      return;
    }

    await this.attempt(async () => {
      this._mails = { ...this._mails, [item.id]: await api.get<Mail>(`/mails/${item.id}`) };
    });
  }

  #raw = (item: Item) => this.attempt(() => api.download(`/triage/${item.id}/raw`));

  #choose(item: Item) {
    this.#asking = item;
    this._choice.ask();
  }

  async #assign(item: Item, leadId: string) {
    if (await this.#settle(item, "assignment", { leadId, expectedVersion: item.version }, word("assigned"))) {
      this._choice.close();
    }
  }

  async #open(item: Item) {
    const done = await this.#settle(item, "lead", { expectedVersion: item.version }, word("opened"));
    if (done?.leadId) {
      router.go(`lead/${done.leadId}`);
    }
  }

  #dismiss = (item: Item, outcome: "Spam" | "NotRelevant") => this.#settle(item, "dismissal", { outcome, expectedVersion: item.version }, word("dismissed"));

  // Where somebody else was faster, the list is read anew, so that what is shown is what is so.
  async #settle(item: Item, act: string, body: unknown, said: string): Promise<Settled | undefined> {
    let done: Settled | undefined;
    this._busy = true;
    if (await this.attempt(async () => (done = await api.post<Settled>(`/triage/${item.id}/${act}`, body)))) {
      this._page = { ...this._page!, items: this._page!.items.filter((other) => other.id !== item.id) };
      toasts.good(said);
    } else {
      await this.#load();
    }

    this._busy = false;
    return done;
  }

  static override styles = [
    base,
    css`
      :host {
        display: grid;
        gap: 14px;
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
      .address,
      .excerpt,
      .text {
        overflow-wrap: anywhere;
      }

      .excerpt {
        display: -webkit-box;
        overflow: hidden;
        -webkit-box-orient: vertical;
        -webkit-line-clamp: 3;
      }

      .text {
        background: color-mix(in srgb, var(--uui-color-text) 4%, var(--uui-color-surface));
        border-radius: 8px;
        max-height: 50vh;
        overflow: auto;
        padding: 10px 12px;
        white-space: pre-wrap;
      }
    `,
  ];
}
