import { LitElement } from "lit";
import { customElement, property } from "lit/decorators.js";
import { api } from "../core/api";
import { sizeText } from "../core/format";
import { base } from "../core/styles";
import { toasts } from "../core/toasts";
import { words } from "../core/words";
import { type FileTag, filesField, fileTagStyles } from "./file-tags";
import { type MailFile, mailLimits, type MailTemplate } from "./mails";

const word = words({
  title: ["Tệp đi kèm thư", "Files that go with the mail"],
  attach: ["Thêm tệp", "Add files"],
  hint: ["PDF, JPEG, PNG, Word, Excel; tối đa {0} tệp, mỗi tệp {1}, tổng cộng {2}. Lưu mẫu để áp dụng.", "PDF, JPEG, PNG, Word, Excel; at most {0} files, {1} each, {2} together. Save the template to apply."],
  unsaved: ["chưa lưu", "not saved"],
  Quarantined: ["đang chờ quét vi-rút", "waiting for the virus scan"],
  Infected: ["có mã độc, không gửi được", "harmful, cannot be sent"],
});

/** The files of a template while it is edited; nothing is changed before it is saved. */
export interface TemplateFileChange {
  /** Files on the template that stay. */
  kept: readonly MailFile[];
  /** Files to be added. */
  added: readonly File[];
}

/** Takes off a saved template what is not to stay, and puts on it what is new. */
export async function saveTemplateFiles(saved: MailTemplate, kept: readonly MailFile[], added: readonly File[]) {
  for (const file of saved.files.filter((one) => !kept.some((other) => other.id === one.id))) {
    await api.delete(`/templates/${saved.id}/files/${file.id}`);
  }

  if (added.length > 0) {
    const form = new FormData();
    added.forEach((file) => form.append("Files", file, file.name));
    await api.upload(`/templates/${saved.id}/files`, form);
  }
}

/** Shows the files of a mail template, takes further ones and lets go of them. Fires `template-files` with what it has then. */
@customElement("kontum-template-files")
export class TemplateFilesElement extends LitElement {
  /** The template; null for a new one. */
  @property({ attribute: false })
  template: string | null = null;

  @property({ attribute: false })
  kept: readonly MailFile[] = [];

  @property({ attribute: false })
  added: readonly File[] = [];

  @property({ attribute: false })
  wrong: readonly string[] = [];

  @property({ type: Boolean })
  readonly = false;

  override render() {
    return filesField({
      title: word("title"),
      files: [
        ...this.kept.map((file) => ({
          ...this.#tag(file.fileName, sizeText(file.length), { kept: this.kept.filter((one) => one !== file) }),
          fault: file.state === "Quarantined" || file.state === "Infected" ? word(file.state) : undefined,
          open: file.state === "Clean" ? () => void this.#open(file) : undefined,
        })),
        ...this.added.map((file) => this.#tag(file.name, `${sizeText(file.size)}, ${word("unsaved")}`, { added: this.added.filter((one) => one !== file) })),
      ],
      attach: this.readonly
        ? undefined
        : {
            name: "template-files",
            label: word("attach"),
            hint: word("hint", mailLimits.files, sizeText(mailLimits.each), sizeText(mailLimits.together)),
            take: (files) => this.#change({ added: [...this.added, ...files] }),
          },
      wrong: this.wrong,
    });
  }

  #tag = (name: string, about: string, without: Partial<TemplateFileChange>): FileTag => ({ name, about, remove: this.readonly ? undefined : () => this.#change(without) });

  #open = async (file: MailFile) => {
    try {
      await api.download(`/templates/${this.template}/files/${file.id}`, { fileName: file.fileName });
    } catch (error) {
      toasts.problem(error);
    }
  };

  #change = (part: Partial<TemplateFileChange>) => this.dispatchEvent(new CustomEvent<TemplateFileChange>("template-files", { detail: { kept: this.kept, added: this.added, ...part } }));

  static override styles = [base, fileTagStyles];
}
