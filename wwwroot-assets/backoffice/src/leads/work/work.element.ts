import { css, html, nothing } from "lit";
import { live } from "lit/directives/live.js";
import { customElement, query, state } from "lit/decorators.js";
import { api, Problem } from "../core/api";
import { desk } from "../core/desk";
import { LeadsPageElement } from "../core/element";
import { dateTimeText } from "../core/format";
import type { LeadPage, LeadRow, LeadState } from "../core/leads";
import { LiveNews } from "../core/live";
import { router } from "../core/router";
import { base } from "../core/styles";
import { toasts, wordsOf } from "../core/toasts";
import { words } from "../core/words";
import { icon } from "../ui/icons";
import "./owed.element";
import "./task-form.element";
import type { TaskFormElement } from "./task-form.element";
import { postponed, type WorkOverview, type WorkPage, type WorkTask } from "./tasks";

const word = words({
  title: ["Việc của tôi", "My work"],
  add: ["Thêm việc", "New task"],
  whose: ["Việc của", "Work of"],
  me: ["Tôi", "Me"],
  team: ["Cả bộ phận", "The whole team"],
  person: ["{0} ({1} việc, {2} trễ)", "{0} ({1} {1:task|tasks}, {2} late)"],
  Overdue: ["Quá hạn", "Overdue"],
  Today: ["Hôm nay", "Today"],
  Week: ["7 ngày tới", "Next 7 days"],
  Later: ["Sau đó", "Later"],
  Undated: ["Không có hạn", "No time set"],
  Done: ["Đã xong trong 14 ngày qua", "Done in the last 14 days"],
  none: ["Không có việc nào đang chờ.", "Nothing is waiting to be done."],
  more: ["Xem thêm", "Show more"],
  finish: ["Đánh dấu xong: {0}", "Mark as done: {0}"],
  finished: ["Đã xong: {0}", "Done: {0}"],
  undo: ["Hoàn tác", "Undo"],
  edit: ["Dời, giao lại hoặc sửa: {0}", "Postpone, hand over or change: {0}"],
  tomorrow: ["Dời 1 ngày: {0}", "Postpone by a day: {0}"],
  postponed: ["Đã dời đến {0}.", "Postponed to {0}."],
  due: ["hạn {0}", "due {0}"],
  doneAt: ["xong {0}", "done {0}"],
  retry: ["Thử lại", "Try again"],
});

const leadsShown = 20;

/** What is to be done, by when it is due, and beside it the leads whose answer is. */
@customElement("kontum-leads-work")
export default class WorkElement extends LeadsPageElement {
  @state()
  private _work?: WorkOverview;

  @state()
  private _leads: readonly LeadRow[] = [];

  @state()
  private _failed = "";

  @query("kontum-task-form")
  private _form!: TaskFormElement;

  #whose = "me";
  #news?: LiveNews;

  protected override shown() {
    this.#whose = this.route.query.get("whose") ?? "me";
    this.#news?.stop();
    // Who has asked for more of a group goes on reading it.
    this.#news = new LiveNews({}, { changed: () => void this.#load() });
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

  async #load() {
    const whose = this.#whose;
    try {
      const officer = whose === "team" ? null : whose;
      const [work, leads] = await Promise.all([api.get<WorkOverview>("/tasks", { whose }), api.get<LeadPage>("", { officer, open: true, order: "due", take: leadsShown })]);
      if (whose === this.#whose) {
        this._work = work;
        this._leads = leads.items;
        this._failed = "";
      }
    } catch (error) {
      if (!(error instanceof Problem)) {
        throw error;
      }

      this._failed = wordsOf(error);
    }
  }

  override render() {
    return html`
      <header class="row spread">
        <h1>${word("title")}</h1>
        <div class="row">
          ${this._work && this._work.people.length > 0 ? this.#renderWhose(this._work) : nothing}
          ${desk.me.writes ? html`<button class="button primary" @click=${() => this._form.ask()}>${icon("add")}${word("add")}</button>` : nothing}
        </div>
      </header>
      ${this._failed
        ? html`<div class="empty" role="alert"><p>${this._failed}</p><button class="button" @click=${() => this.#load()}>${word("retry")}</button></div>`
        : this._work
          ? html`<div class="sides"><div class="stack">${this.#renderTasks(this._work)}</div><kontum-leads-owed .leads=${this._leads}></kontum-leads-owed></div>`
          : html`<div class="bone" aria-busy="true"></div>`}
      <kontum-task-form @saved=${() => this.#load()}></kontum-task-form>
    `;
  }

  #renderWhose(work: WorkOverview) {
    const choose = (event: Event) => router.replace(`tasks?whose=${(event.target as HTMLSelectElement).value}`);
    return html`<label class="row"
      ><span class="muted">${word("whose")}</span>
      <select class="whose" @change=${choose}>
        <option value="me" .selected=${this.#whose === "me"}>${word("me")}</option>
        <option value="team" .selected=${this.#whose === "team"}>${word("team")}</option>
        ${work.people.filter((person) => person.key !== desk.me.key).map((person) => html`<option value=${person.key} .selected=${this.#whose === person.key}>${word("person", person.name, person.open, person.overdue)}</option>`)}
      </select></label
    >`;
  }

  #renderTasks(work: WorkOverview) {
    const filled = work.groups.filter((page) => page.items.length > 0);
    return html`
      ${filled.every((page) => page.group === "Done") ? html`<div class="card empty">${icon("tasks")}<p>${word("none")}</p></div>` : nothing}
      ${filled.map(
        (page) => html`<section class="card" aria-labelledby="head-${page.group}">
          <h2 id="head-${page.group}" class="row">${word(page.group)} <span class="tag ${page.group === "Overdue" ? "bad" : ""}">${page.count}${page.capped ? "+" : ""}</span></h2>
          <ul class="plain">
            ${page.items.map((task) => this.#renderTask(task))}
          </ul>
          ${page.next ? html`<button class="button plain" @click=${() => this.#more(page)}>${word("more")}</button>` : nothing}
        </section>`,
      )}
    `;
  }

  #renderTask(task: WorkTask) {
    const late = !task.doneAt && task.dueAt !== null && new Date(task.dueAt).getTime() < Date.now();
    const when = task.doneAt ? word("doneAt", dateTimeText(task.doneAt)) : task.dueAt ? word("due", dateTimeText(task.dueAt)) : "";
    return html`<li class="row">
      <label class="pick"><input type="checkbox" aria-label=${word("finish", task.title)} .checked=${live(task.doneAt !== null)} ?disabled=${!desk.me.writes} @change=${(event: Event) => this.#finish(task, (event.target as HTMLInputElement).checked)} /></label>
      <div class="what">
        <div class=${task.doneAt ? "muted" : ""}>${task.title}</div>
        <div class="small muted"><a href=${router.href(`lead/${task.leadId}`)}>${task.leadTitle}</a> · ${task.reference}</div>
        <div class="small muted">
          ${late ? html`<span class="tag bad">${icon("warning")}${when}</span>` : when}${this.#whose === "me" ? nothing : html`<strong class="who">${task.assignee.name}</strong>`}
        </div>
      </div>
      ${desk.me.writes && !task.doneAt
        ? html`<span class="row acts">
            <button class="button plain round" aria-label=${word("tomorrow", task.title)} title=${word("tomorrow", task.title)} @click=${() => this.#postpone(task)}>${icon("clock")}</button>
            <button class="button plain round" aria-label=${word("edit", task.title)} title=${word("edit", task.title)} @click=${() => this._form.ask(task)}>${icon("edit")}</button>
          </span>`
        : nothing}
    </li>`;
  }

  async #more(page: WorkPage) {
    await this.attempt(async () => {
      const further = await api.get<WorkPage>(`/tasks/${page.group}`, { whose: this.#whose, cursor: page.next });
      this._work = { ...this._work!, groups: this._work!.groups.map((one) => (one.group === page.group ? { ...one, items: [...one.items, ...further.items], next: further.next } : one)) };
    });
  }

  async #finish(task: WorkTask, done: boolean) {
    try {
      const state = await api.post<LeadState>(`/${task.leadId}/tasks/${task.id}/done`, { done, expectedVersion: task.version });
      if (done) {
        const undo = () => void this.#finish({ ...task, version: state.version }, false);
        toasts.good(word("finished", task.title), { label: word("undo"), run: undo });
      }
    } catch (error) {
      toasts.problem(error);
    }

    // Also after a refusal: the box says again what the server has.
    this.requestUpdate();
    await this.#load();
  }

  async #postpone(task: WorkTask) {
    const dueAt = postponed(task.dueAt, 1);
    await this.attempt(async () => {
      await api.put(`/${task.leadId}/tasks/${task.id}`, { title: task.title, assigneeKey: task.assignee.key, dueAt, expectedVersion: task.version });
      toasts.good(word("postponed", dateTimeText(dueAt)));
    });
    await this.#load();
  }

  static override styles = [
    base,
    css`
      :host {
        display: grid;
        gap: 12px;
        max-width: 1240px;
        padding: 16px;
      }

      .whose {
        max-width: 320px;
        width: auto;
      }

      .sides {
        align-items: start;
        display: grid;
        gap: 14px;
        grid-template-columns: minmax(0, 1fr) minmax(0, 360px);
      }

      section {
        padding: 12px 14px;
      }

      h2 {
        padding-bottom: 6px;
      }

      li {
        border-top: 1px solid var(--kt-line);
        padding: 6px 0;
      }

      li.row,
      .acts.row {
        flex-wrap: nowrap;
      }

      .pick {
        display: grid;
        flex: none;
        min-height: 36px;
        min-width: 36px;
        place-items: center;
      }

      .what {
        flex: 1;
        min-width: 0;
        overflow-wrap: anywhere;
      }

      .who {
        margin-left: 10px;
      }

      .acts {
        flex: none;
        flex-wrap: nowrap;
        gap: 2px;
      }

      @media (max-width: 1000px) {
        .sides {
          grid-template-columns: minmax(0, 1fr);
        }
      }

      @media (max-width: 860px) {
        :host {
          padding: 12px;
        }

        .acts .button,
        .pick {
          min-height: 44px;
          min-width: 44px;
        }
      }
    `,
  ];
}
