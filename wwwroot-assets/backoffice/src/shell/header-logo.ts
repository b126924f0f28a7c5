import { css, customElement, html, LitElement } from "@umbraco-cms/backoffice/external/lit";

/** The mark in the corner: the way to the public site, where the client has Umbraco's version and links. */
@customElement("umb-backoffice-header-logo")
export class HeaderLogoElement extends LitElement {
  override render() {
    return html`<a href="/" target="_blank" title="Kon Tum Invest"><umb-app-logo loading="eager"></umb-app-logo></a>`;
  }

  static override styles = css`
    a {
      display: flex;
      height: 32px;
      margin-right: var(--uui-size-space-4);
    }

    umb-app-logo {
      display: block;
      width: 32px;
    }
  `;
}
