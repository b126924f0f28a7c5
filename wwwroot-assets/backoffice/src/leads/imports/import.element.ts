import { css, html, nothing } from "lit";
import { customElement, state } from "lit/decorators.js";
import { api, Problem } from "../core/api";
import { LeadsPageElement } from "../core/element";
import { dateTimeText, numberText, percentText, sizeText } from "../core/format";
import { router } from "../core/router";
import { base } from "../core/styles";
import { toasts } from "../core/toasts";
import { words } from "../core/words";
import { icon } from "../ui/icons";
import "./columns.element";
import { type DuplicateChoice, type ImportView, isAtWork, type Plan, type Reading, rowStateWord, rowTone, stateTone, stateWord, type RowState } from "./imports";
import "./rows.element";

const word = words({
  back: ["Các lần nhập", "All imports"],
  facts: ["{0} hàng · {1} · {2} · {3}", "{0} {0:row|rows} · {1} · {2} · {3}"],
  steps: ["Các bước", "Steps"],
  step1: ["Tệp", "File"],
  step2: ["Cột", "Columns"],
  step3: ["Kiểm tra", "Check"],
  step4: ["Nhập", "Bring in"],
  step5: ["Kết quả", "Result"],
  progress: ["Tiến độ", "Progress"],
  progressText: ["{0} trên {1} hàng ({2})", "{0} of {1} rows ({2})"],
  meanwhile: ["Bạn có thể rời trang này; công việc vẫn tiếp tục.", "You can leave this page; it goes on."],
  stop: ["Dừng lại", "Stop"],
  found: ["Kết quả kiểm tra", "What was found"],
  summary: ["{0} hàng hợp lệ, {1} hàng có lỗi, {2} hàng có thể trùng.", "{0} {0:row is|rows are} right, {1} {1:is|are} wrong, {2} may be {2:a duplicate|duplicates}."],
  wrongHint: ["Hàng có lỗi không được nhập. Tải các hàng này về, sửa rồi nhập lại như một tệp mới.", "Rows that are wrong are left out. Download them, correct them, and bring them in as a new file."],
  download: ["Tải các hàng có lỗi", "Download the wrong rows"],
  duplicates: ["Với hàng có thể trùng", "Of rows that may be duplicates"],
  Skip: ["Bỏ qua", "Leave them out"],
  New: ["Vẫn mở hồ sơ mới", "Open new leads all the same"],
  Add: ["Bổ sung vào hồ sơ có sẵn", "Add them to the leads that are there"],
  columns: ["Sửa lại các cột", "Change the columns"],
  run: ["Nhập {0} hàng", "Bring in {0} {0:row|rows}"],
  remove: ["Xóa tệp này", "Delete this file"],
  removed: ["Đã xóa tệp.", "The file is deleted."],
  undo: ["Hoàn tác lần nhập", "Take the import back"],
  undoUntil: ["Hoàn tác được đến {0}, trừ hồ sơ đã có người xử lý.", "It can be taken back until {0}, apart from leads somebody has worked on."],
  sure: ["Hoàn tác: xóa các hồ sơ của lần nhập này mà chưa ai xử lý?", "Take it back: delete the leads of this import that nobody has worked on?"],
  yes: ["Hoàn tác", "Take it back"],
  no: ["Không", "No"],
  cleared: ["Nội dung các hàng đã được xóa ngày {0}.", "What the rows said was deleted on {0}."],
  rows: ["Các hàng", "Rows"],
});

const watchEvery = 1_500;
const steps = ["step1", "step2", "step3", "step4", "step5"] as const;
const stepOf: Record<ImportView["state"], number> = { Uploaded: 1, Checking: 2, Checked: 2, Running: 3, Finished: 4, Cancelled: 4, Undoing: 4, Undone: 4 };

/** One import, from its file to its result. */
@customElement("kontum-leads-import")
export default class ImportElement extends LeadsPageElement {
  @state()
  private _view?: ImportView;

  @state()
  private _columns = false;

  @state()
  private _asks = false;

  @state()
  private _busy = false;

  @state()
  private _wrong: readonly string[] = [];

  #timer?: ReturnType<typeof setTimeout>;

  protected override shown() {
    if (this._view?.id !== this.route.params.id) {
      [this._view, this._columns, this._asks, this._wrong] = [undefined, false, false, []];
    }

    void this.#load();
  }

  protected override left() {
    clearTimeout(this.#timer);
  }

  override render() {
    const view = this._view;
    return html`<a class="back" href=${router.href("imports")}>${icon("back")} ${word("back")}</a>
      ${view
        ? html`<header class="stack">
              <div class="row spread"><h1>${view.fileName}</h1><span class="tag ${stateTone[view.state]}">${stateWord(view.state)}</span></div>
              <p class="muted small">${word("facts", numberText(view.rows), sizeText(view.fileBytes), view.by.name, dateTimeText(view.createdAt))}</p>
              <ol class="plain steps" aria-label=${word("steps")}>
                ${steps.map((step, index) => html`<li aria-current=${index === stepOf[view.state] ? "step" : nothing} class=${index < stepOf[view.state] ? "done" : ""}>${index + 1}. ${word(step)}</li>`)}
              </ol>
            </header>
            ${this.#renderStep(view)}`
        : html`<div class="bone" aria-busy="true"></div>`}`;
  }

  #renderStep(view: ImportView) {
    if (isAtWork(view.state)) {
      return this.#renderProgress(view);
    }

    if (view.state === "Uploaded" || this._columns) {
      return html`<kontum-import-columns
          .view=${view}
          .busy=${this._busy}
          .wrong=${this._wrong}
          @reading=${(event: CustomEvent<Reading>) => this.#act(() => api.put(`/imports/${view.id}/reading`, { reading: event.detail, expectedVersion: view.version }))}
          @plan=${(event: CustomEvent<Plan>) => this.#plan(event.detail)}
        ></kontum-import-columns>
        ${this.#renderRemove()}`;
    }

    return html`${view.state === "Checked" ? this.#renderChecked(view) : this.#renderResult(view)}
      ${view.clearedAt
        ? html`<p class="muted">${word("cleared", dateTimeText(view.clearedAt))}</p>`
        : html`<section class="stack" aria-labelledby="rows"><h2 id="rows">${word("rows")}</h2><kontum-import-rows .view=${view} filter=${view.counts.states.Kept ? "Kept" : view.counts.states.Wrong ? "Wrong" : "All"} @row-chosen=${() => this.#load()}></kontum-import-rows></section>`}`;
  }

  #renderProgress(view: ImportView) {
    const { states, checked } = view.counts;
    const sum = (...names: RowState[]) => names.reduce((count, name) => count + (states[name] ?? 0), 0);
    const [done, all] =
      view.state === "Checking"
        ? [checked, view.rows]
        : view.state === "Running"
          ? [sum("Imported", "Added", "Skipped", "Failed"), checked - sum("Wrong")]
          : [sum("Undone", "Kept"), sum("Undone", "Kept", "Imported", "Added")];
    return html`<section class="card stack" aria-live="polite">
      <h2>${stateWord(view.state)}</h2>
      <progress max=${Math.max(all, 1)} .value=${done} aria-label=${word("progress")}></progress>
      <p>${word("progressText", numberText(done), numberText(all), percentText(all ? done / all : 0))}</p>
      <p class="muted small">${word("meanwhile")}</p>
      ${view.state === "Undoing" ? nothing : html`<div><button class="button" ?disabled=${this._busy} @click=${() => this.#act(() => api.post(`/imports/${view.id}/cancel`))}>${word("stop")}</button></div>`}
    </section>`;
  }

  #renderChecked(view: ImportView) {
    const { states, duplicates, leftOut } = view.counts;
    const coming = (states.Ready ?? 0) - leftOut;
    return html`<section class="card stack">
      <h2>${word("found")}</h2>
      <p>${word("summary", numberText(states.Ready ?? 0), numberText(states.Wrong ?? 0), numberText(duplicates))}</p>
      ${this.#renderWrong(view)}
      ${duplicates
        ? html`<fieldset class="field">
            <legend>${word("duplicates")}</legend>
            ${(["Skip", "New", "Add"] as const).map(
              (choice) => html`<label class="check"><input type="radio" name="duplicates" value=${choice} .checked=${view.duplicates === choice} @change=${() => this.#chooseAll(choice)} />${word(choice)}</label>`,
            )}
          </fieldset>`
        : nothing}
      <div class="row">
        <button class="button primary" ?disabled=${this._busy || coming === 0} @click=${() => this.#act(() => api.post(`/imports/${view.id}/run`, { expectedVersion: view.version }))}>${icon("import")}${word("run", numberText(coming))}</button>
        <button class="button" ?disabled=${this._busy} @click=${() => (this._columns = true)}>${icon("edit")}${word("columns")}</button>
        ${this.#renderRemove()}
      </div>
    </section>`;
  }

  #renderWrong(view: ImportView) {
    const { Wrong, Failed } = view.counts.states;
    return Wrong || Failed
      ? html`<p class="muted small">${word("wrongHint")}</p>
          <div><button class="button" @click=${() => this.attempt(() => api.download(`/imports/${view.id}/wrong-rows`))}>${icon("download")}${word("download")}</button></div>`
      : nothing;
  }

  #renderResult(view: ImportView) {
    return html`<section class="card stack">
      <div class="row">
        ${(Object.entries(view.counts.states) as [RowState, number][]).map(([name, count]) => html`<span class="tag ${rowTone[name]}">${rowStateWord(name)}: ${numberText(count)}</span>`)}
      </div>
      ${view.clearedAt ? nothing : this.#renderWrong(view)}
      ${view.undoUntil
        ? html`<p class="muted small">${word("undoUntil", dateTimeText(view.undoUntil))}</p>
            ${this._asks
              ? html`<div class="row" role="group" aria-label=${word("undo")}>
                  <span>${word("sure")}</span>
                  <button class="button danger" ?disabled=${this._busy} @click=${() => this.#act(() => api.post(`/imports/${view.id}/undo`))}>${word("yes")}</button>
                  <button class="button" @click=${() => (this._asks = false)}>${word("no")}</button>
                </div>`
              : html`<div><button class="button" @click=${() => (this._asks = true)}>${icon("undo")}${word("undo")}</button></div>`}`
        : nothing}
    </section>`;
  }

  #renderRemove = () => html`<button class="button danger remove" ?disabled=${this._busy} @click=${this.#remove}>${icon("trash")}${word("remove")}</button>`;

  #load = async () => {
    clearTimeout(this.#timer);
    const id = this.route.params.id;
    const read = await this.attempt(async () => {
      const view = await api.get<ImportView>(`/imports/${id}`);
      if (this.route.params.id === id) {
        this._view = view;
      }
    });
    if (read && this._view && isAtWork(this._view.state)) {
      this.#timer = setTimeout(() => void this.#load(), watchEvery);
    }
  };

  async #act(act: () => Promise<unknown>) {
    this._busy = true;
    this._asks = false;
    await this.attempt(act);
    this._busy = false;
    await this.#load();
  }

  async #plan(plan: Plan) {
    this._wrong = [];
    await this.#act(async () => {
      try {
        await api.put(`/imports/${this._view!.id}/plan`, { plan, expectedVersion: this._view!.version });
        this._columns = false;
      } catch (error) {
        this._wrong = error instanceof Problem ? Object.values(error.fields).flat() : [];
        throw error;
      }
    });
  }

  #chooseAll = (duplicates: DuplicateChoice) => this.#act(() => api.put(`/imports/${this._view!.id}/duplicates`, { choice: duplicates }));

  #remove = async () => {
    if (await this.attempt(() => api.delete(`/imports/${this._view!.id}`))) {
      toasts.good(word("removed"));
      router.go("imports");
    }
  };

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

      h1 {
        overflow-wrap: anywhere;
      }

      .steps {
        display: flex;
        flex-wrap: wrap;
        gap: 6px;
        list-style: none;
        padding: 0;
      }

      .steps li {
        border: 1px solid var(--kt-line);
        border-radius: 999px;
        color: var(--kt-muted);
        padding: 2px 12px;
      }

      .steps .done {
        background: var(--kt-tint);
      }

      .steps [aria-current] {
        border-color: var(--kt-accent);
        color: var(--kt-accent);
        font-weight: 600;
      }

      progress {
        accent-color: var(--kt-accent-fill);
        height: 14px;
        width: 100%;
      }

      .remove {
        justify-self: start;
      }
    `,
  ];
}
