import { css, html, nothing } from "lit";
import { customElement, query, state } from "lit/decorators.js";
import { api } from "../core/api";
import { desk } from "../core/desk";
import { LeadsPageElement } from "../core/element";
import { agoText, dateText } from "../core/format";
import { base } from "../core/styles";
import { toasts } from "../core/toasts";
import "../ui/dialog.element";
import type { DialogElement } from "../ui/dialog.element";
import { icon } from "../ui/icons";
import "./client-form.element";
import type { ClientFormElement } from "./client-form.element";
import "./client-key.element";
import { type ClientKeyElement, lastDayOf } from "./client-key.element";
import { type ApiClient, type ApiClients, type ApiKey, mostKeys, rightText, word } from "./clients";

interface Question {
  headline: string;
  text: string;
  act: string;
  run: () => Promise<unknown>;
}

/** Other programs that read and write leads, what they may do, and their keys. */
@customElement("kontum-leads-clients")
export default class ClientsElement extends LeadsPageElement {
  @state()
  private _clients?: ApiClients;

  @state()
  private _question?: Question;

  @query("kontum-leads-client-form")
  private _form!: ClientFormElement;

  @query("kontum-leads-client-key")
  private _key!: ClientKeyElement;

  @query("#question")
  private _dialog!: DialogElement;

  protected override shown() {
    void this.#load();
  }

  override render() {
    return html`<div class="row spread">
        <h1>${word("title")}</h1>
        <button class="button primary" @click=${() => this._form.open()}>${icon("plus")} ${word("add")}</button>
      </div>
      <p class="muted">${word("about")} <a href="/api/v1/openapi.json" target="_blank" rel="noopener">${word("document")}</a></p>
      ${this._clients === undefined
        ? html`<div class="bone" aria-busy="true"></div>`
        : this._clients.items.length === 0
          ? html`<p class="card empty">${word("nothing")}</p>`
          : this._clients.items.map((client) => this.#renderClient(client))}
      <kontum-leads-client-form .scopes=${this._clients?.scopes ?? []} @saved=${this.#load}></kontum-leads-client-form>
      <kontum-leads-client-key @given=${this.#load}></kontum-leads-client-key>
      <kontum-leads-dialog id="question" acts headline=${this._question?.headline ?? ""}>
        <p>${this._question?.text}</p>
        <button slot="actions" class="button" @click=${() => this._dialog.close()}>${word("cancel")}</button>
        <button slot="actions" class="button danger" @click=${this.#answer}>${this._question?.act}</button>
      </kontum-leads-dialog>`;
  }

  #renderClient(client: ApiClient) {
    return html`<article class=${client.revokedAt ? "card over" : "card"}>
      <div class="row spread">
        <h2>${client.name}</h2>
        ${client.revokedAt
          ? html`<span class="tag bad">${word("shutSince", dateText(client.revokedAt), client.revokedBy?.name ?? "?")}</span>`
          : html`<div class="row">
              <button class="button plain" aria-label=${word("editOf", client.name)} @click=${() => this._form.open(client)}>${icon("edit")}${word("edit")}</button>
              <button class="button plain" aria-label=${word("shutOf", client.name)} @click=${() => this.#askShut(client)}>${icon("lock")}${word("shut")}</button>
            </div>`}
      </div>
      <p class="purpose">${client.purpose}</p>
      <p class="row">
        <span class="tag accent">${client.unit ? desk.unit(client.unit) : word("allUnits")}</span>
        ${client.scopes.map((scope) => html`<span class="tag">${rightText(scope)}</span>`)}
        ${client.seesContactData ? html`<span class="tag warn">${icon("people")}${word("contact")}</span>` : nothing}
        ${client.seesInvestment ? html`<span class="tag warn">${icon("money")}${word("investment")}</span>` : nothing}
      </p>
      <p class="muted small">${client.lastUsedAt ? word("lastUsed", agoText(client.lastUsedAt)) : word("neverUsed")}</p>
      ${this.#renderKeys(client)}
    </article>`;
  }

  #renderKeys(client: ApiClient) {
    const live = client.keys.filter((key) => key.live).length;
    return html`<section class="keys">
      <div class="row spread">
        <h3>${word("keys")}</h3>
        ${client.revokedAt ? nothing : html`<button class="button" ?disabled=${live >= mostKeys} title=${live >= mostKeys ? word("tooMany") : nothing} aria-label=${word("giveTo", client.name)} @click=${() => this._key.open(client)}>${icon("key")}${word("give")}</button>`}
      </div>
      ${client.keys.length === 0
        ? html`<p class="muted small">${word("noKeys")}</p>`
        : html`<ul class="plain">
            ${client.keys.map((key) => this.#renderKey(client, key))}
          </ul>`}
    </section>`;
  }

  #renderKey(client: ApiClient, key: ApiKey) {
    return html`<li>
      <code>${key.prefix}…</code>
      <span class="small">${word("given")} ${word("by", dateText(key.createdAt), key.createdBy.name)}</span>
      <span class="small">${key.revokedAt ? nothing : html`${word("until")} ${dateText(lastDayOf(key.expiresAt))}`} ${key.expiresSoon ? html`<span class="tag warn">${icon("warning")}${word("soon")}</span>` : nothing}</span>
      <span class="small muted">${key.lastUsedAt ? word("lastUsed", agoText(key.lastUsedAt)) : word("neverUsed")}</span>
      ${key.live && !client.revokedAt
        ? html`<button class="button plain round" aria-label=${word("revokeKey", key.prefix)} title=${word("revokeKey", key.prefix)} @click=${() => this.#askRevoke(client, key)}>${icon("trash")}</button>`
        : html`<span class="tag">${word(key.revokedAt ? "revoked" : "expired")}</span>`}
    </li>`;
  }

  #load = () =>
    this.attempt(async () => {
      this._clients = await api.get<ApiClients>("/clients");
    });

  #askShut = (client: ApiClient) =>
    this.#ask({ headline: word("shutOf", client.name), text: word("shutAsk"), act: word("shut"), run: () => this.#done(`/clients/${client.id}/revocation`, word("shutDone")) });

  #askRevoke = (client: ApiClient, key: ApiKey) =>
    this.#ask({
      headline: word("revokeKey", key.prefix),
      text: word("revokeKeyAsk"),
      act: word("revokeKey", key.prefix),
      run: () => this.#done(`/clients/${client.id}/keys/${key.id}/revocation`, word("keyRevoked")),
    });

  async #ask(question: Question) {
    this._question = question;
    await this.updateComplete;
    this._dialog.show();
  }

  #answer = async () => {
    if (await this.attempt(() => this._question!.run())) {
      this._dialog.close();
    }

    await this.#load();
  };

  async #done(address: string, told: string) {
    await api.post(address);
    toasts.good(told);
  }

  static override styles = [
    base,
    css`
      :host {
        display: grid;
        gap: 14px;
        grid-template-columns: minmax(0, 1fr);
        max-width: 1100px;
        padding: 16px;
      }

      .card {
        display: grid;
        gap: 10px;
        padding: 14px 16px;
      }

      .over h2,
      .over .purpose {
        color: var(--kt-muted);
      }

      .purpose {
        white-space: pre-line;
      }

      .tag {
        white-space: normal;
      }

      .keys {
        border-top: 1px solid var(--kt-line);
        display: grid;
        gap: 6px;
        padding-top: 10px;
      }

      ul.plain {
        list-style: none;
        padding: 0;
      }

      li {
        align-items: center;
        border-bottom: 1px solid var(--kt-line);
        display: grid;
        gap: 4px 14px;
        grid-template-columns: 130px repeat(3, minmax(0, 1fr)) 110px;
        min-height: 44px;
      }

      li:last-child {
        border-bottom: 0;
      }

      li > :last-child {
        justify-self: end;
      }

      code {
        font-family: ui-monospace, "DejaVu Sans Mono", monospace;
      }

      @media (width < 700px) {
        li {
          grid-template-columns: minmax(0, 1fr) auto;
          padding: 8px 0;
        }

        li > code {
          grid-column: 1;
        }

        li > .small {
          grid-column: 1;
        }

        li > :last-child {
          grid-column: 2;
          grid-row: 1 / span 4;
        }
      }
    `,
  ];
}
