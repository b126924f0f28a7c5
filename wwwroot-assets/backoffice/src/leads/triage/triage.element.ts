import { css, html, nothing } from "lit";
import { customElement, query, state } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import { api, Problem } from "../core/api";
import { LeadsPageElement } from "../core/element";
import { LiveNews } from "../core/live";
import { router } from "../core/router";
import { base } from "../core/styles";
import { type Toast, toasts } from "../core/toasts";
import { words } from "../core/words";
import { icon } from "../ui/icons";
import "./item.element";
import "./lead-choice.element";
import type { LeadChoice, LeadChoiceElement } from "./lead-choice.element";
import type { Item, Page, Settled, TriageAct } from "./triage";

const word = words({
  title: ["Thư chờ phân loại", "Mail to sort"],
  hint: ["Thư đến chưa thuộc hồ sơ nào. Hãy cho biết thư thuộc về đâu.", "Mails that came in and belong to no lead yet. Say where each belongs."],
  empty: ["Không có thư nào chờ phân loại.", "No mail is waiting."],
  more: ["Xem thêm", "Show more"],
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
  undo: ["Lấy lại", "Undo"],
  back: ["Thư đang chờ phân loại.", "The mail waits to be sorted."],
});

/** Mails that belong to no lead yet. */
@customElement("kontum-leads-triage")
export default class TriageElement extends LeadsPageElement {
  @state()
  private _page?: Page;

  @state()
  private _failed = false;

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
          (item) => html`<li class="card"><kontum-triage-item .item=${item} ?busy=${this._busy} @triage-act=${(event: CustomEvent<TriageAct>) => void this.#act(item, event.detail)}></kontum-triage-item></li>`,
        )}
      </ul>
      ${page.next ? html`<div><button class="button" @click=${this.#more}>${word("more")}</button></div>` : nothing}`;
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

  #act(item: Item, act: TriageAct) {
    switch (act) {
      case "suggested":
        return this.#assign(item, { lead: item.suggested!.id, sender: "WhereKnown" });
      case "choose":
        return this.#choose(item);
      case "open":
        return this.#open(item);
      case "return":
        return this.#bringBack(item);
      default:
        return this.#dismiss(item, act === "spam" ? "Spam" : "NotRelevant");
    }
  }

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
    `,
  ];
}
