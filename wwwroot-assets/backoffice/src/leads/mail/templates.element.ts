import { css, html, nothing } from "lit";
import { customElement, query, state } from "lit/decorators.js";
import { api } from "../core/api";
import { LeadsPageElement } from "../core/element";
import { base } from "../core/styles";
import { language, words } from "../core/words";
import { icon } from "../ui/icons";
import type { MailTemplate } from "./mails";
import "./template-form.element";
import type { TemplateFormElement } from "./template-form.element";

const word = words({
  retry: ["Thử lại", "Try again"],
  title: ["Mẫu thư", "Mail templates"],
  intro: ["Cán bộ bắt đầu thư từ các mẫu này. Mỗi mẫu có bản tiếng Việt và bản tiếng Anh; hồ sơ dùng bản theo ngôn ngữ của nhà đầu tư.", "Officers begin mails with these. Each has a Vietnamese and an English text; a lead uses the one of the investor's language."],
  add: ["Thêm mẫu", "Add a template"],
  vi: ["Tiếng Việt", "Vietnamese"],
  en: ["Tiếng Anh", "English"],
  missing: ["chưa có", "missing"],
  edit: ["Sửa {0}", "Edit {0}"],
  files: ["{0} tệp", "{0} {0:file|files}"],
  sheets: ["tờ thông tin", "fact sheets"],
  none: ["Chưa có mẫu thư nào.", "There are no templates yet."],
  readOnly: ["Trưởng phòng sửa các mẫu này.", "Managers change these templates."],
});

/** The texts officers begin mails with, in both languages. */
@customElement("kontum-mail-templates")
export default class MailTemplatesElement extends LeadsPageElement {
  @state()
  private _items?: readonly MailTemplate[];

  @state()
  private _fields: readonly string[] = [];

  @state()
  private _failed = false;

  @query("kontum-template-form")
  private _form!: TemplateFormElement;

  get #mayWrite() {
    return this.me.rights.manageRules;
  }

  protected override shown() {
    void this.#load();
  }

  #load = async () => {
    this._failed = !(await this.attempt(async () => {
      const { items, fields } = await api.get<{ items: MailTemplate[]; fields: string[] }>("/templates");
      this._items = items;
      this._fields = fields;
    }));
  };

  override render() {
    return html`
      <header class="row spread">
        <h1>${word("title")}</h1>
        ${this.#mayWrite ? html`<button class="button primary" @click=${() => this.#open("", "vi")}>${icon("add")}${word("add")}</button>` : nothing}
      </header>
      <p class="muted">${word("intro")} ${this.#mayWrite ? nothing : word("readOnly")}</p>
      ${this.#renderList()}
      <kontum-template-form .fields=${this._fields} ?writes=${this.#mayWrite} @templates-changed=${this.#load}></kontum-template-form>
    `;
  }

  #renderList() {
    if (!this._items) {
      return this._failed ? html`<div><button class="button" @click=${this.#load}>${word("retry")}</button></div>` : html`<div class="bone" aria-busy="true"></div>`;
    }

    const codes = [...new Set(this._items.map((item) => item.code))];
    return codes.length === 0
      ? html`<p class="card empty">${word("none")}</p>`
      : html`<ul class="plain card">
          ${codes.map((code) => {
            const texts = (["vi", "en"] as const).map((one) => [one, this._items!.find((item) => item.code === code && item.language === one)] as const);
            const name = (texts.find(([one]) => one === language())?.[1] ?? texts.find(([, item]) => item)?.[1])!.name;
            return html`<li class="row spread">
              <div><strong>${name}</strong><div class="small muted">${[code, ...this.#goesWith(texts.map(([, item]) => item))].join(" · ")}</div></div>
              <div class="row">
                ${texts.map(([one, item]) =>
                  item || this.#mayWrite
                    ? html`<button class="button" @click=${() => this.#open(code, one)}><span class="visually-hidden">${word("edit", name)}:</span> ${word(one)}${item ? nothing : html` <span class="tag warn">${word("missing")}</span>`}</button>`
                    : html`<span class="tag warn">${word(one)}: ${word("missing")}</span>`,
                )}
              </div>
            </li>`;
          })}
        </ul>`;
  }

  // What comes along, for the list.
  #goesWith(texts: readonly (MailTemplate | undefined)[]) {
    const files = texts.reduce((sum, text) => sum + (text?.files.length ?? 0), 0);
    return [...(files > 0 ? [word("files", files)] : []), ...(texts.some((text) => text?.withFactSheets) ? [word("sheets")] : [])];
  }

  #open(code: string, one: "vi" | "en") {
    const found = this._items?.find((item) => item.code === code && item.language === one);
    const other = this._items?.find((item) => item.code === code);
    return this._form.edit(
      found ?? { id: null, version: null, code, language: one, name: "", subject: "", body: "", position: other?.position ?? (this._items?.length ?? 0) + 1, withFactSheets: other?.withFactSheets ?? false, files: [] },
    );
  }

  static override styles = [
    base,
    css`
      :host {
        display: grid;
        gap: 12px;
        max-width: 900px;
        padding: 16px;
      }

      li {
        padding: 10px 14px;
      }

      li + li {
        border-top: 1px solid var(--kt-line);
      }
    `,
  ];
}
