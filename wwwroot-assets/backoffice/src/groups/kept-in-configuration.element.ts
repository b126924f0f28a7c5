import { css, html } from "@umbraco-cms/backoffice/external/lit";
import { UmbLitElement } from "@umbraco-cms/backoffice/lit-element";

/** Says of a group of the configuration where it is changed. */
export default class KeptInConfigurationElement extends UmbLitElement {
  override render() {
    return html`<p>${this.localize.term("kontumGroup_kept")}</p>`;
  }

  static override styles = css`
    p {
      margin: 0;
      padding: 0 var(--uui-size-space-5);
    }
  `;
}

customElements.define("kontum-kept-in-configuration", KeptInConfigurationElement);
