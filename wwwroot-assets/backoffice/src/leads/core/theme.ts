import { css } from "lit";

/** Colours, text and the order of things. Colours are those of the back office's theme, so that dark and light follow it. */
export const theme = css`
  :host {
    --kt-muted: color-mix(in srgb, var(--uui-color-text) 72%, var(--uui-color-surface));
    --kt-line: var(--uui-color-divider, #e3e3e5);
    --kt-line-strong: color-mix(in srgb, var(--uui-color-text) 45%, var(--uui-color-surface));
    --kt-accent: color-mix(in srgb, #0d6f63 45%, var(--uui-color-text));
    --kt-accent-fill: #0d6f63;
    --kt-good: color-mix(in srgb, #0b7a4b 45%, var(--uui-color-text));
    --kt-warn: color-mix(in srgb, #9a5b00 35%, var(--uui-color-text));
    --kt-bad: color-mix(in srgb, #c4232f 45%, var(--uui-color-text));
    --kt-tint: color-mix(in srgb, #0d6f63 12%, var(--uui-color-surface));
    --kt-tint-good: color-mix(in srgb, #12a068 14%, var(--uui-color-surface));
    --kt-tint-warn: color-mix(in srgb, #e6a100 14%, var(--uui-color-surface));
    --kt-tint-bad: color-mix(in srgb, #d8323f 13%, var(--uui-color-surface));
    --kt-shadow: 0 1px 2px rgb(0 0 0 / 8%), 0 6px 20px rgb(0 0 0 / 10%);
    box-sizing: border-box;
    color: var(--uui-color-text);
    display: block;
    font: 400 14px/1.5 "Be Vietnam Pro", system-ui, sans-serif;
  }

  :host([hidden]) {
    display: none;
  }

  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }

  h1,
  h2,
  h3 {
    font-weight: 600;
    line-height: 1.25;
    margin: 0;
    text-wrap: balance;
  }

  h1 {
    font-size: 22px;
  }

  h2 {
    font-size: 16px;
  }

  h3 {
    font-size: 14px;
  }

  p,
  ul,
  ol,
  dl,
  dd {
    margin: 0;
  }

  ul,
  ol {
    padding-left: 20px;
  }

  ol.stack,
  ul.plain,
  ol.plain {
    list-style: none;
    padding: 0;
  }

  a {
    color: var(--kt-accent);
    text-underline-offset: 2px;
  }

  :focus-visible {
    border-radius: 4px;
    outline: 3px solid color-mix(in srgb, #0d6f63 70%, var(--uui-color-text));
    outline-offset: 2px;
  }

  .icon {
    flex: none;
    height: 18px;
    vertical-align: -4px;
    width: 18px;
  }

  .row {
    align-items: center;
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }

  .spread {
    justify-content: space-between;
  }

  .stack {
    display: grid;
    gap: 12px;
  }

  .card {
    background: var(--uui-color-surface);
    border: 1px solid var(--kt-line);
    border-radius: 10px;
    min-width: 0;
  }

  .muted {
    color: var(--kt-muted);
  }

  .small {
    font-size: 12.5px;
  }

  .number {
    font-variant-numeric: tabular-nums;
    text-align: right;
  }

  .nowrap {
    white-space: nowrap;
  }

  .visually-hidden {
    clip-path: inset(50%);
    height: 1px;
    overflow: hidden;
    position: absolute;
    white-space: nowrap;
    width: 1px;
  }
`;
