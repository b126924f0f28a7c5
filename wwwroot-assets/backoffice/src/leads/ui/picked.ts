import { css, html } from "lit";
import { words } from "../core/words";
import { icon } from "./icons";

const word = words({ remove: ["Bỏ {0}", "Remove {0}"] });

/** What was picked, each with a button that takes it away again. */
export const pickedTags = <T>(items: readonly T[], name: (item: T) => string, remove: (item: T) => void) =>
  html`<ul class="plain row picked">
    ${items.map((item) => html`<li class="tag accent">${name(item)}<button type="button" aria-label=${word("remove", name(item))} @click=${() => remove(item)}>${icon("close")}</button></li>`)}
  </ul>`;

/** The looks of fields that search and pick. */
export const pickStyles = css`
  :host {
    display: grid;
    gap: 6px;
  }

  ul.picked:empty {
    display: none;
  }

  ul.picked .tag {
    padding-right: 2px;
    white-space: normal;
  }

  ul.picked button {
    background: none;
    border: 0;
    border-radius: 999px;
    color: inherit;
    cursor: pointer;
    display: grid;
    min-height: 28px;
    min-width: 28px;
    padding: 0;
    place-items: center;
  }

  .found {
    max-height: 260px;
    overflow-y: auto;
  }

  .found li + li {
    border-top: 1px solid var(--kt-line);
  }

  .found button {
    background: none;
    border: 0;
    color: inherit;
    cursor: pointer;
    display: grid;
    font: inherit;
    gap: 2px;
    min-height: 44px;
    overflow-wrap: anywhere;
    padding: 6px 12px;
    text-align: left;
    width: 100%;
  }

  .found button:hover {
    background: var(--kt-tint);
  }
`;
