import { css, type CSSResultGroup, customElement, html, nothing, property, state } from "@umbraco-cms/backoffice/external/lit";
import { type Approval, editorOf } from "./api";
import { DeskListElement } from "./list.element";

/** Requests for approval: those that wait for me, my own, or those of one document. */
@customElement("kontum-approval-list")
export class ApprovalListElement extends DeskListElement<Approval> {
  @property()
  show: "waiting" | "mine" | "document" = "waiting";

  @property({ attribute: false })
  document?: string;

  /** The request for which a comment is being written. */
  @state()
  private _returning?: string;

  @state()
  private _comment = "";

  protected override get nothingWord() {
    return this.show === "mine" ? "nothingSubmitted" : "nothingWaiting";
  }

  protected override readonly columns = ["page", "language", "submitted", "note", "state"];

  protected override async read() {
    switch (this.show) {
      case "waiting":
        return (await this.api.waiting())?.items;
      case "mine":
        return (await this.api.mine())?.items;
      default:
        return this.document ? await this.api.ofDocument(this.document) : [];
    }
  }

  override render() {
    return this.renderList();
  }

  protected override renderRow(request: Approval) {
    return html`
      <uui-table-cell><a href=${editorOf(request.documentId, request.culture)}>${request.documentName}</a></uui-table-cell>
      <uui-table-cell>${this.language(request.culture)}</uui-table-cell>
      <uui-table-cell>${request.submittedBy?.name}<br />${this.day(request.submittedAt)}</uui-table-cell>
      <uui-table-cell>${request.note}</uui-table-cell>
      <uui-table-cell>${request.state === "Waiting" ? this.#renderActions(request) : this.#renderDecision(request)}</uui-table-cell>
    `;
  }

  #renderDecision(request: Approval) {
    return html`<uui-tag color=${request.state === "Approved" ? "positive" : request.state === "Returned" ? "warning" : "default"}>
        ${this.word(`state${request.state}`)}
      </uui-tag>
      <div>${request.decidedBy?.name} ${this.day(request.decidedAt)}</div>
      ${request.comment ? html`<p>${request.comment}</p>` : nothing}`;
  }

  #renderActions(request: Approval) {
    if (this._returning === request.id) {
      return this.#renderReturning(request);
    }

    return html`
      ${request.changedSince ? html`<uui-tag color="warning">${this.word("changedSince")}</uui-tag>` : nothing}
      <div class="actions">
        ${request.mayDecide
          ? html`${this.#button("approve", "positive", () => this.api.approve(request.id), request.changedSince)}
            <uui-button look="secondary" label=${this.word("return")} @click=${() => (this._returning = request.id)}></uui-button>`
          : nothing}
        ${this.show === "mine" ? this.#button("withdraw", "default", () => this.api.withdraw(request.id)) : nothing}
      </div>
    `;
  }

  #renderReturning(request: Approval) {
    return html`
      <uui-textarea
        label=${this.word("comment")}
        placeholder=${this.word("comment")}
        maxlength="2000"
        .value=${this._comment}
        @input=${(event: InputEvent) => (this._comment = (event.target as HTMLTextAreaElement).value)}></uui-textarea>
      <div class="actions">
        ${this.#button("sendBack", "danger", () => this.api.sendBack(request.id, this._comment), this._comment.trim().length === 0)}
        <uui-button look="secondary" label=${this.word("cancel")} @click=${() => (this._returning = undefined)}></uui-button>
      </div>
    `;
  }

  #button(word: string, color: "positive" | "danger" | "default", act: () => Promise<boolean>, disabled = false) {
    const press = async () => {
      if (await act()) {
        this._returning = undefined;
        this._comment = "";
        this.dispatchEvent(new CustomEvent("decided", { bubbles: true, composed: true }));
      }

      // Also after a refusal: somebody else may have been faster.
      await this.load();
    };
    return html`<uui-button look="primary" color=${color} label=${this.word(word)} ?disabled=${disabled} @click=${press}></uui-button>`;
  }

  static override styles: CSSResultGroup = [
    DeskListElement.styles,
    css`
      :host {
        padding: 0;
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    "kontum-approval-list": ApprovalListElement;
  }
}
