import { css, html, LitElement, nothing } from "lit";
import { live } from "lit/directives/live.js";
import { customElement, property, query, state } from "lit/decorators.js";
import { api, Problem } from "../core/api";
import { desk, type Me } from "../core/desk";
import { dateTimeText, fromField, toField } from "../core/format";
import { leadChanged, type LeadDetail, type LeadTask } from "../core/leads";
import { overtakenNote } from "../core/overtaken";
import { focusRefused } from "../core/refused";
import { base } from "../core/styles";
import { toasts, wordsOf } from "../core/toasts";
import { words } from "../core/words";
import "../ui/dialog.element";
import type { DialogElement } from "../ui/dialog.element";
import { icon } from "../ui/icons";
import { fillTask, type TaskFields, taskFields, taskNow, typedTask } from "./task-now";

const word = words({
  title: ["Việc cần làm", "Tasks"],
  add: ["Thêm việc", "Add a task"],
  none: ["Không có việc nào.", "There is nothing to do."],
  task: ["Việc", "Task"],
  assignee: ["Người làm", "Who does it"],
  due: ["Hạn (giờ Việt Nam)", "Due (Viet Nam time)"],
  dueAt: ["hạn {0}", "due {0}"],
  late: ["trễ, hạn {0}", "late, due {0}"],
  doneAt: ["xong {0}", "done {0}"],
  done: ["Đánh dấu xong: {0}", "Mark as done: {0}"],
  edit: ["Sửa việc: {0}", "Edit the task: {0}"],
  remove: ["Xóa việc", "Delete the task"],
  save: ["Lưu", "Save"],
  cancel: ["Hủy", "Cancel"],
  saved: ["Đã lưu.", "Saved."],
  removed: ["Đã xóa.", "Deleted."],
  finished: ["Đã xong ({0})", "Done ({0})"],
});

/** What is to be done for a lead: each for one person, with a time. */
@customElement("kontum-lead-tasks")
export class LeadTasksElement extends LitElement {
  @property({ attribute: false })
  lead!: LeadDetail;

  @property({ attribute: false })
  me!: Me;

  @state()
  private _task?: LeadTask;

  @state()
  private _wrong: Readonly<Record<string, readonly string[]>> = {};

  @state()
  private _refused = "";

  /** What a colleague changed meanwhile. */
  @state()
  private _changes?: readonly string[];

  @query("kontum-leads-dialog")
  private _dialog!: DialogElement;

  #begun?: TaskFields;
  #token = "";

  /** Opens the form for a new task. */
  add() {
    void this.#ask(undefined);
  }

  override render() {
    const open = this.lead.tasks.filter((task) => !task.doneAt);
    const done = this.lead.tasks.filter((task) => task.doneAt);
    return html`<header class="row spread">
        <h2>${word("title")}</h2>
        ${this.lead.rights.write ? html`<button class="button plain" @click=${() => this.add()}>${icon("add")}${word("add")}</button>` : nothing}
      </header>
      ${open.length === 0 ? html`<p class="muted">${word("none")}</p>` : html`<ul class="plain">${open.map((task) => this.#renderTask(task))}</ul>`}
      ${done.length > 0 ? html`<details><summary class="small muted">${word("finished", done.length)}</summary><ul class="plain">${done.map((task) => this.#renderTask(task))}</ul></details>` : nothing} ${this.#renderForm()}`;
  }

  #renderTask(task: LeadTask) {
    const late = !task.doneAt && task.dueAt && new Date(task.dueAt).getTime() < Date.now();
    return html`<li class="row">
      <input type="checkbox" aria-label=${word("done", task.title)} .checked=${live(task.doneAt !== null)} ?disabled=${!this.lead.rights.write} @change=${(event: Event) => this.#setDone(task, (event.target as HTMLInputElement).checked)} />
      <div class="what">
        <div class=${task.doneAt ? "muted" : ""}>${task.title}</div>
        <div class="small muted">
          ${task.assignee.name}${task.doneAt ? `, ${word("doneAt", dateTimeText(task.doneAt))}` : task.dueAt && !late ? `, ${word("dueAt", dateTimeText(task.dueAt))}` : ""}
          ${late ? html`<span class="tag bad">${icon("warning")}${word("late", dateTimeText(task.dueAt))}</span>` : nothing}
        </div>
      </div>
      ${this.lead.rights.write && !task.doneAt ? html`<button class="button plain round" aria-label=${word("edit", task.title)} @click=${() => this.#ask(task)}>${icon("edit")}</button>` : nothing}
    </li>`;
  }

  #renderForm() {
    const task = this._task;
    const wrong = (name: string) => this._wrong[name]?.map((text) => html`<span class="wrong" role="alert">${text}</span>`) ?? nothing;
    const assignee = task?.assignee.key ?? this.me.key;
    const people = desk.lookups.officers;
    return html`<kontum-leads-dialog acts headline=${word("task")}>
      <form class="stack" novalidate @submit=${this.#save}>
        ${overtakenNote(this._changes)} ${this._refused ? html`<p class="error" role="alert">${this._refused}</p>` : nothing}
        <label class="field"><span class="label">${word("task")}</span><input name="title" maxlength="300" .defaultValue=${task?.title ?? ""} aria-invalid=${this._wrong.title ? "true" : nothing} />${wrong("title")}</label>
        <label class="field"
          ><span class="label">${word("assignee")}</span
          ><select name="assigneeKey">
            ${people.map((person) => html`<option value=${person.key} ?selected=${person.key === assignee}>${person.name}</option>`)}
          </select>${wrong("assigneeKey")}</label
        >
        <label class="field"><span class="label">${word("due")}</span><input name="dueAt" type="datetime-local" .defaultValue=${toField(task?.dueAt)} aria-invalid=${this._wrong.dueAt ? "true" : nothing} />${wrong("dueAt")}</label>
      </form>
      ${task ? html`<button slot="actions" class="button danger" @click=${() => this.#remove(task)}>${word("remove")}</button>` : nothing}
      <button slot="actions" class="button" @click=${() => this._dialog.close()}>${word("cancel")}</button>
      <button slot="actions" class="button primary" @click=${() => this.renderRoot.querySelector("form")!.requestSubmit()}>${word("save")}</button>
    </kontum-leads-dialog>`;
  }

  async #ask(task: LeadTask | undefined) {
    this._task = task;
    this._wrong = {};
    this._refused = "";
    this._changes = undefined;
    this.#begun = task && taskFields(task);
    this.#token = crypto.randomUUID();
    await this.updateComplete;
    this.renderRoot.querySelector("form")!.reset();
    this._dialog.show();
  }

  #save = async (event: SubmitEvent) => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const fields = typedTask(form);
    const sent = { ...fields, dueAt: fromField(fields.dueAt) };
    const path = `/${this.lead.lead.id}/tasks`;
    try {
      await (this._task ? api.put(`${path}/${this._task.id}`, { ...sent, expectedVersion: this._task.version }) : api.post(path, { ...sent, formToken: this.#token }));
      this.#done(word("saved"));
    } catch (error) {
      if (!(error instanceof Problem)) {
        throw error;
      }

      this._wrong = error.fields;
      const now = this._task && (await taskNow(this.lead.lead.id, this._task.id, error, this.#begun!, fields));
      this._refused = now || Object.keys(error.fields).length > 0 ? "" : wordsOf(error);
      this._changes = now?.changes;
      if (now) {
        this._task = { ...this._task!, version: now.version };
        this.#begun = now.begun;
        fillTask(form, now.draft);
      }

      await focusRefused(this);
    }
  };

  async #setDone(task: LeadTask, done: boolean) {
    try {
      await api.post(`/${this.lead.lead.id}/tasks/${task.id}/done`, { done, expectedVersion: task.version });
      this.dispatchEvent(leadChanged());
    } catch (error) {
      // The box says again what the server has.
      this.requestUpdate();
      toasts.problem(error);
      this.dispatchEvent(leadChanged());
    }
  }

  async #remove(task: LeadTask) {
    try {
      await api.delete(`/${this.lead.lead.id}/tasks/${task.id}`, { expectedVersion: task.version });
      this.#done(word("removed"));
    } catch (error) {
      toasts.problem(error);
    }
  }

  #done(text: string) {
    this._dialog.close();
    toasts.good(text);
    this.dispatchEvent(leadChanged());
  }

  static override styles = [
    base,
    css`
      :host {
        display: grid;
        gap: 8px;
      }

      li {
        border-top: 1px solid var(--kt-line);
        flex-wrap: nowrap;
        padding: 6px 0;
      }

      .what {
        flex: 1;
        min-width: 0;
        overflow-wrap: anywhere;
      }
    `,
  ];
}
