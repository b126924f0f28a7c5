import { css, customElement, html } from "@umbraco-cms/backoffice/external/lit";
import { UmbLitElement } from "@umbraco-cms/backoffice/lit-element";
import { router } from "../core/router";
import "./app.element";

/** The section of the back office: the desk below `/umbraco/section/leads`. */
@customElement("kontum-leads-section")
export default class LeadsSectionElement extends UmbLitElement {
  constructor() {
    super();
    router.base = "/umbraco/section/leads/";
  }

  override render() {
    return html`<kontum-leads-app></kontum-leads-app>`;
  }

  static override styles = css`
    :host {
      display: block;
      flex: 1;
      height: 100%;
      min-height: 0;
      min-width: 0;
    }
  `;
}
