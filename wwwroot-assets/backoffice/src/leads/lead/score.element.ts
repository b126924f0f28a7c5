import { css, html, LitElement, nothing, type PropertyValues } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import { api, Problem } from "../core/api";
import { desk } from "../core/desk";
import { dateText } from "../core/format";
import type { LeadDetail } from "../core/leads";
import { base } from "../core/styles";
import { words } from "../core/words";
import "../reports/mark.element";
import type { LeadMarkElement } from "../reports/mark.element";
import { markWord, questions, type ScoreView } from "../reports/marks";
import { icon } from "../ui/icons";

const word = words({
  title: ["Chất lượng xử lý", "Quality of service"],
  score: ["{0} trên 100 điểm", "{0} of 100 points"],
  mark: ["Chấm điểm", "Mark"],
  reviewed: ["{0} chấm ngày {1}", "Marked by {0} on {1}"],
  facts: ["Tính từ dữ liệu; người quản lý chưa chấm.", "From the facts; no manager has marked it yet."],
});

/** How well the lead was dealt with, and the marks of a manager. Nothing is shown of what is not judged, such as a complaint. */
@customElement("kontum-lead-score")
export class LeadScoreElement extends LitElement {
  @property({ attribute: false })
  lead!: LeadDetail;

  @state()
  private _view?: ScoreView;

  @query("kontum-lead-mark")
  private _mark!: LeadMarkElement;

  override connectedCallback() {
    super.connectedCallback();
    this.hidden = this._view === undefined;
  }

  protected override willUpdate(changed: PropertyValues<this>) {
    if (changed.has("lead")) {
      void this.#load();
    }
  }

  // The marks are an extra: where they cannot be read, the page does without them.
  #load = async () => {
    try {
      this._view = await api.get<ScoreView>(`/${this.lead.lead.id}/score`);
    } catch (error) {
      if (!(error instanceof Problem)) {
        throw error;
      }

      this._view = undefined;
    }

    this.hidden = this._view?.score === null || this._view === undefined;
  };

  override render() {
    const view = this._view;
    return html`${view && view.score !== null
        ? html`<header class="row spread">
              <h2>${word("title")}</h2>
              ${view.mayReview ? html`<button class="button plain" @click=${() => this._mark.ask(this.lead.lead.id, this.lead.lead.reference)}>${icon("edit")}${word("mark")}</button>` : nothing}
            </header>
            <p><strong>${word("score", view.score)}</strong></p>
            <dl class="small">${questions.map((question) => html`<dt>${markWord(question)}</dt><dd>${view.marks[question]}/2</dd>`)}</dl>
            <p class="muted small">${view.review ? word("reviewed", desk.officer(view.review.by)?.name ?? "", dateText(view.review.at)) : word("facts")}</p>
            ${view.review?.comment ? html`<p class="comment">${view.review.comment}</p>` : nothing}`
        : nothing}
      <kontum-lead-mark @saved=${this.#load}></kontum-lead-mark>`;
  }

  static override styles = [
    base,
    css`
      :host {
        display: grid;
        gap: 8px;
      }

      :host([hidden]) {
        display: none;
      }

      kontum-lead-mark {
        display: contents;
      }

      dl {
        display: grid;
        gap: 2px 12px;
        grid-template-columns: 1fr auto;
      }

      dd {
        font-variant-numeric: tabular-nums;
      }

      .comment {
        overflow-wrap: anywhere;
        white-space: pre-line;
      }
    `,
  ];
}
