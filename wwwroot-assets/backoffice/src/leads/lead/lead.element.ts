import { html, nothing } from "lit";
import { customElement, query, state } from "lit/decorators.js";
import { api, Problem } from "../core/api";
import { desk } from "../core/desk";
import { LeadsPageElement } from "../core/element";
import { runKey } from "../core/keys";
import { hasPeople, type LeadDetail, mayWriteFor } from "../core/leads";
import { LiveNews, type Present } from "../core/live";
import { router } from "../core/router";
import { trail } from "../core/trail";
import { base } from "../core/styles";
import { toasts, wordsOf } from "../core/toasts";
import { words } from "../core/words";
import "../duplicates/duplicates.element";
import "../mail/composer.element";
import "../privacy/lead-privacy.element";
import type { MailComposerElement } from "../mail/composer.element";
import type { MailStart } from "../mail/mails";
import type { TimelinePage } from "../timeline/entries";
import "../timeline/offers.element";
import "../timeline/tasks.element";
import type { LeadTasksElement } from "../timeline/tasks.element";
import "../timeline/timeline.element";
import type { LeadTimelineElement } from "../timeline/timeline.element";
import "../ui/dialog.element";
import type { DialogElement } from "../ui/dialog.element";
import { icon } from "../ui/icons";
import { keyList, keyListStyles } from "../ui/key-list";
import "../privacy/consents.element";
import "./case-links.element";
import "./clock.element";
import "./contacts.element";
import "./enquiries.element";
import "./facts.element";
import "./head.element";
import type { LeadHeadElement } from "./head.element";
import { leadStyles } from "./lead-styles";
import "./presence.element";
import "./score.element";

const word = words({
  retry: ["Thử lại", "Try again"],
  back: ["Về danh sách hồ sơ", "To the list of leads"],
  reply: ["Trả lời nhà đầu tư", "Answer the investor"],
  mail: ["Thư mới", "New mail"],
  story: ["Diễn biến", "What happened"],
  facts: ["Thông tin", "About it"],
  parts: ["Phần của trang", "Parts of the page"],
  keys: ["Phím tắt", "Keyboard"],
  keyReply: ["Trả lời thư mới nhất của nhà đầu tư", "Answer the investor's latest mail"],
  keyMail: ["Thư mới", "New mail"],
  keyNote: ["Ghi chú", "Note"],
  keyTask: ["Việc cần làm", "Task"],
  keyAssign: ["Giao cho người khác", "Give to somebody else"],
  keyStage: ["Chuyển giai đoạn", "Move to another stage"],
  keyNext: ["Hồ sơ sau trong danh sách", "Next lead of the list"],
  keyPrevious: ["Hồ sơ trước trong danh sách", "Previous lead of the list"],
  keyBack: ["Về danh sách", "Back to the list"],
  keyHelp: ["Bảng này", "This list"],
});

const keys = [
  ["r", "keyReply"],
  ["w", "keyMail"],
  ["n", "keyNote"],
  ["t", "keyTask"],
  ["a", "keyAssign"],
  ["m", "keyStage"],
  ["j", "keyNext"],
  ["k", "keyPrevious"],
  ["u", "keyBack"],
  ["?", "keyHelp"],
] as const;

/** The page of a lead: who it is, how far it has come, what happened, and everything that can be done. */
@customElement("kontum-leads-lead")
export default class LeadElement extends LeadsPageElement {
  @state()
  private _lead?: LeadDetail;

  @state()
  private _failed = "";

  @state()
  private _part: "story" | "facts" = "story";

  @state()
  private _writing = false;

  @state()
  private _present: readonly Present[] = [];

  #news?: LiveNews;

  @query("kontum-lead-head")
  private _head?: LeadHeadElement;

  @query("kontum-mail-composer")
  private _composer?: MailComposerElement;

  @query("kontum-lead-timeline")
  private _timeline?: LeadTimelineElement;

  @query("kontum-lead-tasks")
  private _tasks?: LeadTasksElement;

  @query("kontum-leads-dialog.keys")
  private _help!: DialogElement;

  constructor() {
    super();
    this.addEventListener("lead-changed", () => void this.#load());
    this.addEventListener("write-mail", (event) => void this.#write((event as CustomEvent<MailStart>).detail));
  }

  protected override shown() {
    trail.latest = this.route.params.id;
    document.addEventListener("keydown", this.#key);
    document.addEventListener("visibilitychange", this.#seen);
    this.#news?.stop();
    this.#news = new LiveNews({ lead: this.route.params.id }, { present: (people) => (this._present = people), changed: () => void this.#load(), gatherFor: 400 });
    this.#news.writing = this._writing;
    void this.#load();
  }

  protected override left() {
    document.removeEventListener("keydown", this.#key);
    document.removeEventListener("visibilitychange", this.#seen);
    this.#news?.stop();
    this.#news = undefined;
    this._present = [];
  }

  protected override updated() {
    if (this.#news) {
      this.#news.writing = this._writing;
    }
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.left();
  }

  override render() {
    const lead = this._lead;
    if (!lead) {
      return this._failed
        ? html`<div class="empty" role="alert"><p>${this._failed}</p><button class="button" @click=${() => this.#load()}>${word("retry")}</button><a class="button" href=${router.href(trail.address)}>${word("back")}</a></div>`
        : html`<div class="bone" aria-busy="true"></div>`;
    }

    return html`
      <kontum-lead-head class="card" .lead=${lead}></kontum-lead-head>
      <kontum-lead-presence .people=${this._present}></kontum-lead-presence>
      ${this.#renderBar(lead)}
      <div class="columns ${this._part}">
        <div class="story">
          <kontum-mail-composer .lead=${lead} .others=${this._present} @closed=${() => (this._writing = false)}></kontum-mail-composer>
          <kontum-lead-timeline class="card part" .lead=${lead} .me=${this.me}></kontum-lead-timeline>
        </div>
        <div class="facts">
          <kontum-lead-clock class="card part" .lead=${lead}></kontum-lead-clock>
          <kontum-lead-tasks class="card part" .lead=${lead} .me=${this.me}></kontum-lead-tasks>
          <kontum-lead-contacts class="card part" .lead=${lead}></kontum-lead-contacts>
          ${hasPeople(lead) && desk.me.seesContactData ? html`<kontum-lead-consents class="card part" .lead=${lead}></kontum-lead-consents>` : nothing}
          <kontum-lead-facts class="card part" .lead=${lead}></kontum-lead-facts>
          <kontum-lead-offers class="card part" .lead=${lead} .me=${this.me}></kontum-lead-offers>
          <kontum-lead-enquiries class="card part" .lead=${lead}></kontum-lead-enquiries>
          <kontum-lead-duplicates class="card part" .lead=${lead} .me=${this.me}></kontum-lead-duplicates>
          <kontum-lead-score class="card part" .lead=${lead}></kontum-lead-score>
          ${hasPeople(lead) ? html`<kontum-lead-case-links class="card part" .lead=${lead}></kontum-lead-case-links>` : nothing}
          <kontum-lead-privacy class="card part" .lead=${lead}></kontum-lead-privacy>
        </div>
      </div>
      <kontum-leads-dialog class="keys" headline=${word("keys")}>
        ${keyList(keys.map(([key, what]) => [key, word(what)]))}
      </kontum-leads-dialog>
    `;
  }

  #renderBar(lead: LeadDetail) {
    return html`<div class="bar row">
      ${mayWriteFor(lead)
        ? html`<button class="button primary" ?disabled=${this._writing} @click=${this.#reply}>${icon("reply")}${word("reply")}</button>
            <button class="button" ?disabled=${this._writing} @click=${() => this.#write({})}>${icon("mail")}${word("mail")}</button>`
        : nothing}
      <div class="row parts" role="group" aria-label=${word("parts")}>
        ${(["story", "facts"] as const).map((part) => html`<button class="button" aria-pressed=${this._part === part ? "true" : "false"} @click=${() => (this._part = part)}>${word(part)}</button>`)}
      </div>
      <button class="button plain round help" aria-label=${word("keys")} title=${word("keys")} @click=${() => this._help.show()}>${icon("keyboard")}</button>
    </div>`;
  }

  #load = async () => {
    try {
      const first = this._lead === undefined;
      const lead = await api.get<LeadDetail>(`/${this.route.params.id}`);

      // A lead that was joined with another is only read.
      this._lead = lead.mergedInto ? { ...lead, rights: { write: false, assign: false, restrict: false, merge: false } } : lead;
      this._failed = "";
      document.title = `${lead.lead.reference} | Kon Tum Invest`;
      await this.updateComplete;
      if (first && mayWriteFor(this._lead)) {
        this._composer!.restore();
        this._writing = this._composer!.isOpen;
      }
    } catch (error) {
      if (!(error instanceof Problem)) {
        throw error;
      }

      // What is on the screen stays there: somebody may be writing in it.
      if (this._lead && error.status !== 404) {
        toasts.problem(error);
      } else {
        this._lead = undefined;
        this._failed = wordsOf(error);
      }
    }
  };

  async #write(start: MailStart) {
    this._part = "story";
    await this.updateComplete;
    await this._composer!.write(start);
    this._writing = this._composer!.isOpen;
  }

  // The latest mail of the investor is answered; where there is none, a new one is begun.
  #reply = async () => {
    try {
      const { items } = await api.get<TimelinePage>(`/${this._lead!.lead.id}/timeline`, { only: "Mails", take: 20 });
      const latest = items.find((entry) => entry.mail?.direction === "In" && entry.mail.nature === "Personal");
      await this.#write({ replyTo: latest?.mail?.id });
    } catch (error) {
      toasts.problem(error);
    }
  };

  // Whoever comes back to the tab sees what colleagues have done meanwhile.
  #seen = () => {
    if (document.visibilityState === "visible") {
      void this.#load();
    }
  };

  async #show(part: "story" | "facts", act: () => void) {
    this._part = part;
    await this.updateComplete;
    act();
  }

  #key = (event: KeyboardEvent) => {
    if (!this._lead) {
      return;
    }

    const writing = {
      ...(mayWriteFor(this._lead) ? { r: () => void this.#reply(), w: () => void this.#write({}) } : {}),
      n: () => void this.#show("story", () => this._timeline!.write("Note")),
      t: () => void this.#show("facts", () => this._tasks!.add()),
      a: () => this._head!.assign(),
      m: () => this._head!.focusStages(),
    };
    const along = { j: () => void this._head!.step(1), k: () => void this._head!.step(-1), u: () => router.go(trail.address) };
    runKey(event, { ...(this._lead.rights.write ? writing : {}), ...along, "?": () => this._help.show() });
  };

  static override styles = [base, keyListStyles, leadStyles];
}
