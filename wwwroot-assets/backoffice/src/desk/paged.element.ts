import { html, nothing, state } from "@umbraco-cms/backoffice/external/lit";
import type { Page } from "./api";
import { DeskListElement } from "./list.element";

const size = 50;

/** A long list, shown in parts. */
export abstract class DeskPagedElement<T> extends DeskListElement<T> {
  @state()
  private _total = 0;

  @state()
  private _page = 1;

  protected abstract readPart(skip: number, take: number): Promise<Page<T> | undefined>;

  protected override async read() {
    const part = await this.readPart((this._page - 1) * size, size);
    this._total = part?.total ?? this._total;
    return part?.items;
  }

  protected async restart() {
    this._page = 1;
    await this.load();
  }

  protected renderPages() {
    const pages = Math.ceil(this._total / size);
    return pages > 1
      ? html`<uui-pagination
          label=${this.word("pages")}
          firstlabel=${this.localize.term("general_first")}
          previouslabel=${this.localize.term("general_previous")}
          nextlabel=${this.localize.term("general_next")}
          lastlabel=${this.localize.term("general_last")}
          .current=${this._page}
          .total=${pages}
          @change=${(event: Event) => {
            this._page = (event.target as unknown as { current: number }).current;
            void this.load();
          }}></uui-pagination>`
      : nothing;
  }

  protected renderTotal() {
    return html`<span>${this.word("found", this.localize.number(this._total))}</span>`;
  }
}
