import { css, html, LitElement, nothing } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import { api, Problem } from "../core/api";
import { dateTimeText } from "../core/format";
import { showRefused, wrongOf } from "../core/refused";
import { base } from "../core/styles";
import { toasts } from "../core/toasts";
import { words } from "../core/words";
import "../ui/dialog.element";
import type { DialogElement } from "../ui/dialog.element";
import { icon } from "../ui/icons";
import type { RequestDetail } from "./request-parts";

const word = words({
  extend: ["Gia hạn", "Extend the term"],
  headline: ["Gia hạn thời hạn thực hiện", "Extend the term to carry it out"],
  about: [
    "Chỉ gia hạn được một lần, khi yêu cầu phức tạp, và trước khi hết hạn ({0}). Người yêu cầu nhận thư nêu ngày mới và lý do này.",
    "This can be done once, where the request is complex, and before the term ends ({0}). The person gets a mail with the new date and this reason.",
  ],
  aboutNoMail: [
    "Chỉ gia hạn được một lần, khi yêu cầu phức tạp, và trước khi hết hạn ({0}). Không có thư điện tử: hãy tự báo người yêu cầu ngày mới và lý do trước khi hết hạn.",
    "This can be done once, where the request is complex, and before the term ends ({0}). There is no e-mail address: tell the person the new date and the reason before the term ends.",
  ],
  days: ["Thời hạn mới", "New term"],
  choose: ["Chọn", "Choose"],
  choice: ["thêm {0} ngày, đến {1}", "{0} more {0:day|days}, until {1}"],
  reason: ["Vì sao yêu cầu phức tạp, bằng lời cho người yêu cầu", "Why the request is complex, in words for the person"],
  cancel: ["Hủy", "Cancel"],
  save: ["Gia hạn và báo người yêu cầu", "Extend and tell the person"],
  done: ["Đã gia hạn đến {0}.", "The term ends {0} now."],
});

/** Makes the term to carry a request out longer, once. Fires `extended` when it was done, and `refused` when the request is not as it was. */
@customElement("kontum-leads-request-extension")
export class RequestExtensionElement extends LitElement {
  @property({ attribute: false })
  detail!: RequestDetail;

  @state()
  private _wrong: Readonly<Record<string, readonly string[]>> = {};

  @state()
  private _busy = false;

  @query("kontum-leads-dialog")
  private _dialog!: DialogElement;

  override render() {
    const { request, email } = this.detail;

    // Of several that end on the same working day the longest.
    const choices = this.detail.extensions.filter(({ dueAt }, index, all) => all[index + 1]?.dueAt !== dueAt);
    return html`<button class="button" @click=${this.#ask}>${icon("clock")}${word("extend")}</button>
      <kontum-leads-dialog acts headline=${word("headline")}>
        <form class="stack" novalidate @submit=${this.#save}>
          <p class="muted">${word(email ? "about" : "aboutNoMail", dateTimeText(request.finish.dueAt))}</p>
          <label class="field"
            ><span class="label">${word("days")}</span
            ><select name="days" aria-invalid=${this._wrong["days"] ? "true" : nothing}>
              <option value="">${word("choose")}</option>
              ${choices.map(({ days, dueAt }) => html`<option value=${days}>${word("choice", days, dateTimeText(dueAt))}</option>`)}</select
            >${wrongOf(this._wrong, "days")}</label
          >
          <label class="field"
            ><span class="label">${word("reason")}</span><textarea name="reason" rows="4" maxlength="1000" aria-invalid=${this._wrong["reason"] ? "true" : nothing}></textarea>${wrongOf(this._wrong, "reason")}</label
          >
        </form>
        <button slot="actions" class="button" @click=${() => this._dialog.close()}>${word("cancel")}</button>
        <button slot="actions" class="button primary" ?disabled=${this._busy} @click=${() => this.renderRoot.querySelector<HTMLFormElement>("form")!.requestSubmit()}>${word("save")}</button>
      </kontum-leads-dialog>`;
  }

  #ask = () => {
    this._wrong = {};
    this.renderRoot.querySelector<HTMLFormElement>("form")!.reset();
    this._dialog.show();
  };

  #save = async (event: SubmitEvent) => {
    event.preventDefault();
    const form = new FormData(event.target as HTMLFormElement);
    const days = Number(form.get("days")) || null;
    this._busy = true;
    this._wrong = {};
    try {
      await api.post(`/privacy/requests/${this.detail.request.id}/extension`, { days, reason: form.get("reason"), expectedVersion: this.detail.version });
      this._dialog.close();
      toasts.good(word("done", dateTimeText(this.detail.extensions.find((choice) => choice.days === days)!.dueAt)));
      this.dispatchEvent(new Event("extended"));
    } catch (error) {
      if (!(error instanceof Problem)) {
        throw error;
      }

      this._wrong = error.fields;
      await showRefused(this, error);
      if (error.status === 409) {
        this.dispatchEvent(new Event("refused"));
      }
    } finally {
      this._busy = false;
    }
  };

  static override styles = [
    base,
    css`
      :host {
        display: block;
      }
    `,
  ];
}
