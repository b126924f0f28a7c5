import { css, html, LitElement, nothing } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import { api, Problem } from "../core/api";
import { desk } from "../core/desk";
import { overtaken, overtakenNote } from "../core/overtaken";
import { readAgain, showRefused } from "../core/refused";
import { base } from "../core/styles";
import { toasts } from "../core/toasts";
import "../ui/dialog.element";
import type { DialogElement } from "../ui/dialog.element";
import { type ApiClient, type ApiClients, rightText, word } from "./clients";
import { fillProgram, type ProgramFields, programFields, programText, typedProgram } from "./program-fields";

/** Asks what a program is called and what it may do, and saves it; fires `saved`. */
@customElement("kontum-leads-client-form")
export class ClientFormElement extends LitElement {
  /** The rights there are. */
  @property({ attribute: false })
  scopes: readonly string[] = [];

  @state()
  private _client?: ApiClient;

  @state()
  private _wrong: Readonly<Record<string, readonly string[]>> = {};

  @state()
  private _running = false;

  @query("kontum-leads-dialog")
  private _dialog!: DialogElement;

  /** What a colleague changed meanwhile. */
  @state()
  private _changes?: readonly string[];

  #begun?: ProgramFields;
  #token = "";

  /** Opens the form for a program, or for a new one. */
  async open(client?: ApiClient) {
    this._client = client;
    this._wrong = {};
    this._changes = undefined;
    this.#begun = client && programFields(client);
    this.#token = crypto.randomUUID();
    await this.updateComplete;
    this.#form.reset();
    this._dialog.show();
  }

  get #form() {
    return this.renderRoot.querySelector("form")!;
  }

  override render() {
    const client = this._client;
    const invalid = (field: string) => (this._wrong[field] ? "true" : nothing);
    return html`<kontum-leads-dialog acts wide headline=${client ? word("editOf", client.name) : word("add")}>
      <form class="stack" @submit=${this.#save}>
        ${overtakenNote(this._changes)}
        <label class="field"><span class="label">${word("name")}</span><input name="name" required maxlength="100" autocomplete="off" .defaultValue=${client?.name ?? ""} aria-invalid=${invalid("name")} />${this.#wrong("name")}</label>
        <label class="field"><span class="label">${word("purpose")}</span><textarea name="purpose" required maxlength="1000" .defaultValue=${client?.purpose ?? ""} aria-invalid=${invalid("purpose")}></textarea>${this.#wrong("purpose")}</label>
        <label class="field"
          ><span class="label">${word("unit")}</span>
          <select name="unit" required aria-invalid=${invalid("unit")}>
            <option value="" ?selected=${!client}>${word("choose")}</option>
            ${desk.lookups.units.map((unit) => html`<option value=${unit.code} ?selected=${client?.unit === unit.code}>${unit.name}</option>`)}
            <option value="*" ?selected=${client?.unit === null}>${word("allUnits")}</option>
          </select>
          <span class="hint">${word("confidential")}</span>${this.#wrong("unit")}</label
        >
        <fieldset class="field">
          <legend>${word("rights")}</legend>
          <div class="checks">
            ${this.scopes.map((scope) => html`<label class="check"><input type="checkbox" name="scopes" value=${scope} .defaultChecked=${client?.scopes.includes(scope) ?? false} />${rightText(scope)}</label>`)}
          </div>
          ${this.#wrong("scopes")}
        </fieldset>
        <fieldset class="field">
          <legend>${word("sees")}</legend>
          <div class="checks">
            <label class="check"><input type="checkbox" name="seesContactData" .defaultChecked=${client?.seesContactData ?? false} />${word("contact")}</label>
            <label class="check"><input type="checkbox" name="seesInvestment" .defaultChecked=${client?.seesInvestment ?? false} />${word("investment")}</label>
          </div>
        </fieldset>
      </form>
      <button slot="actions" class="button" @click=${() => this._dialog.close()}>${word("cancel")}</button>
      <button slot="actions" class="button primary" ?disabled=${this._running} @click=${() => this.#form.requestSubmit()}>${word("save")}</button>
    </kontum-leads-dialog>`;
  }

  #wrong = (field: string) => this._wrong[field]?.map((text) => html`<span class="wrong" role="alert">${text}</span>`) ?? nothing;

  #save = async (event: SubmitEvent) => {
    event.preventDefault();
    if (this._running) {
      return;
    }

    const draft = typedProgram(this.#form);
    const { unit, ...rest } = draft;
    const sent = { ...rest, allUnits: unit === "*", unit: unit === "*" ? null : unit };
    this._running = true;
    this._wrong = {};
    try {
      await (this._client ? api.put(`/clients/${this._client.id}`, { ...sent, expectedVersion: this._client.version }) : api.post("/clients", { ...sent, formToken: this.#token }));
      this._dialog.close();
      toasts.good(word("saved"));
      this.dispatchEvent(new Event("saved"));
    } catch (error) {
      if (!(error instanceof Problem)) {
        throw error;
      }

      this._wrong = error.fields;
      if (!(await this.#meet(error, draft))) {
        await showRefused(this, error);
      }
    } finally {
      this._running = false;
    }
  };

  // What a colleague has changed meanwhile comes in beside what was typed here, and the next save goes through.
  async #meet(problem: Problem, draft: ProgramFields) {
    const list = await readAgain(problem, () => api.get<ApiClients>("/clients"));
    const now = list?.items.find((client) => client.id === this._client?.id);
    this._changes = undefined;
    if (!now) {
      return false;
    }

    const over = overtaken(this.#begun!, draft, programFields(now), programText);
    this._client = { ...this._client!, version: now.version };
    this.#begun = over.begun;
    this._changes = over.changes;
    fillProgram(this.#form, over.draft);
    return true;
  }

  static override styles = [
    base,
    css`
      .checks {
        display: grid;
        gap: 4px 14px;
        grid-template-columns: repeat(auto-fill, minmax(min(260px, 100%), 1fr));
      }
    `,
  ];
}
