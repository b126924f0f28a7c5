import { css, html, nothing } from "lit";
import { customElement, query, state } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import { api, Problem } from "../core/api";
import { LeadsPageElement } from "../core/element";
import { agoText, dateTimeText, sizeText } from "../core/format";
import { LiveNews } from "../core/live";
import { router } from "../core/router";
import { base } from "../core/styles";
import { type Toast, toasts } from "../core/toasts";
import { words } from "../core/words";
import { icon } from "../ui/icons";
import "./lead-choice.element";
import type { LeadChoice, LeadChoiceElement } from "./lead-choice.element";
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
  assigned: ["Đã đưa thư vào hồ sơ; người gửi là người liên hệ của hồ sơ.", "The mail stands at the lead, and its sender is one of its people."],
  assignedApart: ["Đã đưa thư vào hồ sơ; người gửi không được thêm vào hồ sơ.", "The mail stands at the lead; its sender is not one of its people."],
  opened: ["Đã mở hồ sơ mới.", "A lead was opened."],
  dismissed: ["Đã bỏ qua thư.", "The mail was set aside."],
  parts: ["Thư chờ phân loại và thư đã bỏ qua", "Mail to sort and mail set aside"],
  waiting: ["Đang chờ", "Waiting"],
  aside: ["Đã bỏ qua", "Set aside"],
  asideHint: ["Thư đã được coi là thư rác hoặc không liên quan, mới nhất trước. Đưa lại nếu bỏ nhầm.", "Mails that were taken for spam or not relevant, the newest first. Bring one back that was set aside by mistake."],
  asideEmpty: ["Chưa có thư nào bị bỏ qua.", "No mail has been set aside."],
  bringBack: ["Đưa lại để phân loại", "Bring it back"],
  undo: ["Lấy lại", "Undo"],
  back: ["Thư đang chờ phân loại.", "The mail waits to be sorted."],
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

  // Which of the two lists it shows.
  #shown?: boolean;

  // The mail whose lead is asked for.
  #asking?: Item;

  #news?: LiveNews;

  protected override shown() {
    if (this.#shown !== this.#isAside) {
      this._page = undefined;
      this.#shown = this.#isAside;
    }

    this.#news?.stop();
    this.#news = new LiveNews({ triage: true }, { changed: this.#changed });
    void this.#load();
  }

  protected override left() {
    this.#news?.stop();
    this.#news = undefined;
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.left();
  }

  override render() {
    return html`
      <header class="stack">
        <h1>${word("title")}</h1>
        <p class="muted">${word(this.#isAside ? "asideHint" : "hint")}</p>
        <nav class="row controls" aria-label=${word("parts")}>
          ${(["waiting", "aside"] as const).map(
            (part) =>
              html`<a class="button ${(part === "aside") === this.#isAside ? "primary" : ""}" href=${router.href(part === "aside" ? "triage?show=aside" : "triage")} aria-current=${(part === "aside") === this.#isAside ? "page" : nothing}>${word(part)}</a>`,
          )}
        </nav>
      </header>
      ${this._page
        ? this.#renderList(this._page)
        : this._failed
          ? html`<div><button class="button" @click=${this.#load}>${word("retry")}</button></div>`
          : html`<div class="bone" aria-busy="true"></div>`}
      <kontum-triage-lead ?busy=${this._busy} @lead-chosen=${(event: CustomEvent<LeadChoice>) => this.#assign(this.#asking!, event.detail)}></kontum-triage-lead>
    `;
  }

  #renderList(page: Page) {
    if (page.items.length === 0) {
      return html`<div class="card empty">${icon("check")}<p>${word(this.#isAside ? "asideEmpty" : "empty")}</p></div>`;
    }

    return html`<ul class="plain list">
        ${repeat(
          page.items,
          (item) => item.id,
          (item) => this.#renderItem(item),
        )}
      </ul>
      ${page.next ? html`<div><button class="button" @click=${this.#more}>${word("more")}</button></div>` : nothing}`;
  }

  #renderItem(item: Item) {
    const mail = this._mails[item.id];
    return html`<li class="card stack" aria-labelledby=${`s-${item.id}`}>
      <div class="row spread">
        <h2 id=${`s-${item.id}`}>${item.subject || word("noSubject")}</h2>
        ${item.outcome ? html`<span class="tag">${word(item.outcome === "Spam" ? "spam" : "notRelevant")}</span>` : html`<span class="tag ${tones[item.reason]}">${word(item.reason)}</span>`}
      </div>
      <p class="muted small">
        ${item.fromName ?? ""} ${item.fromAddress ? html`<span class="address">${item.fromAddress}</span>` : item.canOpen ? nothing : word("noSender")}
        · <time datetime=${item.since} title=${dateTimeText(item.since)}>${agoText(item.since)}</time> ${item.files > 0 ? html`· ${word("files", item.files)}` : nothing}
      </p>
      ${mail ? this.#renderMail(mail) : item.excerpt ? html`<p class="excerpt">${item.excerpt}</p>` : nothing}
      ${item.suggested
        ? html`<p>${icon("link")} <a href=${router.href(`lead/${item.suggested.id}`)}>${word("suggested", item.suggested.reference, item.suggested.title)}</a></p>`
        : nothing}
      <div class="row">${item.outcome ? html`<button class="button primary" ?disabled=${this._busy} @click=${() => this.#bringBack(item)}>${icon("refresh")} ${word("bringBack")}</button>` : this.#renderChoices(item)}
        <button class="button plain" aria-expanded=${mail ? "true" : "false"} @click=${() => this.#read(item)}>${icon("eye")} ${word(mail ? "close" : "read")}</button>
        <button class="button plain" @click=${() => this.#raw(item)}>${icon("download")} ${word("raw")}</button>
      </div>
    </li>`;
  }

  #renderChoices(item: Item) {
    return html`${item.suggested
          ? html`<button class="button primary" ?disabled=${this._busy} @click=${() => this.#assign(item, { lead: item.suggested!.id, sender: "WhereKnown" })}>${word("toSuggested", item.suggested.reference)}</button>`
          : nothing}
        <button class="button" ?disabled=${this._busy} @click=${() => this.#choose(item)}>${icon("search")} ${word("assign")}</button>
        ${item.canOpen ? html`<button class="button" ?disabled=${this._busy} @click=${() => this.#open(item)}>${icon("add")} ${word("open")}</button>` : nothing}
        <button class="button" ?disabled=${this._busy} @click=${() => this.#dismiss(item, "Spam")}>${word("spam")}</button>
        <button class="button" ?disabled=${this._busy} @click=${() => this.#dismiss(item, "NotRelevant")}>${word("notRelevant")}</button>`;
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

  get #isAside() {
    return this.route.query.get("show") === "aside";
  }

  #load = async () => {
    const aside = this.#isAside;
    this._failed = !(await this.attempt(async () => {
      const page = await api.get<Page>("/triage", { aside });
      if (aside === this.#isAside) {
        this._page = page;
      }
    }));
  };

  // What is being settled here is told first. What is unfolded, chosen or focused stays: rows are known by their keys.
  #changed = () => (this._busy ? this.#news?.tell() : void this.#refresh());

  /** Reads again as many as are shown, at least. */
  async #refresh() {
    const [aside, shown] = [this.#isAside, this._page?.items.length ?? 0];
    try {
      let page = await api.get<Page>("/triage", { aside });
      while (page.next && page.items.length < shown) {
        const part = await api.get<Page>("/triage", { after: page.next, aside });
        page = { items: [...page.items, ...part.items], next: part.next };
      }

      if (aside === this.#isAside && !this._busy) {
        this._page = page;
        this._failed = false;
      }
    } catch (error) {
      // What is shown stays; the next news, or the next press, tells more.
      if (!(error instanceof Problem)) {
        throw error;
      }
    }
  }

  #more = () =>
    this.attempt(async () => {
      const part = await api.get<Page>("/triage", { after: this._page!.next, aside: this.#isAside });
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

  async #assign(item: Item, { lead, sender }: LeadChoice) {
    if (await this.#settle(item, "assignment", { leadId: lead, sender, expectedVersion: item.version }, (done) => word(done.senderJoined ? "assigned" : "assignedApart"))) {
      this._choice.close();
    }
  }

  async #open(item: Item) {
    const done = await this.#settle(item, "lead", { expectedVersion: item.version }, word("opened"));
    if (done?.leadId) {
      router.go(`lead/${done.leadId}`);
    }
  }

  #dismiss = (item: Item, outcome: "Spam" | "NotRelevant") =>
    this.#settle(item, "dismissal", { outcome, expectedVersion: item.version }, word("dismissed"), { label: word("undo"), run: () => void this.#bringBack(item) });

  async #bringBack(item: Item) {
    if (await this.attempt(() => api.post(`/triage/${item.id}/return`))) {
      toasts.good(word("back"));
    }

    await this.#load();
  }

  // Where somebody else was faster, the list is read anew, so that what is shown is what is so.
  async #settle(item: Item, act: string, body: unknown, said: string | ((done: Settled) => string), undo?: Toast["action"]): Promise<Settled | undefined> {
    let done: Settled | undefined;
    this._busy = true;
    if (await this.attempt(async () => (done = await api.post<Settled>(`/triage/${item.id}/${act}`, body)))) {
      this._page = { ...this._page!, items: this._page!.items.filter((other) => other.id !== item.id) };
      toasts.good(typeof said === "string" ? said : said(done!), undo);
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
