import { css, html, nothing } from "lit";
import { customElement, state } from "lit/decorators.js";
import { api } from "../core/api";
import { desk } from "../core/desk";
import { LeadsPageElement } from "../core/element";
import { dateTimeText } from "../core/format";
import { router } from "../core/router";
import { base } from "../core/styles";
import { words } from "../core/words";
import { typed } from "../rules/rules-page";
import { reasonText, valueText } from "./audit-values";
import { actText, isKept, roleText, thingText } from "./audit-words";
import { reportStyles } from "./styles";
import { tabs } from "./tabs";

interface Entry {
  id: string;
  at: string;
  role: string;
  actor: string | null;
  name: string | null;
  lead: string | null;
  reference: string | null;
  subjectType: string;
  act: string;
  changes: Record<string, [unknown, unknown]> | null;
  personal: Record<string, [unknown, unknown]> | null;
  hasPersonal: boolean;
  reason: string | null;
}

const word = words({
  title: ["Nhật ký", "Audit"],
  about: ["Ai đã làm gì và xem gì. Nhật ký không ai sửa được.", "Who did and looked at what. Nobody can change it."],
  who: ["Người thực hiện", "By whom"],
  anybody: ["bất kỳ", "anybody"],
  from: ["Từ ngày", "From"],
  to: ["Đến ngày", "To"],
  at: ["Thời điểm", "When"],
  what: ["Việc", "What"],
  lead: ["Hồ sơ", "Lead"],
  reason: ["Lý do", "Reason"],
  changes: ["Thay đổi", "Changes"],
  hidden: ["Dữ liệu cá nhân đã thay đổi", "Personal data changed"],
  more: ["Xem thêm", "Show more"],
  nothing: ["Không có mục nào.", "There are no entries."],
  ofPerson: ["Chỉ {0}", "By {0} only"],
  ofLead: ["Chỉ hồ sơ này", "This lead only"],
  everything: ["Mọi hồ sơ", "All leads"],
});

/** Who did and looked at what. */
@customElement("kontum-leads-audit")
export default class AuditElement extends LeadsPageElement {
  @state()
  private _entries?: Entry[];

  @state()
  private _next: string | null = null;

  protected override shown() {
    void this.#load();
  }

  override render() {
    const asked = this.route.query;
    const set = (name: string, value: string) => {
      const next = new URLSearchParams(asked);
      next.delete(name);
      if (value) {
        next.set(name, value);
      }

      router.replace(`reports/audit?${next}`);
    };
    const date = (name: "from" | "to") => html`<label class="field"
      ><span class="label">${word(name)}</span>
      <input type="date" .value=${asked.get(name) ?? ""} @change=${(event: Event) => set(name, typed(event))} />
    </label>`;
    return html`<h1>${word("title")}</h1>
      ${tabs(this.me, "audit")}
      <p class="muted">${word("about")}</p>
      <div class="filters controls">
        <label class="field"
          ><span class="label">${word("who")}</span>
          <select @change=${(event: Event) => set("actor", typed(event))}>
            <option value="" ?selected=${!asked.get("actor")}>${word("anybody")}</option>
            ${desk.lookups.officers.map((officer) => html`<option value=${officer.key} ?selected=${asked.get("actor") === officer.key}>${officer.name}</option>`)}
          </select></label
        >
        ${date("from")} ${date("to")} ${asked.get("lead") ? html`<button class="button" @click=${() => set("lead", "")}>${word("everything")}</button>` : nothing}
      </div>
      ${this._entries === undefined
        ? html`<div class="bone" aria-busy="true"></div>`
        : this._entries.length === 0
          ? html`<p class="card empty">${word("nothing")}</p>`
          : html`<section class="card">
              <div class="scroll">${this.#renderTable(this._entries, set)}</div>
              ${this._next ? html`<div><button class="button" @click=${() => this.#load(this._next)}>${word("more")}</button></div>` : nothing}
            </section>`}`;
  }

  #renderTable(entries: Entry[], set: (name: string, value: string) => void) {
    return html`<table>
      <thead>
        <tr>
          <th scope="col">${word("at")}</th>
          <th scope="col">${word("who")}</th>
          <th scope="col">${word("what")}</th>
          <th scope="col">${word("lead")}</th>
          <th scope="col">${word("changes")}</th>
        </tr>
      </thead>
      <tbody>
        ${entries.map(
          (entry) => html`<tr>
            <td class="nowrap">${dateTimeText(entry.at)}</td>
            <td>${entry.name && entry.actor ? html`<button class="button plain small" aria-label=${word("ofPerson", entry.name)} @click=${() => set("actor", entry.actor!)}>${entry.name}</button>` : roleText(entry.role)}</td>
            <td>${actText(entry.act)} <span class="muted small">${thingText(entry.subjectType)}</span></td>
            <td class="nowrap">
              ${entry.lead && entry.reference
                ? html`<a href=${router.href(`lead/${entry.lead}`)}>${entry.reference}</a>
                    ${this.route.query.get("lead") ? nothing : html`<button class="button plain small" @click=${() => set("lead", entry.lead!)}>${word("ofLead")}</button>`}`
                : nothing}
            </td>
            <td>
              ${entry.reason ? html`<div>${word("reason")}: ${reasonText(entry.reason)}</div>` : nothing} ${this.#renderChanges(entry.act, entry.changes)} ${this.#renderChanges(entry.act, entry.personal)}
              ${entry.hasPersonal && !entry.personal ? html`<span class="muted small">${word("hidden")}</span>` : nothing}
            </td>
          </tr>`,
        )}
      </tbody>
    </table>`;
  }

  #renderChanges(act: string, changes: Record<string, [unknown, unknown]> | null) {
    return changes === null
      ? nothing
      : html`<ul class="plain small">
          ${Object.entries(changes)
            .filter(([name]) => isKept(name))
            .map(
              ([name, [before, after]]) =>
                html`<li><span class="muted">${thingText(name)}:</span> ${act === "created" ? nothing : html`<del>${valueText(name, before)}</del> → `}<ins>${valueText(name, after)}</ins></li>`,
            )}
        </ul>`;
  }

  #load = (after: string | null = null) =>
    this.attempt(async () => {
      const asked = this.route.query;
      const page = await api.get<{ items: Entry[]; next: string | null }>("/audit", {
        lead: asked.get("lead"),
        actor: asked.get("actor"),
        from: asked.get("from"),
        to: asked.get("to"),
        after,
      });
      this._entries = after ? [...(this._entries ?? []), ...page.items] : page.items;
      this._next = page.next;
    });

  static override styles = [
    base,
    reportStyles,
    css`
      td {
        vertical-align: top;
      }

      td > .button {
        padding-inline: 0;
        text-align: start;
      }

      li {
        overflow-wrap: anywhere;
      }

      @media (max-width: 760px) {
        thead {
          display: none;
        }

        table,
        tbody,
        tr,
        td {
          display: block;
          white-space: normal;
          width: auto;
        }

        td {
          border: 0;
          padding: 1px 0;
        }

        tr {
          border-bottom: 1px solid var(--kt-line);
          padding: 8px 0;
        }
      }

      ins {
        text-decoration: none;
      }
    `,
  ];
}
