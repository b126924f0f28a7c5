import { css, html, LitElement, nothing, type PropertyValues } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { api } from "../core/api";
import { desk } from "../core/desk";
import { router } from "../core/router";
import { base } from "../core/styles";
import { toasts } from "../core/toasts";
import { words } from "../core/words";
import { reasonWord } from "../duplicates/duplicates";
import { icon } from "../ui/icons";
import { stageTag } from "../ui/tags";
import { fieldWord, type DuplicateChoice, type ImportRow, type ImportView, rowStateWord, rowTone } from "./imports";

const word = words({
  show: ["Xem", "Show"],
  All: ["Tất cả", "All"],
  Wrong: ["Có lỗi", "Wrong"],
  Duplicates: ["Có thể trùng", "Possible duplicates"],
  Kept: ["Giữ lại", "Kept"],
  row: ["Hàng {0}", "Row {0}"],
  more: ["Xem thêm", "Show more"],
  none: ["Không có hàng nào.", "There are no such rows."],
  score: ["giống {0} %", "{0} % alike"],
  sameRow: ["hàng {0} của tệp", "row {0} of the file"],
  elsewhere: ["hồ sơ của bộ phận khác: {0}", "a lead of another unit: {0}"],
  noUnit: ["chưa phân công", "not assigned"],
  choice: ["Xử lý hàng {0}", "What becomes of row {0}"],
  asAll: ["Như lựa chọn chung", "As chosen for all"],
  Skip: ["Bỏ qua", "Leave out"],
  New: ["Vẫn mở hồ sơ mới", "New lead all the same"],
  Add: ["Bổ sung vào hồ sơ có sẵn", "Add to the lead that is there"],
  whole: ["Cả hàng", "The whole row"],
  gone: ["hồ sơ bạn không còn xem được", "a lead you do not see any more"],
});

/** Which rows are shown. */
export type RowFilter = "All" | "Wrong" | "Duplicates" | "Kept";

interface Page {
  items: ImportRow[];
  next: number | null;
}

/** The rows of an import, each as the lead it becomes, with what is wrong and what it may be the same as. Fires `row-chosen` when it was decided what becomes of one. */
@customElement("kontum-import-rows")
export class ImportRowsElement extends LitElement {
  @property({ attribute: false })
  view!: ImportView;

  @property()
  filter: RowFilter = "All";

  @state()
  private _page?: Page;

  protected override willUpdate(changed: PropertyValues<this>) {
    const before = changed.get("view") as ImportView | undefined;
    if (changed.has("filter") || (changed.has("view") && (before?.id !== this.view.id || before.state !== this.view.state))) {
      void this.#load();
    }
  }

  override render() {
    const { states, duplicates } = this.view.counts;
    const filters: RowFilter[] = ["All", ...(states.Wrong || states.Failed ? (["Wrong"] as const) : []), ...(duplicates ? (["Duplicates"] as const) : []), ...(states.Kept ? (["Kept"] as const) : [])];
    return html`<div class="row" role="group" aria-label=${word("show")}>
        ${filters.map((one) => html`<button class="button" aria-pressed=${one === this.filter ? "true" : "false"} @click=${() => (this.filter = one)}>${word(one)}</button>`)}
      </div>
      ${this._page === undefined
        ? html`<div class="bone" aria-busy="true"></div>`
        : this._page.items.length === 0
          ? html`<p class="muted">${word("none")}</p>`
          : html`<ul class="plain list">
                ${this._page.items.map((row) => this.#renderRow(row))}
              </ul>
              ${this._page.next === null ? nothing : html`<div><button class="button" @click=${this.#more}>${word("more")}</button></div>`}`}`;
  }

  #renderRow(row: ImportRow) {
    return html`<li class="card stack">
      <div class="row spread">
        <strong>${word("row", row.number)}</strong>
        <span class="row">
          ${row.lead ? html`<a href=${router.href(`lead/${row.lead.id}`)}>${row.lead.reference}</a>` : nothing}
          <span class="tag ${rowTone[row.state]}">${rowStateWord(row.state)}</span>
        </span>
      </div>
      ${row.faults.length > 0
        ? html`<ul class="plain faults">
            ${row.faults.map((fault) => html`<li>${icon("warning")} <span><strong>${fault.column ?? word("whole")}</strong>${fault.cell ? html` “${fault.cell}”` : nothing}: ${fault.text}</span></li>`)}
          </ul>`
        : nothing}
      <dl>
        ${row.values.map(
          (value) => html`<div>
            <dt>${fieldWord(value.field)}</dt>
            <dd class=${value.wrong ? "mistaken" : ""}>${value.field === "Language" && !value.wrong ? desk.language(value.text) : value.text}</dd>
          </div>`,
        )}
      </dl>
      ${row.duplicates.length > 0 ? this.#renderDuplicates(row) : nothing}
    </li>`;
  }

  #renderDuplicates(row: ImportRow) {
    return html`<ul class="plain">
        ${row.duplicates.map(
          (like) => html`<li class="row small">
            <span class="tag ${like.score >= 80 ? "bad" : "warn"}">${icon("merge")}${word("score", like.score)}</span>
            ${like.lead
              ? html`<a href=${router.href(`lead/${like.lead.id}`)}>${like.lead.reference}</a> ${like.lead.title} ${stageTag(like.lead.stage)}`
              : like.row !== null
                ? word("sameRow", like.row)
                : like.unit !== null
                  ? word("elsewhere", like.unit ? desk.unit(like.unit) : word("noUnit"))
                  : word("gone")}
            <span class="muted">${like.reasons.map((reason) => reasonWord(reason)).join(", ")}</span>
          </li>`,
        )}
      </ul>
      ${this.view.state === "Checked" && row.state === "Ready"
        ? html`<label class="field choice"
            ><span class="visually-hidden">${word("choice", row.number)}</span>
            <select name=${`choice-${row.number}`} @change=${(event: Event) => this.#choose(row, (event.target as HTMLSelectElement).value)}>
              <option value="" ?selected=${row.choice === null}>${word("asAll")}</option>
              ${(["Skip", "New", "Add"] as const).map((choice) => html`<option value=${choice} ?selected=${row.choice === choice}>${word(choice)}</option>`)}
            </select></label
          >`
        : nothing}`;
  }

  async #load() {
    const [id, filter] = [this.view.id, this.filter];
    await toasts.attempt(async () => {
      const page = await api.get<Page>(`/imports/${id}/rows`, { show: filter });
      if (this.view.id === id && this.filter === filter) {
        this._page = page;
      }
    });
  }

  #more = () =>
    toasts.attempt(async () => {
      const part = await api.get<Page>(`/imports/${this.view.id}/rows`, { show: this.filter, after: this._page!.next });
      this._page = { items: [...this._page!.items, ...part.items], next: part.next };
    });

  #choose = (row: ImportRow, choice: string) =>
    toasts.attempt(async () => {
      const chosen = (choice || null) as DuplicateChoice | null;
      await api.put(`/imports/${this.view.id}/rows/${row.number}`, { choice: chosen });
      this._page = { ...this._page!, items: this._page!.items.map((one) => (one.number === row.number ? { ...one, choice: chosen } : one)) };
      this.dispatchEvent(new Event("row-chosen"));
    });

  static override styles = [
    base,
    css`
      :host {
        display: grid;
        gap: 12px;
      }

      .list {
        display: grid;
        gap: 10px;
      }

      .card {
        gap: 8px;
        overflow-wrap: anywhere;
        padding: 10px 14px;
      }

      .mistaken {
        color: var(--kt-bad);
        text-decoration: underline wavy;
      }

      .faults li {
        color: var(--kt-bad);
        display: flex;
        gap: 6px;
      }

      dl {
        display: grid;
        gap: 2px 16px;
        grid-template-columns: repeat(auto-fill, minmax(min(210px, 100%), 1fr));
      }

      dt {
        color: var(--kt-muted);
        font-size: 12.5px;
      }

      dd {
        white-space: pre-line;
      }

      .choice {
        max-width: 320px;
      }
    `,
  ];
}
