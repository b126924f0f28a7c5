import { html, nothing } from "lit";
import { customElement, query, state } from "lit/decorators.js";
import { api, Problem } from "../core/api";
import { desk } from "../core/desk";
import { LeadsPageElement } from "../core/element";
import { dateTimeText } from "../core/format";
import { overtaken, overtakenNote } from "../core/overtaken";
import { readAgain } from "../core/refused";
import { base } from "../core/styles";
import { toasts } from "../core/toasts";
import { words } from "../core/words";
import { typed } from "../rules/rules-page";
import "../ui/dialog.element";
import type { DialogElement } from "../ui/dialog.element";
import { icon } from "../ui/icons";
import { reportStyles } from "./styles";
import { tabs } from "./tabs";

type Rhythm = "Weekly" | "Monthly";

interface Schedule {
  id: string;
  officerKey: string;
  name: string | null;
  rhythm: Rhythm;
  unit: string | null;
  day: number;
  hour: number;
  nextAt: string;
  lastAt: string | null;
  version: number;
}

interface Fields {
  officerKey: string;
  rhythm: Rhythm;
  unit: string;
  day: number;
  hour: number;
}

interface Edited extends Fields {
  id: string | null;
  version: number | null;
}

const fieldsOf = ({ officerKey, rhythm, unit, day, hour }: Omit<Fields, "unit"> & { unit: string | null }): Fields => ({ officerKey, rhythm, unit: unit ?? "", day, hour });

const word = words({
  title: ["Báo cáo gửi định kỳ", "Reports by mail"],
  about: [
    "Mỗi người nhận số liệu chính của tuần hoặc tháng trước, bằng ngôn ngữ của mình, chỉ gồm các hồ sơ người đó được xem.",
    "Each person gets the main numbers of the week or month before, in the own language, of the leads this person may see.",
  ],
  add: ["Thêm người nhận", "Add a recipient"],
  edit: ["Sửa báo cáo của {0}", "Edit the report of {0}"],
  remove: ["Ngừng gửi cho {0}", "Stop sending to {0}"],
  who: ["Người nhận", "Recipient"],
  rhythm: ["Định kỳ", "How often"],
  Weekly: ["Hằng tuần", "Weekly"],
  Monthly: ["Hằng tháng", "Monthly"],
  unit: ["Đơn vị", "Unit"],
  all: ["tất cả", "all"],
  weekday: ["Thứ", "Day of the week"],
  monthday: ["Ngày trong tháng", "Day of the month"],
  hour: ["Giờ (Việt Nam)", "Hour (Viet Nam)"],
  next: ["Lần tới", "Next"],
  last: ["Lần trước", "Last"],
  never: ["chưa gửi", "not yet"],
  save: ["Lưu", "Save"],
  cancel: ["Hủy", "Cancel"],
  saved: ["Đã lưu.", "Saved."],
  removed: ["Sẽ không gửi nữa.", "It is sent no more."],
  nothing: ["Chưa gửi báo cáo cho ai.", "Nobody gets a report yet."],
  gone: ["tài khoản không còn", "account gone"],
  d1: ["Thứ hai", "Monday"],
  d2: ["Thứ ba", "Tuesday"],
  d3: ["Thứ tư", "Wednesday"],
  d4: ["Thứ năm", "Thursday"],
  d5: ["Thứ sáu", "Friday"],
  d6: ["Thứ bảy", "Saturday"],
  d7: ["Chủ nhật", "Sunday"],
});

const weekdays = ["d1", "d2", "d3", "d4", "d5", "d6", "d7"] as const;
const clock = (hour: number) => `${String(hour).padStart(2, "0")}:00`;

// Of who gets it and how often there is nothing to say: neither is changed.
const said = (name: keyof Fields, of: Fields): readonly [string, string] =>
  name === "unit" ? [word("unit"), of.unit ? desk.unit(of.unit) : word("all")]
  : name === "hour" ? [word("hour"), clock(of.hour)]
  : name === "day" ? [word(of.rhythm === "Weekly" ? "weekday" : "monthday"), of.rhythm === "Weekly" ? word(weekdays[of.day - 1]!) : String(of.day)]
  : [word(name === "rhythm" ? "rhythm" : "who"), name === "rhythm" ? word(of.rhythm) : of.officerKey];

/** Who gets which report by mail. */
@customElement("kontum-leads-scheduled-reports")
export default class ScheduledElement extends LeadsPageElement {
  @state()
  private _schedules?: Schedule[];

  @state()
  private _people: readonly { key: string; name: string }[] = [];

  @state()
  private _edited?: Edited;

  /** What a colleague changed meanwhile. */
  @state()
  private _changes?: readonly string[];

  @state()
  private _wrong: Readonly<Record<string, readonly string[]>> = {};

  #begun?: Fields;

  @query("kontum-leads-dialog")
  private _dialog!: DialogElement;

  protected override shown() {
    void this.#load();
  }

  override render() {
    return html`<div class="row spread">
        <h1>${word("title")}</h1>
        <button class="button primary" @click=${() => this.#open({ id: null, officerKey: desk.me.key, rhythm: "Weekly", unit: "", day: 1, hour: 8, version: null })}>${icon("plus")} ${word("add")}</button>
      </div>
      ${tabs(this.me, "scheduled")}
      <p class="muted">${word("about")}</p>
      ${this._schedules === undefined
        ? html`<div class="bone" aria-busy="true"></div>`
        : this._schedules.length === 0
          ? html`<p class="card empty">${word("nothing")}</p>`
          : html`<section class="card"><div class="scroll">${this.#renderTable(this._schedules)}</div></section>`}
      <kontum-leads-dialog acts headline=${this._edited?.id ? word("edit", this._people.find((person) => person.key === this._edited!.officerKey)?.name ?? "") : word("add")} @close=${() => (this._edited = undefined)}>
        ${this._edited ? this.#renderForm(this._edited) : nothing}
        <button slot="actions" class="button" @click=${() => this._dialog.close()}>${word("cancel")}</button>
        <button slot="actions" class="button primary" @click=${this.#save}>${word("save")}</button>
      </kontum-leads-dialog>`;
  }

  #renderTable(schedules: Schedule[]) {
    return html`<table>
      <thead>
        <tr>
          <th scope="col">${word("who")}</th>
          <th scope="col">${word("rhythm")}</th>
          <th scope="col">${word("unit")}</th>
          <th scope="col">${word("next")}</th>
          <th scope="col">${word("last")}</th>
          <td></td>
        </tr>
      </thead>
      <tbody>
        ${schedules.map(
          (schedule) => html`<tr>
            <th scope="row">${schedule.name ?? html`<span class="tag bad">${word("gone")}</span>`}</th>
            <td>${word(schedule.rhythm)}, ${schedule.rhythm === "Weekly" ? word(weekdays[schedule.day - 1]!) : schedule.day}, ${clock(schedule.hour)}</td>
            <td>${schedule.unit ? desk.unit(schedule.unit) : word("all")}</td>
            <td class="nowrap">${dateTimeText(schedule.nextAt)}</td>
            <td class="nowrap">${schedule.lastAt ? dateTimeText(schedule.lastAt) : word("never")}</td>
            <td class="nowrap">
              <button class="button plain round" aria-label=${word("edit", schedule.name ?? "")} @click=${() => this.#open({ ...schedule, unit: schedule.unit ?? "" })}>${icon("edit")}</button>
              <button class="button plain round" aria-label=${word("remove", schedule.name ?? "")} @click=${() => this.#remove(schedule)}>${icon("trash")}</button>
            </td>
          </tr>`,
        )}
      </tbody>
    </table>`;
  }

  #renderForm(edited: Edited) {
    const set = (part: Partial<Edited>) => (this._edited = { ...edited, ...part });
    const isNew = edited.id === null;
    const wrong = (field: string) => (this._wrong[field] ? html`<span class="wrong">${this._wrong[field].join(" ")}</span>` : nothing);
    const days = edited.rhythm === "Weekly" ? weekdays.map((name, index) => [index + 1, word(name)] as const) : Array.from({ length: 28 }, (_, index) => [index + 1, String(index + 1)] as const);
    return html`<div class="stack">
      ${overtakenNote(this._changes)}
      <label class="field"
        ><span class="label">${word("who")}</span>
        <select name="officerKey" ?disabled=${!isNew} @change=${(event: Event) => set({ officerKey: typed(event) })}>
          ${this._people.map((person) => html`<option value=${person.key} ?selected=${person.key === edited.officerKey}>${person.name}</option>`)}
        </select>
        ${wrong("officerKey")}</label
      >
      <label class="field"
        ><span class="label">${word("rhythm")}</span>
        <select name="rhythm" ?disabled=${!isNew} @change=${(event: Event) => set({ rhythm: typed(event) as Rhythm, day: 1 })}>
          ${(["Weekly", "Monthly"] as const).map((rhythm) => html`<option value=${rhythm} ?selected=${rhythm === edited.rhythm}>${word(rhythm)}</option>`)}
        </select></label
      >
      <label class="field"
        ><span class="label">${word(edited.rhythm === "Weekly" ? "weekday" : "monthday")}</span>
        <select name="day" @change=${(event: Event) => set({ day: Number(typed(event)) })}>
          ${days.map(([day, label]) => html`<option value=${day} ?selected=${day === edited.day}>${label}</option>`)}
        </select>
        ${wrong("day")}</label
      >
      <label class="field"
        ><span class="label">${word("hour")}</span>
        <select name="hour" @change=${(event: Event) => set({ hour: Number(typed(event)) })}>
          ${Array.from({ length: 24 }, (_, hour) => html`<option value=${hour} ?selected=${hour === edited.hour}>${clock(hour)}</option>`)}
        </select>
        ${wrong("hour")}</label
      >
      <label class="field"
        ><span class="label">${word("unit")}</span>
        <select name="unit" @change=${(event: Event) => set({ unit: typed(event) })}>
          <option value="" ?selected=${edited.unit === ""}>${word("all")}</option>
          ${desk.lookups.units.map((unit) => html`<option value=${unit.code} ?selected=${unit.code === edited.unit}>${unit.name}</option>`)}
        </select>
        ${wrong("unit")}</label
      >
    </div>`;
  }

  #load = () =>
    this.attempt(async () => {
      const { items, people } = await api.get<{ items: Schedule[]; people: { key: string; name: string }[] }>("/reports/schedules");
      [this._schedules, this._people] = [items, people];
    });

  async #open(edited: Edited) {
    this._wrong = {};
    this._changes = undefined;
    this.#begun = fieldsOf(edited);
    this._edited = edited;
    await this.updateComplete;
    this._dialog.show();
  }

  #save = async () => {
    const { id, unit, version, ...fields } = this._edited!;
    const sent = { ...fieldsOf({ ...fields, unit }), unit: unit || null, expectedVersion: version };
    let isSaved = true;
    const done = await this.attempt(async () => {
      try {
        await (id ? api.put(`/reports/schedules/${id}`, sent) : api.post("/reports/schedules", sent));
      } catch (error) {
        this._wrong = error instanceof Problem ? error.fields : {};
        isSaved = false;
        if (!(error instanceof Problem && (await this.#meet(error)))) {
          throw error;
        }
      }
    });
    if (done && isSaved) {
      this._dialog.close();
      toasts.good(word("saved"));
      await this.#load();
    }
  };

  // What a colleague has changed meanwhile comes in beside what was chosen here, and the next save goes through.
  async #meet(problem: Problem) {
    const list = await readAgain(problem, () => api.get<{ items: Schedule[] }>("/reports/schedules"));
    const now = list?.items.find((schedule) => schedule.id === this._edited!.id);
    if (!now) {
      return false;
    }

    const { draft, begun, changes } = overtaken(this.#begun!, fieldsOf(this._edited!), fieldsOf(now), said);
    this.#begun = begun;
    this._edited = { ...draft, id: now.id, version: now.version };
    this._changes = changes;
    return true;
  }

  #remove = async (schedule: Schedule) => {
    if (await this.attempt(() => api.delete(`/reports/schedules/${schedule.id}`))) {
      toasts.good(word("removed"));
      await this.#load();
    }
  };

  static override styles = [base, reportStyles];
}
