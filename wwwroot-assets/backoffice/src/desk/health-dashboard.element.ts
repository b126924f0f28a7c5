import { customElement, html, nothing, state } from "@umbraco-cms/backoffice/external/lit";
import { editorOf, type HealthKind, healthKinds, type HealthProblem, mediaEditorOf } from "./api";
import { DeskPagedElement } from "./paged.element";

/** What should be put right in the content, and who is asked to. */
@customElement("kontum-health-dashboard")
export default class HealthDashboardElement extends DeskPagedElement<HealthProblem> {
  @state()
  private _kind?: HealthKind;

  @state()
  private _mine = false;

  protected override readonly nothingWord = "nothingWrong";
  protected override readonly columns = ["page", "problem", "detail", "owner", ""];

  protected override readPart = (skip: number, take: number) => this.api.health({ kind: this._kind, mine: this._mine, skip, take });

  override render() {
    const options = [undefined, ...healthKinds].map((kind) => ({
      name: this.word(kind ? `kind${kind}` : "allKinds"),
      value: kind ?? "",
      selected: kind === this._kind,
    }));
    return html`
      <uui-box headline=${this.word("health")}>
        <div class="tools">
          <uui-select
            label=${this.word("problem")}
            .options=${options}
            @change=${(event: Event) => {
              this._kind = ((event.target as HTMLSelectElement).value || undefined) as HealthKind | undefined;
              void this.restart();
            }}></uui-select>
          <uui-toggle
            label=${this.word("onlyMine")}
            ?checked=${this._mine}
            @change=${(event: Event) => {
              this._mine = (event.target as HTMLInputElement).checked;
              void this.restart();
            }}></uui-toggle>
          ${this.renderTotal()}
        </div>
        ${this.renderList()} ${this.renderPages()}
      </uui-box>
    `;
  }

  protected override renderRow(problem: HealthProblem) {
    return html`
      <uui-table-cell><a href=${editorOf(problem.documentId, problem.culture ?? "vi")}>${problem.documentName}</a></uui-table-cell>
      <uui-table-cell>
        <uui-tag color=${problem.kind === "FigureToReview" ? "default" : "warning"}>${this.word(`kind${problem.kind}`)}</uui-tag>
        ${this.language(problem.culture)}
      </uui-table-cell>
      <uui-table-cell>${this.#renderDetail(problem)}</uui-table-cell>
      <uui-table-cell>${problem.owner?.name ?? this.word("nobody")}</uui-table-cell>
      <uui-table-cell>
        ${problem.kind === "FigureToReview"
          ? html`<uui-button look="secondary" label=${this.word("reviewed")} @click=${() => this.#review(problem)}></uui-button>`
          : nothing}
      </uui-table-cell>
    `;
  }

  #renderDetail({ kind, subjectId, detail, property }: HealthProblem) {
    if (kind === "FigureToReview") {
      return html`${property} ${detail ? `(${detail})` : ""}`;
    }

    return kind === "MissingAlternativeText" && subjectId
      ? html`<a href=${mediaEditorOf(subjectId)}>${detail}</a>`
      : subjectId
        ? html`<a href=${editorOf(subjectId, "vi")}>${detail}</a>`
        : detail;
  }

  async #review({ documentId, property }: HealthProblem) {
    if (property && (await this.api.reviewFigure(documentId, property))) {
      await this.load();
    }
  }
}
