import { html, LitElement, nothing } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import { api, Problem } from "../core/api";
import { desk } from "../core/desk";
import { today } from "../core/format";
import { leadChanged, type LeadRow } from "../core/leads";
import { showRefused } from "../core/refused";
import { base } from "../core/styles";
import { toasts } from "../core/toasts";
import { words } from "../core/words";
import "../ui/dialog.element";
import type { DialogElement } from "../ui/dialog.element";
import { type Meanwhile, meanwhileNote, meanwhileOf } from "./meanwhile";

const word = words({
  headline: ["Chuyển sang: {0}", "Move to: {0}"],
  reason: ["Lý do", "Reason"],
  reasonOptional: ["Ghi chú (không bắt buộc)", "Note (optional)"],
  lostReason: ["Vì sao không thành", "Why it was lost"],
  licenceNumber: ["Số giấy chứng nhận đăng ký đầu tư", "Number of the investment registration certificate"],
  licensedOn: ["Ngày cấp", "Date of issue"],
  move: ["Chuyển", "Move"],
  cancel: ["Hủy", "Cancel"],
  moved: ["{0}: {1}", "{0}: {1}"],
});

/** Whether a stage asks for something before a lead can go there: why it was lost or is taken up again, the certificate. */
export const asksFor = (lead: LeadRow, stage: string) => stage === "Lost" || stage === "Licensed" || lead.stage === "Lost";

/** Asks what a stage asks for, and moves the lead there. `ask(lead, stage)` opens it; whoever shows it hears `lead-changed`, or `close` where it was left. */
@customElement("kontum-lead-move")
export class LeadMoveElement extends LitElement {
  @property({ attribute: false })
  lead?: LeadRow;

  @state()
  private _stage = "";

  @state()
  private _wrong: Readonly<Record<string, readonly string[]>> = {};

  @state()
  private _running = false;

  @state()
  private _meanwhile?: Meanwhile;

  @query("kontum-leads-dialog")
  private _dialog!: DialogElement;

  /** Opens the dialog for a lead and a stage. */
  async ask(lead: LeadRow, stage: string) {
    this.lead = lead;
    this._stage = stage;
    this._wrong = {};
    this._meanwhile = undefined;
    await this.updateComplete;
    this.renderRoot.querySelector("form")!.reset();
    this._dialog.show();
  }

  override render() {
    const wrong = (field: string) => this._wrong[field]?.map((text) => html`<span class="wrong" role="alert">${text}</span>`) ?? nothing;
    const reopens = this.lead?.stage === "Lost";
    return html`<kontum-leads-dialog acts headline=${word("headline", desk.stage(this._stage))}>
      <form id="form" class="stack" novalidate @submit=${this.#move}>
        ${meanwhileNote(this._meanwhile)}
        ${this._stage === "Lost"
          ? html`<label class="field"
              ><span class="label">${word("lostReason")}</span>
              <select name="lostReason">
                ${desk.lookups.lostReasons.map((reason) => html`<option value=${reason.name}>${reason.label}</option>`)}
              </select>
              ${wrong("lostReason")}</label
            >`
          : nothing}
        ${this._stage === "Licensed"
          ? html`<label class="field"><span class="label">${word("licenceNumber")}</span><input name="licenceNumber" maxlength="100" aria-invalid=${this._wrong["licenceNumber"] ? "true" : nothing} />${wrong("licenceNumber")}</label>
              <label class="field"><span class="label">${word("licensedOn")}</span><input type="date" name="licensedOn" max=${today()} aria-invalid=${this._wrong["licensedOn"] ? "true" : nothing} />${wrong("licensedOn")}</label>`
          : nothing}
        <label class="field"><span class="label">${word(reopens ? "reason" : "reasonOptional")}</span><textarea name="reason" maxlength="1000" aria-invalid=${this._wrong["reason"] ? "true" : nothing}></textarea>${wrong("reason")}</label>
      </form>
      <button slot="actions" class="button" @click=${() => this._dialog.close()}>${word("cancel")}</button>
      <button slot="actions" class="button primary" ?disabled=${this._running} @click=${() => this.renderRoot.querySelector("form")!.requestSubmit()}>${word("move")}</button>
    </kontum-leads-dialog>`;
  }

  #move = async (event: SubmitEvent) => {
    event.preventDefault();
    const fields = Object.fromEntries(new FormData(event.target as HTMLFormElement)) as Record<string, string>;
    const { id, version, reference } = this._meanwhile?.lead ?? this.lead!;
    this._running = true;
    try {
      await api.post(`/${id}/stage`, {
        stage: this._stage,
        reason: fields.reason || null,
        lostReason: fields.lostReason ?? null,
        licenceNumber: fields.licenceNumber ?? null,
        licensedOn: fields.licensedOn ?? null,
        expectedVersion: version,
      });
      this._dialog.close();
      toasts.good(word("moved", reference, desk.stage(this._stage)));
      this.dispatchEvent(leadChanged());
    } catch (error) {
      if (!(error instanceof Problem)) {
        throw error;
      }

      this._wrong = error.fields;
      this._meanwhile = await meanwhileOf(this.lead!, error);
      if (!this._meanwhile) {
        await showRefused(this, error);
      }
    } finally {
      this._running = false;
    }
  };

  static override styles = [base];
}
