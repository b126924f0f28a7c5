import { html, LitElement } from "lit";
import { customElement, property } from "lit/decorators.js";
import { sizeText } from "../core/format";
import { base } from "../core/styles";
import { words } from "../core/words";
import { icon } from "../ui/icons";
import { type FileTag, filesField, fileTagStyles } from "./file-tags";
import { type DraftFile, mailLimits, type OfferedSheet } from "./mails";

const word = words({
  attach: ["Đính kèm tệp", "Attach files"],
  attachHint: ["Tối đa {0} tệp, mỗi tệp {1}, tổng cộng {2}.", "At most {0} files, {1} each, {2} together."],
  tooMany: ["Tối đa {0} tệp.", "At most {0} files."],
  tooLarge: ["Tệp quá lớn.", "The files are too large."],
  total: ["Tổng cộng {0}, tối đa {1}", "{0} together, at most {1}"],
  sheets: ["Đính kèm tờ thông tin lô đất", "Attach fact sheets of plots"],
  sheetsHint: ["Tờ thông tin (PDF) của các lô đã giới thiệu, theo ngôn ngữ của thư", "Fact sheets (PDF) of the plots offered, in the language of the mail"],
  sheet: ["Tờ thông tin: {0}", "Fact sheet: {0}"],
  unpublished: ["Không có tờ thông tin vì lô chưa được công bố bằng ngôn ngữ của thư: {0}.", "No fact sheet, since the plot is not published in the language of the mail: {0}."],
  ofTemplate: ["Tệp của mẫu thư", "File of the template"],
  again: ["Hãy chọn lại tệp: {0}", "Choose these files again: {0}"],
});

/** The files of a mail that is being written: new ones, those of an earlier mail and of templates that go along, and fact sheets. */
export interface MailFiles {
  files: readonly File[];
  earlier: readonly DraftFile[];
  ofTemplates: readonly DraftFile[];
  sheets: readonly OfferedSheet[];
}

const sizesOf = ({ files, earlier, ofTemplates }: Omit<MailFiles, "sheets">) => [...files.map((file) => file.size), ...[...earlier, ...ofTemplates].map((file) => file.length)];
const sum = (sizes: readonly number[]) => sizes.reduce((one, other) => one + other, 0);

/** What is wrong with the files of a mail, in words; empty where they can go. The server adds the sizes of fact sheets, which are made when it is sent. */
export function faultOf({ files, earlier, ofTemplates, sheets }: MailFiles) {
  const sizes = sizesOf({ files, earlier, ofTemplates });
  const most = files.length > mailLimits.files ? mailLimits.files : sizes.length + sheets.length > mailLimits.all ? mailLimits.all : 0;
  return most > 0 ? word("tooMany", most) : sizes.some((size) => size > mailLimits.each) || sum(sizes) > mailLimits.together ? word("tooLarge") : "";
}

/** Shows the files of a mail, takes further ones and lets go of them. Fires `files-changed` with what it has then. */
@customElement("kontum-mail-files")
export class MailFilesElement extends LitElement {
  @property({ attribute: false })
  files: readonly File[] = [];

  @property({ attribute: false })
  earlier: readonly DraftFile[] = [];

  @property({ attribute: false })
  ofTemplates: readonly DraftFile[] = [];

  /** The plots whose fact sheets go with the mail. */
  @property({ attribute: false })
  sheets: readonly OfferedSheet[] = [];

  /** The plots offered, whose fact sheets might. */
  @property({ attribute: false })
  offered: readonly OfferedSheet[] = [];

  /** The names of new files that were chosen before the page was loaded again, and cannot be kept. */
  @property({ attribute: false })
  names: readonly string[] = [];

  /** What is wrong with them, in words. */
  @property({ attribute: false })
  wrong: readonly string[] = [];

  override render() {
    const total = sum(sizesOf(this));
    const lost = this.names.filter((name) => !this.files.some((file) => file.name === name));
    const further = this.offered.filter((one) => one.available && !this.sheets.some((sheet) => sheet.plotKey === one.plotKey));
    const unpublished = this.offered.filter((one) => !one.available);
    return filesField({
      files: [
        ...this.#tags("earlier", this.earlier, (file) => ({ name: file.fileName, about: sizeText(file.length) })),
        ...this.#tags("ofTemplates", this.ofTemplates, (file) => ({ name: file.fileName, about: sizeText(file.length), title: word("ofTemplate") })),
        ...this.#tags("sheets", this.sheets, (sheet) => ({ name: word("sheet", sheet.name), about: "PDF" })),
        ...this.#tags("files", this.files, (file) => ({ name: file.name, about: sizeText(file.size) })),
      ],
      attach: {
        name: "files",
        label: word("attach"),
        hint: total > 0 ? word("total", sizeText(total), sizeText(mailLimits.together)) : word("attachHint", mailLimits.files, sizeText(mailLimits.each), sizeText(mailLimits.together)),
        take: (files) => this.#change({ files: [...this.files, ...files] }),
      },
      more:
        further.length > 0
          ? html`<button type="button" class="button sheets" title=${word("sheetsHint")} @click=${() => this.#change({ sheets: [...this.sheets, ...further] })}>${icon("attach")}${word("sheets")} (${further.length})</button>`
          : undefined,
      notes: [...(unpublished.length > 0 ? [word("unpublished", unpublished.map((one) => one.name).join(", "))] : []), ...(lost.length > 0 ? [word("again", lost.join(", "))] : [])],
      wrong: this.wrong,
    });
  }

  /** The files of one kind, each with how it is let go of. */
  #tags = <T>(kind: keyof MailFiles, files: readonly T[], shown: (file: T) => FileTag) =>
    files.map((file): FileTag => ({ ...shown(file), remove: () => this.#change({ [kind]: files.filter((one) => one !== file) }) }));

  #change = (part: Partial<MailFiles>) => this.dispatchEvent(new CustomEvent<MailFiles>("files-changed", { detail: { files: this.files, earlier: this.earlier, ofTemplates: this.ofTemplates, sheets: this.sheets, ...part } }));

  static override styles = [base, fileTagStyles];
}
