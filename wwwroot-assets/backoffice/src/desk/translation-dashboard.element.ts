import { customElement, html } from "@umbraco-cms/backoffice/external/lit";
import { type DifferingNumbers, type DriftedPage, editorOf } from "./api";
import { DeskPagedElement } from "./paged.element";

/** Pages whose other languages have fallen behind the Vietnamese. */
@customElement("kontum-translation-dashboard")
export default class TranslationDashboardElement extends DeskPagedElement<DriftedPage> {
  protected override readonly nothingWord = "nothingDrifted";
  protected override readonly columns = ["page", "language", "original", "translated", "problem"];

  protected override readPart = (skip: number, take: number) => this.api.translation(skip, take);

  override render() {
    return html`
      <uui-box headline=${this.word("translation")}>
        <p class="hint">${this.word("translationHint")}</p>
        <div class="tools">${this.renderTotal()}</div>
        ${this.renderList()} ${this.renderPages()}
      </uui-box>
    `;
  }

  protected override renderRow(page: DriftedPage) {
    return html`
      <uui-table-cell><a href=${editorOf(page.documentId, page.culture)}>${page.documentName}</a></uui-table-cell>
      <uui-table-cell>${this.language(page.culture)}</uui-table-cell>
      <uui-table-cell>${this.day(page.writtenAt)}</uui-table-cell>
      <uui-table-cell>${page.translatedAt ? this.day(page.translatedAt) : this.word("missing")}</uui-table-cell>
      <uui-table-cell>
        ${page.outdated ? html`<uui-tag color="warning">${this.word(page.translatedAt ? "older" : "missing")}</uui-tag>` : ""}
        ${page.numbers.map((differing) => this.#renderNumbers(differing))}
      </uui-table-cell>
    `;
  }

  #renderNumbers({ alias, onlyOriginal, onlyTranslation }: DifferingNumbers) {
    const written = (numbers: number[]) => numbers.map((number) => this.localize.number(number)).join("; ") || "–";
    return html`<div>${this.word("numbers", alias, written(onlyOriginal), written(onlyTranslation))}</div>`;
  }
}
