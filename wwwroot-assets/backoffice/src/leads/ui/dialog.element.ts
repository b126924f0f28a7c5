import { css, html, LitElement, nothing } from "lit";
import { customElement, property, query } from "lit/decorators.js";
import { base } from "../core/styles";
import { words } from "../core/words";
import { icon } from "./icons";

const word = words({ close: ["Đóng", "Close"] });

// Of radio buttons the one that is chosen, as the Tab key would have it.
function chosenOf(control: HTMLElement | undefined) {
  if (!(control instanceof HTMLInputElement) || control.type !== "radio") {
    return undefined;
  }

  const group = (control.getRootNode() as ShadowRoot).querySelectorAll<HTMLInputElement>(`input[type="radio"][name="${control.name}"]`);
  return [...group].find((one) => one.checked);
}

/** A dialog in front of the screen: `show()` opens it, `close()` and Escape close it and fire `close`. Buttons go to the slot `actions`. */
@customElement("kontum-leads-dialog")
export class DialogElement extends LitElement {
  @property()
  headline = "";

  @property({ type: Boolean })
  wide = false;

  /** Whether there is anything in the slot of actions. */
  @property({ type: Boolean })
  acts = false;

  @query("dialog")
  private _dialog!: HTMLDialogElement;

  show() {
    if (!this._dialog.open) {
      this._dialog.showModal();

      // Browsers begin with the button that closes; whoever works with keys begins with what is asked.
      const controls = this.querySelectorAll<HTMLElement>("input:enabled, select:enabled, textarea:enabled, button:enabled, a[href]");
      const first = [...controls].find((control) => control.getClientRects().length > 0);
      (chosenOf(first) ?? first)?.focus();
      this.renderRoot.querySelector(".body")!.scrollTop = 0;
    }
  }

  close() {
    this._dialog.close();
  }

  get isOpen() {
    return this._dialog?.open ?? false;
  }

  override render() {
    return html`<dialog class=${this.wide ? "wide" : ""} aria-labelledby="headline" @close=${this.#closed}>
      <header class="row spread">
        <h2 id="headline">${this.headline}</h2>
        <button type="button" class="button plain round" aria-label=${word("close")} @click=${() => this.close()}>${icon("close")}</button>
      </header>
      <div class="body"><slot></slot></div>
      ${this.acts ? html`<footer class="row"><slot name="actions"></slot></footer>` : nothing}
    </dialog>`;
  }

  // The event of the dialog stays inside of this element.
  #closed = () => this.dispatchEvent(new Event("close"));

  static override styles = [
    base,
    css`
      :host {
        display: contents;
      }

      dialog {
        background: var(--uui-color-surface);
        border: 0;
        border-radius: 14px;
        box-shadow: 0 20px 60px rgb(0 0 0 / 35%);
        color: inherit;
        max-height: min(92dvh, 900px);
        max-width: min(480px, calc(100vw - 24px));
        overflow: hidden;
        padding: 0;
        width: 100%;
      }

      dialog[open] {
        display: flex;
        flex-direction: column;
      }

      dialog.wide {
        max-width: min(820px, calc(100vw - 24px));
      }

      dialog::backdrop {
        background: rgb(10 20 25 / 55%);
      }

      header.row {
        border-bottom: 1px solid var(--kt-line);
        flex-wrap: nowrap;
        padding: 10px 10px 10px 18px;
      }

      .body {
        overflow: auto;
        padding: 16px 18px;
      }

      footer {
        border-top: 1px solid var(--kt-line);
        justify-content: flex-end;
        padding: 10px 18px;
      }
    `,
  ];
}
