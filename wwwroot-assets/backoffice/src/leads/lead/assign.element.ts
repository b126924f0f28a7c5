import { html, LitElement, nothing } from "lit";
import { customElement, query, state } from "lit/decorators.js";
import { api, Problem } from "../core/api";
import { desk } from "../core/desk";
import { leadChanged, type LeadRow } from "../core/leads";
import { showRefused, wrongOf } from "../core/refused";
import { base } from "../core/styles";
import { toasts } from "../core/toasts";
import { words } from "../core/words";
import "../ui/dialog.element";
import type { DialogElement } from "../ui/dialog.element";

const word = words({
  headline: ["Giao hồ sơ {0}", "Give {0} to somebody"],
  unit: ["Đơn vị", "Unit"],
  officer: ["Người phụ trách", "Officer"],
  byUnit: ["Để đơn vị tự chọn", "Let the unit choose"],
  reason: ["Lý do", "Reason"],
  reasonHint: ["Người nhận và nhật ký sẽ thấy.", "The one who gets it and the record will see it."],
  give: ["Giao", "Give"],
  cancel: ["Hủy", "Cancel"],
  given: ["Đã giao hồ sơ.", "The lead was given on."],
});

/** Gives a lead to another unit or officer. `ask(lead)` opens it. */
@customElement("kontum-lead-assign")
export class LeadAssignElement extends LitElement {
  @state()
  private _lead?: LeadRow;

  @state()
  private _wrong: Readonly<Record<string, readonly string[]>> = {};

  @state()
  private _running = false;

  @query("kontum-leads-dialog")
  private _dialog!: DialogElement;

  async ask(lead: LeadRow) {
    this._lead = lead;
    this._wrong = {};
    await this.updateComplete;
    this.renderRoot.querySelector("form")!.reset();
    this._dialog.show();
  }

  override render() {
    const { units, officers } = desk.lookups;
    const lead = this._lead;
    return html`<kontum-leads-dialog acts headline=${word("headline", lead?.reference ?? "")}>
      <form class="stack" novalidate @submit=${this.#give}>
        <label class="field"
          ><span class="label">${word("unit")}</span
          ><select name="unit">
            ${units.map((unit) => html`<option value=${unit.code} ?selected=${unit.code === lead?.unit}>${unit.name}</option>`)}
          </select></label
        >
        <label class="field"
          ><span class="label">${word("officer")}</span
          ><select name="officer">
            <option value="">${word("byUnit")}</option>
            ${officers.map((officer) => html`<option value=${officer.key} ?selected=${officer.key === lead?.officer?.key}>${officer.name}</option>`)}
          </select></label
        >
        <label class="field"><span class="label">${word("reason")}</span><textarea name="reason" maxlength="1000" aria-invalid=${this._wrong["reason"] ? "true" : nothing}></textarea><span class="hint">${word("reasonHint")}</span>${wrongOf(this._wrong, "reason")}</label>
      </form>
      <button slot="actions" class="button" @click=${() => this._dialog.close()}>${word("cancel")}</button>
      <button slot="actions" class="button primary" ?disabled=${this._running} @click=${() => this.renderRoot.querySelector("form")!.requestSubmit()}>${word("give")}</button>
    </kontum-leads-dialog>`;
  }

  #give = async (event: SubmitEvent) => {
    event.preventDefault();
    const fields = Object.fromEntries(new FormData(event.target as HTMLFormElement)) as Record<string, string>;
    this._running = true;
    try {
      await api.post(`/${this._lead!.id}/assignment`, { unitCode: fields.unit, officerKey: fields.officer || null, reason: fields.reason, expectedVersion: this._lead!.version });
      this._dialog.close();
      toasts.good(word("given"));
      this.dispatchEvent(leadChanged());
    } catch (error) {
      if (!(error instanceof Problem)) {
        throw error;
      }

      this._wrong = error.fields;
      await showRefused(this, error);
    } finally {
      this._running = false;
    }
  };

  static override styles = [base];
}
