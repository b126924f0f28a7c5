import { css, html, LitElement, nothing, type PropertyValues } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { squareMetresOfHectare } from "../../measures";
import { api, Problem } from "../core/api";
import { desk } from "../core/desk";
import { areaText, dateText, moneyText } from "../core/format";
import { leadChanged, type LeadDetail, type LeadTopic } from "../core/leads";
import { merged } from "../core/merge";
import { base } from "../core/styles";
import { toasts } from "../core/toasts";
import { words } from "../core/words";
import { icon } from "../ui/icons";
import { sameTopics, topicText } from "./subjects.element";

const word = words({
  title: ["Thông tin dự án", "The project"],
  edit: ["Sửa", "Edit"],
  save: ["Lưu", "Save"],
  cancel: ["Hủy", "Cancel"],
  saved: ["Đã lưu.", "Saved."],
  name: ["Tiêu đề", "Title"],
  summary: ["Tóm tắt", "Summary"],
  kind: ["Loại yêu cầu", "Kind"],
  language: ["Ngôn ngữ", "Language"],
  country: ["Quốc gia", "Country"],
  sector: ["Lĩnh vực", "Sector"],
  land: ["Nhu cầu đất", "Land needed"],
  areaFrom: ["Diện tích từ (ha)", "Area from (ha)"],
  areaTo: ["Diện tích đến (ha)", "Area to (ha)"],
  investment: ["Vốn đầu tư", "Investment"],
  currency: ["Đơn vị tiền", "Currency"],
  timing: ["Dự kiến triển khai", "Timing"],
  licence: ["Giấy chứng nhận", "Certificate"],
  licenceText: ["{0}, cấp ngày {1}", "{0}, issued {1}"],
  lost: ["Lý do không thành", "Why it was lost"],
  subjects: ["Quan tâm đến", "Interested in"],
  unknown: ["chưa rõ", "not known"],
  hidden: ["không hiển thị với bạn", "not shown to you"],
  stale: ["Trong lúc bạn sửa, hồ sơ đã được người khác thay đổi. Những gì bạn nhập vẫn còn ở đây, bên dưới là giá trị hiện tại; ô bạn không sửa đã lấy giá trị mới. Lưu lần nữa để ghi nội dung của bạn.", "While you were editing, somebody else changed this lead. What you typed is still here, with the value it has now below it; fields you did not touch show the new value. Save again to write what you typed."],
  now: ["Hiện là: {0}", "Now: {0}"],
  taken: ["Người khác vừa đổi.", "Somebody else has just changed this."],
});

interface Facts {
  title: string;
  summary: string;
  kind: string;
  language: string;
  country: string;
  sectorCode: string;
  areaFrom: string;
  areaTo: string;
  investmentAmount: string;
  investmentCurrency: string;
  timing: string;
}

const hectares = (squareMetres: number | null) => (squareMetres === null ? "" : String(squareMetres / squareMetresOfHectare));

function factsOf({ lead, summary, timing }: LeadDetail): Facts {
  return {
    title: lead.title,
    summary: summary ?? "",
    kind: lead.kind,
    language: lead.language,
    country: lead.country ?? "",
    sectorCode: lead.sector ?? "",
    areaFrom: hectares(lead.areaFrom),
    areaTo: hectares(lead.areaTo),
    investmentAmount: lead.investmentAmount === null ? "" : String(lead.investmentAmount),
    investmentCurrency: lead.investmentCurrency ?? "",
    timing: timing ?? "",
  };
}

/** What is known of the project; edited as a whole, against the version that was read. */
@customElement("kontum-lead-facts")
export class LeadFactsElement extends LitElement {
  @property({ attribute: false })
  lead!: LeadDetail;

  @state()
  private _draft?: Facts;

  /** What a colleague has saved of the fields that were typed into. */
  @state()
  private _theirs: Partial<Facts> = {};

  /** The fields that took a colleague's value. */
  @state()
  private _taken: ReadonlySet<string> = new Set();

  @state()
  private _wrong: Readonly<Record<string, readonly string[]>> = {};

  @state()
  private _stale = false;

  /** What the lead is about, as it is being edited. */
  @state()
  private _topics: readonly LeadTopic[] = [];

  #begun?: Facts;
  #begunTopics: readonly LeadTopic[] = [];
  #version = 0;

  get isDirty() {
    return this._draft !== undefined && (JSON.stringify(this._draft) !== JSON.stringify(this.#begun) || !sameTopics(this._topics, this.#begunTopics));
  }

  protected override willUpdate(changed: PropertyValues<this>) {
    if (changed.has("lead") && this._draft && this.#begun) {
      const { begun, draft, theirs, taken } = merged(this.#begun, this._draft, factsOf(this.lead));
      [this.#begun, this._draft, this._theirs, this._taken] = [begun, draft, theirs, new Set([...this._taken, ...taken])];
      if (sameTopics(this._topics, this.#begunTopics)) {
        this._topics = this.#begunTopics = this.lead.subjects;
      }
    }
  }

  override render() {
    return html`<header class="row spread">
        <h2>${word("title")}</h2>
        ${this.lead.rights.write && !this._draft ? html`<button class="button plain" @click=${this.#begin}>${icon("edit")}${word("edit")}</button>` : nothing}
      </header>
      ${this._draft ? this.#renderForm(this._draft) : this.#renderFacts()}`;
  }

  #renderFacts() {
    const { lead, summary, timing, licenceNumber, licensedOn, lostReason, subjects } = this.lead;
    const facts: [string, unknown][] = [
      [word("kind"), desk.kind(lead.kind)],
      [word("subjects"), subjects.map(topicText).join("; ")],
      [word("sector"), desk.sector(lead.sector)],
      [word("land"), areaText(lead.areaFrom, lead.areaTo)],
      [word("investment"), desk.me.seesInvestment ? moneyText(lead.investmentAmount, lead.investmentCurrency) : html`<span class="muted">${word("hidden")}</span>`],
      [word("timing"), desk.timing(timing)],
      [word("country"), desk.country(lead.country)],
      [word("language"), desk.language(lead.language)],
      ...(licenceNumber ? [[word("licence"), word("licenceText", licenceNumber, dateText(licensedOn))] as [string, unknown]] : []),
      ...(lostReason ? [[word("lost"), desk.lostReason(lostReason)] as [string, unknown]] : []),
    ];
    return html`${summary ? html`<p class="summary">${summary}</p>` : nothing}
      <dl>
        ${facts.map(([name, value]) => html`<dt>${name}</dt><dd>${value || html`<span class="muted">${word("unknown")}</span>`}</dd>`)}
      </dl>`;
  }

  #renderForm(draft: Facts) {
    const { kinds, countries, sectors, currencies, timings } = desk.lookups;
    const set = (name: keyof Facts) => (event: Event) => (this._draft = { ...draft, [name]: (event.target as HTMLInputElement).value });
    const under = (name: keyof Facts, show: (value: string) => string = (value) => value) => html`
      ${this._theirs[name] !== undefined ? html`<span class="hint">${word("now", show(this._theirs[name]) || word("unknown"))}</span>` : this._taken.has(name) ? html`<span class="hint">${word("taken")}</span>` : nothing}
      ${this._wrong[name]?.map((text) => html`<span class="wrong" role="alert">${text}</span>`) ?? nothing}
    `;
    const text = (name: keyof Facts, label: string, type = "text") =>
      html`<label class="field"><span class="label">${label}</span><input name=${name} type=${type} step="any" min="0" .value=${draft[name]} aria-invalid=${this._wrong[name] ? "true" : nothing} @input=${set(name)} />${under(name)}</label>`;
    const choice = (name: keyof Facts, label: string, options: readonly (readonly [string, string])[], optional = true) => html`<label class="field"
      ><span class="label">${label}</span>
      <select name=${name} @change=${set(name)}>
        ${optional ? html`<option value="">${word("unknown")}</option>` : nothing}
        ${options.map(([value, shown]) => html`<option value=${value} ?selected=${draft[name] === value}>${shown}</option>`)}
      </select>
      ${under(name, (value) => options.find(([one]) => one === value)?.[1] ?? value)}</label
    >`;
    return html`<form class="stack" @submit=${this.#save}>
      ${this._stale ? html`<p class="error" role="alert">${word("stale")}</p>` : nothing}
      ${text("title", word("name"))}
      <label class="field"><span class="label">${word("summary")}</span><textarea name="summary" .value=${draft.summary} @input=${set("summary")}></textarea>${under("summary")}</label>
      <div class="grid">
        ${choice("kind", word("kind"), kinds.map((one) => [one.name, one.label]), false)}
        ${choice("language", word("language"), ["vi", "en"].map((code) => [code, desk.language(code)]), false)}
        ${choice("country", word("country"), countries.map((one) => [one.code, one.name]))}
        ${choice("sectorCode", word("sector"), sectors.map((one) => [one.code, one.name]))}
        ${text("areaFrom", word("areaFrom"), "number")} ${text("areaTo", word("areaTo"), "number")}
        ${desk.me.seesInvestment ? html`${text("investmentAmount", word("investment"), "number")} ${choice("investmentCurrency", word("currency"), currencies.map((code) => [code, code]))}` : nothing}
        ${choice("timing", word("timing"), timings.map((one) => [one.name, one.label]))}
      </div>
      ${this.#renderTopics()}
      <div class="row">
        <button class="button primary">${word("save")}</button>
        <button type="button" class="button" @click=${this.#end}>${word("cancel")}</button>
      </div>
    </form>`;
  }

  #renderTopics() {
    const now = this.lead.subjects;
    return html`<kontum-lead-subjects .topics=${this._topics} @change=${(event: CustomEvent<readonly LeadTopic[]>) => (this._topics = event.detail)}></kontum-lead-subjects>
      ${sameTopics(now, this.#begunTopics) ? nothing : html`<span class="hint">${word("now", now.map(topicText).join("; ") || word("unknown"))}</span>`}
      ${this._wrong["subjects"]?.map((text) => html`<span class="wrong" role="alert">${text}</span>`) ?? nothing}`;
  }

  #begin = () => {
    this.#begun = factsOf(this.lead);
    this.#begunTopics = this.lead.subjects;
    this._topics = this.#begunTopics;
    this.#version = this.lead.lead.version;
    this._draft = { ...this.#begun };
    this._theirs = {};
    this._taken = new Set();
    this._wrong = {};
    this._stale = false;
  };

  #end = () => {
    this._draft = undefined;
    this.#begun = undefined;
  };

  #save = async (event: Event) => {
    event.preventDefault();
    const draft = this._draft!;
    const number = (text: string) => (text.trim() === "" ? null : Number(text));
    const area = (text: string) => (text.trim() === "" ? null : Math.round(Number(text) * squareMetresOfHectare));
    try {
      await api.put(`/${this.lead.lead.id}`, {
        ...draft,
        summary: draft.summary || null,
        country: draft.country || null,
        sectorCode: draft.sectorCode || null,
        areaFrom: area(draft.areaFrom),
        areaTo: area(draft.areaTo),
        investmentAmount: number(draft.investmentAmount),
        investmentCurrency: draft.investmentCurrency || null,
        timing: draft.timing || null,
        // What was not touched stays as a colleague may have changed it.
        subjects: sameTopics(this._topics, this.#begunTopics) ? null : this._topics.map((topic) => topic.key),
        // Once what the other saved was shown, saving means to write over it.
        expectedVersion: this._stale ? this.lead.lead.version : this.#version,
      });
      this.#end();
      toasts.good(word("saved"));
      this.dispatchEvent(leadChanged());
    } catch (error) {
      if (!(error instanceof Problem)) {
        throw error;
      }

      this._wrong = error.fields;
      if (error.status === 409) {
        this._stale = true;
        this.dispatchEvent(leadChanged());
        await this.updateComplete;
        this.renderRoot.querySelector(".error")?.scrollIntoView({ block: "center" });
      } else {
        toasts.problem(error);
      }
    }
  };

  static override styles = [
    base,
    css`
      :host {
        display: grid;
        gap: 10px;
      }

      .summary {
        white-space: pre-line;
      }

      dl {
        display: grid;
        gap: 6px 14px;
        grid-template-columns: minmax(100px, auto) minmax(0, 1fr);
      }

      dt {
        color: var(--kt-muted);
        font-size: 13px;
      }

      .grid {
        display: grid;
        gap: 10px;
        grid-template-columns: repeat(auto-fill, minmax(min(160px, 100%), 1fr));
      }
    `,
  ];
}
