import { css, html, nothing } from "lit";
import { customElement, state } from "lit/decorators.js";
import { api, Problem } from "../core/api";
import { LeadsPageElement } from "../core/element";
import { dateTimeText, numberText } from "../core/format";
import { router } from "../core/router";
import { base } from "../core/styles";
import { wordsOf } from "../core/toasts";
import { words } from "../core/words";
import { icon } from "../ui/icons";
import { isAtWork, type ImportListRow, stateTone, stateWord } from "./imports";

const word = words({
  title: ["Nhập danh sách", "Import of lists"],
  hint: [
    "Đưa một danh sách nhà đầu tư từ tệp CSV hoặc Excel (.xlsx) vào hệ thống: chọn ý nghĩa từng cột, xem lỗi từng hàng, xử lý hàng trùng rồi mới nhập. Có thể hoàn tác.",
    "Bring a list of investors in from a CSV file or an Excel workbook (.xlsx): say what each column means, see what is wrong in each row, decide on duplicates, then bring it in. It can be taken back.",
  ],
  choose: ["Tệp CSV hoặc .xlsx, tối đa 20 MB và 100.000 hàng", "A CSV file or .xlsx, at most 20 MB and 100,000 rows"],
  upload: ["Tải tệp lên", "Upload the file"],
  uploading: ["Đang tải và đọc tệp…", "Uploading and reading…"],
  noFile: ["Hãy chọn một tệp.", "Choose a file."],
  file: ["Tệp", "File"],
  by: ["Người nhập", "By"],
  at: ["Lúc", "At"],
  rows: ["Số hàng", "Rows"],
  state: ["Tình trạng", "State"],
  result: ["Kết quả", "Result"],
  made: ["{0} hồ sơ mới", "{0} new {0:lead|leads}"],
  added: ["{0} bổ sung", "{0} added"],
  wrong: ["{0} lỗi", "{0} wrong"],
  empty: ["Chưa có lần nhập nào.", "Nothing has been imported yet."],
  keep: ["Tệp tải lên được xóa khỏi máy chủ khi nhập xong, hoặc sau 7 ngày nếu không nhập.", "The uploaded file is deleted from the server once it is brought in, or after 7 days if it is not."],
});

const watchEvery = 3_000;

/** Lists that were brought in, and the way to bring in another. */
@customElement("kontum-leads-imports")
export default class ImportsElement extends LeadsPageElement {
  @state()
  private _imports?: ImportListRow[];

  @state()
  private _busy = false;

  @state()
  private _wrong = "";

  #timer?: ReturnType<typeof setTimeout>;

  protected override shown() {
    void this.#load();
  }

  protected override left() {
    clearTimeout(this.#timer);
  }

  override render() {
    return html`<header class="stack">
        <h1>${word("title")}</h1>
        <p class="muted">${word("hint")}</p>
      </header>
      <form class="card stack" novalidate @submit=${this.#upload}>
        <label class="field"
          ><span class="label">${word("choose")}</span><input type="file" name="file" accept=".csv,.txt,.tsv,.xlsx" ?disabled=${this._busy} aria-invalid=${this._wrong ? "true" : nothing} aria-describedby="wrong"
        /></label>
        ${this._wrong ? html`<p class="error" id="wrong" role="alert">${this._wrong}</p>` : nothing}
        <div class="row"><button class="button primary" ?disabled=${this._busy}>${icon("upload")}${word(this._busy ? "uploading" : "upload")}</button></div>
        <p class="muted small">${word("keep")}</p>
      </form>
      ${this._imports ? this.#renderList(this._imports) : html`<div class="bone" aria-busy="true"></div>`}`;
  }

  #renderList(imports: readonly ImportListRow[]) {
    return imports.length === 0
      ? html`<div class="card empty">${icon("import")}<p>${word("empty")}</p></div>`
      : html`<ul class="plain list">
          ${imports.map(
            (one) => html`<li class="card stack">
              <div class="row spread">
                <a href=${router.href(`imports/${one.id}`)}><strong>${one.fileName}</strong></a>
                <span class="tag ${stateTone[one.state]}">${stateWord(one.state)}</span>
              </div>
              <p class="muted small">${[one.by.name, dateTimeText(one.createdAt), `${word("rows")}: ${numberText(one.rows)}`, ...this.#results(one)].join(" · ")}</p>
            </li>`,
          )}
        </ul>`;
  }

  #results({ counts }: ImportListRow) {
    const { Imported, Added, Wrong, Failed } = counts.states;
    const wrong = (Wrong ?? 0) + (Failed ?? 0);
    return [Imported ? word("made", numberText(Imported)) : "", Added ? word("added", numberText(Added)) : "", wrong ? word("wrong", numberText(wrong)) : ""].filter((text) => text);
  }

  #load = async () => {
    clearTimeout(this.#timer);
    const read = await this.attempt(async () => {
      this._imports = await api.get<ImportListRow[]>("/imports");
    });
    if (read && this._imports?.some((one) => isAtWork(one.state))) {
      this.#timer = setTimeout(() => void this.#load(), watchEvery);
    }
  };

  #upload = async (event: Event) => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const file = (form.elements.namedItem("file") as HTMLInputElement).files?.[0];
    this._wrong = file ? "" : word("noFile");
    if (!file) {
      return;
    }

    const sent = new FormData();
    sent.append("file", file);
    this._busy = true;
    try {
      const { id } = await api.upload<{ id: string }>("/imports", sent);
      form.reset();
      router.go(`imports/${id}`);
    } catch (error) {
      if (!(error instanceof Problem)) {
        throw error;
      }

      this._wrong = error.fields.file?.[0] ?? wordsOf(error);
    } finally {
      this._busy = false;
    }
  };

  static override styles = [
    base,
    css`
      :host {
        display: grid;
        gap: 14px;
        max-width: 1000px;
        padding: 16px;
      }

      .card {
        padding: 14px 16px;
      }

      .list {
        display: grid;
        gap: 10px;
      }

      .list .stack {
        gap: 4px;
      }

      a,
      .error {
        overflow-wrap: anywhere;
      }

      input[type="file"] {
        max-width: 100%;
      }
    `,
  ];
}
