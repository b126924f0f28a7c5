import { css, html, LitElement } from "lit";
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
  sender: ["Người gửi", "Sender"],
  WhereKnown: ["Thêm vào hồ sơ nếu địa chỉ thuộc tổ chức hoặc người liên hệ của hồ sơ", "One of the lead's people where the address belongs to its organisation or people"],
  Join: ["Thêm vào hồ sơ: trang riêng cho thấy thư trao đổi với người này", "One of the lead's people: the private page shows what is written with them"],
  Apart: ["Không thêm: nhà đầu tư không thấy thư này", "Not one of them: the investor does not see this mail"],
  cancel: ["Hủy", "Cancel"],
});

const senders = ["WhereKnown", "Join", "Apart"] as const;

/** Whether the sender becomes one of the lead's people. */
export type Sender = (typeof senders)[number];

export interface LeadChoice {
  lead: string;
  sender: Sender;
}

/** Asks in a dialog which lead a mail belongs to, and whether its sender does. Fires `lead-chosen` with both; whoever listens closes the dialog. */
@customElement("kontum-triage-lead")
export class LeadChoiceElement extends LitElement {
  /** Whether what was chosen is being carried out. */
  @property({ type: Boolean })
  busy = false;

  @state()
  private _lead?: LeadRow;

  @state()
  private _sender: Sender = "WhereKnown";

  @query("kontum-leads-dialog")
  private _dialog!: DialogElement;

  @query("kontum-lead-picker")
  private _picker!: LeadPickerElement;

  ask() {
    this._picker.reset();
    this._lead = undefined;
    this._sender = "WhereKnown";
    this._dialog.show();
    this._picker.focus();
  }

  close() {
    this._dialog.close();
  }

  override render() {
    return html`<kontum-leads-dialog acts headline=${word("assign")}>
      <kontum-lead-picker label=${word("lead")} @picked=${() => (this._lead = this._picker.lead)}></kontum-lead-picker>
      <fieldset class="stack">
        <legend class="label">${word("sender")}</legend>
        ${senders.map((sender) => html`<label class="check"><input type="radio" name="sender" .checked=${this._sender === sender} @change=${() => (this._sender = sender)} /><span>${word(sender)}</span></label>`)}
      </fieldset>
      <button slot="actions" class="button" @click=${() => this.close()}>${word("cancel")}</button>
      <button slot="actions" class="button primary" ?disabled=${this.busy || !this._lead} @click=${this.#choose}>${word("put")}</button>
    </kontum-leads-dialog>`;
  }

  #choose = () => this.dispatchEvent(new CustomEvent<LeadChoice>("lead-chosen", { detail: { lead: this._lead!.id, sender: this._sender } }));

  static override styles = [
    base,
    css`
      fieldset {
        border: 0;
        margin: 0;
        padding: 0;
      }
    `,
  ];
}
