import { css, html, LitElement, nothing } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import { api, Problem } from "../core/api";
import { desk } from "../core/desk";
import type { LeadRow } from "../core/leads";
import { base } from "../core/styles";
import { toasts, wordsOf } from "../core/toasts";
import { words } from "../core/words";
import "../ui/dialog.element";
import type { DialogElement } from "../ui/dialog.element";
import { icon } from "../ui/icons";

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
  lostReason: ["Vì sao không thành", "Why it was lost"],
  run: ["Thực hiện với {0} hồ sơ", "Do it to {0}"],
  done: ["Đã xong {0} hồ sơ.", "{0} done."],
  refused: ["{0} hồ sơ bị từ chối:", "{0} were refused:"],
  spamAsk: ["Đánh dấu {0} hồ sơ là thư rác?", "Mark {0} as spam?"],
});

type Act = "assign" | "close" | "spam";

/** What is done to several chosen leads; each by itself, so that one refusal keeps nothing from the others. */
@customElement("kontum-leads-bulk")
export class BulkElement extends LitElement {
  @property({ attribute: false })
  chosen: readonly LeadRow[] = [];

  @state()
  private _act: Act = "assign";

  @state()
  private _running = false;

  @state()
  private _refused: readonly { reference: string; text: string }[] = [];

  @query("kontum-leads-dialog")
  private _dialog!: DialogElement;

  override render() {
    return html`
      ${this.chosen.length === 0
        ? nothing
        : html`<div class="bar row" role="region" aria-label=${word("chosen", this.chosen.length)}>
            <strong>${word("chosen", this.chosen.length)}</strong>
            <button class="button" @click=${() => this.#open("assign")}>${icon("user")}${word("assign")}</button>
            <button class="button" @click=${() => this.#open("close")}>${icon("close")}${word("close")}</button>
            <button class="button" @click=${() => this.#open("spam")}>${icon("trash")}${word("spam")}</button>
            <button class="button plain" @click=${this.#clear}>${word("clear")}</button>
          </div>`}
      <kontum-leads-dialog acts headline=${word(this._act)}>
        <form id="form" class="stack" @submit=${this.#run}>${this.#renderFields()}</form>
        ${this._refused.length > 0
          ? html`<div class="error" role="alert">
              <p>${word("refused", this._refused.length)}</p>
              <ul>
                ${this._refused.map((one) => html`<li><strong>${one.reference}</strong>: ${one.text}</li>`)}
              </ul>
            </div>`
          : nothing}
        <button slot="actions" class="button" @click=${() => this._dialog.close()}>${word("cancel")}</button>
        <button slot="actions" class="button primary" ?disabled=${this._running || this.chosen.length === 0} @click=${() => this.#form.requestSubmit()}>${word("run", this.chosen.length)}</button>
      </kontum-leads-dialog>
    `;
  }

  #renderFields() {
    const { units, officers, lostReasons } = desk.lookups;
    switch (this._act) {
      case "assign":
        return html`
          <label class="field"><span class="label">${word("unit")}</span><select name="unit" required>${units.map((unit) => html`<option value=${unit.code}>${unit.name}</option>`)}</select></label>
          <label class="field"
            ><span class="label">${word("officer")}</span
            ><select name="officer">
              <option value="">${word("byUnit")}</option>
              ${officers.map((officer) => html`<option value=${officer.key}>${officer.name}</option>`)}
            </select></label
          >
          <label class="field"><span class="label">${word("reason")}</span><textarea name="reason" required maxlength="1000"></textarea></label>
        `;
      case "close":
        return html`
          <label class="field"><span class="label">${word("lostReason")}</span><select name="lostReason" required>${lostReasons.map((reason) => html`<option value=${reason.name}>${reason.label}</option>`)}</select></label>
          <label class="field"><span class="label">${word("reason")}</span><textarea name="reason" maxlength="1000"></textarea></label>
        `;
      default:
        return html`<p>${word("spamAsk", this.chosen.length)}</p>`;
    }
  }

  get #form() {
    return this.renderRoot.querySelector<HTMLFormElement>("#form")!;
  }

  async #open(act: Act) {
    this._act = act;
    this._refused = [];
    await this.updateComplete;
    this._dialog.show();
  }

  #clear = () => this.dispatchEvent(new CustomEvent("clear"));

  #run = async (event: Event) => {
    event.preventDefault();
    const fields = Object.fromEntries(new FormData(this.#form)) as Record<string, string>;
    const done: string[] = [];
    const refused: { reference: string; text: string }[] = [];
    this._running = true;
    for (const lead of this.chosen) {
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

    if (refused.length === 0) {
      this._dialog.close();
    }

    this.dispatchEvent(new CustomEvent<string[]>("done", { detail: done }));
  };

  #do(lead: LeadRow, fields: Record<string, string>) {
    switch (this._act) {
      case "assign":
        return api.post(`/${lead.id}/assignment`, { unitCode: fields.unit, officerKey: fields.officer || null, reason: fields.reason, expectedVersion: lead.version });
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
