import { css, html, nothing } from "lit";
import { customElement, query, state } from "lit/decorators.js";
import { api, Problem } from "../core/api";
import { LeadsPageElement } from "../core/element";
import { base } from "../core/styles";
import { toasts } from "../core/toasts";
import { language, words } from "../core/words";
import "../ui/dialog.element";
import type { DialogElement } from "../ui/dialog.element";
import { icon } from "../ui/icons";
import { fieldHelp, sampleText } from "./merge-fields";
import type { MailTemplate } from "./mails";
import { saveTemplateFiles, type TemplateFileChange } from "./template-files.element";

const word = words({
  retry: ["Thử lại", "Try again"],
  title: ["Mẫu thư", "Mail templates"],
  intro: ["Cán bộ bắt đầu thư từ các mẫu này. Mỗi mẫu có bản tiếng Việt và bản tiếng Anh; hồ sơ dùng bản theo ngôn ngữ của nhà đầu tư.", "Officers begin mails with these. Each has a Vietnamese and an English text; a lead uses the one of the investor's language."],
  add: ["Thêm mẫu", "Add a template"],
  vi: ["Tiếng Việt", "Vietnamese"],
  en: ["Tiếng Anh", "English"],
  missing: ["chưa có", "missing"],
  edit: ["Sửa {0}", "Edit {0}"],
  headline: ["Mẫu thư", "Template"],
  code: ["Mã (chung cho hai ngôn ngữ)", "Code (the same in both languages)"],
  name: ["Tên mẫu", "Name"],
  position: ["Thứ tự", "Position"],
  subject: ["Tiêu đề thư", "Subject"],
  body: ["Nội dung", "Text"],
  fields: ["Trường trộn: bấm để chèn", "Merge fields: press to insert"],
  preview: ["Xem thử với dữ liệu mẫu", "Preview with sample values"],
  withFactSheets: ["Đính kèm tờ thông tin (PDF) của các lô đã giới thiệu", "Attach the fact sheets (PDF) of the plots offered"],
  files: ["{0} tệp", "{0} files"],
  sheets: ["tờ thông tin", "fact sheets"],
  save: ["Lưu", "Save"],
  cancel: ["Hủy", "Cancel"],
  remove: ["Xóa bản này", "Delete this text"],
  sure: ["Xóa hẳn", "Delete for good"],
  saved: ["Đã lưu mẫu thư.", "The template was saved."],
  removed: ["Đã xóa mẫu thư.", "The template was deleted."],
  stale: ["Có người vừa sửa mẫu này. Nội dung bạn nhập vẫn còn; bản hiện tại ở bên dưới. Lưu lần nữa để ghi đè.", "Somebody has just changed this template. What you typed is still here; what it is now stands below. Save again to write over it."],
  none: ["Chưa có mẫu thư nào.", "There are no templates yet."],
  readOnly: ["Trưởng phòng sửa các mẫu này.", "Managers change these templates."],
});

type Draft = Omit<MailTemplate, "id" | "version"> & { id: string | null; version: number | null; added: readonly File[] };

/** The texts officers begin mails with, in both languages, with their merge fields and a preview. */
@customElement("kontum-mail-templates")
export default class MailTemplatesElement extends LeadsPageElement {
  @state()
  private _items?: readonly MailTemplate[];

  @state()
  private _fields: readonly string[] = [];

  @state()
  private _draft?: Draft;

  @state()
  private _theirs?: MailTemplate;

  @state()
  private _wrong: Readonly<Record<string, readonly string[]>> = {};

  @state()
  private _failed = false;

  @state()
  private _sure = false;

  @query("kontum-leads-dialog")
  private _dialog!: DialogElement;

  @query("textarea")
  private _body?: HTMLTextAreaElement;

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
      <kontum-leads-dialog wide acts headline=${word("headline")} @close=${() => (this._draft = undefined)}>
        ${this._draft ? this.#renderForm(this._draft) : nothing}
        ${this._draft && this.#mayWrite
          ? html`${this._draft.id
                ? html`<button slot="actions" class="button danger" @click=${this.#remove}>${word(this._sure ? "sure" : "remove")}</button>`
                : nothing}
              <button slot="actions" class="button" @click=${() => this._dialog.close()}>${word("cancel")}</button>
              <button slot="actions" class="button primary" @click=${() => this.renderRoot.querySelector("form")!.requestSubmit()}>${word("save")}</button>`
          : html`<button slot="actions" class="button" @click=${() => this._dialog.close()}>${word("cancel")}</button>`}
      </kontum-leads-dialog>
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

  #renderForm(draft: Draft) {
    const wrong = (name: string) => this._wrong[name]?.map((text) => html`<span class="wrong" role="alert">${text}</span>`) ?? nothing;
    const line = (name: "code" | "name" | "subject", readonly = false) =>
      html`<label class="field"
        ><span class="label">${word(name)}</span
        ><input name=${name} ?readonly=${readonly || !this.#mayWrite} .value=${draft[name]} aria-invalid=${this._wrong[name] ? "true" : nothing} @input=${this.#typed} />${wrong(name)}</label
      >`;
    return html`<form class="stack" novalidate @submit=${this.#save}>
      ${this._theirs ? html`<p class="error" role="alert">${word("stale")}</p>` : nothing}
      <p><span class="tag accent">${word(draft.language)}</span></p>
      <div class="grid">
        ${line("code", draft.id !== null)} ${line("name")}
        <label class="field"><span class="label">${word("position")}</span><input name="position" type="number" min="0" max="999" ?readonly=${!this.#mayWrite} .value=${String(draft.position)} @input=${this.#typed} /></label>
      </div>
      ${line("subject")}
      <label class="field"
        ><span class="label">${word("body")}</span
        ><textarea name="body" rows="10" maxlength="20000" ?readonly=${!this.#mayWrite} .value=${draft.body} aria-invalid=${this._wrong.body ? "true" : nothing} @input=${this.#typed}></textarea>${wrong("body")}</label
      >
      <label class="check"><input name="withFactSheets" type="checkbox" ?disabled=${!this.#mayWrite} .checked=${draft.withFactSheets} @change=${this.#check} /> ${word("withFactSheets")}</label>
      <kontum-template-files
        .template=${draft.id}
        .kept=${draft.files}
        .added=${draft.added}
        .wrong=${this._wrong.attachments ?? []}
        ?readonly=${!this.#mayWrite}
        @template-files=${(event: CustomEvent<TemplateFileChange>) => (this._draft = { ...this._draft!, files: [...event.detail.kept], added: event.detail.added })}
      ></kontum-template-files>
      ${this.#mayWrite
        ? html`<div role="group" aria-label=${word("fields")}>
            <p class="small muted">${word("fields")}</p>
            <div class="row">${this._fields.map((field) => html`<button type="button" class="button small" title=${fieldHelp(field)} @click=${() => this.#insert(field)}>${fieldHelp(field)}</button>`)}</div>
          </div>`
        : nothing}
      <section class="preview" aria-label=${word("preview")}>
        <h3>${word("preview")}</h3>
        <p><strong>${sampleText(draft.subject, draft.language)}</strong></p>
        <p class="text">${sampleText(draft.body, draft.language)}</p>
      </section>
      ${this._theirs ? html`<section class="preview"><h3>${this._theirs.name}</h3><p><strong>${this._theirs.subject}</strong></p><p class="text">${this._theirs.body}</p></section>` : nothing}
    </form>`;
  }

  async #open(code: string, one: "vi" | "en") {
    const found = this._items?.find((item) => item.code === code && item.language === one);
    const other = this._items?.find((item) => item.code === code);
    this._draft = found ? { ...found, added: [] } : { id: null, version: null, code, language: one, name: "", subject: "", body: "", position: other?.position ?? (this._items?.length ?? 0) + 1, withFactSheets: other?.withFactSheets ?? false, files: [], added: [] };
    this._theirs = undefined;
    this._wrong = {};
    this._sure = false;
    await this.updateComplete;
    this._dialog.show();
  }

  #typed = (event: Event) => {
    const field = event.target as HTMLInputElement;
    this._draft = { ...this._draft!, [field.name]: field.name === "position" ? Number(field.value) : field.value };
  };

  #check = (event: Event) => {
    this._draft = { ...this._draft!, withFactSheets: (event.target as HTMLInputElement).checked };
  };

  #insert(field: string) {
    const body = this._body!;
    const place = `{{${field}}}`;
    this._draft = { ...this._draft!, body: body.value.slice(0, body.selectionStart) + place + body.value.slice(body.selectionEnd) };
    body.focus();
  }

  #save = async (event: Event) => {
    event.preventDefault();
    const { id: _, version, files, added, ...texts } = this._draft!;
    try {
      const saved = await api.put<MailTemplate>("/templates", { ...texts, expectedVersion: this._theirs?.version ?? version });
      this._theirs = undefined;
      this._draft = { ...this._draft!, id: saved.id, version: saved.version };
      // Behind the text, which is saved then; a file that is refused stays in the dialog with its reason.
      await saveTemplateFiles(saved, files, added);
      this._dialog.close();
      toasts.good(word("saved"));
      await this.#load();
    } catch (error) {
      if (!(error instanceof Problem)) {
        throw error;
      }

      this._wrong = error.fields;
      if (error.status === 409 && version !== null) {
        await this.#load();
        this._theirs = this._items?.find((item) => item.code === texts.code && item.language === texts.language);
      } else {
        toasts.problem(error);
        // The text may be saved already, and only a file refused.
        await this.#load();
      }
    }
  };

  #remove = async () => {
    if (!this._sure) {
      this._sure = true;
      return;
    }

    if (await this.attempt(() => api.delete(`/templates/${this._draft!.id}`))) {
      this._dialog.close();
      toasts.good(word("removed"));
      await this.#load();
    }
  };

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

      .grid {
        align-items: end;
        display: grid;
        gap: 10px;
        grid-template-columns: repeat(auto-fit, minmax(min(160px, 100%), 1fr));
      }

      .check {
        align-items: center;
        display: flex;
        gap: 8px;
        min-height: 32px;
      }

      .preview {
        background: var(--kt-tint);
        border-radius: 8px;
        display: grid;
        gap: 6px;
        overflow-wrap: anywhere;
        padding: 12px;
      }

      .text {
        white-space: pre-line;
      }
    `,
  ];
}
