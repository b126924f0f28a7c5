import { html, LitElement, nothing } from "lit";
import { customElement, query, state } from "lit/decorators.js";
import { api, Problem } from "../core/api";
import { desk } from "../core/desk";
import { fromField, toField } from "../core/format";
import { overtakenNote } from "../core/overtaken";
import { focusRefused } from "../core/refused";
import { base } from "../core/styles";
import { toasts, wordsOf } from "../core/toasts";
import { words } from "../core/words";
import "../ui/dialog.element";
import type { DialogElement } from "../ui/dialog.element";
import "../ui/lead-picker.element";
import type { LeadPickerElement } from "../ui/lead-picker.element";
import { fillTask, type TaskFields, taskFields, taskNow, typedTask } from "../timeline/task-now";
import { postponed, type WorkTask } from "./tasks";

const word = words({
  add: ["Thêm việc", "New task"],
  change: ["Sửa việc: {0}", "Change the task: {0}"],
  lead: ["Hồ sơ", "Lead"],
  leadMissing: ["Hãy chọn hồ sơ.", "Choose the lead."],
  title: ["Việc", "Task"],
  assignee: ["Người làm", "Who does it"],
  due: ["Hạn (giờ Việt Nam)", "Due (Viet Nam time)"],
  postpone: ["Dời", "Postpone"],
  soon: ["Sau", "In"],
  day: ["1 ngày", "1 day"],
  days: ["3 ngày", "3 days"],
  week: ["1 tuần", "1 week"],
  save: ["Lưu", "Save"],
  cancel: ["Hủy", "Cancel"],
  saved: ["Đã lưu.", "Saved."],
});

/** Writes a task: a new one for a lead that is searched for, or another time or person for one there is; fires `saved`. */
@customElement("kontum-task-form")
export class TaskFormElement extends LitElement {
  @state()
  private _task?: WorkTask;

  @state()
  private _wrong: Readonly<Record<string, readonly string[]>> = {};

  @state()
  private _refused = "";

  /** What a colleague changed meanwhile. */
  @state()
  private _changes?: readonly string[];

  @state()
  private _running = false;

  @query("kontum-leads-dialog")
  private _dialog!: DialogElement;

  @query("kontum-lead-picker")
  private _picker?: LeadPickerElement;

  #begun?: TaskFields;
  #token = "";

  /** Opens the form; without a task for a new one. */
  async ask(task?: WorkTask) {
    this._task = task;
    this._wrong = {};
    this._refused = "";
    this._changes = undefined;
    this.#begun = task && taskFields(task);
    this.#token = crypto.randomUUID();
    await this.updateComplete;
    this.#form.reset();
    this._picker?.reset();
    this._dialog.show();

    // The first thing that is asked, which the dialog does not look into.
    this._picker?.focus();
  }

  get #form() {
    return this.renderRoot.querySelector("form")!;
  }

  override render() {
    const task = this._task;
    const wrong = (name: string) => this._wrong[name]?.map((text) => html`<span class="wrong" role="alert">${text}</span>`) ?? nothing;
    const assignee = task?.assignee.key ?? desk.me.key;
    return html`<kontum-leads-dialog acts headline=${task ? word("change", task.reference) : word("add")}>
      <form class="stack" novalidate @submit=${this.#save}>
        ${overtakenNote(this._changes)} ${this._refused ? html`<p class="error" role="alert">${this._refused}</p>` : nothing}
        ${task ? html`<p class="muted small">${task.leadTitle}</p>` : html`<div class="field"><kontum-lead-picker label=${word("lead")}></kontum-lead-picker>${wrong("lead")}</div>`}
        <label class="field"><span class="label">${word("title")}</span><input name="title" maxlength="300" .defaultValue=${task?.title ?? ""} aria-invalid=${this._wrong.title ? "true" : nothing} />${wrong("title")}</label>
        <label class="field"
          ><span class="label">${word("assignee")}</span
          ><select name="assigneeKey">
            ${desk.lookups.officers.map((person) => html`<option value=${person.key} ?selected=${person.key === assignee}>${person.name}</option>`)}
          </select>${wrong("assigneeKey")}</label
        >
        <label class="field"><span class="label">${word("due")}</span><input name="dueAt" type="datetime-local" .defaultValue=${toField(task?.dueAt)} aria-invalid=${this._wrong.dueAt ? "true" : nothing} />${wrong("dueAt")}</label>
        <div class="row" role="group" aria-labelledby="later">
          <span id="later" class="muted small">${word(task ? "postpone" : "soon")}</span>
          ${([[1, "day"], [3, "days"], [7, "week"]] as const).map(([days, name]) => html`<button type="button" class="button" @click=${() => this.#postpone(days)}>${word(name)}</button>`)}
        </div>
      </form>
      <button slot="actions" class="button" @click=${() => this._dialog.close()}>${word("cancel")}</button>
      <button slot="actions" class="button primary" ?disabled=${this._running} @click=${() => this.#form.requestSubmit()}>${word("save")}</button>
    </kontum-leads-dialog>`;
  }

  #postpone(days: number) {
    this.#form.querySelector<HTMLInputElement>("[name=dueAt]")!.value = toField(postponed(this._task?.dueAt ?? null, days));
  }

  #save = async (event: SubmitEvent) => {
    event.preventDefault();
    const lead = this._task?.leadId ?? this._picker?.lead?.id;
    if (!lead) {
      this._wrong = { lead: [word("leadMissing")] };
      this._picker?.focus();
      return;
    }

    if (this._running) {
      return;
    }

    const form = event.target as HTMLFormElement;
    const fields = typedTask(form);
    const sent = { ...fields, dueAt: fromField(fields.dueAt) };
    this._running = true;
    try {
      await (this._task ? api.put(`/${lead}/tasks/${this._task.id}`, { ...sent, expectedVersion: this._task.version }) : api.post(`/${lead}/tasks`, { ...sent, formToken: this.#token }));
      this._dialog.close();
      toasts.good(word("saved"));
      this.dispatchEvent(new Event("saved"));
    } catch (error) {
      if (!(error instanceof Problem)) {
        throw error;
      }

      this._wrong = error.fields;
      const now = this._task && (await taskNow(lead, this._task.id, error, this.#begun!, fields));
      this._refused = now || Object.keys(error.fields).length > 0 ? "" : wordsOf(error);
      this._changes = now?.changes;
      if (now) {
        this._task = { ...this._task!, version: now.version };
        this.#begun = now.begun;
        fillTask(form, now.draft);
      }

      await focusRefused(this);
    } finally {
      this._running = false;
    }
  };

  static override styles = [base];
}
