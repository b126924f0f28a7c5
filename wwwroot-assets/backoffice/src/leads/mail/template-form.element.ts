import { css, html, LitElement, nothing } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import { api, Problem } from "../core/api";
import { base } from "../core/styles";
import { toasts } from "../core/toasts";
import { words } from "../core/words";
import "../ui/dialog.element";
import type { DialogElement } from "../ui/dialog.element";
import { fieldHelp, sampleText } from "./merge-fields";
import type { MailTemplate } from "./mails";
import { saveTemplateFiles, type TemplateFileChange } from "./template-files.element";

const word = words({
  vi: ["Tiếng Việt", "Vietnamese"],
  en: ["Tiếng Anh", "English"],
  headline: ["Mẫu thư", "Template"],
  code: ["Mã (chung cho hai ngôn ngữ)", "Code (the same in both languages)"],
  name: ["Tên mẫu", "Name"],
  position: ["Thứ tự", "Position"],
  subject: ["Tiêu đề thư", "Subject"],
  body: ["Nội dung", "Text"],
  fields: ["Trường trộn: bấm để chèn", "Merge fields: press to insert"],
  preview: ["Xem thử với dữ liệu mẫu", "Preview with sample values"],
  withFactSheets: ["Đính kèm tờ thông tin (PDF) của các lô đã giới thiệu", "Attach the fact sheets (PDF) of the plots offered"],
  save: ["Lưu", "Save"],
  cancel: ["Hủy", "Cancel"],
  remove: ["Xóa bản này", "Delete this text"],
  sure: ["Xóa hẳn", "Delete for good"],
  saved: ["Đã lưu mẫu thư.", "The template was saved."],
  removed: ["Đã xóa mẫu thư.", "The template was deleted."],
  stale: ["Có người vừa sửa mẫu này. Nội dung bạn nhập vẫn còn; bản hiện tại ở bên dưới. Lưu lần nữa để ghi đè.", "Somebody has just changed this template. What you typed is still here; what it is now stands below. Save again to write over it."],
});

/** A text of a template that may not be stored yet. */
export type TemplateText = Omit<MailTemplate, "id" | "version"> & { id: string | null; version: number | null };

type Draft = TemplateText & { added: readonly File[] };

/** Changes one text of a template in a dialog, with its merge fields, its files and a preview. Fires `templates-changed` when they have to be read again. */
@customElement("kontum-template-form")
export class TemplateFormElement extends LitElement {
  /** The names of the merge fields. */
  @property({ attribute: false })
  fields: readonly string[] = [];

  /** Whether the reader may change templates. */
  @property({ type: Boolean })
  writes = false;

  @state()
  private _draft?: Draft;

  @state()
  private _theirs?: MailTemplate;

  @state()
  private _wrong: Readonly<Record<string, readonly string[]>> = {};

  @state()
  private _sure = false;

  @query("kontum-leads-dialog")
  private _dialog!: DialogElement;

  @query("textarea")
  private _body?: HTMLTextAreaElement;

  /** Shows a text, to be changed by those who may. */
  async edit(text: TemplateText) {
    this._draft = { ...text, added: [] };
    this._theirs = undefined;
    this._wrong = {};
    this._sure = false;
    await this.updateComplete;
    this._dialog.show();
  }

  override render() {
    const draft = this._draft;
    return html`<kontum-leads-dialog wide acts headline=${word("headline")} @close=${() => (this._draft = undefined)}>
      ${draft ? this.#renderForm(draft) : nothing}
      ${draft?.id && this.writes ? html`<button slot="actions" class="button danger" @click=${this.#remove}>${word(this._sure ? "sure" : "remove")}</button>` : nothing}
      <button slot="actions" class="button" @click=${() => this._dialog.close()}>${word("cancel")}</button>
      ${draft && this.writes ? html`<button slot="actions" class="button primary" @click=${() => this.renderRoot.querySelector("form")!.requestSubmit()}>${word("save")}</button>` : nothing}
    </kontum-leads-dialog>`;
  }

  #renderForm(draft: Draft) {
    const wrong = (name: string) => this._wrong[name]?.map((text) => html`<span class="wrong" role="alert">${text}</span>`) ?? nothing;
    const line = (name: "code" | "name" | "subject", readonly = false) =>
      html`<label class="field"
        ><span class="label">${word(name)}</span
        ><input name=${name} ?readonly=${readonly || !this.writes} .value=${draft[name]} aria-invalid=${this._wrong[name] ? "true" : nothing} @input=${this.#typed} />${wrong(name)}</label
      >`;
    return html`<form class="stack" novalidate @submit=${this.#save}>
      ${this._theirs ? html`<p class="error" role="alert">${word("stale")}</p>` : nothing}
      <p><span class="tag accent">${word(draft.language)}</span></p>
      <div class="grid">
        ${line("code", draft.id !== null)} ${line("name")}
        <label class="field"><span class="label">${word("position")}</span><input name="position" type="number" min="0" max="999" ?readonly=${!this.writes} .value=${String(draft.position)} @input=${this.#typed} /></label>
      </div>
      ${line("subject")}
      <label class="field"
        ><span class="label">${word("body")}</span
        ><textarea name="body" rows="10" maxlength="20000" ?readonly=${!this.writes} .value=${draft.body} aria-invalid=${this._wrong.body ? "true" : nothing} @input=${this.#typed}></textarea>${wrong("body")}</label
      >
      <label class="check"><input name="withFactSheets" type="checkbox" ?disabled=${!this.writes} .checked=${draft.withFactSheets} @change=${this.#check} /> ${word("withFactSheets")}</label>
      <kontum-template-files
        .template=${draft.id}
        .kept=${draft.files}
        .added=${draft.added}
        .wrong=${this._wrong.attachments ?? []}
        ?readonly=${!this.writes}
        @template-files=${(event: CustomEvent<TemplateFileChange>) => (this._draft = { ...this._draft!, files: [...event.detail.kept], added: event.detail.added })}
      ></kontum-template-files>
      ${this.writes
        ? html`<div role="group" aria-label=${word("fields")}>
            <p class="small muted">${word("fields")}</p>
            <div class="row">${this.fields.map((field) => html`<button type="button" class="button small" title=${fieldHelp(field)} @click=${() => this.#insert(field)}>${fieldHelp(field)}</button>`)}</div>
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
      this.#changed();
    } catch (error) {
      if (!(error instanceof Problem)) {
        throw error;
      }

      this._wrong = error.fields;
      if (error.status === 409 && version !== null) {
        await this.#showTheirs(texts.code, texts.language);
      } else {
        toasts.problem(error);
      }

      // The text may be saved already, and only a file refused.
      this.#changed();
    }
  };

  async #showTheirs(code: string, language: string) {
    try {
      this._theirs = (await api.get<{ items: MailTemplate[] }>("/templates", { language })).items.find((item) => item.code === code);
    } catch (error) {
      toasts.problem(error);
    }
  }

  #remove = async () => {
    if (!this._sure) {
      this._sure = true;
      return;
    }

    try {
      await api.delete(`/templates/${this._draft!.id}`);
      this._dialog.close();
      toasts.good(word("removed"));
      this.#changed();
    } catch (error) {
      toasts.problem(error);
    }
  };

  #changed = () => this.dispatchEvent(new Event("templates-changed"));

  static override styles = [
    base,
    css`
      :host {
        display: contents;
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
