import { css, html, LitElement, nothing, type PropertyValues } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import { api, Problem } from "../core/api";
import { desk } from "../core/desk";
import { dateText, dateTimeText, today } from "../core/format";
import { type LeadDetail, mayWriteFor } from "../core/leads";
import { focusRefused } from "../core/refused";
import { router } from "../core/router";
import { base } from "../core/styles";
import { toasts, wordsOf } from "../core/toasts";
import { words } from "../core/words";
import "../ui/dialog.element";
import type { DialogElement } from "../ui/dialog.element";
import { icon } from "../ui/icons";
import { kindsText, type Look, type LookPage, whoText } from "./looks";

interface Hold {
  id: string;
  reason: string;
  until: string | null;
  at: string;
  by: string | null;
  endedAt: string | null;
  endedBy: string | null;
  inForce: boolean;
}

const word = words({
  title: ["Dữ liệu cá nhân", "Personal data"],
  held: ["Đang có lệnh giữ dữ liệu: không gì của hồ sơ này bị xóa.", "A legal hold is in force: nothing of this lead is erased."],
  none: ["Không có lệnh giữ dữ liệu.", "There is no legal hold."],
  until: ["đến hết {0}", "until the end of {0}"],
  open: ["cho đến khi kết thúc", "until it is ended"],
  by: ["{0}, {1}", "{0}, {1}"],
  ended: ["đã kết thúc", "ended"],
  system: ["hệ thống", "the system"],
  set: ["Giữ dữ liệu", "Set a hold"],
  end: ["Kết thúc", "End"],
  endOne: ["Kết thúc lệnh giữ: {0}", "End the hold: {0}"],
  request: ["Ghi nhận yêu cầu về dữ liệu", "Write down a data request"],
  headline: ["Giữ dữ liệu của hồ sơ này", "Keep the data of this lead"],
  hint: ["Khi có tranh chấp, thanh tra hoặc yêu cầu của cơ quan có thẩm quyền. Xóa theo yêu cầu và xóa theo thời hạn đều bị chặn.", "For a dispute, an inspection or an order. It stops erasure on request and by retention alike."],
  reason: ["Lý do", "Why"],
  untilField: ["Đến hết ngày (để trống nếu chưa biết)", "Until the end of (empty if unknown)"],
  cancel: ["Hủy", "Cancel"],
  save: ["Lưu", "Save"],
  saved: ["Đã lưu.", "Saved."],
  looks: ["Ai đã xem hồ sơ này", "Who looked at this lead"],
  more: ["Xem thêm", "Show more"],
});

/** Legal holds of a lead, and who looked at it. */
@customElement("kontum-lead-privacy")
export class LeadPrivacyElement extends LitElement {
  @property({ attribute: false })
  lead!: LeadDetail;

  @state()
  private _holds?: Hold[];

  @state()
  private _looks?: Look[];

  @state()
  private _next: string | null = null;

  @state()
  private _wrong: Readonly<Record<string, readonly string[]>> = {};

  @state()
  private _refused = "";

  @query("kontum-leads-dialog")
  private _dialog!: DialogElement;

  #shown = "";

  private get mayLook() {
    return desk.me.rights.handlePrivacy || desk.me.rights.readAudit || this.lead.lead.officer?.key === desk.me.key;
  }

  protected override willUpdate(changed: PropertyValues<this>) {
    if (changed.has("lead") && this.#shown !== this.lead.lead.id) {
      this.#shown = this.lead.lead.id;
      this._looks = undefined;
      void this.#load();
    }
  }

  override render() {
    const holds = this._holds;
    const held = holds?.some((hold) => hold.inForce);
    return html`<header class="row spread">
        <h2>${word("title")}</h2>
        ${desk.me.rights.handlePrivacy && desk.me.writes ? html`<button class="button plain" @click=${this.#ask}>${icon("lock")}${word("set")}</button>` : nothing}
      </header>
      ${holds ? html`<p class=${held ? "held" : "small muted"}>${held ? html`${icon("lock")} ` : nothing}${word(held ? "held" : "none")}</p>` : nothing}
      ${holds && holds.length > 0
        ? html`<ul class="plain">
            ${holds.map((hold) => this.#renderHold(hold))}
          </ul>`
        : nothing}
      ${mayWriteFor(this.lead) ? html`<div><a class="button" href=${router.href(`privacy/requests/new?lead=${this.lead.lead.id}`)}>${icon("flag")}${word("request")}</a></div>` : nothing}
      ${this.mayLook ? this.#renderLooks() : nothing} ${this.#renderDialog()}`;
  }

  #renderHold(hold: Hold) {
    return html`<li class=${hold.inForce ? "" : "muted"}>
      <div>${hold.reason}</div>
      <div class="row spread">
        <span class="small muted">${hold.until ? word("until", dateText(hold.until)) : word("open")} · ${word("by", hold.by ?? word("system"), dateText(hold.at))}${hold.inForce ? nothing : ` · ${word("ended")}`}</span>
        ${hold.inForce && desk.me.rights.handlePrivacy && desk.me.writes ? html`<button class="button plain" aria-label=${word("endOne", hold.reason)} @click=${() => this.#end(hold)}>${word("end")}</button>` : nothing}
      </div>
    </li>`;
  }

  #renderLooks() {
    return html`<details @toggle=${this.#toggled}>
      <summary>${word("looks")}</summary>
      ${this._looks
        ? html`<ul class="plain small">
              ${this._looks.map((look) => html`<li><strong>${whoText(look)}</strong> <span class="muted">${dateTimeText(look.at)} · ${kindsText(look)}</span></li>`)}
            </ul>
            ${this._next ? html`<button class="button plain" @click=${() => this.#loadLooks(this._next)}>${word("more")}</button>` : nothing}`
        : html`<div class="bone" aria-busy="true"></div>`}
    </details>`;
  }

  #renderDialog() {
    const wrong = (name: string) => this._wrong[name]?.map((text) => html`<span class="wrong" role="alert">${text}</span>`) ?? nothing;
    return html`<kontum-leads-dialog acts headline=${word("headline")}>
      <form class="stack" novalidate @submit=${this.#save}>
        <p class="small muted">${word("hint")}</p>
        ${this._refused ? html`<p class="error" role="alert">${this._refused}</p>` : nothing}
        <label class="field"><span class="label">${word("reason")}</span><textarea name="reason" rows="3" maxlength="1000" aria-invalid=${this._wrong.reason ? "true" : nothing}></textarea>${wrong("reason")}</label>
        <label class="field"><span class="label">${word("untilField")}</span><input name="until" type="date" min=${today()} aria-invalid=${this._wrong.until ? "true" : nothing} />${wrong("until")}</label>
      </form>
      <button slot="actions" class="button" @click=${() => this._dialog.close()}>${word("cancel")}</button>
      <button slot="actions" class="button primary" @click=${() => this.renderRoot.querySelector("form")!.requestSubmit()}>${word("save")}</button>
    </kontum-leads-dialog>`;
  }

  #load = async () => {
    try {
      this._holds = await api.get<Hold[]>(`/${this.lead.lead.id}/holds`);
    } catch (error) {
      toasts.problem(error);
    }
  };

  #toggled = (event: Event) => {
    if ((event.target as HTMLDetailsElement).open) {
      void this.#loadLooks(null);
    }
  };

  #loadLooks = async (after: string | null) => {
    try {
      const page = await api.get<LookPage>(`/${this.lead.lead.id}/looks`, { after });
      this._looks = after ? [...(this._looks ?? []), ...page.items] : page.items;
      this._next = page.next;
    } catch (error) {
      toasts.problem(error);
    }
  };

  #ask = () => {
    this._wrong = {};
    this._refused = "";
    this.renderRoot.querySelector("form")!.reset();
    this._dialog.show();
  };

  #save = async (event: SubmitEvent) => {
    event.preventDefault();
    const data = new FormData(event.target as HTMLFormElement);
    try {
      await api.post(`/${this.lead.lead.id}/holds`, { reason: data.get("reason"), until: data.get("until") || null });
      this._dialog.close();
      toasts.good(word("saved"));
      await this.#load();
    } catch (error) {
      if (!(error instanceof Problem)) {
        throw error;
      }

      this._wrong = error.fields;
      this._refused = Object.keys(error.fields).length === 0 ? wordsOf(error) : "";
      await focusRefused(this);
    }
  };

  #end = async (hold: Hold) => {
    try {
      await api.post(`/${this.lead.lead.id}/holds/${hold.id}/end`);
      toasts.good(word("saved"));
    } catch (error) {
      toasts.problem(error);
    }

    await this.#load();
  };

  static override styles = [
    base,
    css`
      :host {
        display: grid;
        gap: 8px;
      }

      header.row {
        flex-wrap: nowrap;
      }

      li {
        border-top: 1px solid var(--kt-line);
        overflow-wrap: anywhere;
        padding: 6px 0;
      }

      .held {
        background: var(--kt-tint-warn);
        border-radius: 8px;
        color: var(--kt-warn);
        padding: 6px 10px;
      }

      summary {
        color: var(--kt-accent);
        cursor: pointer;
        min-height: 24px;
      }
    `,
  ];
}
