import { css, html, nothing } from "lit";
import { customElement, state } from "lit/decorators.js";
import { api } from "../core/api";
import { desk } from "../core/desk";
import { LeadsPageElement } from "../core/element";
import { dateTimeText } from "../core/format";
import { router } from "../core/router";
import { base } from "../core/styles";
import { words } from "../core/words";
import { reportStyles } from "../reports/styles";
import { typed } from "../rules/rules-page";
import { kindsText, type Look, type LookPage, whoText } from "./looks";
import { tabs } from "./tabs";

const word = words({
  title: ["Ai đã xem gì", "Who looked at what"],
  about: [
    "Mỗi dòng là một người, một hồ sơ, trong một giờ. Quản trị và lãnh đạo cũng được ghi. Tìm kiếm theo tên, địa chỉ hoặc số điện thoại được ghi mà không kèm nội dung tìm.",
    "One line is one person, one lead, one hour. Administrators and directors are written down, too. Searches by name, address or number are noted without what was searched for.",
  ],
  who: ["Người xem", "By whom"],
  anybody: ["bất kỳ", "anybody"],
  from: ["Từ ngày", "From"],
  to: ["Đến ngày", "To"],
  at: ["Thời điểm", "When"],
  what: ["Đã xem", "Looked at"],
  lead: ["Hồ sơ", "Lead"],
  all: ["mọi hồ sơ", "all leads"],
  none: ["thư chưa thuộc hồ sơ nào", "mail of no lead yet"],
  more: ["Xem thêm", "Show more"],
  nothing: ["Không có mục nào.", "There are no entries."],
});

/** Who looked at what. */
@customElement("kontum-leads-looks")
export default class LooksElement extends LeadsPageElement {
  @state()
  private _looks?: Look[];

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

      router.replace(`privacy/looks?${next}`);
    };
    const date = (name: "from" | "to") => html`<label class="field"
      ><span class="label">${word(name)}</span>
      <input type="date" .value=${asked.get(name) ?? ""} @change=${(event: Event) => set(name, typed(event))} />
    </label>`;
    return html`<h1>${word("title")}</h1>
      ${tabs(this.me, "looks")}
      <p class="muted">${word("about")}</p>
      <div class="filters controls">
        <label class="field"
          ><span class="label">${word("who")}</span>
          <select @change=${(event: Event) => set("actor", typed(event))}>
            <option value="" ?selected=${!asked.get("actor")}>${word("anybody")}</option>
            ${desk.lookups.officers.map((officer) => html`<option value=${officer.key} ?selected=${asked.get("actor") === officer.key}>${officer.name}</option>`)}
          </select></label
        >
        ${date("from")} ${date("to")}
      </div>
      ${this._looks === undefined
        ? html`<div class="bone" aria-busy="true"></div>`
        : this._looks.length === 0
          ? html`<p class="card empty">${word("nothing")}</p>`
          : html`<section class="card">
              <div class="scroll">
                <table>
                  <thead>
                    <tr>
                      <th scope="col">${word("at")}</th>
                      <th scope="col">${word("who")}</th>
                      <th scope="col">${word("what")}</th>
                      <th scope="col">${word("lead")}</th>
                    </tr>
                  </thead>
                  <tbody>
                    ${this._looks.map(
                      (look) => html`<tr>
                        <td class="nowrap">${dateTimeText(look.at)}</td>
                        <td>${whoText(look)}</td>
                        <td>${kindsText(look)}</td>
                        <td class="nowrap">${look.lead && look.reference ? html`<a href=${router.href(`lead/${look.lead}`)}>${look.reference}</a>` : [look.kinds.includes("Search") && word("all"), look.kinds.some((kind) => kind !== "Search") && word("none")].filter(Boolean).join("; ")}</td>
                      </tr>`,
                    )}
                  </tbody>
                </table>
              </div>
              ${this._next ? html`<div><button class="button" @click=${() => this.#load(this._next)}>${word("more")}</button></div>` : nothing}
            </section>`}`;
  }

  #load = (after: string | null = null) =>
    this.attempt(async () => {
      const asked = this.route.query;
      const page = await api.get<LookPage>("/privacy/looks", { actor: asked.get("actor"), from: asked.get("from"), to: asked.get("to"), after });
      this._looks = after ? [...(this._looks ?? []), ...page.items] : page.items;
      this._next = page.next;
    });

  static override styles = [
    base,
    reportStyles,
    css`
      @media (max-width: 760px) {
        thead {
          display: none;
        }

        table,
        tbody,
        tr,
        td {
          display: block;
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
    `,
  ];
}
