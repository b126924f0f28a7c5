import { css } from "lit";

/** Columns beside each other; on a narrow screen one at a time. */
export const boardStyles = css`
  :host {
    display: grid;
    gap: 12px;
    grid-template-rows: repeat(5, auto) minmax(0, 1fr);
    min-height: 100%;
    padding: 16px;
  }

  :host([hidden]) {
    display: none;
  }

  kontum-lead-move {
    display: contents;
  }

  .hint {
    margin-left: auto;
  }

  .tabs {
    display: none;
  }

  .board {
    align-items: stretch;
    display: flex;
    gap: 10px;
    margin: -4px;
    min-height: 320px;
    overflow-x: auto;
    padding: 4px;
  }

  .column {
    background: color-mix(in srgb, var(--uui-color-text) 4%, var(--uui-color-surface));
    border: 2px solid transparent;
    border-radius: 12px;
    display: flex;
    flex: 0 0 256px;
    flex-direction: column;
    gap: 8px;
    padding: 8px;
  }

  .column.can {
    border-color: color-mix(in srgb, var(--kt-accent) 45%, transparent);
    border-style: dashed;
  }

  .column.cannot {
    opacity: 0.6;
  }

  .column.over {
    background: var(--kt-tint);
    border-color: var(--kt-accent);
  }

  h2 {
    align-items: center;
    display: flex;
    font-size: 14px;
    gap: 8px;
    justify-content: space-between;
    padding: 2px 4px;
  }

  .count {
    background: color-mix(in srgb, var(--uui-color-text) 9%, var(--uui-color-surface));
    border-radius: 999px;
    color: var(--uui-color-text);
    font-size: 12px;
    font-weight: 500;
    font-variant-numeric: tabular-nums;
    min-width: 24px;
    padding: 0 7px;
    text-align: center;
  }

  .none {
    padding: 4px;
  }

  ul {
    display: grid;
    gap: 8px;
  }

  li {
    display: grid;
    gap: 4px;
    overflow-wrap: anywhere;
    padding: 8px 8px 8px 12px;
  }

  li[draggable="true"] {
    cursor: grab;
  }

  li:focus-within {
    border-color: var(--kt-accent);
  }

  li.dragged {
    opacity: 0.5;
  }

  .head.row {
    align-items: start;
    flex-wrap: nowrap;
    justify-content: space-between;
  }

  .head a {
    color: inherit;
    font-weight: 600;
    padding-top: 4px;
    text-decoration: none;
  }

  .head a:hover {
    text-decoration: underline;
  }

  .head .button {
    flex: none;
    min-height: 30px;
    min-width: 30px;
    padding: 2px;
  }

  .tags {
    gap: 4px;
  }

  .tags:empty {
    display: none;
  }

  .menu-title {
    margin-bottom: 12px;
    overflow-wrap: anywhere;
  }

  @media (max-width: 860px) {
    :host {
      padding: 12px;
    }

    .keys,
    .hint,
    .other span {
      display: none;
    }

    .tabs.row {
      display: flex;
      flex-wrap: nowrap;
      margin: -4px;
      overflow-x: auto;
      padding: 4px;
    }

    .tabs .button {
      flex: none;
      min-height: 44px;
    }

    .column {
      display: none;
    }

    .column.tab {
      display: flex;
      flex: 1 1 auto;
      min-width: 0;
    }

    .head .button {
      min-height: 44px;
      min-width: 44px;
    }
  }
`;
