import { css, html, nothing } from "lit";
import { customElement, query, state } from "lit/decorators.js";
import { api, Problem } from "../core/api";
import { LeadsPageElement } from "../core/element";
import { focusRefused, wrongOf } from "../core/refused";
import { router } from "../core/router";
import { base } from "../core/styles";
import { toasts, wordsOf } from "../core/toasts";
import { words } from "../core/words";
import "../ui/dialog.element";
import type { DialogElement } from "../ui/dialog.element";
import { icon } from "../ui/icons";
import { type AskedPerson, takeOver } from "./handed-over";
import { tabs } from "./tabs";

interface Summary {
  names: string[];
  emails: string[];
  phones: string[];
  contacts: number;
  enquiries: number;
  leads: number;
  sharedLeads: number;
  mails: number;
}

interface Report {
  id: string | null;
  contacts: number;
  enquiries: number;
  ownLeads: number;
  sharedLeads: string[];
  mailsEmptied: number;
  mailsRedacted: number;
}

const word = words({
  title: ["Dữ liệu của một người", "A person's data"],
  about: [
    "Tìm mọi dữ liệu đang lưu của một người, giao cho người đó một bản, hoặc xóa. Tìm theo thư điện tử là chắc chắn nhất; một số điện thoại có thể là của cả văn phòng.",
    "Finds everything held of a person, to hand it over or to erase it. The e-mail address is surest; a telephone number may be that of a whole office.",
  ],
  email: ["Thư điện tử", "E-mail"],
  phone: ["Điện thoại", "Telephone"],
  find: ["Tìm", "Find"],
  nothing: ["Không lưu dữ liệu nào của người này.", "Nothing is held of this person."],
  found: ["Đang lưu", "What is held"],
  names: ["Tên", "Names"],
  counts: ["{0} liên hệ, {1} yêu cầu, {2} hồ sơ, {3} thư", "{0} {0:contact|contacts}, {1} {1:enquiry|enquiries}, {2} {2:lead|leads}, {3} {3:mail|mails}"],
  shared: ["Trong đó {0} hồ sơ có cả người khác: lời trong đó được giữ lại, không còn tên, địa chỉ, số điện thoại của người này.", "{0} of the leads {0:has|have} other people as well: their words are kept, without this person's name, addresses and numbers."],
  export: ["Xuất toàn bộ (ZIP)", "Export everything (ZIP)"],
  exported: ["Đã xuất. Việc xuất được ghi vào nhật ký.", "Exported. The export is in the audit."],
  erase: ["Xóa dữ liệu…", "Erase the data…"],
  headline: ["Xóa dữ liệu của người này?", "Erase this person's data?"],
  warning: [
    "Việc này không hoàn tác được. Tên, địa chỉ, thư, tệp, ghi chú bị xóa; giai đoạn, thời gian và số liệu thống kê vẫn còn. Thư trong hộp thư của cơ quan phải xóa riêng.",
    "This cannot be undone. Names, addresses, mails, files and notes go; stages, times and statistics stay. Mail in the board's own mailbox has to be deleted there.",
  ],
  reason: ["Lý do (ghi vào nhật ký)", "Why (for the audit)"],
  reasonHint: ["Ví dụ mã yêu cầu DL-…; không nêu tên hay địa chỉ của người này, vì lý do được giữ lại.", "Such as the reference DL-… of the request; not the person's name or address, since the reason is kept."],
  noReason: ["Hãy ghi lý do xóa.", "Write why the data are erased."],
  unsure: ["Hãy kiểm tra người yêu cầu trước khi xóa.", "Please check who asked before you erase."],
  sure: ["Tôi đã kiểm tra đây đúng là người yêu cầu", "I have checked that this is the person who asked"],
  cancel: ["Hủy", "Cancel"],
  confirm: ["Xóa vĩnh viễn", "Erase for good"],
  done: ["Đã xóa: {0} liên hệ, {1} yêu cầu, {2} hồ sơ riêng, {3} thư.", "Erased: {0} {0:contact|contacts}, {1} {1:enquiry|enquiries}, {2} {2:lead|leads} of the person alone, {3} {3:mail|mails}."],
  look: ["Hãy đọc lại lời trong các hồ sơ chung sau; máy chỉ tìm được tên, địa chỉ và số điện thoại:", "Please read through the texts of these shared leads; only names, addresses and numbers can be found by a machine:"],
  open: ["Mở hồ sơ {0}", "Open lead {0}"],
});

/** Finds what is held of a person, exports and erases it. */
@customElement("kontum-leads-person")
export default class PersonElement extends LeadsPageElement {
  @state()
  private _summary?: Summary;

  @state()
  private _report?: Report;

  @state()
  private _wrong: Readonly<Record<string, readonly string[]>> = {};

  @state()
  private _refused = "";

  @state()
  private _busy = false;

  @query("kontum-leads-dialog")
  private _dialog!: DialogElement;

  // What was found belongs to what was asked then, and not to what stands in the fields by now.
  #asked: AskedPerson = { email: "", phone: "" };

  // From the page of a request the person is looked for at once, so that nobody types the address anew, and wrongly.
  protected override shown() {
    const person = takeOver();
    if (person) {
      void this.updateComplete.then(() => {
        for (const name of ["email", "phone"] as const) {
          this.renderRoot.querySelector<HTMLInputElement>(`input[name=${name}]`)!.value = person[name];
        }

        return this.#look(person);
      });
    }
  }

  override render() {
    const field = (name: "email" | "phone", type: string) =>
      html`<label class="field"><span class="label">${word(name)}</span><input name=${name} type=${type} maxlength="254" autocomplete="off" aria-invalid=${this._wrong[name] ? "true" : nothing} />${wrongOf(this._wrong, name)}</label>`;
    return html`<h1>${word("title")}</h1>
      ${tabs(this.me, "person")}
      <p class="muted">${word("about")}</p>
      <form class="card ask" novalidate @submit=${this.#find}>
        ${field("email", "email")} ${field("phone", "tel")}
        <div><button class="button primary" ?disabled=${this._busy}>${icon("search")}${word("find")}</button></div>
      </form>
      ${this._refused && !this._dialog?.isOpen ? html`<p class="error" role="alert">${this._refused}</p>` : nothing}
      <div aria-live="polite">${this._report ? this.#renderReport(this._report) : this._summary ? this.#renderSummary(this._summary) : nothing}</div>
      ${this.#renderDialog()}`;
  }

  #renderSummary(found: Summary) {
    if (found.contacts + found.enquiries + found.mails === 0) {
      return html`<p class="card empty">${word("nothing")}</p>`;
    }

    const line = (name: "names" | "email" | "phone", all: string[]) => (all.length > 0 ? html`<dt>${word(name)}</dt><dd>${all.join(", ")}</dd>` : nothing);
    return html`<section class="card">
      <h2>${word("found")}</h2>
      <dl>${line("names", found.names)} ${line("email", found.emails)} ${line("phone", found.phones)}</dl>
      <p>${word("counts", found.contacts, found.enquiries, found.leads, found.mails)}</p>
      ${found.sharedLeads > 0 ? html`<p class="muted">${word("shared", found.sharedLeads)}</p>` : nothing}
      <div class="row">
        <button class="button" ?disabled=${this._busy} @click=${this.#export}>${icon("download")}${word("export")}</button>
        <button class="button" ?disabled=${this._busy} @click=${this.#ask}>${icon("trash")}${word("erase")}</button>
      </div>
    </section>`;
  }

  #renderReport(report: Report) {
    return html`<section class="card" role="status">
      <p>${report.id ? word("done", report.contacts, report.enquiries, report.ownLeads, report.mailsEmptied + report.mailsRedacted) : word("nothing")}</p>
      ${report.sharedLeads.length > 0
        ? html`<p>${word("look")}</p>
            <ul>
              ${report.sharedLeads.map((id, index) => html`<li><a href=${router.href(`lead/${id}`)}>${word("open", index + 1)}</a></li>`)}
            </ul>`
        : nothing}
    </section>`;
  }

  #renderDialog() {
    return html`<kontum-leads-dialog acts headline=${word("headline")}>
      <form class="stack" novalidate @submit=${this.#erase}>
        ${this._refused ? html`<p class="error" role="alert">${this._refused}</p>` : nothing}
        <p>${word("warning")}</p>
        <p><strong>${[this.#asked.email, this.#asked.phone].filter(Boolean).join(", ")}</strong></p>
        <label class="field"><span class="label">${word("reason")}</span><textarea name="reason" rows="3" maxlength="1000" aria-invalid=${this._wrong["reason"] ? "true" : nothing}></textarea><span class="hint">${word("reasonHint")}</span>${wrongOf(this._wrong, "reason")}</label>
        <div class="field"><label class="check"><input type="checkbox" name="sure" aria-invalid=${this._wrong["sure"] ? "true" : nothing} aria-describedby="sure" />${word("sure")}</label><span id="sure">${wrongOf(this._wrong, "sure")}</span></div>
      </form>
      <button slot="actions" class="button" @click=${() => this._dialog.close()}>${word("cancel")}</button>
      <button slot="actions" class="button danger" ?disabled=${this._busy} @click=${() => this.renderRoot.querySelector<HTMLFormElement>("kontum-leads-dialog form")!.requestSubmit()}>${word("confirm")}</button>
    </kontum-leads-dialog>`;
  }

  #find = async (event: SubmitEvent) => {
    event.preventDefault();
    const data = new FormData(event.target as HTMLFormElement);
    await this.#look({ email: String(data.get("email") ?? "").trim(), phone: String(data.get("phone") ?? "").trim() });
  };

  async #look(person: AskedPerson) {
    this.#asked = person;
    this._report = undefined;
    this._summary = undefined;
    await this.#try(async () => {
      this._summary = await api.post<Summary>("/privacy/subject", this.#asked);
    });
  }

  #export = () =>
    this.#try(async () => {
      await api.download("/privacy/subject/export", { method: "POST", body: this.#asked });
      toasts.good(word("exported"));
    });

  #ask = async () => {
    this._refused = "";
    this._wrong = {};
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLFormElement>("kontum-leads-dialog form")!.reset();
    this._dialog.show();
  };

  #erase = async (event: SubmitEvent) => {
    event.preventDefault();
    const form = new FormData(event.target as HTMLFormElement);
    if (!form.has("sure")) {
      this._wrong = { ...(String(form.get("reason")).trim() ? {} : { reason: [word("noReason")] }), sure: [word("unsure")] };
      await focusRefused(this);
      return;
    }

    await this.#try(async () => {
      this._report = await api.post<Report>("/privacy/subject/erasure", { ...this.#asked, reason: form.get("reason") });
      this._dialog.close();
    });
  };

  async #try(act: () => Promise<unknown>) {
    this._busy = true;
    this._wrong = {};
    this._refused = "";
    try {
      await act();
    } catch (error) {
      if (!(error instanceof Problem)) {
        throw error;
      }

      this._wrong = error.fields;
      this._refused = Object.keys(error.fields).length === 0 ? wordsOf(error) : "";
      await focusRefused(this);
    } finally {
      this._busy = false;
    }
  }

  static override styles = [
    base,
    css`
      :host {
        display: grid;
        gap: 14px;
        grid-template-columns: minmax(0, 1fr);
        max-width: 900px;
        padding: 16px;
      }

      .card {
        display: grid;
        gap: 10px;
        padding: 14px 16px;
      }

      .ask {
        align-items: start;
        grid-template-columns: repeat(auto-fit, minmax(min(220px, 100%), 1fr));
      }

      /* Beside the fields, whether or not something is said below them. */
      @media (min-width: 760px) {
        .ask > div {
          padding-top: 24px;
        }
      }

      dl {
        display: grid;
        gap: 4px 14px;
        grid-template-columns: auto 1fr;
        overflow-wrap: anywhere;
      }

      dt {
        color: var(--kt-muted);
      }
    `,
  ];
}
