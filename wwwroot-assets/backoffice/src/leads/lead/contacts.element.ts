import { css, html, LitElement, nothing } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import { api, Problem } from "../core/api";
import { desk } from "../core/desk";
import { leadChanged, type LeadDetail, type LeadPerson } from "../core/leads";
import { focusRefused, readAgain } from "../core/refused";
import { router } from "../core/router";
import { base } from "../core/styles";
import { toasts, wordsOf } from "../core/toasts";
import { words } from "../core/words";
import { writeMail } from "../mail/mails";
import "../ui/dialog.element";
import type { DialogElement } from "../ui/dialog.element";
import { icon } from "../ui/icons";
import "./organisation.element";
import type { LeadOrganisationElement } from "./organisation.element";

const word = words({
  title: ["Nhà đầu tư", "The investor"],
  organisation: ["Tổ chức", "Organisation"],
  noOrganisation: ["chưa rõ tổ chức", "no organisation known"],
  change: ["Sửa", "Edit"],
  changeOne: ["Sửa {0}", "Edit {0}"],
  add: ["Thêm người", "Add a person"],
  primary: ["liên hệ chính", "main contact"],
  makePrimary: ["Đặt làm liên hệ chính", "Make main contact"],
  remove: ["Bỏ khỏi hồ sơ", "Take out of the lead"],
  mail: ["Viết thư cho {0}", "Write to {0}"],
  bounced: ["thư bị trả lại", "mail came back"],
  restricted: ["hạn chế dùng dữ liệu", "data restricted"],
  objected: ["không nhận thư", "not to be written to"],
  hidden: ["Thông tin liên hệ không hiển thị với bạn.", "Contact data are not shown to you."],
  headlineNew: ["Thêm người liên hệ", "Add a person"],
  headline: ["Sửa thông tin liên hệ", "Edit the person"],
  name: ["Họ tên", "Name"],
  email: ["Thư điện tử", "E-mail"],
  phone: ["Điện thoại", "Telephone"],
  phoneHint: ["Số nước ngoài bắt đầu bằng dấu +. Máy lẻ: “máy lẻ 12” hoặc “ext. 12”.", "Numbers abroad begin with +. An extension: “ext. 12”."],
  position: ["Chức vụ", "Position"],
  role: ["Vai trò trong hồ sơ", "Part in this lead"],
  roleHint: ["Ví dụ: giám đốc, luật sư, phiên dịch.", "Such as director, lawyer, interpreter."],
  language: ["Ngôn ngữ viết thư", "Language of mails"],
  save: ["Lưu", "Save"],
  cancel: ["Hủy", "Cancel"],
  saved: ["Đã lưu.", "Saved."],
  removed: ["Đã bỏ {0} khỏi hồ sơ.", "{0} was taken out of the lead."],
  export: ["Xuất dữ liệu cá nhân của {0}", "Export the personal data of {0}"],
  exportOne: ["Xuất dữ liệu cá nhân", "Export personal data"],
  exported: ["Đã xuất dữ liệu của {0}. Việc xuất được ghi vào nhật ký.", "The data of {0} were exported. The export is in the audit."],
  erased: ["đã xóa dữ liệu", "data erased"],
});

interface Form {
  name: string;
  email: string;
  phone: string;
  position: string;
  role: string;
  language: string;
}

const emptyForm = (language: string): Form => ({ name: "", email: "", phone: "", position: "", role: "", language });

/** The people and the organisation on the investor's side. */
@customElement("kontum-lead-contacts")
export class LeadContactsElement extends LitElement {
  @property({ attribute: false })
  lead!: LeadDetail;

  /** Whom the dialog changes; null for somebody new, undefined for the organisation. */
  @state()
  private _person?: LeadPerson | null;

  @state()
  private _wrong: Readonly<Record<string, readonly string[]>> = {};

  @state()
  private _refused = "";

  @query("#person")
  private _dialog!: DialogElement;

  @query("kontum-lead-organisation")
  private _organisation!: LeadOrganisationElement;

  #token = "";

  override render() {
    const { lead, contacts, rights } = this.lead;
    const writes = rights.write && desk.me.seesContactData;
    return html`<header class="row spread">
        <h2>${word("title")}</h2>
        ${writes ? html`<button class="button plain" @click=${() => this.#ask(null)}>${icon("add")}${word("add")}</button>` : nothing}
      </header>
      <p class="row spread keep">
        <span>${icon("building")} ${lead.organisation ? html`<a href=${router.href(`organisations/${this.lead.organisationId}`)}>${lead.organisation}</a>` : html`<span class="muted">${word("noOrganisation")}</span>`}</span>
        ${writes ? html`<button class="button plain" aria-label=${word("changeOne", word("organisation"))} @click=${() => this._organisation.ask(this.lead)}>${icon("edit")}</button>` : nothing}
      </p>
      ${desk.me.seesContactData ? nothing : html`<p class="muted small">${word("hidden")}</p>`}
      <ul class="plain">
        ${desk.me.seesContactData ? contacts.map((person) => this.#renderPerson(person, writes)) : nothing}
      </ul>
      ${this.#renderForm()}
      <kontum-lead-organisation></kontum-lead-organisation>`;
  }

  #renderPerson(person: LeadPerson, writes: boolean) {
    const name = person.name ?? "?";
    return html`<li>
      <div class="row spread">
        <strong>${person.erased ? name : html`<a href=${router.href(`contacts/${person.id}`)}>${name}</a>`}</strong>
        <span class="row tags">
          ${person.erased ? html`<span class="tag">${word("erased")}</span>` : nothing}
          ${person.primary ? html`<span class="tag accent">${word("primary")}</span>` : nothing} ${person.bounced ? html`<span class="tag bad">${icon("warning")}${word("bounced")}</span>` : nothing}
          ${person.restricted ? html`<span class="tag warn">${word("restricted")}</span>` : nothing} ${person.objected ? html`<span class="tag warn">${word("objected")}</span>` : nothing}
        </span>
      </div>
      <div class="small muted">${[person.role, person.position, desk.language(person.language)].filter(Boolean).join(" · ")}</div>
      ${person.phone ? html`<a class="line" href="tel:${person.phone}">${icon("phone")} ${person.phone}${person.phoneExtension ? ` (${person.phoneExtension})` : ""}</a>` : nothing}
      ${person.email ? html`<a class="line" href="mailto:${person.email}">${icon("mail")} ${person.email}</a>` : nothing}
      ${writes && !person.erased
        ? html`<div class="row">
            ${person.email && !person.restricted && !person.objected
              ? html`<button class="button plain" aria-label=${word("mail", name)} title=${word("mail", name)} @click=${() => this.dispatchEvent(writeMail({ to: person.email! }))}>${icon("send")}</button>`
              : nothing}
            <button class="button plain" aria-label=${word("changeOne", name)} title=${word("change")} @click=${() => this.#ask(person)}>${icon("edit")}</button>
            ${person.primary
              ? nothing
              : html`<button class="button plain" aria-label="${word("makePrimary")}: ${name}" title=${word("makePrimary")} @click=${() => this.#choose(person)}>${icon("star")}</button>
                  <button class="button plain" aria-label="${word("remove")}: ${name}" title=${word("remove")} @click=${() => this.#remove(person)}>${icon("minus")}</button>`}
          </div>`
        : nothing}
      ${desk.me.rights.handlePrivacy && !person.erased
        ? html`<button class="button plain own" aria-label=${word("export", name)} @click=${() => this.#export(person)}>${icon("download")}${word("exportOne")}</button>`
        : nothing}
    </li>`;
  }

  #renderForm() {
    const person = this._person;
    const form: Form = person
      ? {
          name: person.name ?? "",
          email: person.email ?? "",
          phone: person.phone ? person.phone + (person.phoneExtension ? ` ext. ${person.phoneExtension}` : "") : "",
          position: person.position ?? "",
          role: person.role ?? "",
          language: person.language,
        }
      : emptyForm(this.lead.lead.language);
    const wrong = (name: string) => this._wrong[name]?.map((text) => html`<span class="wrong" role="alert">${text}</span>`) ?? nothing;
    const line = (name: "name" | "email" | "phone" | "position" | "role", type: string, hint = "") =>
      html`<label class="field"
        ><span class="label">${word(name)}</span><input name=${name} type=${type} maxlength="254" .defaultValue=${form[name]} aria-invalid=${this._wrong[name] ? "true" : nothing} />${hint
          ? html`<span class="hint">${hint}</span>`
          : nothing}${wrong(name)}</label
      >`;
    return html`<kontum-leads-dialog id="person" acts headline=${word(person ? "headline" : "headlineNew")}>
      <form class="stack" novalidate @submit=${this.#save}>
        ${this._refused ? html`<p class="error" role="alert">${this._refused}</p>` : nothing} ${line("name", "text")} ${line("email", "email")} ${line("phone", "tel", word("phoneHint"))}
        ${line("position", "text")} ${person?.primary ? nothing : line("role", "text", word("roleHint"))}
        <label class="field"
          ><span class="label">${word("language")}</span
          ><select name="language">
            ${["vi", "en"].map((code) => html`<option value=${code} ?selected=${form.language === code}>${desk.language(code)}</option>`)}
          </select>${wrong("language")}</label
        >
      </form>
      <button slot="actions" class="button" @click=${() => this._dialog.close()}>${word("cancel")}</button>
      <button slot="actions" class="button primary" @click=${() => this.renderRoot.querySelector<HTMLFormElement>("#person form")!.requestSubmit()}>${word("save")}</button>
    </kontum-leads-dialog>`;
  }

  async #ask(person: LeadPerson | null) {
    this._person = person;
    this._wrong = {};
    this._refused = "";
    this.#token = crypto.randomUUID();
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLFormElement>("#person form")!.reset();
    this._dialog.show();
  }

  #save = async (event: SubmitEvent) => {
    event.preventDefault();
    const fields = Object.fromEntries(new FormData(event.target as HTMLFormElement));
    const path = `/${this.lead.lead.id}/contacts`;
    const person = this._person;
    try {
      if (person) {
        await api.put(`${path}/${person.id}`, { role: person.role, ...fields, expectedVersion: person.version });
      } else {
        await api.post(path, { ...fields, formToken: this.#token });
      }

      this._dialog.close();
      toasts.good(word("saved"));
      this.dispatchEvent(leadChanged());
    } catch (error) {
      if (!(error instanceof Problem)) {
        throw error;
      }

      this._wrong = error.fields;
      this._refused = Object.keys(error.fields).length === 0 ? wordsOf(error) : "";
      await focusRefused(this);
      const now = await readAgain(error, () => api.get<LeadDetail>(`/${this.lead.lead.id}`));
      if (now) {
        // What was typed stays in its fields; the others, and the page behind the dialog, show the person as of now.
        this._person = now.contacts.find((one) => one.id === person?.id) ?? person;
        this.dispatchEvent(leadChanged());
      }
    }
  };

  #export = async (person: LeadPerson) => {
    try {
      await api.download(`/privacy/subject/contacts/${person.id}/export`, { method: "POST" });
      toasts.good(word("exported", person.name ?? ""));
    } catch (error) {
      toasts.problem(error);
    }
  };

  #choose = (person: LeadPerson) => this.#act(() => api.post(`/${this.lead.lead.id}/contacts/${person.id}/primary`, { expectedVersion: this.lead.lead.version }), word("saved"));

  #remove = (person: LeadPerson) => this.#act(() => api.delete(`/${this.lead.lead.id}/contacts/${person.id}`), word("removed", person.name ?? ""));

  async #act(act: () => Promise<unknown>, done: string) {
    try {
      await act();
      toasts.good(done);
      this.dispatchEvent(leadChanged());
      return true;
    } catch (error) {
      toasts.problem(error);

      // The next try is made over what the lead is by now.
      this.dispatchEvent(leadChanged());
      return false;
    }
  }

  static override styles = [
    base,
    css`
      :host {
        display: grid;
        gap: 8px;
      }

      li {
        border-top: 1px solid var(--kt-line);
        display: grid;
        gap: 2px;
        overflow-wrap: anywhere;
        padding: 8px 0;
      }

      .keep {
        flex-wrap: nowrap;
      }

      .own {
        justify-self: start;
      }

      .line {
        justify-self: start;
        min-height: 24px;
      }
    `,
  ];
}
