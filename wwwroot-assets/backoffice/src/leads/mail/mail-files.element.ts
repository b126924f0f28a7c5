import { css, html, LitElement, nothing } from "lit";
import { customElement, property } from "lit/decorators.js";
import { sizeText } from "../core/format";
import { base } from "../core/styles";
import { words } from "../core/words";
import { icon } from "../ui/icons";
import { type DraftFile, mailLimits } from "./mails";

const word = words({
  attach: ["Đính kèm tệp", "Attach files"],
  attachHint: ["Tối đa {0} tệp, mỗi tệp {1}, tổng cộng {2}.", "At most {0} files, {1} each, {2} together."],
  remove: ["Bỏ {0}", "Remove {0}"],
  total: ["Tổng cộng {0}", "{0} together"],
  again: ["Hãy chọn lại tệp: {0}", "Choose these files again: {0}"],
});

/** The files of a mail that is being written: new ones, and those of an earlier mail that go along. */
export interface MailFiles {
  files: readonly File[];
  earlier: readonly DraftFile[];
}

/** Shows the files of a mail, takes further ones and lets go of them. Fires `files-changed` with what it has then. */
@customElement("kontum-mail-files")
export class MailFilesElement extends LitElement {
  @property({ attribute: false })
  files: readonly File[] = [];

  @property({ attribute: false })
  earlier: readonly DraftFile[] = [];

  /** The names of new files that were chosen before the page was loaded again, and cannot be kept. */
  @property({ attribute: false })
  names: readonly string[] = [];

  /** What is wrong with them, in words. */
  @property({ attribute: false })
  wrong: readonly string[] = [];

  override render() {
    const total = [...this.files.map((file) => file.size), ...this.earlier.map((file) => file.length)].reduce((sum, size) => sum + size, 0);
    const lost = this.names.filter((name) => !this.files.some((file) => file.name === name));
    return html`<div class="field">
      <ul class="plain files">
        ${this.earlier.map((file) => this.#renderFile(file.fileName, file.length, () => this.#change({ earlier: this.earlier.filter((one) => one !== file) })))}
        ${this.files.map((file) => this.#renderFile(file.name, file.size, () => this.#change({ files: this.files.filter((one) => one !== file) })))}
      </ul>
      <div class="row">
        <label class="button attach">${icon("attach")}${word("attach")}<input class="visually-hidden" type="file" name="files" multiple accept=".pdf,.jpg,.jpeg,.png,.docx,.xlsx" @change=${this.#attach} /></label>
        <span class="hint">${total > 0 ? word("total", sizeText(total)) : word("attachHint", mailLimits.files, sizeText(mailLimits.each), sizeText(mailLimits.together))}</span>
      </div>
      ${lost.length > 0 ? html`<span class="hint">${word("again", lost.join(", "))}</span>` : nothing} ${this.wrong.map((text) => html`<span class="wrong" role="alert">${text}</span>`)}
    </div>`;
  }

  #renderFile(name: string, size: number, remove: () => void) {
    return html`<li class="tag">${icon("attach")}${name} (${sizeText(size)}) <button type="button" class="remove" aria-label=${word("remove", name)} @click=${remove}>${icon("close")}</button></li>`;
  }

  #attach = (event: Event) => {
    const field = event.target as HTMLInputElement;
    this.#change({ files: [...this.files, ...(field.files ?? [])] });
    field.value = "";
  };

  #change = (part: Partial<MailFiles>) => this.dispatchEvent(new CustomEvent<MailFiles>("files-changed", { detail: { files: this.files, earlier: this.earlier, ...part } }));

  static override styles = [
    base,
    css`
      .files {
        display: flex;
        flex-wrap: wrap;
        gap: 6px;
      }

      .tag {
        min-height: 32px;
        white-space: normal;
      }

      .remove {
        background: none;
        border: 0;
        color: inherit;
        cursor: pointer;
        display: inline-grid;
        min-height: 24px;
        min-width: 24px;
        padding: 0;
        place-items: center;
      }

      .attach {
        position: relative;
      }

      .attach:focus-within {
        outline: 3px solid var(--kt-accent);
        outline-offset: 2px;
      }
    `,
  ];
}
