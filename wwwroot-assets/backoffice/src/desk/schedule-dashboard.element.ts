import { customElement, html, nothing, state } from "@umbraco-cms/backoffice/external/lit";
import { editorOf, type PlannedChange } from "./api";
import { DeskListElement } from "./list.element";

const horizons = [7, 30, 90];

/** What will be published or leave the site. */
@customElement("kontum-schedule-dashboard")
export default class ScheduleDashboardElement extends DeskListElement<PlannedChange> {
  @state()
  private _days = 30;

  protected override readonly nothingWord = "nothingPlanned";
  protected override readonly columns = ["when", "page", "language", "what"];

  protected override async read() {
    return (await this.api.schedule(this._days))?.items;
  }

  override render() {
    return html`
      <uui-box headline=${this.word("schedule")}>
        <div class="tools">
          <uui-button-group>
            ${horizons.map(
              (days) =>
                html`<uui-button
                  look=${days === this._days ? "primary" : "secondary"}
                  label=${this.word("days", String(days))}
                  @click=${() => this.#choose(days)}></uui-button>`,
            )}
          </uui-button-group>
        </div>
        ${this.renderList()}
      </uui-box>
    `;
  }

  protected override renderRow(plan: PlannedChange) {
    return html`
      <uui-table-cell>${this.day(plan.at)} ${plan.overdue ? html`<uui-tag color="danger">${this.word("overdue")}</uui-tag>` : nothing}</uui-table-cell>
      <uui-table-cell><a href=${editorOf(plan.documentId, plan.culture)}>${plan.documentName}</a></uui-table-cell>
      <uui-table-cell>${this.language(plan.culture)}</uui-table-cell>
      <uui-table-cell>
        <uui-tag color=${plan.obstacle ? "danger" : plan.publishes ? "positive" : "warning"}>
          ${this.word(plan.obstacle ? "heldBack" : plan.publishes ? "publishes" : "expires")}
        </uui-tag>
        ${plan.obstacle ? html`<p class="obstacle">${plan.obstacle}</p>` : nothing}
      </uui-table-cell>
    `;
  }

  #choose(days: number) {
    this._days = days;
    void this.load();
  }
}
