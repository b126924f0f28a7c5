import { css, type CSSResultGroup, html, nothing, type TemplateResult } from "lit";
import { state } from "lit/decorators.js";
import { api, Problem } from "../core/api";
import { desk } from "../core/desk";
import { LeadsPageElement } from "../core/element";
import { dateTimeText } from "../core/format";
import { base } from "../core/styles";
import { toasts, wordsOf } from "../core/toasts";
import { words } from "../core/words";

/** Rules as the server gives them; the number is sent back with a change. */
export interface StoredRules<T> {
  version: number;
  changedAt: string | null;
  changedBy: string | null;
  value: T;
}

const word = words({
  save: ["Lưu", "Save"],
  discard: ["Bỏ thay đổi", "Discard changes"],
  reason: ["Lý do thay đổi (ghi vào nhật ký)", "Why (for the record)"],
  saved: ["Đã lưu. Thời hạn đang chạy được tính lại.", "Saved. Running deadlines follow."],
  changed: ["Sửa lần cuối {0}, {1}", "Last changed {0}, {1}"],
  system: ["hệ thống", "the system"],
  retry: ["Tải lại", "Load again"],
  wrong: ["Hãy sửa những chỗ sau:", "Please correct these:"],
});

/** A page on which all of some rules are changed and saved together. What is typed stays until it is saved or thrown away. */
export abstract class RulesPageElement<T, S extends StoredRules<T> = StoredRules<T>> extends LeadsPageElement {
  /** The address of the rules below the API. */
  protected abstract readonly address: string;

  @state()
  protected _stored?: S;

  /** What is on the screen. */
  @state()
  protected _draft?: T;

  @state()
  protected _failed = "";

  @state()
  private _problems: readonly (readonly [place: string, text: string])[] = [];

  @state()
  private _saving = false;

  #reason = "";

  protected get mayChange() {
    return this.me.rights.manageRules;
  }

  protected get isDirty() {
    return JSON.stringify(this._draft) !== JSON.stringify(this._stored?.value);
  }

  protected override shown() {
    if (!this._draft || !this.isDirty) {
      void this.load();
    }
  }

  protected async load() {
    try {
      this._stored = await api.get<S>(this.address);
      this._draft = structuredClone(this._stored.value);
      this._problems = [];
      this._failed = "";
    } catch (error) {
      if (!(error instanceof Problem)) {
        throw error;
      }

      this._failed = wordsOf(error);
    }
  }

  /** Changes the draft and shows it. */
  protected change(act: (draft: T) => void) {
    const draft = structuredClone(this._draft!);
    act(draft);
    this._draft = draft;
  }

  protected abstract renderRules(draft: T): TemplateResult;

  protected abstract get headline(): string;

  /** What is said once it is saved. */
  protected get savedText() {
    return word("saved");
  }

  override render() {
    if (!this._draft) {
      return html`<h1>${this.headline}</h1>
        ${this._failed
          ? html`<p class="error" role="alert">${this._failed}</p>
              <button class="button" @click=${() => this.load()}>${word("retry")}</button>`
          : html`<div class="bone" aria-busy="true"></div>`}`;
    }

    const { changedAt, changedBy } = this._stored!;
    return html`
      <header class="row spread">
        <h1>${this.headline}</h1>
        ${changedAt ? html`<span class="muted small">${word("changed", dateTimeText(changedAt), desk.officer(changedBy)?.name ?? word("system"))}</span>` : nothing}
      </header>
      ${this._problems.length > 0
        ? html`<div class="error" role="alert" tabindex="-1">
            <strong>${word("wrong")}</strong>
            <ul>
              ${this._problems.map(([place, text]) => html`<li><code>${place}</code> ${text}</li>`)}
            </ul>
          </div>`
        : nothing}
      <fieldset class="plain" ?disabled=${!this.mayChange || this._saving}>${this.renderRules(this._draft)}</fieldset>
      ${this.mayChange && this.isDirty ? this.#renderSave() : nothing}
    `;
  }

  #renderSave() {
    return html`<form class="save row" @submit=${this.#save}>
      <input aria-label=${word("reason")} placeholder=${word("reason")} maxlength="1000" .value=${this.#reason} @input=${(event: InputEvent) => (this.#reason = (event.target as HTMLInputElement).value)} />
      <button type="button" class="button" @click=${() => (this._draft = structuredClone(this._stored!.value))}>${word("discard")}</button>
      <button class="button primary" ?disabled=${this._saving}>${word("save")}</button>
    </form>`;
  }

  #save = async (event: Event) => {
    event.preventDefault();
    this._saving = true;
    try {
      await api.put(this.address, { version: this._stored!.version, value: this._draft, reason: this.#reason || null });
      this.#reason = "";
      await this.load();
      toasts.good(this.savedText);
    } catch (error) {
      if (error instanceof Problem) {
        this._problems = Object.entries(error.fields).flatMap(([place, texts]) => texts.map((text) => [place, text] as const));
      }

      toasts.problem(error);
    } finally {
      this._saving = false;
    }
  };

  static override styles: CSSResultGroup = [
    base,
    css`
      :host {
        display: grid;
        gap: 14px;
        max-width: 1280px;
        padding: 16px;
      }

      fieldset.plain {
        border: 0;
        display: grid;
        gap: 14px;
        margin: 0;
        min-width: 0;
        padding: 0;
      }

      .save {
        background: var(--uui-color-surface);
        border: 1px solid var(--kt-line-strong);
        border-radius: 10px;
        bottom: 8px;
        box-shadow: var(--kt-shadow);
        padding: 10px;
        position: sticky;
      }

      /* What has the focus is not to lie beneath the bar. */
      fieldset.plain :is(input, select, textarea, button) {
        scroll-margin-bottom: 84px;
      }

      @media (max-width: 700px) {
        fieldset.plain :is(input, select, textarea, button) {
          scroll-margin-bottom: 150px;
        }
      }

      .save input {
        flex: 1 1 240px;
        width: auto !important;
      }

      .warning {
        background: var(--kt-tint-warn);
        border-radius: 10px;
        color: var(--kt-warn);
        padding: 10px 14px;
      }

      .card {
        padding: 14px 16px;
      }

      table {
        border-collapse: collapse;
        width: 100%;
      }

      th {
        color: var(--kt-muted);
        font-size: 12.5px;
        font-weight: 500;
        text-align: left;
      }

      th,
      td {
        padding: 4px 8px 4px 0;
        vertical-align: top;
      }

      .scroll {
        overflow-x: auto;
      }

      td .row {
        flex-wrap: nowrap;
      }

      td > .row + .row {
        margin-top: 6px;
      }

      td .row > select {
        flex: none;
      }

      .field {
        align-content: start;
      }

      .choices {
        border: 1px solid var(--kt-line-strong);
        border-radius: 6px;
        display: grid;
        gap: 2px;
        margin: 0;
        max-height: 130px;
        min-width: 0;
        overflow: auto;
        padding: 6px 10px;
      }

      .grid {
        display: grid;
        gap: 10px;
        grid-template-columns: repeat(auto-fit, minmax(min(220px, 100%), 1fr));
      }
    `,
  ];
}

/** What somebody typed into a field. */
export const typed = (event: Event) => (event.target as HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement).value;

/** Whether a box was ticked. */
export const ticked = (event: Event) => (event.target as HTMLInputElement).checked;

/** Entries between commas. */
export const listOf = (text: string) =>
  text
    .split(/[,;]/)
    .map((entry) => entry.trim())
    .filter(Boolean);
