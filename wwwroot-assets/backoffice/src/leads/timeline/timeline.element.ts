import { css, html, LitElement, nothing, type PropertyValues } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import { api, Problem } from "../core/api";
import type { Me } from "../core/desk";
import type { LeadDetail } from "../core/leads";
import { base } from "../core/styles";
import { wordsOf } from "../core/toasts";
import { words } from "../core/words";
import "./activity.element";
import type { ActivityElement } from "./activity.element";
import { groups, type TimelineEntry, type TimelinePage, type WrittenKind } from "./entries";
import "./entry.element";

const word = words({
  title: ["Diễn biến", "What happened"],
  only: ["Chỉ xem", "Show"],
  everything: ["Tất cả", "Everything"],
  Notes: ["Ghi chú", "Notes"],
  Talks: ["Gọi, họp, khảo sát", "Calls, meetings, visits"],
  Mails: ["Thư, tin nhắn", "Mails and messages"],
  Changes: ["Thay đổi", "Changes"],
  more: ["Xem thêm", "Show more"],
  none: ["Chưa có gì.", "Nothing yet."],
  retry: ["Thử lại", "Try again"],
});

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
            ${repeat(
              this._entries,
              (entry) => entry.id,
              (entry) => html`<li class=${entry.kind}><kontum-timeline-entry .lead=${this.lead} .entry=${entry} @change-entry=${() => this._form.change(entry)}></kontum-timeline-entry></li>`,
            )}
          </ol>
          ${this._next ? html`<button class="button" @click=${() => this.#load(this._next)}>${word("more")}</button>` : nothing}`;
  }

  #narrow = (event: Event) => {
    this._only = (event.target as HTMLSelectElement).value;
    void this.#load();
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
    `,
  ];
}
