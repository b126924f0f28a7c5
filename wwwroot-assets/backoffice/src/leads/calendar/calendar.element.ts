import { css, html, nothing } from "lit";
import { customElement, state } from "lit/decorators.js";
import { dateText } from "../core/format";
import { words } from "../core/words";
import { listOf, RulesPageElement, type StoredRules, ticked, typed } from "../rules/rules-page";
import { icon } from "../ui/icons";

const weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] as const;

interface CalendarDay {
  date: string;
  kind: string;
  name: { vi: string; en?: string | null };
  sources: { title: string; site?: string | null; url?: string | null; date?: string | null }[];
  replaces?: string | null;
  inForce?: boolean;
  note?: string | null;
}

interface CalendarYear {
  year: number;
  announced: boolean;
  days: CalendarDay[];
}

interface Calendar {
  officeHours: Partial<Record<(typeof weekdays)[number], string[]>>;
  years: CalendarYear[];
}

interface StoredCalendar extends StoredRules<Calendar> {
  warnings: { year: number; text: string }[];
}

const word = words({
  title: ["Lịch làm việc", "Working calendar"],
  hours: ["Giờ làm việc", "Office hours"],
  hoursHint: ["Ví dụ 07:30-11:30, 13:30-17:00. Để trống: ngày nghỉ hằng tuần.", "Such as 07:30-11:30, 13:30-17:00. Empty: a weekly rest day."],
  monday: ["Thứ Hai", "Monday"],
  tuesday: ["Thứ Ba", "Tuesday"],
  wednesday: ["Thứ Tư", "Wednesday"],
  thursday: ["Thứ Năm", "Thursday"],
  friday: ["Thứ Sáu", "Friday"],
  saturday: ["Thứ Bảy", "Saturday"],
  sunday: ["Chủ nhật", "Sunday"],
  year: ["Năm", "Year"],
  addYear: ["Thêm năm {0}", "Add {0}"],
  announced: ["Đã nhập đủ lịch nghỉ chính thức của năm này", "All official holidays of this year are entered"],
  days: ["Ngày nghỉ và ngày làm bù", "Days off and days worked in lieu"],
  none: ["Chưa có ngày nào.", "None yet."],
  date: ["Ngày", "Date"],
  kind: ["Loại", "Kind"],
  publicHoliday: ["Nghỉ lễ, tết", "Public holiday"],
  compensation: ["Nghỉ bù", "Day in lieu"],
  swappedDayOff: ["Nghỉ hoán đổi", "Swapped day off"],
  workingDay: ["Làm bù", "Worked in lieu"],
  nameVi: ["Tên", "Name (Vietnamese)"],
  nameEn: ["Tên tiếng Anh", "Name (English)"],
  source: ["Văn bản, thông báo", "Notice"],
  replaces: ["Làm bù cho", "Works for"],
  inForce: ["Áp dụng", "In force"],
  remove: ["Xóa ngày {0}", "Remove {0}"],
  addDay: ["Thêm ngày", "Add a day"],
});

/** Office hours, holidays and swapped days, with a warning for a year without holidays. */
@customElement("kontum-leads-calendar")
export default class CalendarElement extends RulesPageElement<Calendar, StoredCalendar> {
  protected readonly address = "/calendar";

  @state()
  private _year = new Date().getFullYear();

  protected get headline() {
    return word("title");
  }

  protected renderRules(draft: Calendar) {
    const years = draft.years.map((year) => year.year);
    const next = Math.max(new Date().getFullYear() - 1, ...years) + 1;
    const year = draft.years.find((one) => one.year === this._year);
    return html`
      ${this._stored!.warnings.map((warning) => html`<p class="warning" role="status">${icon("warning")} ${warning.text}</p>`)}
      <section class="card stack">
        <h2>${word("hours")}</h2>
        <p class="muted small" id="hours-hint">${word("hoursHint")}</p>
        <div class="grid">
          ${weekdays.map(
            (day) => html`<div class="field">
              <label for=${day}>${word(day)}</label>
              <input id=${day} aria-describedby="hours-hint" .value=${(draft.officeHours[day] ?? []).join(", ")} @change=${(event: Event) => this.change((changed) => (changed.officeHours[day] = listOf(typed(event))))} />
            </div>`,
          )}
        </div>
      </section>
      <section class="card stack">
        <div class="row">
          <h2>${word("days")}</h2>
          ${years.map((one) => html`<button type="button" class="button" aria-pressed=${one === this._year} @click=${() => (this._year = one)}>${one}</button>`)}
          ${this.mayChange ? html`<button type="button" class="button" @click=${() => this.#addYear(next)}>${icon("plus")}${word("addYear", next)}</button>` : nothing}
        </div>
        ${year ? this.#renderYear(year) : nothing}
      </section>
    `;
  }

  #renderYear(year: CalendarYear) {
    return html`
      <label class="check"><input type="checkbox" .checked=${year.announced} @change=${(event: Event) => this.#changeYear((one) => (one.announced = ticked(event)))} />${word("announced")}</label>
      ${year.days.length === 0
        ? html`<p class="muted">${word("none")}</p>`
        : html`<div class="scroll">
            <table>
              <thead>
                <tr>
                  <th scope="col">${word("date")}</th>
                  <th scope="col">${word("kind")}</th>
                  <th scope="col">${word("nameVi")}</th>
                  <th scope="col">${word("nameEn")}</th>
                  <th scope="col">${word("source")}</th>
                  <th scope="col">${word("replaces")}</th>
                  <th scope="col">${word("inForce")}</th>
                  <td></td>
                </tr>
              </thead>
              <tbody>
                ${year.days.map((day, index) => this.#renderDay(day, index))}
              </tbody>
            </table>
          </div>`}
      ${this.mayChange ? html`<div><button type="button" class="button" @click=${this.#addDay}>${icon("plus")}${word("addDay")}</button></div>` : nothing}
    `;
  }

  #renderDay(day: CalendarDay, index: number) {
    const set = (act: (one: CalendarDay) => void) => this.#changeYear((year) => act(year.days[index]));
    const kinds = ["publicHoliday", "compensation", "swappedDayOff", "workingDay"] as const;
    return html`<tr>
      <td data-label=${word("date")}><input type="date" aria-label=${word("date")} .value=${day.date} @change=${(event: Event) => set((one) => (one.date = typed(event)))} /></td>
      <td class="kind" data-label=${word("kind")}>
        <select aria-label=${word("kind")} @change=${(event: Event) => set((one) => (one.kind = typed(event)))}>
          ${kinds.map((kind) => html`<option value=${kind} ?selected=${kind === day.kind}>${word(kind)}</option>`)}
        </select>
      </td>
      <td class="name" data-label=${word("nameVi")}><input aria-label=${word("nameVi")} .value=${day.name.vi} @change=${(event: Event) => set((one) => (one.name.vi = typed(event)))} /></td>
      <td class="name" data-label=${word("nameEn")}><input aria-label=${word("nameEn")} .value=${day.name.en ?? ""} @change=${(event: Event) => set((one) => (one.name.en = typed(event) || null))} /></td>
      <td class="source" data-label=${word("source")}><input aria-label=${word("source")} .value=${day.sources[0]?.title ?? ""} @change=${(event: Event) => set((one) => (one.sources = [{ ...one.sources[0], title: typed(event) }, ...one.sources.slice(1)]))} /></td>
      <td data-label=${day.kind === "workingDay" ? word("replaces") : nothing}>${day.kind === "workingDay" ? html`<input type="date" aria-label=${word("replaces")} .value=${day.replaces ?? ""} @change=${(event: Event) => set((one) => (one.replaces = typed(event) || null))} />` : nothing}</td>
      <td data-label=${word("inForce")}><input type="checkbox" aria-label=${word("inForce")} .checked=${day.inForce ?? true} @change=${(event: Event) => set((one) => (one.inForce = ticked(event)))} /></td>
      <td><button type="button" class="button plain round" aria-label=${word("remove", dateText(day.date))} @click=${() => this.#changeYear((year) => year.days.splice(index, 1))}>${icon("trash")}</button></td>
    </tr>`;
  }

  #changeYear(act: (year: CalendarYear) => void) {
    this.change((draft) => act(draft.years.find((year) => year.year === this._year)!));
  }

  #addYear(year: number) {
    this.change((draft) => draft.years.push({ year, announced: false, days: [] }));
    this._year = year;
  }

  #addDay = () => {
    this.#changeYear((year) => year.days.push({ date: `${year.year}-01-01`, kind: "publicHoliday", name: { vi: "" }, sources: [{ title: "" }], inForce: true }));
  };

  static override styles = [
    RulesPageElement.styles,
    css`
      .kind {
        min-width: 12em;
      }

      .name {
        min-width: 11em;
      }

      .source {
        min-width: 16em;
        width: 25%;
      }

      td > input[type="checkbox"] {
        margin-top: 9px;
      }

      /* A day under the other: eight columns are more than a telephone has room for. */
      @media (max-width: 700px) {
        thead {
          display: none;
        }

        table,
        tbody {
          display: block;
        }

        tr {
          align-items: end;
          border-top: 1px solid var(--kt-line);
          display: grid;
          gap: 8px 12px;
          grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
          padding: 12px 0;
        }

        td,
        td[class] {
          display: block;
          min-width: 0;
          padding: 0;
          width: auto;
        }

        td:empty {
          display: none;
        }

        td[data-label]::before {
          color: var(--kt-muted);
          content: attr(data-label);
          display: block;
          font-size: 12.5px;
        }

        td:last-child {
          justify-self: end;
        }

        .source {
          grid-column: 1 / -1;
        }
      }
    `,
  ];
}
