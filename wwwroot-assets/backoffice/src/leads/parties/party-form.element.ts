import { css, html, LitElement, nothing, type PropertyValues } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { api, Problem } from "../core/api";
import { merged } from "../core/merge";
import { base } from "../core/styles";
import { toasts } from "../core/toasts";
import { words } from "../core/words";
import { icon } from "../ui/icons";
import { partyChanged } from "./parties";

/** A field of a party; its name is that of the request. */
export interface PartyField {
  name: string;
  label: string;
  type?: "text" | "email" | "tel" | "paragraphs" | "choice";
  hint?: string;
  maxLength?: number;
  required?: boolean;
  /** Of a choice: values and their words. */
  options?: readonly (readonly [value: string, label: string])[];
}

type Values = Readonly<Record<string, string>>;

const word = words({
  title: ["Thông tin", "Details"],
  edit: ["Sửa", "Edit"],
  save: ["Lưu", "Save"],
  cancel: ["Hủy", "Cancel"],
  saved: ["Đã lưu. Mọi hồ sơ liên quan đều hiện thông tin mới.", "Saved. Every lead it belongs to shows it."],
  unknown: ["chưa rõ", "not known"],
  stale: ["Trong lúc bạn sửa, người khác đã thay đổi thông tin này. Những gì bạn nhập vẫn còn ở đây, bên dưới là giá trị hiện tại; ô bạn không sửa đã lấy giá trị mới. Lưu lần nữa để ghi nội dung của bạn.", "While you were editing, somebody else changed this. What you typed is still here, with the value it has now below it; fields you did not touch show the new value. Save again to write what you typed."],
  now: ["Hiện là: {0}", "Now: {0}"],
  taken: ["Người khác vừa đổi.", "Somebody else has just changed this."],
});

/** What is known of a party; edited as a whole, against the version that was read. Fires `party-changed`. */
@customElement("kontum-party-form")
export class PartyFormElement extends LitElement {
  /** Where it is saved. */
  @property({ attribute: false })
  path = "";

  @property({ attribute: false })
  fields: readonly PartyField[] = [];

  /** What is known, by the names of the fields. */
  @property({ attribute: false })
  values: Values = {};

  @property({ type: Number })
  version = 0;

  /** Whether the reader may change it. */
  @property({ type: Boolean })
  writes = false;

  @state()
  private _draft?: Values;

  /** What a colleague has saved of the fields that were typed into. */
  @state()
  private _theirs: Partial<Values> = {};

  /** The fields that took a colleague's value. */
  @state()
  private _taken: ReadonlySet<string> = new Set();

  @state()
  private _wrong: Readonly<Record<string, readonly string[]>> = {};

  @state()
  private _stale = false;

  #begun: Values = {};
  #version = 0;

  protected override willUpdate(changed: PropertyValues<this>) {
    if (changed.has("values") && this._draft) {
      const { begun, draft, theirs, taken } = merged(this.#begun, this._draft, this.values);
      [this.#begun, this._draft, this._theirs, this._taken] = [begun, draft, theirs, new Set([...this._taken, ...taken])];
    }
  }

  override render() {
    return html`<header class="row spread">
        <h2>${word("title")}</h2>
        ${this.writes && !this._draft ? html`<button class="button plain" @click=${this.#begin}>${icon("edit")}${word("edit")}</button>` : nothing}
      </header>
      ${this._draft ? this.#renderForm(this._draft) : this.#renderFacts()}`;
  }

  #renderFacts() {
    return html`<dl>${this.fields.map((field) => html`<dt>${field.label}</dt><dd class=${field.type === "paragraphs" ? "lines" : ""}>${shown(field, this.values[field.name]) || html`<span class="muted">${word("unknown")}</span>`}</dd>`)}</dl>`;
  }

  #renderForm(draft: Values) {
    return html`<form class="stack" novalidate @submit=${this.#save}>
      ${this._stale ? html`<p class="error" role="alert">${word("stale")}</p>` : nothing}
      ${this.fields.map((field) => this.#renderField(field, draft[field.name] ?? ""))}
      <div class="row">
        <button class="button primary">${word("save")}</button>
        <button type="button" class="button" @click=${this.#end}>${word("cancel")}</button>
      </div>
    </form>`;
  }

  #renderField(field: PartyField, value: string) {
    const set = (event: Event) => (this._draft = { ...this._draft, [field.name]: (event.target as HTMLInputElement).value });
    const wrong = this._wrong[field.name];
    const invalid = wrong ? "true" : nothing;
    const control =
      field.type === "paragraphs"
        ? html`<textarea name=${field.name} maxlength=${field.maxLength ?? nothing} .value=${value} aria-invalid=${invalid} @input=${set}></textarea>`
        : field.type === "choice"
          ? html`<select name=${field.name} aria-invalid=${invalid} @change=${set}>
              ${field.required ? nothing : html`<option value="">${word("unknown")}</option>`} ${field.options?.map(([one, label]) => html`<option value=${one} ?selected=${one === value}>${label}</option>`)}
            </select>`
          : html`<input name=${field.name} type=${field.type ?? "text"} maxlength=${field.maxLength ?? nothing} ?required=${field.required} .value=${value} aria-invalid=${invalid} @input=${set} />`;
    return html`<label class="field"
      ><span class="label">${field.label}</span>${control}${field.hint ? html`<span class="hint">${field.hint}</span>` : nothing}
      ${this._theirs[field.name] !== undefined ? html`<span class="hint">${word("now", shown(field, this._theirs[field.name]) || word("unknown"))}</span>` : this._taken.has(field.name) ? html`<span class="hint">${word("taken")}</span>` : nothing}
      ${wrong?.map((text) => html`<span class="wrong" role="alert">${text}</span>`) ?? nothing}</label
    >`;
  }

  #begin = async () => {
    this.#begun = this.values;
    this.#version = this.version;
    this._draft = this.values;
    this._theirs = {};
    this._taken = new Set();
    this._wrong = {};
    this._stale = false;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>("input, select, textarea")?.focus();
  };

  #end = () => (this._draft = undefined);

  #save = async (event: Event) => {
    event.preventDefault();
    try {
      // Once what the other saved was shown, saving means to write over it.
      await api.put(this.path, { ...this._draft, expectedVersion: this._stale ? this.version : this.#version });
      this.#end();
      toasts.good(word("saved"));
      this.dispatchEvent(partyChanged());
    } catch (error) {
      if (!(error instanceof Problem)) {
        throw error;
      }

      this._wrong = error.fields;
      if (error.code === "desk.changed-meanwhile") {
        this._stale = true;
        this.dispatchEvent(partyChanged());
        await this.updateComplete;
        this.renderRoot.querySelector(".error")?.scrollIntoView({ block: "center" });
      } else if (Object.keys(error.fields).length === 0) {
        toasts.problem(error);
      }

      await this.updateComplete;
      this.renderRoot.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
    }
  };

  static override styles = [
    base,
    css`
      :host {
        display: grid;
        gap: 10px;
      }

      dl {
        display: grid;
        gap: 6px 14px;
        grid-template-columns: minmax(100px, auto) minmax(0, 1fr);
      }

      dt {
        color: var(--kt-muted);
        font-size: 13px;
      }

      dd {
        overflow-wrap: anywhere;
      }

      .lines {
        white-space: pre-line;
      }
    `,
  ];
}

// A choice is shown by its words.
const shown = (field: PartyField, value: string | undefined) => field.options?.find(([one]) => one === value)?.[1] ?? value ?? "";
