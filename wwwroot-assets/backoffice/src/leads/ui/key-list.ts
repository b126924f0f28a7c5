import { css, html } from "lit";

/** Which key does what. */
export const keyList = (keys: readonly (readonly [key: string, what: string])[]) => html`<dl class="key-list">${keys.map(([key, what]) => html`<dt><kbd>${key}</kbd></dt><dd>${what}</dd>`)}</dl>`;

export const keyListStyles = css`
  .key-list {
    display: grid;
    gap: 8px 16px;
    grid-template-columns: auto 1fr;
  }

  kbd {
    background: color-mix(in srgb, var(--uui-color-text) 9%, var(--uui-color-surface));
    border-radius: 5px;
    padding: 2px 8px;
    white-space: nowrap;
  }
`;
