import { html, LitElement, nothing } from "lit";
import { customElement, query, state } from "lit/decorators.js";
import { api, Problem } from "../core/api";
import { leadChanged, type LeadDetail } from "../core/leads";
import { readAgain } from "../core/refused";
import { base } from "../core/styles";
import { toasts } from "../core/toasts";
import { words } from "../core/words";
import "../ui/dialog.element";
import type { DialogElement } from "../ui/dialog.element";

const word = words({
  organisation: ["Tổ chức", "Organisation"],
  none: ["chưa rõ tổ chức", "no organisation known"],
  now: ["Trong lúc bạn sửa, người khác đã ghi tổ chức khác: {0}. Lưu lần nữa để ghi tên của bạn.", "While you were editing, somebody else saved another organisation: {0}. Save again to write yours."],
  hint: ["Tên đã có trong hệ thống được nối với tổ chức đó. Để trống nếu là cá nhân.", "A name that is known is that organisation. Empty for a person alone."],
  save: ["Lưu", "Save"],
  cancel: ["Hủy", "Cancel"],
  saved: ["Đã lưu.", "Saved."],
});

/** Says which organisation a lead is of. `ask(lead)` opens it. */
@customElement("kontum-lead-organisation")
export class LeadOrganisationElement extends LitElement {
  /** The lead as it was seen last. */
  @state()
  private _lead?: LeadDetail;

  @state()
  private _refused = "";

  @query("kontum-leads-dialog")
  private _dialog!: DialogElement;

  async ask(lead: LeadDetail) {
    this._lead = lead;
    this._refused = "";
    await this.updateComplete;
    this.renderRoot.querySelector("form")!.reset();
    this._dialog.show();
  }

  override render() {
    return html`<kontum-leads-dialog acts headline=${word("organisation")}>
      <form class="stack" @submit=${this.#save}>
        ${this._refused ? html`<p class="error" role="alert">${this._refused}</p>` : nothing}
        <label class="field"
          ><span class="label">${word("organisation")}</span><input name="name" maxlength="200" .defaultValue=${this._lead?.lead.organisation ?? ""} /><span class="hint">${word("hint")}</span></label
        >
      </form>
      <button slot="actions" class="button" @click=${() => this._dialog.close()}>${word("cancel")}</button>
      <button slot="actions" class="button primary" @click=${() => this.renderRoot.querySelector("form")!.requestSubmit()}>${word("save")}</button>
    </kontum-leads-dialog>`;
  }

  #save = async (event: SubmitEvent) => {
    event.preventDefault();
    const name = new FormData(event.target as HTMLFormElement).get("name");
    try {
      if (await this.#put(name)) {
        this._dialog.close();
        toasts.good(word("saved"));
        this.dispatchEvent(leadChanged());
      }
    } catch (error) {
      toasts.problem(error);
    }
  };

  // False where a colleague saved another organisation, which is told first. Whatever else of the lead was changed meanwhile is no reason to ask.
  async #put(name: FormDataEntryValue | null) {
    const { lead, organisationId } = this._lead!;
    const put = (version: number) => api.put(`/${lead.id}/organisation`, { name, expectedVersion: version });
    try {
      await put(lead.version);
      return true;
    } catch (error) {
      const now = error instanceof Problem ? await readAgain(error, () => api.get<LeadDetail>(`/${lead.id}`)) : undefined;
      if (!now) {
        throw error;
      }

      this._lead = now;
      if (now.organisationId !== organisationId) {
        this._refused = word("now", now.lead.organisation ?? word("none"));
        return false;
      }

      await put(now.lead.version);
      return true;
    }
  }

  static override styles = [base];
}
