import { css, html, LitElement, nothing } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import { api } from "../core/api";
import { desk } from "../core/desk";
import { base } from "../core/styles";
import { toasts } from "../core/toasts";
import { words } from "../core/words";
import { settingsForm } from "../own/settings-form";
import { ticked, typed } from "../rules/rules-page";
import "../ui/dialog.element";
import type { DialogElement } from "../ui/dialog.element";
import type { Person, Team } from "./team";

const word = words({
  unitsOf: ["Đơn vị", "Units"],
  takes: ["Nhận hồ sơ mới", "Takes new leads"],
  contact: ["Thấy tên, địa chỉ, điện thoại của nhà đầu tư", "Sees names, addresses and telephone numbers"],
  investment: ["Thấy vốn đầu tư", "Sees the size of investments"],
  byRole: ["Theo vai trò", "As the role gives"],
  yes: ["Có", "Yes"],
  no: ["Không", "No"],
  notManaged: ["Người này không thuộc đơn vị nào của bạn: bạn chỉ có thể đưa họ vào đơn vị của mình.", "This person belongs to none of your units: you can only take them into one."],
  sightElsewhere: ["Quyền xem của người này do quản trị viên đặt.", "What this person sees is for an administrator to say."],
  save: ["Lưu", "Save"],
  cancel: ["Hủy", "Cancel"],
  saved: ["Đã lưu.", "Saved."],
});

/** What belongs to one of the people, in a dialog: units, whether new leads come, what is seen, absence. Fires `saved`. */
@customElement("kontum-team-person")
export class TeamPersonElement extends LitElement {
  @property({ attribute: false })
  team!: Team;

  @state()
  private _edited?: Person;

  @query("kontum-leads-dialog")
  private _dialog!: DialogElement;

  /** Opens the dialog for a person. */
  async edit(person: Person) {
    this._edited = person;
    await this.updateComplete;
    this._dialog.show();
  }

  override render() {
    return html`<kontum-leads-dialog wide acts headline=${this._edited?.name ?? ""} @close=${() => (this._edited = undefined)}>
      ${this._edited ? this.#renderForm(this._edited) : nothing}
      <button slot="actions" class="button" @click=${() => this._dialog.close()}>${word("cancel")}</button>
      <button slot="actions" class="button primary" @click=${this.#save}>${word("save")}</button>
    </kontum-leads-dialog>`;
  }

  #renderForm(person: Person) {
    const set = (part: Partial<Person>) => (this._edited = { ...person, ...part });
    const units = this.team.units;

    // Whoever takes somebody into a unit may change the rest by the same act.
    const yours = person.units.filter((code) => units.some((unit) => unit.managed && unit.code === code));
    const managed = person.managed || yours.length > 0;
    const sight = person.sightManaged || (person.role !== null && ["Officer", "Manager"].includes(person.role) && person.key !== desk.me.key && managed && yours.length === person.units.length);
    return html`<div class="stack">
      <fieldset class="plain">
        <legend class="muted small">${word("unitsOf")}</legend>
        ${units.map(
          (unit) => html`<label class="check"
            ><input
              type="checkbox"
              ?disabled=${!unit.managed}
              .checked=${person.units.includes(unit.code)}
              @change=${(event: Event) => set({ units: ticked(event) ? [...person.units, unit.code] : person.units.filter((code) => code !== unit.code) })}
            />${unit.name}</label
          >`,
        )}
      </fieldset>
      ${managed ? (sight ? nothing : html`<p class="muted small">${word("sightElsewhere")}</p>`) : html`<p class="muted small">${word("notManaged")}</p>`}
      <fieldset class="plain" ?disabled=${!managed}>
        <label class="check"><input type="checkbox" .checked=${person.takesLeads} @change=${(event: Event) => set({ takesLeads: ticked(event) })} />${word("takes")}</label>
        <fieldset class="plain" ?disabled=${!sight}>
          <div class="grid">
            ${this.#renderSees(word("contact"), person.seesContactData, (value) => set({ seesContactData: value }))}
            ${this.#renderSees(word("investment"), person.seesInvestment, (value) => set({ seesInvestment: value }))}
          </div>
        </fieldset>
        ${settingsForm(person.key, person.settings, (settings) => set({ settings }))}
      </fieldset>
    </div>`;
  }

  #renderSees(label: string, value: boolean | null, change: (value: boolean | null) => void) {
    return html`<label class="field"
      ><span class="label">${label}</span>
      <select @change=${(event: Event) => change(typed(event) === "" ? null : typed(event) === "yes")}>
        <option value="" ?selected=${value === null}>${word("byRole")}</option>
        <option value="yes" ?selected=${value === true}>${word("yes")}</option>
        <option value="no" ?selected=${value === false}>${word("no")}</option>
      </select></label
    >`;
  }

  #save = async () => {
    const { key, units, takesLeads, seesContactData, seesInvestment, settings } = this._edited!;
    try {
      await api.put(`/team/${key}`, { units, takesLeads, seesContactData, seesInvestment, settings });
    } catch (error) {
      toasts.problem(error);
      return;
    }

    this._dialog.close();
    toasts.good(word("saved"));
    this.dispatchEvent(new Event("saved"));
  };

  static override styles = [
    base,
    css`
      fieldset.plain {
        border: 0;
        display: grid;
        gap: 6px;
        margin: 0;
        padding: 0;
      }

      .grid {
        align-items: end;
        display: grid;
        gap: 10px;
        grid-template-columns: repeat(auto-fill, minmax(min(240px, 100%), 1fr));
      }
    `,
  ];
}
