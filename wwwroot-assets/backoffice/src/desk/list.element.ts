import { css, type CSSResultGroup, html, nothing, state, type TemplateResult } from "@umbraco-cms/backoffice/external/lit";
import { UmbLitElement } from "@umbraco-cms/backoffice/lit-element";
import { DeskApi } from "./api";

/** What the lists of the desk share: they load when shown, say while they do, and say when there is nothing. */
export abstract class DeskListElement<T> extends UmbLitElement {
  protected readonly api = new DeskApi(this);

  @state()
  protected items?: T[];

  /** The word, below `kontumDesk`, that says there is nothing to do. */
  protected abstract readonly nothingWord: string;

  /** Column heads, as words below `kontumDesk`. */
  protected abstract readonly columns: readonly string[];

  protected abstract read(): Promise<T[] | undefined>;

  protected abstract renderRow(item: T): TemplateResult;

  override connectedCallback() {
    super.connectedCallback();
    void this.load();
  }

  /** Reads the list again. */
  async load() {
    this.items = (await this.read()) ?? this.items ?? [];
  }

  protected word = (name: string, ...values: string[]) => this.localize.term(`kontumDesk_${name}`, ...values);

  protected day = (at: string | null) => (at ? this.localize.date(at, { dateStyle: "medium", timeStyle: "short" }) : "");

  protected language = (culture: string | null) => (culture ? new Intl.DisplayNames(this.localize.lang(), { type: "language" }).of(culture) : "");

  protected renderList() {
    if (!this.items) {
      return html`<uui-loader></uui-loader>`;
    }

    return this.items.length === 0
      ? html`<p class="nothing">${this.word(this.nothingWord)}</p>`
      : html`<uui-table aria-label=${this.word(this.nothingWord)}>
          <uui-table-head>${this.columns.map((column) => html`<uui-table-head-cell>${column ? this.word(column) : nothing}</uui-table-head-cell>`)}</uui-table-head>
          ${this.items.map((item) => html`<uui-table-row>${this.renderRow(item)}</uui-table-row>`)}
        </uui-table>`;
  }

  static override styles: CSSResultGroup = css`
    :host {
      display: block;
      padding: var(--uui-size-layout-1);
    }

    uui-box + uui-box {
      margin-top: var(--uui-size-layout-1);
    }

    uui-table-cell {
      vertical-align: top;
    }

    uui-tag,
    uui-table-cell uui-button {
      white-space: nowrap;
    }

    a {
      color: var(--uui-color-interactive);
    }

    .nothing,
    .hint {
      color: var(--uui-color-text-alt);
      margin: 0;
    }

    .hint {
      margin-bottom: var(--uui-size-space-4);
      max-width: 70ch;
    }

    .obstacle {
      margin: var(--uui-size-space-2) 0 0;
      max-width: 60ch;
    }

    .tools {
      align-items: center;
      display: flex;
      flex-wrap: wrap;
      gap: var(--uui-size-space-4);
      margin-bottom: var(--uui-size-space-4);
    }

    .actions {
      display: flex;
      flex-wrap: wrap;
      gap: var(--uui-size-space-2);
    }

    uui-textarea {
      width: 100%;
    }
  `;
}
