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
import { awayText, officerOptions } from "../ui/officer-options";
import { type Meanwhile, meanwhileNote, meanwhileOf } from "./meanwhile";

const word = words({
  headline: ["Giao hồ sơ {0}", "Give {0} to somebody"],
  unit: ["Đơn vị", "Unit"],
  officer: ["Người phụ trách", "Officer"],
  byUnit: ["Để đơn vị tự chọn", "Let the unit choose"],
  reason: ["Lý do", "Reason"],
  reasonHint: ["Người nhận được báo bằng thư và đọc lý do này trong hồ sơ.", "Whoever gets it is told by mail, and reads this on the page of the lead."],
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
  private _unit = "";

  /** Empty to have the unit choose. */
  @state()
  private _officer = "";

  @state()
  private _wrong: Readonly<Record<string, readonly string[]>> = {};

  @state()
  private _running = false;

  @state()
  private _meanwhile?: Meanwhile;

  @query("kontum-leads-dialog")
  private _dialog!: DialogElement;

  async ask(lead: LeadRow) {
    this._lead = lead;
    this._unit = lead.unit ?? desk.lookups.units[0]?.code ?? "";
    this._officer = lead.officer?.key ?? "";
    this._wrong = {};
    this._meanwhile = undefined;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLTextAreaElement>("textarea")!.value = "";
    this._dialog.show();
  }

  override render() {
    const away = awayText(this._officer);
    return html`<kontum-leads-dialog acts headline=${word("headline", this._lead?.reference ?? "")}>
      <form class="stack" novalidate @submit=${this.#give}>
        ${meanwhileNote(this._meanwhile)}
        <label class="field"
          ><span class="label">${word("unit")}</span
          ><select name="unit" aria-invalid=${this._wrong["unitCode"] ? "true" : nothing} @change=${(event: Event) => (this._unit = (event.target as HTMLSelectElement).value)}>
            ${desk.lookups.units.map((unit) => html`<option value=${unit.code} .selected=${unit.code === this._unit}>${unit.name}</option>`)}
          </select>${wrongOf(this._wrong, "unitCode")}</label
        >
        <label class="field"
          ><span class="label">${word("officer")}</span
          ><select name="officer" aria-invalid=${this._wrong["officerKey"] ? "true" : nothing} @change=${(event: Event) => (this._officer = (event.target as HTMLSelectElement).value)}>
            <option value="" .selected=${this._officer === ""}>${word("byUnit")}</option>
            ${officerOptions(this._unit, this._officer)}
          </select>
          ${away ? html`<span class="hint" role="status">${away}</span>` : nothing}${wrongOf(this._wrong, "officerKey")}</label
        >
        <label class="field"><span class="label">${word("reason")}</span><textarea name="reason" maxlength="1000" aria-invalid=${this._wrong["reason"] ? "true" : nothing}></textarea><span class="hint">${word("reasonHint")}</span>${wrongOf(this._wrong, "reason")}</label>
      </form>
      <button slot="actions" class="button" @click=${() => this._dialog.close()}>${word("cancel")}</button>
      <button slot="actions" class="button primary" ?disabled=${this._running} @click=${() => this.renderRoot.querySelector("form")!.requestSubmit()}>${word("give")}</button>
    </kontum-leads-dialog>`;
  }

  #give = async (event: SubmitEvent) => {
    event.preventDefault();
    const reason = new FormData(event.target as HTMLFormElement).get("reason");
    const { id, version } = this._meanwhile?.lead ?? this._lead!;
    this._running = true;
    try {
      await api.post(`/${id}/assignment`, { unitCode: this._unit, officerKey: this._officer || null, reason, expectedVersion: version });
      this._dialog.close();
      toasts.good(word("given"));
      this.dispatchEvent(leadChanged());
    } catch (error) {
      if (!(error instanceof Problem)) {
        throw error;
      }

      this._wrong = error.fields;
      this._meanwhile = await meanwhileOf(this._lead!, error);
      if (!this._meanwhile) {
        await showRefused(this, error);
      }
    } finally {
      this._running = false;
    }
  };

  static override styles = [base];
}
