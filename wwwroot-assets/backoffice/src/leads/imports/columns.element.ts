import { css, html, LitElement, nothing, type PropertyValues } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { desk } from "../core/desk";
import { base } from "../core/styles";
import { words } from "../core/words";
import { icon } from "../ui/icons";
import { fields, fieldWord, type Field, type ImportView, type Plan, type Reading } from "./imports";

const word = words({
  reading: ["Cách đọc tệp", "How the file is read"],
  coding: ["Bảng mã", "Encoding"],
  delimiter: ["Dấu ngăn cột", "Separator"],
  tab: ["Tab", "Tab"],
  sheet: ["Trang tính", "Sheet"],
  headerRow: ["Hàng tiêu đề", "Row of headers"],
  columns: ["Ý nghĩa các cột", "What the columns mean"],
  remembered: ["Lấy theo lần nhập trước có cùng các cột: {0}.", "As chosen for an earlier file with the same columns: {0}."],
  header: ["Cột trong tệp", "Column of the file"],
  meaning: ["Nhập vào", "Becomes"],
  examples: ["Ví dụ", "Examples"],
  none: ["(không nhập)", "(left out)"],
  unnamed: ["(cột {0}, không tên)", "(column {0}, no name)"],
  fixed: ["Giá trị chung khi cột thiếu hoặc trống", "For all rows, where there is no column or it is empty"],
  byRules: ["Theo quy tắc phân công", "By the routing rules"],
  unset: ["(để trống)", "(nothing)"],
  byCountry: ["Theo quốc gia", "By the country"],
  vi: ["Tiếng Việt", "Vietnamese"],
  en: ["Tiếng Anh", "English"],
  numbers: ["Cách viết số", "How numbers are written"],
  dates: ["Cách viết ngày", "How days are written"],
  dayFirst: ["ngày/tháng/năm", "day/month/year"],
  monthFirst: ["tháng/ngày/năm", "month/day/year"],
  areaUnit: ["Đơn vị diện tích", "Unit of areas"],
  scale: ["Đơn vị vốn đầu tư", "Unit of the investment"],
  scale1: ["đồng tiền nguyên", "whole units"],
  scale1000000: ["triệu", "millions"],
  scale1000000000: ["tỷ", "thousand millions"],
  clock: ["Tính thời hạn trả lời cho hồ sơ nhận trong hôm nay", "Put leads received today on the clock"],
  clockHint: ["Hồ sơ có ngày nhận trước hôm nay không tính thời hạn. Không gửi thư nào cho nhà đầu tư.", "Leads received before today are never on the clock. No mail is sent to any investor."],
  check: ["Kiểm tra các hàng", "Check the rows"],
});

const codings: [Reading["coding"], string][] = [
  ["Utf8", "Unicode (UTF-8)"],
  ["Utf16Le", "Unicode (UTF-16 LE)"],
  ["Utf16Be", "Unicode (UTF-16 BE)"],
  ["Windows1258", "Windows-1258"],
  ["Windows1252", "Windows-1252"],
];
const examplesShown = 3;

/** How a file is read, and what its columns mean. Fires `reading` and `plan` with what was chosen. */
@customElement("kontum-import-columns")
export class ImportColumnsElement extends LitElement {
  @property({ attribute: false })
  view!: ImportView;

  @property({ type: Boolean })
  busy = false;

  /** What is wrong with the plan, in words. */
  @property({ attribute: false })
  wrong: readonly string[] = [];

  @state()
  private _plan!: Plan;

  protected override willUpdate(changed: PropertyValues<this>) {
    const before = changed.get("view") as ImportView | undefined;
    if (changed.has("view") && (before?.id !== this.view.id || before.version !== this.view.version)) {
      this._plan = structuredClone(this.view.plan);
    }
  }

  override render() {
    return html`${this.#renderReading()}
      <section class="card stack" aria-labelledby="columns">
        <h2 id="columns">${word("columns")}</h2>
        ${this.view.planFrom ? html`<p class="muted small">${icon("history")} ${word("remembered", this.view.planFrom)}</p>` : nothing}
        <ul class="plain columns">
          ${this.view.headers.map((header, index) => this.#renderColumn(header, index))}
        </ul>
      </section>
      <section class="card stack" aria-labelledby="fixed">
        <h2 id="fixed">${word("fixed")}</h2>
        <div class="grid">${this.#renderFixed()}</div>
        <label class="check"><input type="checkbox" name="clock" .checked=${this._plan.clock} @change=${(event: Event) => this.#set({ clock: (event.target as HTMLInputElement).checked })} />${word("clock")}</label>
        <p class="muted small">${word("clockHint")}</p>
      </section>
      ${this.wrong.length > 0 ? html`<div class="error" role="alert">${this.wrong.map((text) => html`<p>${text}</p>`)}</div>` : nothing}
      <div class="row">
        <button class="button primary" ?disabled=${this.busy} @click=${() => this.dispatchEvent(new CustomEvent("plan", { detail: this._plan }))}>${icon("check")}${word("check")}</button>
      </div>`;
  }

  #renderReading() {
    const { reading, sheets, top } = this.view;
    const rows = top.some((row) => row.number === reading.headerRow) ? top : [{ number: reading.headerRow, text: this.view.headers.join(" | ") }, ...top];
    return html`<section class="card stack" aria-labelledby="reading">
      <h2 id="reading">${word("reading")}</h2>
      <div class="grid">
        ${reading.kind === "Csv"
          ? html`${this.#choice("coding", word("coding"), codings, reading.coding, (coding) => this.#read({ coding: coding as Reading["coding"] }))}
            ${this.#choice("delimiter", word("delimiter"), [[",", ","], [";", ";"], ["\t", word("tab")], ["|", "|"]], reading.delimiter, (delimiter) => this.#read({ delimiter }))}`
          : sheets.length > 1
            ? this.#choice("sheet", word("sheet"), sheets.map((sheet) => [sheet, sheet]), reading.sheet ?? sheets[0], (sheet) => this.#read({ sheet, headerRow: 1 }))
            : nothing}
        ${this.#choice("headerRow", word("headerRow"), rows.map((row) => [String(row.number), `${row.number}: ${row.text.slice(0, 60)}`]), String(reading.headerRow), (number) => this.#read({ headerRow: Number(number) }))}
      </div>
      ${this.view.notes.map((note) => html`<p class="small">${icon("info")} ${note}</p>`)}
    </section>`;
  }

  #renderColumn(header: string, index: number) {
    const name = header || word("unnamed", index + 1);
    const examples = this.view.samples.map((row) => row[index] ?? "").filter((text) => text).slice(0, examplesShown);
    return html`<li>
      <div>
        <div class="name">${name}</div>
        <div class="muted small">${examples.join(" · ")}</div>
      </div>
      <label class="field"
        ><span class="visually-hidden">${word("meaning")}: ${name}</span>
        <select name=${`column-${index}`} @change=${(event: Event) => this.#mean(index, (event.target as HTMLSelectElement).value)}>
          <option value="" ?selected=${this._plan.columns[index] === null}>${word("none")}</option>
          ${fields.map((field) => html`<option value=${field} ?selected=${this._plan.columns[index] === field}>${fieldWord(field)}</option>`)}
        </select></label
      >
    </li>`;
  }

  #renderFixed() {
    const { fixed, numbers, dates, areaUnit, investmentScale } = this._plan;
    const { sources, stages, units, sectors, countries, currencies } = desk.lookups;
    const set = (part: Partial<Plan["fixed"]>) => this.#set({ fixed: { ...fixed, ...part } });
    const codes = (choices: readonly { code: string; name: string }[], none: string): [string, string][] => [["", none], ...choices.map(({ code, name }): [string, string] => [code, name])];
    const named = (choices: readonly { name: string; label: string }[], without: readonly string[]) => choices.filter(({ name }) => !without.includes(name)).map(({ name, label }): [string, string] => [name, label]);
    return html`${this.#choice("source", fieldWord("Source"), named(sources, ["Api", "WebForm"]), fixed.source, (source) => set({ source }))}
      ${this.#choice("stage", fieldWord("Stage"), named(stages, ["Spam"]), fixed.stage, (stage) => set({ stage }))}
      ${this.#choice("unit", fieldWord("Unit"), codes(units, word("byRules")), fixed.unit ?? "", (unit) => set({ unit: unit || null }))}
      ${this.#choice("sector", fieldWord("Sector"), codes(sectors, word("unset")), fixed.sector ?? "", (sector) => set({ sector: sector || null }))}
      ${this.#choice("country", fieldWord("Country"), codes(countries, word("unset")), fixed.country ?? "", (country) => set({ country: country || null }))}
      ${this.#choice("language", fieldWord("Language"), [["", word("byCountry")], ["vi", word("vi")], ["en", word("en")]], fixed.language ?? "", (language) => set({ language: language || null }))}
      ${this.#choice("currency", fieldWord("InvestmentCurrency"), [["", word("unset")], ...currencies.map((code): [string, string] => [code, code])], fixed.currency ?? "", (currency) => set({ currency: currency || null }))}
      ${this.#choice("scale", word("scale"), [["1", word("scale1")], ["1000000", word("scale1000000")], ["1000000000", word("scale1000000000")]], String(investmentScale), (scale) => this.#set({ investmentScale: Number(scale) }))}
      ${this.#choice("areaUnit", word("areaUnit"), [["SquareMetre", "m²"], ["Hectare", "ha"]], areaUnit, (unit) => this.#set({ areaUnit: unit as Plan["areaUnit"] }))}
      ${this.#choice("numbers", word("numbers"), [["Vietnamese", "1.234,5"], ["English", "1,234.5"]], numbers, (writing) => this.#set({ numbers: writing as Plan["numbers"] }))}
      ${this.#choice("dates", word("dates"), [["DayFirst", word("dayFirst")], ["MonthFirst", word("monthFirst")]], dates, (order) => this.#set({ dates: order as Plan["dates"] }))}`;
  }

  #choice(name: string, label: string, options: readonly (readonly [string, string])[], chosen: string, choose: (value: string) => void) {
    return html`<label class="field"
      ><span class="label">${label}</span>
      <select name=${name} ?disabled=${this.busy} @change=${(event: Event) => choose((event.target as HTMLSelectElement).value)}>
        ${options.map(([value, shown]) => html`<option value=${value} ?selected=${value === chosen}>${shown}</option>`)}
      </select></label
    >`;
  }

  #read = (part: Partial<Reading>) => this.dispatchEvent(new CustomEvent("reading", { detail: { ...this.view.reading, ...part } }));

  #set = (part: Partial<Plan>) => (this._plan = { ...this._plan, ...part });

  #mean = (index: number, field: string) => this.#set({ columns: this._plan.columns.map((before, at) => (at === index ? ((field || null) as Field | null) : before)) });

  static override styles = [
    base,
    css`
      :host {
        display: grid;
        gap: 14px;
      }

      .card {
        padding: 14px 16px;
      }

      .grid {
        display: grid;
        gap: 10px;
        grid-template-columns: repeat(auto-fill, minmax(min(200px, 100%), 1fr));
      }

      .columns li {
        align-items: center;
        border-top: 1px solid var(--kt-line);
        display: grid;
        gap: 4px 16px;
        grid-template-columns: minmax(0, 1fr) minmax(0, 260px);
        padding: 8px 0;
      }

      .columns li > div,
      .error {
        overflow-wrap: anywhere;
      }

      .name {
        font-weight: 500;
      }

      @media (max-width: 600px) {
        .columns li {
          grid-template-columns: minmax(0, 1fr);
        }
      }
    `,
  ];
}
