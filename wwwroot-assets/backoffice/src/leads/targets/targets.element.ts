import { css, html, nothing } from "lit";
import { customElement } from "lit/decorators.js";
import { language, words } from "../core/words";
import { RulesPageElement, type StoredRules, ticked, typed } from "../rules/rules-page";
import { icon } from "../ui/icons";
import { durationField } from "./duration-field";

interface Escalation {
  after: string;
  to: string;
}

interface Target {
  step: string;
  within: string;
  remindBefore?: string | null;
  escalations?: Escalation[] | null;
  pausable?: boolean;
}

interface Entry {
  name: { vi: string; en?: string | null };
  basis: { vi: string; en?: string | null };
  targets: Target[];
}

interface KindTargets extends Entry {
  kind: string;
  statutory: boolean;
}

/** Requests about personal data for some of the rights, which the law sets. */
interface DataRequestTargets extends Entry {
  kinds: string[];
  thirdParty: boolean;
  extension: string;
}

interface Targets {
  kinds: KindTargets[];
  dataRequests: DataRequestTargets[];
}

const word = words({
  title: ["Mục tiêu phục vụ", "Service targets"],
  intro: ["Thời hạn tính theo giờ và ngày làm việc. Thời hạn do pháp luật quy định chỉ được rút ngắn.", "Counted in working hours and days. Terms set by law can be made shorter only."],
  dataRequests: ["Yêu cầu về dữ liệu cá nhân", "Requests about personal data"],
  extension: ["Gia hạn một lần, nhiều nhất", "One extension of at most"],
  statutory: ["Luật định", "Set by law"],
  firstResponse: ["Trả lời lần đầu", "First answer"],
  nextResponse: ["Trả lời tiếp theo", "Next answer"],
  resolution: ["Giải quyết xong", "Resolution"],
  step: ["Bước", "Step"],
  within: ["Thời hạn", "Within"],
  remind: ["Nhắc trước", "Remind before"],
  escalate: ["Khi quá hạn, báo", "Once overdue, tell"],
  after: ["sau", "after"],
  pausable: ["Tạm dừng được", "Can be paused"],
  addReminder: ["Thêm nhắc", "Add a reminder"],
  addEscalation: ["Thêm", "Add"],
  remove: ["Bỏ", "Remove"],
  officer: ["cán bộ phụ trách", "the officer"],
  "unit-head": ["trưởng đơn vị", "the unit's manager"],
  "board-leader": ["lãnh đạo Ban", "the board's director"],
});

/** How soon each kind of enquiry is dealt with. */
@customElement("kontum-leads-targets")
export default class TargetsElement extends RulesPageElement<Targets, StoredRules<Targets> & { roles: string[] }> {
  protected readonly address = "/targets";

  protected get headline() {
    return word("title");
  }

  protected renderRules(draft: Targets) {
    return html`<p class="muted">${word("intro")}</p>
      ${draft.kinds.map((kind, index) => this.#renderEntry(kind, kind.statutory, (changed) => changed.kinds[index]))}
      <h2>${word("dataRequests")}</h2>
      ${draft.dataRequests.map((entry, index) =>
        this.#renderEntry(entry, true, (changed) => changed.dataRequests[index], html`<div class="row">
          <span>${word("extension")}</span>${durationField(word("extension"), entry.extension, ["day"], (text) => this.change((changed) => (changed.dataRequests[index].extension = text)))}
        </div>`),
      )}`;
  }

  #renderEntry(entry: Entry, statutory: boolean, of: (draft: Targets) => Entry, more: unknown = nothing) {
    const text = (words: { vi: string; en?: string | null }) => (language() === "en" ? (words.en ?? words.vi) : words.vi);
    return html`<section class="card stack">
      <div class="row">
        <h2>${text(entry.name)}</h2>
        ${statutory ? html`<span class="tag info">${word("statutory")}</span>` : nothing}
      </div>
      <p class="muted small">${text(entry.basis)}</p>
      <div class="scroll">
        <table>
          <thead>
            <tr>
              <th scope="col">${word("step")}</th>
              <th scope="col">${word("within")}</th>
              <th scope="col">${word("remind")}</th>
              <th scope="col">${word("escalate")}</th>
              <th scope="col">${word("pausable")}</th>
            </tr>
          </thead>
          <tbody>
            ${entry.targets.map((target, number) => this.#renderTarget(statutory, target, (act) => this.change((changed) => act(of(changed).targets[number]))))}
          </tbody>
        </table>
      </div>
      ${more}
    </section>`;
  }

  #renderTarget(statutory: boolean, target: Target, set: (act: (target: Target) => void) => void) {
    const step = word(target.step as "firstResponse");
    return html`<tr>
      <th scope="row">${step}</th>
      <td data-label=${word("within")}>${durationField(`${step}, ${word("within")}`, target.within, ["working minute", "working hour", "working day", "day"], (text) => set((one) => (one.within = text)))}</td>
      <td data-label=${word("remind")}>
        ${target.remindBefore
          ? html`<span class="row"
              >${durationField(`${step}, ${word("remind")}`, target.remindBefore, ["working minute", "working hour"], (text) => set((one) => (one.remindBefore = text)))}
              ${this.#renderRemove(`${step}, ${word("remind")}`, () => set((one) => (one.remindBefore = null)))}</span
            >`
          : html`<button type="button" class="button plain" @click=${() => set((one) => (one.remindBefore = "2 working hours"))}>${icon("plus")}${word("addReminder")}</button>`}
      </td>
      <td data-label=${word("escalate")}>
        ${(target.escalations ?? []).map((escalation, index) => this.#renderEscalation(step, escalation, (act) => set((one) => act(one.escalations!, index))))}
        <button type="button" class="button plain" @click=${() => set((one) => (one.escalations = [...(one.escalations ?? []), { after: "0 working hours", to: "unit-head" }]))}>${icon("plus")}${word("addEscalation")}</button>
      </td>
      <td data-label=${word("pausable")}><input type="checkbox" aria-label=${`${step}, ${word("pausable")}`} ?disabled=${statutory} .checked=${target.pausable ?? true} @change=${(event: Event) => set((one) => (one.pausable = ticked(event)))} /></td>
    </tr>`;
  }

  #renderEscalation(step: string, escalation: Escalation, set: (act: (all: Escalation[], index: number) => void) => void) {
    return html`<div class="row">
      <select style="width: auto" aria-label=${`${step}, ${word("escalate")}`} @change=${(event: Event) => set((all, index) => (all[index].to = typed(event)))}>
        ${this._stored!.roles.map((role) => html`<option value=${role} ?selected=${role === escalation.to}>${word(role as "officer")}</option>`)}
      </select>
      <span>${word("after")}</span>
      ${durationField(`${step}, ${word("after")}`, escalation.after, ["working minute", "working hour", "working day", "day"], (text) => set((all, index) => (all[index].after = text)))}
      ${this.#renderRemove(`${step}, ${word("escalate")}`, () => set((all, index) => all.splice(index, 1)))}
    </div>`;
  }

  #renderRemove(what: string, act: () => void) {
    return html`<button type="button" class="button plain round" aria-label=${`${word("remove")}: ${what}`} @click=${act}>${icon("trash")}</button>`;
  }

  static override styles = [
    RulesPageElement.styles,
    css`
      tbody th {
        color: inherit;
        font-size: inherit;
        min-width: 7.5em;
        padding-top: 11px;
      }

      td > input[type="checkbox"] {
        margin-top: 9px;
      }

      @media (max-width: 860px) {
        thead {
          clip-path: inset(50%);
          position: absolute;
        }

        tbody,
        tr,
        tbody th,
        td {
          display: block;
        }

        tr {
          border-top: 1px solid var(--kt-line);
          padding: 8px 0;
        }

        tbody th {
          font-weight: 600;
          padding-top: 0;
        }

        td::before {
          color: var(--kt-muted);
          content: attr(data-label);
          display: block;
          font-size: 12.5px;
        }

        td .row {
          flex-wrap: wrap;
        }
      }
    `,
  ];
}
