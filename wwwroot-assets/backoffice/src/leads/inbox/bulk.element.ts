import { css, html, LitElement, nothing } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import { api, Problem } from "../core/api";
import { desk } from "../core/desk";
import { fromField } from "../core/format";
import type { LeadRow } from "../core/leads";
import { focusRefused } from "../core/refused";
import { base } from "../core/styles";
import { toasts, wordsOf } from "../core/toasts";
import { words } from "../core/words";
import "../ui/dialog.element";
import type { DialogElement } from "../ui/dialog.element";
import { icon } from "../ui/icons";
import { awayText, officerOptions } from "../ui/officer-options";

const word = words({
  chosen: ["Đã chọn {0} hồ sơ", "{0} chosen"],
  clear: ["Bỏ chọn", "Clear"],
  assign: ["Giao", "Assign"],
  close: ["Đóng: không thành", "Close as lost"],
  spam: ["Thư rác", "Spam"],
  cancel: ["Hủy", "Cancel"],
  unit: ["Đơn vị", "Unit"],
  officer: ["Người phụ trách", "Officer"],
  byUnit: ["Để đơn vị tự chọn", "Let the unit choose"],
  reason: ["Lý do", "Reason"],
  noReason: ["Hãy ghi lý do.", "Say why."],
  lostReason: ["Vì sao không thành", "Why it was lost"],
  run: ["Thực hiện với {0} hồ sơ", "Do it to {0}"],
  done: ["Đã xong {0} hồ sơ.", "{0} done."],
  refused: ["{0} hồ sơ bị từ chối:", "{0} {0:was|were} refused:"],
  task: ["Giao việc", "Give a task"],
  title: ["Việc", "Task"],
  noTitle: ["Hãy ghi việc cần làm.", "Say what is to be done."],
  assignee: ["Người làm", "Who does it"],
  own: ["Người phụ trách từng hồ sơ", "The officer of each lead"],
  due: ["Hạn (giờ Việt Nam)", "Due (Viet Nam time)"],
  all: ["Chọn tất cả {0} hồ sơ khớp", "Choose all {0} that match"],
  allMost: ["Chọn {0} hồ sơ khớp đầu tiên", "Choose the first {0} that match"],
  progress: ["Đã xử lý {0} trong {1} hồ sơ", "{0} of {1} processed"],
  stop: ["Dừng lại", "Stop"],
  nobody: ["Hồ sơ chưa có người phụ trách.", "Nobody answers for this lead."],
  tell: ["Báo cho người nhận bằng thư, mỗi hồ sơ một thư", "Tell whoever gets them by mail, one for each lead"],
  spamAsk: ["Đánh dấu {0} hồ sơ là thư rác?", "Mark {0} as spam?"],
});

type Act = "assign" | "task" | "close" | "spam";

// So many mails at once are read; more are a heap, and whoever gives so many says so himself.
const mostTold = 10;

/** So many leads are acted on at once; who has more narrows the list. */
export const mostAtOnce = 500;

/** What is done to several chosen leads; each by itself, so that one refusal keeps nothing from the others. */
@customElement("kontum-leads-bulk")
export class BulkElement extends LitElement {
  @property({ attribute: false })
  chosen: readonly LeadRow[] = [];

  /** How many leads match in all; null while nobody knows. */
  @property({ attribute: false })
  matching: number | null = null;

  @state()
  private _act: Act = "assign";

  @state()
  private _at = 0;

  /** Whether something was left empty that every act needs. */
  @state()
  private _missing = false;

  @state()
  private _running = false;

  @state()
  private _unit = "";

  @state()
  private _officer = "";

  @state()
  private _refused: readonly { reference: string; text: string }[] = [];

  @query("kontum-leads-dialog")
  private _dialog!: DialogElement;

  // A task for a lead that is sent again after a refusal of others is the same task.
  #tokens = new Map<string, string>();
  #stopped = false;

  override render() {
    return html`
      ${this.chosen.length === 0
        ? nothing
        : html`<div class="bar row" role="region" aria-label=${word("chosen", this.chosen.length)}>
            <strong>${word("chosen", this.chosen.length)}</strong>
            <button class="button" @click=${() => this.#open("assign")}>${icon("user")}${word("assign")}</button>
            <button class="button" @click=${() => this.#open("task")}>${icon("tasks")}${word("task")}</button>
            <button class="button" @click=${() => this.#open("close")}>${icon("close")}${word("close")}</button>
            <button class="button" @click=${() => this.#open("spam")}>${icon("trash")}${word("spam")}</button>
            <button class="button plain" @click=${this.#clear}>${word("clear")}</button>
            ${this.matching !== null && this.chosen.length < Math.min(this.matching, mostAtOnce)
              ? html`<button class="button plain" @click=${() => this.dispatchEvent(new CustomEvent("all"))}>${this.matching > mostAtOnce ? word("allMost", mostAtOnce) : word("all", this.matching)}</button>`
              : nothing}
          </div>`}
      <kontum-leads-dialog acts headline=${word(this._act)}>
        <form id="form" class="stack" novalidate @submit=${this.#run}>${this.#renderFields()}</form>
        ${this._refused.length > 0
          ? html`<div class="error" role="alert">
              <p>${word("refused", this._refused.length)}</p>
              <ul>
                ${this._refused.map((one) => html`<li><strong>${one.reference}</strong>: ${one.text}</li>`)}
              </ul>
            </div>`
          : nothing}
        ${this._running ? html`<p role="status">${word("progress", this._at, this.chosen.length)}</p>` : nothing}
        <button slot="actions" class="button" @click=${this.#cancel}>${word(this._running ? "stop" : "cancel")}</button>
        <button slot="actions" class="button primary" ?disabled=${this._running || this.chosen.length === 0} @click=${() => this.#form.requestSubmit()}>${word("run", this.chosen.length)}</button>
      </kontum-leads-dialog>
    `;
  }

  #renderFields() {
    const { units, officers, lostReasons } = desk.lookups;
    switch (this._act) {
      case "assign":
        return html`
          <label class="field"
            ><span class="label">${word("unit")}</span
            ><select name="unit" @change=${(event: Event) => (this._unit = (event.target as HTMLSelectElement).value)}>
              ${units.map((unit) => html`<option value=${unit.code} .selected=${unit.code === this._unit}>${unit.name}</option>`)}
            </select></label
          >
          <label class="field"
            ><span class="label">${word("officer")}</span
            ><select name="officer" @change=${(event: Event) => (this._officer = (event.target as HTMLSelectElement).value)}>
              <option value="" .selected=${this._officer === ""}>${word("byUnit")}</option>
              ${officerOptions(this._unit, this._officer)}
            </select>
            ${awayText(this._officer) ? html`<span class="hint" role="status">${awayText(this._officer)}</span>` : nothing}</label
          >
          <label class="field"><span class="label">${word("reason")}</span><textarea name="reason" maxlength="1000" aria-invalid=${this._missing ? "true" : nothing}></textarea>${this.#renderMissing()}</label>
          <label class="check"><input type="checkbox" name="tell" .defaultChecked=${this.chosen.length <= mostTold} />${word("tell")}</label>
        `;
      case "task":
        return html`
          <label class="field"><span class="label">${word("title")}</span><input name="title" maxlength="300" autocomplete="off" aria-invalid=${this._missing ? "true" : nothing} />${this.#renderMissing()}</label>
          <label class="field"
            ><span class="label">${word("assignee")}</span
            ><select name="assignee">
              <option value="">${word("own")}</option>
              ${officers.map((officer) => html`<option value=${officer.key}>${officer.name}</option>`)}
            </select></label
          >
          <label class="field"><span class="label">${word("due")}</span><input name="dueAt" type="datetime-local" /></label>
        `;
      case "close":
        return html`
          <label class="field"><span class="label">${word("lostReason")}</span><select name="lostReason">${lostReasons.map((reason) => html`<option value=${reason.name}>${reason.label}</option>`)}</select></label>
          <label class="field"><span class="label">${word("reason")}</span><textarea name="reason" maxlength="1000"></textarea></label>
        `;
      default:
        return html`<p>${word("spamAsk", this.chosen.length)}</p>`;
    }
  }

  // What every one of the leads would be refused for is said once, before any is asked.
  #renderMissing = () => (this._missing ? html`<span class="wrong" role="alert">${word(this._act === "task" ? "noTitle" : "noReason")}</span>` : nothing);

  get #form() {
    return this.renderRoot.querySelector<HTMLFormElement>("#form")!;
  }

  /** Asks what an act needs, where anything is chosen. */
  begin(act: Act) {
    if (this.chosen.length > 0) {
      void this.#open(act);
    }
  }

  async #open(act: Act) {
    this._act = act;
    this._unit = this.chosen[0]?.unit ?? desk.lookups.units[0]?.code ?? "";
    this._officer = "";
    this._refused = [];
    this._missing = false;
    this.#tokens.clear();
    await this.updateComplete;
    this.#form.reset();
    this._dialog.show();
  }

  #cancel = () => {
    this.#stopped = true;
    if (!this._running) {
      this._dialog.close();
    }
  };

  #clear = () => this.dispatchEvent(new CustomEvent("clear"));

  #run = async (event: Event) => {
    event.preventDefault();
    const fields = Object.fromEntries(new FormData(this.#form)) as Record<string, string>;
    this._missing = (this._act === "assign" && !fields.reason.trim()) || (this._act === "task" && !fields.title.trim());
    if (this._missing) {
      await focusRefused(this);
      return;
    }

    const done: string[] = [];
    const refused: { reference: string; text: string }[] = [];
    this._running = true;
    this._at = 0;
    this.#stopped = false;
    for (const lead of this.chosen) {
      if (this.#stopped) {
        break;
      }

      this._at++;
      try {
        await this.#do(lead, fields);
        done.push(lead.id);
      } catch (error) {
        if (!(error instanceof Problem)) {
          throw error;
        }

        refused.push({ reference: lead.reference, text: wordsOf(error) });
      }
    }

    this._running = false;
    this._refused = refused;
    if (done.length > 0) {
      toasts.good(word("done", done.length));
    }

    if (refused.length === 0 && !this.#stopped) {
      this._dialog.close();
    }

    this.dispatchEvent(new CustomEvent<string[]>("done", { detail: done }));
  };

  #do(lead: LeadRow, fields: Record<string, string>) {
    switch (this._act) {
      case "assign":
        return api.post(`/${lead.id}/assignment`, { unitCode: fields.unit, officerKey: fields.officer || null, reason: fields.reason, tell: fields.tell === "on", expectedVersion: lead.version });
      case "task": {
        const assigneeKey = fields.assignee || lead.officer?.key;
        if (!assigneeKey) {
          throw new Problem(400, word("nobody"), "", {});
        }

        const formToken = this.#tokens.get(lead.id) ?? crypto.randomUUID();
        this.#tokens.set(lead.id, formToken);
        return api.post(`/${lead.id}/tasks`, { formToken, title: fields.title, assigneeKey, dueAt: fromField(fields.dueAt) });
      }
      case "close":
        return api.post(`/${lead.id}/stage`, { stage: "Lost", lostReason: fields.lostReason, reason: fields.reason || null, expectedVersion: lead.version });
      default:
        return api.post(`/${lead.id}/stage`, { stage: "Spam", expectedVersion: lead.version });
    }
  }

  static override styles = [
    base,
    css`
      .bar {
        background: var(--kt-tint);
        border: 1px solid var(--kt-accent);
        border-radius: 10px;
        bottom: 8px;
        padding: 8px 12px;
      }
    `,
  ];
}
