import { css, html, nothing } from "lit";
import { customElement, state } from "lit/decorators.js";
import { api, Problem } from "../core/api";
import { desk } from "../core/desk";
import { LeadsPageElement } from "../core/element";
import { fromField, toField } from "../core/format";
import type { LeadDetail, LeadPerson } from "../core/leads";
import { showRefused, wrongOf } from "../core/refused";
import { router } from "../core/router";
import { base } from "../core/styles";
import { toasts, wordsOf } from "../core/toasts";
import { words } from "../core/words";
import { icon } from "../ui/icons";
import { channels, kinds, type Purpose, purposes, thirdPartyText, word as shared } from "./requests";

const word = words({
  title: ["Ghi nhận yêu cầu về dữ liệu cá nhân", "New request about personal data"],
  about: ["Dành cho yêu cầu đến qua điện thoại, thư hoặc trực tiếp. Thời hạn tính từ lúc nhận. Người yêu cầu có thư điện tử nhận được giấy báo với các thời hạn.", "For requests by telephone, mail or in person. The terms run from receipt. A person with an e-mail address gets a receipt with the terms."],
  onLead: ["Về hồ sơ {0}: {1}", "On lead {0}: {1}"],
  who: ["Ai yêu cầu", "Who asks"],
  another: ["Người khác", "Somebody else"],
  fromLead: ["Hãy mở từ trang của hồ sơ mà người yêu cầu đang liên hệ.", "Please begin at the page of the lead that the person is in touch about."],
  toLeads: ["Danh sách hồ sơ", "List of leads"],
  retry: ["Thử lại", "Try again"],
  kind: ["Nội dung yêu cầu", "What is asked for"],
  channel: ["Yêu cầu đến qua", "How it came"],
  personName: ["Họ tên người yêu cầu", "Name of the person"],
  email: ["Thư điện tử", "E-mail"],
  phone: ["Điện thoại", "Telephone"],
  language: ["Ngôn ngữ trả lời", "Language of the answer"],
  vi: ["Tiếng Việt", "Vietnamese"],
  en: ["Tiếng Anh", "English"],
  receivedAt: ["Nhận lúc (giờ Việt Nam)", "Received (time of Viet Nam)"],
  asked: ["Điều được yêu cầu, bằng lời của người yêu cầu", "What is asked, in the person's words"],
  purposes: ["Sự đồng ý được rút lại", "Consents that are withdrawn"],
  thirdPartyName: ["Bên thứ ba", "Third party"],
  save: ["Ghi nhận", "Save"],
  saved: ["Đã ghi nhận {0}.", "{0} is saved."],
  savedOnLead: ["Đã ghi nhận {0}. Người xử lý yêu cầu về dữ liệu đã được báo.", "{0} is saved. Those who handle requests about data have been told."],
});

interface Draft {
  formToken: string;
  kind: string;
  channel: string;
  personName: string;
  email: string;
  phone: string;
  language: string;
  receivedAt: string;
  asked: string;
  purposes: Purpose[];
  thirdParty: boolean;
  thirdPartyName: string;
}

const empty = (): Draft => ({
  formToken: crypto.randomUUID(),
  kind: "",
  channel: "Telephone",
  personName: "",
  email: "",
  phone: "",
  language: "vi",
  receivedAt: toField(new Date().toISOString()),
  asked: "",
  purposes: [],
  thirdParty: false,
  thirdPartyName: "",
});

// Whoever is in touch asks in the language he is written to.
const asker = (person: LeadPerson | undefined): Pick<Draft, "personName" | "email" | "phone" | "language"> => ({
  personName: person?.name ?? "",
  email: person?.email ?? "",
  phone: person?.phone ?? "",
  language: person?.language === "en" ? "en" : "vi",
});

/** A request that somebody types in; at `?lead=` and its key one that comes up on a lead. */
@customElement("kontum-leads-privacy-new")
export default class PrivacyNewElement extends LeadsPageElement {
  @state()
  private _draft = empty();

  @state()
  private _lead?: LeadDetail;

  @state()
  private _failed = "";

  @state()
  private _wrong: Readonly<Record<string, readonly string[]>> = {};

  @state()
  private _saving = false;

  #leadId = "";

  protected override shown() {
    const lead = this.route.query.get("lead") ?? "";
    if (lead !== this.#leadId) {
      this.#leadId = lead;
      this._lead = undefined;
      this._draft = empty();
      this._wrong = {};
    }

    if (lead && !this._lead) {
      void this.#load();
    }
  }

  async #load() {
    const id = this.#leadId;
    this._failed = "";
    try {
      const lead = await api.get<LeadDetail>(`/${id}`);
      if (id === this.#leadId) {
        this._lead = lead;
        this._draft = { ...empty(), ...asker(this.#people.find((person) => person.primary)) };
      }
    } catch (error) {
      if (!(error instanceof Problem)) {
        throw error;
      }

      this._failed = wordsOf(error);
    }
  }

  get #people() {
    return this._lead?.contacts.filter((person) => !person.erased) ?? [];
  }

  override render() {
    return html`<h1>${word("title")}</h1>
      ${this._failed
        ? html`<div class="empty" role="alert"><p>${this._failed}</p><button class="button" @click=${() => this.#load()}>${word("retry")}</button></div>`
        : this.#leadId && !this._lead
          ? html`<div class="bone" aria-busy="true"></div>`
          : !this.#leadId && !desk.me.rights.handlePrivacy
            ? html`<div class="empty"><p>${word("fromLead")}</p><a class="button" href=${router.href("inbox")}>${word("toLeads")}</a></div>`
            : this.#renderForm()}`;
  }

  #renderForm() {
    const draft = this._draft;
    const lead = this._lead?.lead;
    return html`${lead ? html`<p><a href=${router.href(`lead/${lead.id}`)}>${word("onLead", lead.reference, lead.title)}</a></p>` : nothing}
      <p class="muted">${word("about")}</p>
      <form class="card stack" novalidate @submit=${this.#save}>
        <div class="grid">
          ${this.#choice("kind", [["", "–"], ...kinds.map((kind) => [kind, shared(kind)] as const)])}
          ${this.#choice("channel", channels.filter((channel) => channel !== "CasePage").map((channel) => [channel, shared(channel)] as const))}
          ${this.#line("receivedAt", "datetime-local")} ${lead ? this.#renderAsker() : nothing} ${this.#line("personName", "text", 150)} ${this.#line("email", "email", 254)} ${this.#line("phone", "tel", 40)}
          ${this.#choice("language", [["vi", word("vi")], ["en", word("en")]])}
        </div>
        ${draft.kind === "Withdrawal"
          ? html`<fieldset class="field">
              <legend>${word("purposes")}</legend>
              ${purposes.map((purpose) => html`<label class="check"><input type="checkbox" .checked=${draft.purposes.includes(purpose)} @change=${this.#purpose(purpose)} />${shared(purpose)}</label>`)}
              ${wrongOf(this._wrong, "purposes")}
            </fieldset>`
          : nothing}
        <label class="field"
          ><span class="label">${word("asked")}</span
          ><textarea name="asked" rows="5" maxlength="4000" .value=${draft.asked} aria-invalid=${this._wrong["asked"] ? "true" : nothing} @input=${this.#set("asked")}></textarea>${wrongOf(this._wrong, "asked")}</label
        >
        <label class="check"
          ><input type="checkbox" name="thirdParty" .checked=${draft.thirdParty} @change=${(event: Event) => (this._draft = { ...draft, thirdParty: (event.target as HTMLInputElement).checked })} />${thirdPartyText(draft.kind)}</label
        >
        ${draft.thirdParty ? this.#line("thirdPartyName", "text", 300) : nothing}
        <div class="row"><button class="button primary" ?disabled=${this._saving}>${icon("check")}${word("save")}</button></div>
      </form>`;
  }

  // A choice fills the fields, which can be corrected.
  #renderAsker() {
    const choose = (event: Event) => (this._draft = { ...this._draft, ...asker(this.#people.find((person) => person.id === (event.target as HTMLSelectElement).value)) });
    return html`<label class="field"
      ><span class="label">${word("who")}</span
      ><select name="asker" @change=${choose}>
        ${this.#people.map((person) => html`<option value=${person.id} ?selected=${person.primary}>${person.name ?? person.email}</option>`)}
        <option value="">${word("another")}</option>
      </select></label
    >`;
  }

  #line(name: "receivedAt" | "personName" | "email" | "phone" | "thirdPartyName", type: string, maxLength?: number) {
    return html`<label class="field"
      ><span class="label">${word(name)}</span
      ><input name=${name} type=${type} autocomplete="off" maxlength=${maxLength ?? nothing} .value=${this._draft[name]} aria-invalid=${this._wrong[name] ? "true" : nothing} @input=${this.#set(name)} />${wrongOf(this._wrong, name)}</label
    >`;
  }

  #choice(name: "kind" | "channel" | "language", options: readonly (readonly [string, string])[]) {
    return html`<label class="field"
      ><span class="label">${word(name)}</span
      ><select name=${name} aria-invalid=${this._wrong[name] ? "true" : nothing} @change=${this.#set(name)}>
        ${options.map(([value, shown]) => html`<option value=${value} .selected=${this._draft[name] === value}>${shown}</option>`)}</select
      >${wrongOf(this._wrong, name)}</label
    >`;
  }

  #set = (name: keyof Draft) => (event: Event) => (this._draft = { ...this._draft, [name]: (event.target as HTMLInputElement).value });

  #purpose = (purpose: Purpose) => (event: Event) => {
    const others = this._draft.purposes.filter((one) => one !== purpose);
    this._draft = { ...this._draft, purposes: (event.target as HTMLInputElement).checked ? [...others, purpose] : others };
  };

  #save = async (event: Event) => {
    event.preventDefault();
    this._saving = true;
    this._wrong = {};
    try {
      const draft = this._draft;
      const { id, reference } = await api.post<{ id: string; reference: string }>(this.#leadId ? `/${this.#leadId}/data-requests` : "/privacy/requests", { ...draft, kind: draft.kind || null, receivedAt: fromField(draft.receivedAt) });
      const [lead, sees] = [this.#leadId, desk.me.rights.handlePrivacy];
      this.#leadId = "";
      this._draft = empty();
      this._lead = undefined;
      toasts.good(word(sees ? "saved" : "savedOnLead", reference));
      router.go(sees ? `privacy/requests/${id}` : `lead/${lead}`);
    } catch (error) {
      if (!(error instanceof Problem)) {
        throw error;
      }

      this._wrong = error.fields;
      await showRefused(this, error);
    } finally {
      this._saving = false;
    }
  };

  static override styles = [
    base,
    css`
      :host {
        display: grid;
        gap: 12px;
        max-width: 900px;
        padding: 16px;
      }

      .card {
        padding: 14px 16px;
      }

      .grid {
        display: grid;
        gap: 10px;
        grid-template-columns: repeat(auto-fill, minmax(min(240px, 100%), 1fr));
      }
    `,
  ];
}
