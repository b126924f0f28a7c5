import { css, customElement, html } from "@umbraco-cms/backoffice/external/lit";
import { UmbLitElement } from "@umbraco-cms/backoffice/lit-element";
import "./approval-list.element";

/** What waits for me, and what became of what I submitted. */
@customElement("kontum-approval-dashboard")
export default class ApprovalDashboardElement extends UmbLitElement {
  override render() {
    return html`
      <uui-box headline=${this.localize.term("kontumDesk_waitingForMe")}><kontum-approval-list show="waiting"></kontum-approval-list></uui-box>
      <uui-box headline=${this.localize.term("kontumDesk_mySubmissions")}><kontum-approval-list show="mine"></kontum-approval-list></uui-box>
    `;
  }

  static override styles = css`
    :host {
      display: block;
      padding: var(--uui-size-layout-1);
    }

    uui-box + uui-box {
      margin-top: var(--uui-size-layout-1);
    }
  `;
}
