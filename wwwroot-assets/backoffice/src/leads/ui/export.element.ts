import { html, LitElement, nothing } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import { api, Problem, type Query } from "../core/api";
import { desk } from "../core/desk";
import { base } from "../core/styles";
import { wordsOf } from "../core/toasts";
import { words } from "../core/words";
import "./dialog.element";
import type { DialogElement } from "./dialog.element";
import { icon } from "./icons";

const word = words({
  export: ["Xuất danh sách", "Export"],
  about: ["Xuất mọi dòng khớp với bộ lọc hiện tại, tối đa 50.000 dòng. Mỗi lần xuất đều được ghi vào nhật ký.", "Every row that matches the filters, up to 50,000. Each export is written to the audit."],
  care: ["Tệp có thể chứa dữ liệu cá nhân của nhà đầu tư: chỉ lưu ở nơi an toàn và xóa khi không còn cần.", "The file may hold personal data of investors: keep it in a safe place and delete it when it is no longer needed."],
  exportNumbers: ["Xuất số liệu", "Export the numbers"],
  aboutNumbers: ["Xuất các số liệu đang hiển thị, mỗi số một dòng. Mỗi lần xuất đều được ghi vào nhật ký.", "The numbers that are shown, one a row. Each export is written to the audit."],
  xlsx: ["Tệp Excel (XLSX)", "Excel file (XLSX)"],
  csv: ["Tệp CSV", "CSV file"],
  cancel: ["Hủy", "Cancel"],
});

/** Takes the list that is shown out as a file; nothing is shown to whoever may not. */
@customElement("kontum-leads-export")
export class ExportElement extends LitElement {
  /** Where the list is exported. */
  @property()
  path = "";

  /** What the list is asked for. */
  @property({ attribute: false })
  question: Query = {};

  /** Whether it is numbers that are exported, without anything of investors in them. */
  @property({ type: Boolean })
  numbers = false;

  @state()
  private _running = false;

  @state()
  private _failed = "";

  @query("kontum-leads-dialog")
  private _dialog!: DialogElement;

  override render() {
    if (!desk.me.rights.export) {
      return nothing;
    }

    const label = word(this.numbers ? "exportNumbers" : "export");
    return html`<button class="button" @click=${this.#open}>${icon("download")}${label}</button>
      <kontum-leads-dialog acts headline=${label}>
        <div class="stack">
          <p>${word(this.numbers ? "aboutNumbers" : "about")}</p>
          ${this.numbers ? nothing : html`<p class="muted">${word("care")}</p>`}
          ${this._failed ? html`<p class="error" role="alert">${this._failed}</p>` : nothing}
        </div>
        <button slot="actions" class="button" @click=${() => this._dialog.close()}>${word("cancel")}</button>
        <button slot="actions" class="button" ?disabled=${this._running} @click=${() => this.#take("Csv")}>${word("csv")}</button>
        <button slot="actions" class="button primary" ?disabled=${this._running} @click=${() => this.#take("Xlsx")}>${word("xlsx")}</button>
      </kontum-leads-dialog>`;
  }

  #open = () => {
    this._failed = "";
    this._dialog.show();
  };

  async #take(format: "Xlsx" | "Csv") {
    this._running = true;
    this._failed = "";
    try {
      await api.download(this.path, { query: { ...this.question, format } });
      this._dialog.close();
    } catch (error) {
      if (!(error instanceof Problem)) {
        throw error;
      }

      this._failed = wordsOf(error);
    } finally {
      this._running = false;
    }
  }

  static override styles = [base];
}
