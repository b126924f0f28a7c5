import { css, html, LitElement, nothing } from "lit";
import { customElement, query, state } from "lit/decorators.js";
import { api, Problem } from "../core/api";
import { dateText, today } from "../core/format";
import { showRefused } from "../core/refused";
import { base } from "../core/styles";
import { toasts } from "../core/toasts";
import "../ui/dialog.element";
import type { DialogElement } from "../ui/dialog.element";
import { icon } from "../ui/icons";
import { type ApiClient, word } from "./clients";

interface GivenKey {
  id: string;
  key: string;
  expiresAt: string;
}

/** Gives a program a key and shows it this once; fires `given`. */
@customElement("kontum-leads-client-key")
export class ClientKeyElement extends LitElement {
  @state()
  private _client?: ApiClient;

  @state()
  private _given?: GivenKey;

  @state()
  private _wrong: readonly string[] = [];

  @state()
  private _running = false;

  @query("kontum-leads-dialog")
  private _dialog!: DialogElement;

  /** Asks until when a key of the program is to work. */
  async open(client: ApiClient) {
    this._client = client;
    this._given = undefined;
    this._wrong = [];
    await this.updateComplete;
    this._dialog.show();
  }

  override render() {
    // The key leaves the page with the dialog.
    return html`<kontum-leads-dialog acts headline=${word("giveTo", this._client?.name ?? "")} @close=${() => (this._given = undefined)}>
      ${this._given ? this.#renderKey(this._given) : this.#renderQuestion()}
    </kontum-leads-dialog>`;
  }

  #renderQuestion() {
    return html`<form class="stack" @submit=${this.#give}>
        <label class="field"
          ><span class="label">${word("lastDay")}</span><input type="date" name="lastDay" required min=${today()} .defaultValue=${inOneYear()} aria-invalid=${this._wrong.length > 0 ? "true" : nothing} />
          ${this._wrong.map((text) => html`<span class="wrong" role="alert">${text}</span>`)}</label
        >
        <p class="muted small">${word("rotate")}</p>
      </form>
      <button slot="actions" class="button" @click=${() => this._dialog.close()}>${word("cancel")}</button>
      <button slot="actions" class="button primary" ?disabled=${this._running} @click=${() => this.renderRoot.querySelector("form")!.requestSubmit()}>${word("give")}</button>`;
  }

  #renderKey(given: GivenKey) {
    return html`<div class="stack">
        <p class="once">${icon("warning")}<span>${word("once")}</span></p>
        <label class="field"><span class="label">${word("key")}</span><textarea readonly rows="2" spellcheck="false" .value=${given.key} @focus=${(event: Event) => (event.target as HTMLTextAreaElement).select()}></textarea></label>
        <div class="row spread">
          <button class="button" @click=${() => this.#copy(given.key)}>${icon("copy")}${word("copy")}</button>
          <span class="muted small">${word("until")} ${dateText(lastDayOf(given.expiresAt))}</span>
        </div>
      </div>
      <button slot="actions" class="button primary" @click=${() => this._dialog.close()}>${word("done")}</button>`;
  }

  #give = async (event: SubmitEvent) => {
    event.preventDefault();
    if (this._running) {
      return;
    }

    const lastDay = new FormData(event.target as HTMLFormElement).get("lastDay");
    this._running = true;
    this._wrong = [];
    try {
      this._given = await api.post<GivenKey>(`/clients/${this._client!.id}/keys`, { lastDay });
      this.dispatchEvent(new Event("given"));
    } catch (error) {
      if (!(error instanceof Problem)) {
        throw error;
      }

      this._wrong = error.fields.lastDay ?? [];
      await showRefused(this, error);
    } finally {
      this._running = false;
    }
  };

  async #copy(key: string) {
    try {
      await navigator.clipboard.writeText(key);
      toasts.good(word("copied"));
    } catch {
      toasts.bad(word("notCopied"));
    }
  }

  static override styles = [
    base,
    css`
      .once {
        align-items: start;
        background: var(--kt-tint-warn);
        border-radius: 8px;
        color: var(--kt-warn);
        display: flex;
        gap: 8px;
        padding: 10px 12px;
      }

      .once .icon {
        flex: none;
        margin-top: 2px;
      }

      textarea {
        font-family: ui-monospace, "DejaVu Sans Mono", monospace;
        min-height: 0;
        overflow-wrap: anywhere;
      }
    `,
  ];
}

function inOneYear() {
  const [year, rest] = [Number(today().slice(0, 4)), today().slice(4)];
  return `${year + 1}${rest === "-02-29" ? "-02-28" : rest}`;
}

/** The last day in Viet Nam on which a key works that ends at a moment. */
export const lastDayOf = (expiresAt: string) => new Date(new Date(expiresAt).getTime() - 1).toISOString();
