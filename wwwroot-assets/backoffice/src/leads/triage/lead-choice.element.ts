import { html, LitElement } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import type { LeadRow } from "../core/leads";
import { base } from "../core/styles";
import { words } from "../core/words";
import "../ui/dialog.element";
import type { DialogElement } from "../ui/dialog.element";
import "../ui/lead-picker.element";
import type { LeadPickerElement } from "../ui/lead-picker.element";

const word = words({
  assign: ["Chọn hồ sơ", "Choose a lead"],
  lead: ["Hồ sơ", "Lead"],
  put: ["Đưa thư vào hồ sơ", "Put the mail to it"],
  cancel: ["Hủy", "Cancel"],
});

/** Asks in a dialog which lead a mail belongs to. Fires `lead-chosen` with its key; whoever listens closes the dialog. */
@customElement("kontum-triage-lead")
export class LeadChoiceElement extends LitElement {
  /** Whether what was chosen is being carried out. */
  @property({ type: Boolean })
  busy = false;

  @state()
  private _lead?: LeadRow;

  @query("kontum-leads-dialog")
  private _dialog!: DialogElement;

  @query("kontum-lead-picker")
  private _picker!: LeadPickerElement;

  ask() {
    this._picker.reset();
    this._lead = undefined;
    this._dialog.show();
    this._picker.focus();
  }

  close() {
    this._dialog.close();
  }

  override render() {
    return html`<kontum-leads-dialog acts headline=${word("assign")}>
      <kontum-lead-picker label=${word("lead")} @picked=${() => (this._lead = this._picker.lead)}></kontum-lead-picker>
      <button slot="actions" class="button" @click=${() => this.close()}>${word("cancel")}</button>
      <button slot="actions" class="button primary" ?disabled=${this.busy || !this._lead} @click=${this.#choose}>${word("put")}</button>
    </kontum-leads-dialog>`;
  }

  #choose = () => this.dispatchEvent(new CustomEvent("lead-chosen", { detail: this._lead!.id }));

  static override styles = [base];
}
