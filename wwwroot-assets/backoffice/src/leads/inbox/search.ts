import { css, html, nothing } from "lit";
import { router } from "../core/router";
import { words } from "../core/words";
import { icon } from "../ui/icons";
import { withoutUnknown } from "./choices";

const word = words({
  search: ["Tìm tên, tổ chức, thư, điện thoại, mã hồ sơ", "Search names, organisations, mails, telephones, references"],
  filters: ["Bộ lọc", "Filters"],
  filtersOn: ["Bộ lọc ({0})", "Filters ({0})"],
  clear: ["Xóa bộ lọc", "Clear filters"],
  without: ["Bỏ giá trị này, giữ các bộ lọc khác", "Take it out, keep the other filters"],
  retry: ["Thử lại", "Try again"],
});

/** The field a list is searched by; the screen finds it as `#search`. */
export const searchField = (typed: (text: string) => void, prompt = word("search")) => html`<div class="search">
  ${icon("search")}
  <input id="search" type="search" autocomplete="off" maxlength="200" aria-label=${prompt} placeholder=${prompt} @input=${(event: Event) => typed((event.target as HTMLInputElement).value)} />
</div>`;

/** Opens and shuts the filters of a screen, which stand in `#filters`, and takes them off. */
export const filterButtons = (screen: "inbox" | "board", count: number, open: boolean, toggle: () => void) => html`
  <button class="button" aria-expanded=${open} aria-controls="filters" @click=${toggle}>${icon("filter")}${count > 0 ? word("filtersOn", count) : word("filters")}</button>
  ${count > 0 ? html`<a class="button plain" href=${router.href(`${screen}?order=-created`)}>${word("clear")}</a>` : nothing}
`;

/**
 * In place of a list that was refused: why, and a way on.
 * @param refused the words, and the filters whose values there are not
 * @param question what was asked for
 * @param ask asks for something else
 * @param retry asks again
 */
export function refusedList(refused: { failed: string; refused: readonly string[] }, question: URLSearchParams, ask: (question: URLSearchParams) => void, retry: () => void) {
  const left = withoutUnknown(question, refused.refused);
  return html`<div class="empty" role="alert">
    <p>${refused.failed}</p>
    ${left.size < question.size
      ? html`<button class="button" @click=${() => ask(left)}>${word("without")}</button>`
      : html`<button class="button" @click=${retry}>${word("retry")}</button>`}
  </div>`;
}

/** Of the search, and of the filters below it. */
export const searchStyles = css`
  .search {
    flex: 1 1 260px;
    position: relative;
  }

  .search .icon {
    left: 12px;
    position: absolute;
    top: 10px;
  }

  .search input {
    padding-left: 38px !important;
  }

  .filters {
    display: grid;
    gap: 10px;
    grid-template-columns: repeat(auto-fill, minmax(min(180px, 100%), 1fr));
    padding: 14px;
  }

  .filters[hidden] {
    display: none;
  }
`;
