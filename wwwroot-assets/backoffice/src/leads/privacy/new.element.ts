import { css, html, nothing } from "lit";
import { customElement, state } from "lit/decorators.js";
import { api, Problem } from "../core/api";
import { LeadsPageElement } from "../core/element";
import { fromField, toField } from "../core/format";
import { showRefused, wrongOf } from "../core/refused";
import { router } from "../core/router";
import { base } from "../core/styles";
import { toasts } from "../core/toasts";
import { words } from "../core/words";
import { icon } from "../ui/icons";
import { channels, kinds, type Purpose, purposes, word as shared } from "./requests";

const word = words({
  title: ["Ghi nhận yêu cầu về dữ liệu cá nhân", "New request about personal data"],
  about: ["Dành cho yêu cầu đến qua điện thoại, thư hoặc trực tiếp. Thời hạn tính từ lúc nhận. Người yêu cầu có thư điện tử nhận được giấy báo với các thời hạn.", "For requests by telephone, mail or in person. The terms run from receipt. A person with an e-mail address gets a receipt with the terms."],
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
  third: ["Bên thứ ba phải cùng thực hiện (thời hạn 20 ngày)", "A third party must act as well (20 days)"],
  thirdPartyName: ["Bên thứ ba", "Third party"],
  save: ["Ghi nhận", "Save"],
  saved: ["Đã ghi nhận {0}.", "{0} is saved."],
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

/** A request that somebody types in. */
@customElement("kontum-leads-privacy-new")
export default class PrivacyNewElement extends LeadsPageElement {
  @state()
  private _draft = empty();

  @state()
  private _wrong: Readonly<Record<string, readonly string[]>> = {};

  @state()
  private _saving = false;

  override render() {
    const draft = this._draft;
    return html`<h1>${word("title")}</h1>
      <p class="muted">${word("about")}</p>
      <form class="card stack" novalidate @submit=${this.#save}>
        <div class="grid">
          ${this.#choice("kind", [["", "–"], ...kinds.map((kind) => [kind, shared(kind)] as const)])}
          ${this.#choice("channel", channels.filter((channel) => channel !== "CasePage").map((channel) => [channel, shared(channel)] as const))}
          ${this.#line("receivedAt", "datetime-local")} ${this.#line("personName", "text", 150)} ${this.#line("email", "email", 254)} ${this.#line("phone", "tel", 40)}
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
          ><input type="checkbox" name="thirdParty" .checked=${draft.thirdParty} @change=${(event: Event) => (this._draft = { ...draft, thirdParty: (event.target as HTMLInputElement).checked })} />${word("third")}</label
        >
        ${draft.thirdParty ? this.#line("thirdPartyName", "text", 300) : nothing}
        <div class="row"><button class="button primary" ?disabled=${this._saving}>${icon("check")}${word("save")}</button></div>
      </form>`;
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
        ${options.map(([value, shown]) => html`<option value=${value} ?selected=${this._draft[name] === value}>${shown}</option>`)}</select
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
      const { id, reference } = await api.post<{ id: string; reference: string }>("/privacy/requests", { ...draft, kind: draft.kind || null, receivedAt: fromField(draft.receivedAt) });
      this._draft = empty();
      toasts.good(word("saved", reference));
      router.go(`privacy/requests/${id}`);
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
