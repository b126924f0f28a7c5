import { css, html, nothing } from "lit";
import { customElement, query, state } from "lit/decorators.js";
import { api } from "../core/api";
import { desk } from "../core/desk";
import { LeadsPageElement } from "../core/element";
import { numberText } from "../core/format";
import { router } from "../core/router";
import { base } from "../core/styles";
import { toasts } from "../core/toasts";
import { words } from "../core/words";
import { typed } from "../rules/rules-page";
import { icon } from "../ui/icons";
import "./person.element";
import type { TeamPersonElement } from "./person.element";
import type { Person, Stranded, Team } from "./team";

const word = words({
  title: ["Bộ phận", "Team"],
  units: ["Cách giao hồ sơ mới", "How new leads are given out"],
  LeastBusy: ["Cho người đang ít hồ sơ nhất", "To whoever has the fewest"],
  RoundRobin: ["Lần lượt từng người", "To one after the other"],
  people: ["Cán bộ", "People"],
  name: ["Họ tên", "Name"],
  role: ["Vai trò", "Role"],
  Officer: ["Cán bộ", "Officer"],
  Manager: ["Trưởng đơn vị", "Manager"],
  Director: ["Lãnh đạo Ban", "Director"],
  Administrator: ["Quản trị", "Administrator"],
  unitsOf: ["Đơn vị", "Units"],
  open: ["Hồ sơ đang mở", "Open leads"],
  away: ["Vắng mặt", "Away"],
  shut: ["Tài khoản đã khóa", "Account shut"],
  gone: ["Tài khoản không còn", "Account gone"],
  takesNone: ["Không nhận hồ sơ mới", "Takes no new leads"],
  edit: ["Sửa {0}", "Edit {0}"],
  saved: ["Đã lưu.", "Saved."],
  stranded: ["Hồ sơ không còn người phụ trách", "Leads nobody answers for"],
  strandedHint: ["Tài khoản của người phụ trách đã khóa hoặc không còn. Hãy giao cho người khác.", "The account of the officer is shut or gone. Give them to somebody else."],
  more: ["Xem thêm", "Show more"],
});

/** Who works in which unit, who is away, and how new leads are given out. */
@customElement("kontum-leads-team")
export default class TeamElement extends LeadsPageElement {
  @state()
  private _team?: Team;

  @state()
  private _stranded: Stranded = { items: [], next: null };

  @query("kontum-team-person")
  private _person!: TeamPersonElement;

  protected override shown() {
    void this.#load();
  }

  override render() {
    if (!this._team) {
      return html`<h1>${word("title")}</h1>
        <div class="bone" aria-busy="true"></div>`;
    }

    return html`
      <h1>${word("title")}</h1>
      ${this._stranded.items.length > 0 ? this.#renderStranded() : nothing}
      <section class="card stack">
        <h2>${word("units")}</h2>
        <div class="grid">
          ${this._team.units.map(
            (unit) => html`<label class="field"
              ><span class="label">${unit.name}</span>
              <select ?disabled=${!unit.managed} @change=${(event: Event) => this.#choose(unit.code, typed(event))}>
                ${(["LeastBusy", "RoundRobin"] as const).map((mode) => html`<option value=${mode} ?selected=${mode === unit.assignment}>${word(mode)}</option>`)}
              </select></label
            >`,
          )}
        </div>
      </section>
      <section class="card stack">
        <h2>${word("people")}</h2>
        <div class="scroll">
          <table>
            <thead>
              <tr>
                <th scope="col">${word("name")}</th>
                <th scope="col">${word("role")}</th>
                <th scope="col">${word("unitsOf")}</th>
                <th scope="col" class="number">${word("open")}</th>
                <td></td>
              </tr>
            </thead>
            <tbody>
              ${this._team.people.map((person) => this.#renderPerson(person))}
            </tbody>
          </table>
        </div>
      </section>
      <kontum-team-person .team=${this._team} @saved=${() => this.#load()}></kontum-team-person>
    `;
  }

  #renderPerson(person: Person) {
    return html`<tr>
      <th scope="row">
        ${person.name ?? person.key}
        ${person.name === null ? html`<span class="tag bad">${word("gone")}</span>` : person.enabled ? nothing : html`<span class="tag bad">${word("shut")}</span>`}
        ${person.absentToday ? html`<span class="tag warn">${word("away")}</span>` : nothing}
        ${person.takesLeads ? nothing : html`<span class="tag">${word("takesNone")}</span>`}
      </th>
      <td>${person.role ? word(person.role as "Officer") : ""}</td>
      <td class="units">${person.units.map((code) => desk.unit(code)).join(", ")}</td>
      <td class="number" data-label=${word("open")}>${numberText(person.openLeads)}</td>
      <td class="acts">${person.role ? html`<button class="button plain round" aria-label=${word("edit", person.name ?? "")} @click=${() => this._person.edit(person)}>${icon("edit")}</button>` : nothing}</td>
    </tr>`;
  }

  #renderStranded() {
    return html`<section class="card stack">
      <h2>${icon("warning")} ${word("stranded")}</h2>
      <p class="muted">${word("strandedHint")}</p>
      <ul>
        ${this._stranded.items.map((lead) => html`<li><a href=${router.href(`lead/${lead.id}`)}>${lead.reference}</a> ${lead.title} <span class="muted small">${desk.unit(lead.unit)}</span></li>`)}
      </ul>
      ${this._stranded.next ? html`<div><button class="button" @click=${this.#more}>${word("more")}</button></div>` : nothing}
    </section>`;
  }

  async #load() {
    await this.attempt(async () => {
      [this._team, this._stranded] = await Promise.all([api.get<Team>("/team"), api.get<Stranded>("/team/stranded")]);
    });
  }

  #more = () =>
    this.attempt(async () => {
      const part = await api.get<Stranded>("/team/stranded", { after: this._stranded.next });
      this._stranded = { items: [...this._stranded.items, ...part.items], next: part.next };
    });

  async #choose(code: string, assignment: string) {
    if (await this.attempt(() => api.put(`/team/units/${encodeURIComponent(code)}`, { assignment, version: this._team!.number }))) {
      toasts.good(word("saved"));
    }

    await this.#load();
  }

  static override styles = [
    base,
    css`
      :host {
        display: grid;
        gap: 14px;
        max-width: 1100px;
        padding: 16px;
      }

      .card {
        padding: 14px 16px;
      }

      .grid {
        align-items: end;
        display: grid;
        gap: 10px;
        grid-template-columns: repeat(auto-fill, minmax(min(240px, 100%), 1fr));
      }

      .scroll {
        overflow-x: auto;
      }

      table {
        border-collapse: collapse;
        width: 100%;
      }

      thead th {
        color: var(--kt-muted);
        font-size: 12.5px;
        font-weight: 500;
      }

      th,
      td {
        padding: 6px 10px 6px 0;
        text-align: left;
      }

      th.number,
      td.number {
        text-align: right;
      }

      tbody th {
        font-weight: 500;
      }

      @media (max-width: 860px) {
        :host {
          padding: 12px;
        }

        thead {
          display: none;
        }

        tbody tr {
          border-top: 1px solid var(--kt-line);
          column-gap: 10px;
          display: grid;
          grid-template: "name acts" auto "role acts" auto "units acts" auto "open acts" auto / minmax(0, 1fr) auto;
          padding: 6px 0;
        }

        tbody th,
        tbody td {
          min-width: 0;
          padding: 0;
        }

        tbody td.number {
          color: var(--kt-muted);
          grid-area: open;
          text-align: left;
        }

        tbody td.number::before {
          content: attr(data-label) ": ";
        }

        .acts {
          align-self: center;
          grid-area: acts;
        }

        .acts .button {
          min-height: 44px;
          min-width: 44px;
        }
      }
    `,
  ];
}
