import { css, html, nothing } from "lit";
import { customElement, state } from "lit/decorators.js";
import { api, Problem } from "../core/api";
import { desk } from "../core/desk";
import { LeadsPageElement } from "../core/element";
import { showRefused } from "../core/refused";
import { router } from "../core/router";
import { base } from "../core/styles";
import { toasts } from "../core/toasts";
import { words } from "../core/words";
import { icon } from "../ui/icons";
import "../ui/place-picker.element";
import "../ui/plot-picker.element";
import type { PickedPlot } from "../ui/plot-picker.element";
import { type Draft, empty, sentOf } from "./draft";
import "./likely.element";

const word = words({
  title: ["Ghi nhận nhà đầu tư", "New lead"],
  intro: ["Dành cho yêu cầu qua điện thoại, khách đến trực tiếp, sự kiện, giới thiệu. Hồ sơ được phân công và tính thời hạn như yêu cầu gửi qua trang web.", "For enquiries by telephone, in person, at events, by referral. The lead is routed and put on the clock like one from the site."],
  source: ["Nguồn", "Source"],
  who: ["Nhà đầu tư", "The investor"],
  personName: ["Họ tên", "Name"],
  position: ["Chức vụ", "Position"],
  organisation: ["Tổ chức", "Organisation"],
  country: ["Quốc gia", "Country"],
  email: ["Thư điện tử", "E-mail"],
  phone: ["Điện thoại", "Telephone"],
  language: ["Ngôn ngữ trao đổi", "Language to write in"],
  vi: ["Tiếng Việt", "Vietnamese"],
  en: ["Tiếng Anh", "English"],
  what: ["Nhu cầu", "What is wanted"],
  places: ["Khu, cụm quan tâm", "Zones, parks and clusters of interest"],
  plots: ["Lô đất quan tâm", "Plots of interest"],
  sector: ["Lĩnh vực", "Sector"],
  kind: ["Loại yêu cầu", "Kind"],
  auto: ["tự xác định", "decided by the rest"],
  areaFrom: ["Diện tích từ (ha)", "Area from (ha)"],
  areaTo: ["Diện tích đến (ha)", "Area to (ha)"],
  investmentAmount: ["Vốn đầu tư", "Investment"],
  investmentCurrency: ["Đơn vị tiền", "Currency"],
  timing: ["Dự kiến triển khai", "Timing"],
  message: ["Nội dung trao đổi", "What was said"],
  unknown: ["chưa rõ", "not known"],
  mine: ["Tôi phụ trách hồ sơ này", "I answer for this lead"],
  acknowledge: ["Gửi thư xác nhận cho nhà đầu tư", "Send the investor a receipt"],
  save: ["Lưu hồ sơ", "Save the lead"],
  saving: ["Đang lưu…", "Saving…"],
  clear: ["Xóa trắng", "Clear the form"],
  saved: ["Đã lưu hồ sơ {0}.", "Lead {0} is saved."],
  savedElsewhere: ["Đã lưu hồ sơ {0}; đơn vị phụ trách: {1}.", "Lead {0} is saved; it is answered by {1}."],
  open: ["Mở", "Open"],
});

interface Receipt {
  id: string;
  reference: string;
  unit: string | null;
  visible: boolean;
}

const sources = ["Telephone", "Visitor", "Event", "Referral"];
/** A lead that somebody types in while the investor is on the telephone or at the desk; leads that look the same stand beside the form. */
@customElement("kontum-leads-new")
export default class NewLeadElement extends LeadsPageElement {
  @state()
  private _draft = empty();

  @state()
  private _wrong: Readonly<Record<string, readonly string[]>> = {};

  @state()
  private _saving = false;

  override render() {
    return html`<h1>${word("title")}</h1>
      <p class="muted intro">${word("intro")}</p>
      <div class="sides">
        <form class="stack" novalidate @submit=${this.#save}>${this.#renderWho()}${this.#renderWhat()}${this.#renderEnd()}</form>
        <kontum-leads-likely .draft=${this._draft}></kontum-leads-likely>
      </div>`;
  }

  #renderWho() {
    const names = this.lookups.sources.filter((source) => sources.includes(source.name));
    return html`<section class="card stack">
      <h2>${word("who")}</h2>
      <fieldset class="field">
        <legend>${word("source")}</legend>
        <div class="row">
          ${names.map((source) => html`<label class="check"><input type="radio" name="source" value=${source.name} .checked=${this._draft.source === source.name} @change=${this.#set("source")} />${source.label}</label>`)}
        </div>
      </fieldset>
      <div class="grid">
        ${this.#text("personName", "text", 150, "name")} ${this.#text("organisation", "text", 200, "organization")} ${this.#text("email", "email", 254)} ${this.#text("phone", "tel", 40)}
        ${this.#choice("country", this.lookups.countries.map((country) => [country.code, country.name] as const))} ${this.#text("position", "text", 150)}
        ${this.#choice("language", [["vi", word("vi")], ["en", word("en")]], null)}
      </div>
    </section>`;
  }

  #renderWhat() {
    const { places, sectors, kinds, currencies, timings } = this.lookups;
    return html`<section class="card stack">
      <h2>${word("what")}</h2>
      <label class="field"><span class="label">${word("message")}</span><textarea name="message" rows="5" maxlength="20000" .value=${this._draft.message} @input=${this.#set("message")}></textarea>${this.#under("message")}</label>
      <kontum-place-picker label=${word("places")} .places=${places} .picked=${this._draft.places} @change=${(event: CustomEvent<string[]>) => (this._draft = { ...this._draft, places: event.detail })}></kontum-place-picker>
      <kontum-plot-picker label=${word("plots")} .picked=${this._draft.plots} @change=${(event: CustomEvent<PickedPlot[]>) => (this._draft = { ...this._draft, plots: event.detail })}></kontum-plot-picker>
      <div class="field">${this.#under("subjects")}</div>
      <div class="grid">
        ${this.#choice("sector", sectors.map((sector) => [sector.code, sector.name] as const))}
        ${this.#choice("kind", kinds.map((kind) => [kind.name, kind.label] as const), word("auto"))}
        ${this.#text("areaFrom", "number")} ${this.#text("areaTo", "number")} ${this.#text("investmentAmount", "number")}
        ${this.#choice("investmentCurrency", currencies.map((currency) => [currency, currency] as const))}
        ${this.#choice("timing", timings.map((timing) => [timing.name, timing.label] as const))}
      </div>
    </section>`;
  }

  #renderEnd() {
    return html`<section class="card stack">
      <label class="check"><input type="checkbox" name="mine" .checked=${this._draft.mine} @change=${this.#tick("mine")} />${word("mine")}</label>
      <label class="check"><input type="checkbox" name="acknowledge" .checked=${this._draft.acknowledge} @change=${this.#tick("acknowledge")} />${word("acknowledge")}</label>
      <div class="row">
        <button class="button primary" ?disabled=${this._saving}>${icon("check")}${word(this._saving ? "saving" : "save")}</button>
        <button type="button" class="button plain" @click=${this.#clear}>${word("clear")}</button>
      </div>
    </section>`;
  }

  #text(name: "personName" | "position" | "organisation" | "email" | "phone" | "areaFrom" | "areaTo" | "investmentAmount", type: string, maxLength?: number, complete = "off") {
    return html`<label class="field"
      ><span class="label">${word(name)}</span>
      <input name=${name} type=${type} step="any" min="0" autocomplete=${complete === "off" ? "off" : `section-investor ${complete}`} maxlength=${maxLength ?? nothing} .value=${this._draft[name]} aria-invalid=${this._wrong[name] ? "true" : nothing} @input=${this.#set(name)} />${this.#under(name)}</label
    >`;
  }

  #choice(name: "country" | "language" | "sector" | "kind" | "investmentCurrency" | "timing", options: readonly (readonly [string, string])[], none: string | null = word("unknown")) {
    return html`<label class="field"
      ><span class="label">${word(name)}</span>
      <select name=${name} aria-invalid=${this._wrong[name] ? "true" : nothing} @change=${this.#set(name)}>
        ${none === null ? nothing : html`<option value="" ?selected=${this._draft[name] === ""}>${none}</option>`}
        ${options.map(([value, shown]) => html`<option value=${value} ?selected=${this._draft[name] === value}>${shown}</option>`)}</select
      >${this.#under(name)}</label
    >`;
  }

  #under = (name: string) => this._wrong[name]?.map((text) => html`<span class="wrong" role="alert">${text}</span>`) ?? nothing;

  #set = (name: keyof Draft) => (event: Event) => (this._draft = { ...this._draft, [name]: (event.target as HTMLInputElement).value });

  #tick = (name: "mine" | "acknowledge") => (event: Event) => (this._draft = { ...this._draft, [name]: (event.target as HTMLInputElement).checked });

  #clear = () => {
    this._draft = empty();
    this._wrong = {};
  };

  #save = async (event: Event) => {
    event.preventDefault();
    this._saving = true;
    this._wrong = {};
    try {
      const receipt = await api.post<Receipt>("", sentOf(this._draft, this.lookups));
      this.#clear();
      toasts.good(receipt.visible ? word("saved", receipt.reference) : word("savedElsewhere", receipt.reference, desk.unit(receipt.unit)));
      if (receipt.visible) {
        router.go(`lead/${receipt.id}`);
      }
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
        max-width: 1240px;
        padding: 16px;
      }

      .intro {
        max-width: 75ch;
      }

      .card {
        padding: 14px 16px;
      }

      .sides {
        align-items: start;
        display: grid;
        gap: 14px;
        grid-template-columns: minmax(0, 1fr) minmax(0, 340px);
      }

      .grid {
        display: grid;
        gap: 10px;
        grid-template-columns: repeat(auto-fill, minmax(min(220px, 100%), 1fr));
      }

      kontum-leads-likely {
        position: sticky;
        top: 12px;
      }

      @media (max-width: 1000px) {
        .sides {
          grid-template-columns: minmax(0, 1fr);
        }

        kontum-leads-likely {
          order: -1;
          top: 0;
          z-index: 1;
        }
      }
    `,
  ];
}
