import { css, customElement, html, nothing, query, state } from "@umbraco-cms/backoffice/external/lit";
import { UMB_DOCUMENT_WORKSPACE_CONTEXT } from "@umbraco-cms/backoffice/document";
import { UmbLitElement } from "@umbraco-cms/backoffice/lit-element";
import { DeskApi } from "./api";
import type { ApprovalListElement } from "./approval-list.element";
import "./approval-list.element";

interface Language {
  culture: string | null;
  name: string;
}

/** The view "Approval" of a document: submit its languages, and decide what waits. */
@customElement("kontum-approval-view")
export default class ApprovalViewElement extends UmbLitElement {
  readonly #api = new DeskApi(this);
  #context?: typeof UMB_DOCUMENT_WORKSPACE_CONTEXT.TYPE;

  @state()
  private _document?: string;

  /** The languages whose saved draft says something that is not on the site. */
  @state()
  private _languages: Language[] = [];

  @state()
  private _chosen: ReadonlySet<string | null> = new Set();

  @state()
  private _note = "";

  @query("kontum-approval-list")
  private _list?: ApprovalListElement;

  constructor() {
    super();
    this.consumeContext(UMB_DOCUMENT_WORKSPACE_CONTEXT, (context) => {
      this.#context = context;
      this.observe(context?.unique, (unique) => (this._document = unique ?? undefined));
      this.observe(context?.variants, (variants) => {
        this._languages = (variants ?? [])
          .filter((variant) => variant.state === "Draft" || variant.state === "PublishedPendingChanges")
          .map((variant) => ({ culture: variant.culture, name: variant.name }));
        this._chosen = new Set(this._languages.map(({ culture }) => culture));
      });
    });
  }

  override render() {
    return html`
      <uui-box headline=${this.#word("submit")}>${this._languages.length === 0 ? html`<p>${this.#word("nothingToSubmit")}</p>` : this.#renderForm()}</uui-box>
      <uui-box headline=${this.#word("waiting")}>
        ${this._document
          ? html`<kontum-approval-list show="document" .document=${this._document} @decided=${() => this.#context?.reload()}></kontum-approval-list>`
          : nothing}
      </uui-box>
    `;
  }

  #renderForm() {
    const names = new Intl.DisplayNames(this.localize.lang(), { type: "language" });
    return html`
      <p>${this.#word("submitHint")}</p>
      ${this._languages.map(
        ({ culture, name }) =>
          html`<uui-checkbox
            label=${culture ? `${names.of(culture)}: ${name}` : name}
            ?checked=${this._chosen.has(culture)}
            @change=${(event: Event) => this.#choose(culture, (event.target as HTMLInputElement).checked)}></uui-checkbox>`,
      )}
      <uui-textarea
        label=${this.#word("note")}
        placeholder=${this.#word("note")}
        maxlength="2000"
        .value=${this._note}
        @input=${(event: InputEvent) => (this._note = (event.target as HTMLTextAreaElement).value)}></uui-textarea>
      <uui-button look="primary" label=${this.#word("submit")} ?disabled=${this._chosen.size === 0} @click=${this.#submit}></uui-button>
    `;
  }

  #choose(culture: string | null, chosen: boolean) {
    const next = new Set(this._chosen);
    chosen ? next.add(culture) : next.delete(culture);
    this._chosen = next;
  }

  async #submit() {
    if (this._document && (await this.#api.submit(this._document, [...this._chosen], this._note))) {
      this._note = "";
      await this._list?.load();
    }
  }

  #word = (name: string) => this.localize.term(`kontumDesk_${name}`);

  static override styles = css`
    :host {
      display: block;
      padding: var(--uui-size-layout-1);
    }

    uui-box + uui-box {
      margin-top: var(--uui-size-layout-1);
    }

    uui-checkbox {
      display: flex;
      width: fit-content;
    }

    uui-textarea {
      margin: var(--uui-size-space-4) 0;
      width: 100%;
    }

    p {
      margin-top: 0;
    }
  `;
}
