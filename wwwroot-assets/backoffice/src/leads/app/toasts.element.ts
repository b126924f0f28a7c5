import { css, html, LitElement, nothing } from "lit";
import { customElement } from "lit/decorators.js";
import { base } from "../core/styles";
import { toasts } from "../core/toasts";
import { words } from "../core/words";
import { icon } from "../ui/icons";

const word = words({ close: ["Đóng", "Close"] });

/** What was done or refused, for a few seconds; read out to those who do not see it. */
@customElement("kontum-leads-toasts")
export class ToastsElement extends LitElement {
  #changed = () => this.requestUpdate();

  override connectedCallback() {
    super.connectedCallback();
    toasts.addEventListener("change", this.#changed);
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    toasts.removeEventListener("change", this.#changed);
  }

  // In front of dialogs, too: both are in the top layer, and the later one wins.
  protected override updated() {
    if (this.isConnected) {
      this.popover = "manual";
      if (this.matches(":popover-open")) {
        this.hidePopover();
      }

      if (toasts.shown.length > 0) {
        this.showPopover();
      }
    }
  }

  override render() {
    return html`<div role="status" aria-live="polite">
      ${toasts.shown.map(
        (toast) => html`<p class=${toast.kind} role=${toast.kind === "bad" ? "alert" : nothing}>
          ${icon(toast.kind === "good" ? "check" : "warning")}<span>${toast.text}</span>
          ${toast.action ? html`<button class="button" @click=${toast.action.run}>${toast.action.label}</button>` : nothing}
          <button class="button plain round" aria-label=${word("close")} @click=${() => toasts.close(toast.id)}>${icon("close")}</button>
        </p>`,
      )}
    </div>`;
  }

  static override styles = [
    base,
    css`
      :host {
        background: none;
        border: 0;
        inset: auto 12px 12px auto;
        margin: 0;
        max-width: min(460px, calc(100vw - 24px));
        overflow: visible;
        padding: 0;
      }

      :host(:not(:popover-open)) {
        display: none;
      }

      div {
        display: grid;
        gap: 8px;
      }

      p {
        align-items: center;
        background: var(--uui-color-surface);
        border: 1px solid var(--kt-line-strong);
        border-left: 5px solid var(--kt-good);
        border-radius: 10px;
        box-shadow: var(--kt-shadow);
        display: flex;
        gap: 10px;
        padding: 8px 8px 8px 14px;
      }

      p.bad {
        border-left-color: var(--kt-bad);
      }

      span {
        flex: 1;
      }
    `,
  ];
}
