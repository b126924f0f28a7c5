import { css } from "lit";

/** What every element of the desk looks like. Colours are those of the back office's theme, so that dark and light follow it. */
export const base = css`
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

  .button {
    align-items: center;
    background: var(--uui-color-surface);
    border: 1px solid var(--kt-line-strong);
    border-radius: 7px;
    color: inherit;
    cursor: pointer;
    display: inline-flex;
    font: inherit;
    font-weight: 500;
    gap: 6px;
    justify-content: center;
    min-height: 36px;
    padding: 5px 12px;
    text-decoration: none;
  }

  .button:hover:not(:disabled) {
    background: var(--kt-tint);
  }

  .button[aria-pressed="true"] {
    background: var(--kt-tint);
    border-color: var(--kt-accent);
    color: var(--kt-accent);
  }

  .button.primary {
    background: var(--kt-accent-fill);
    border-color: var(--kt-accent-fill);
    color: #fff;
  }

  .button.primary:hover:not(:disabled) {
    background: #0a5a50;
  }

  .button.danger {
    border-color: var(--kt-bad);
    color: var(--kt-bad);
  }

  .button.plain {
    background: none;
    border-color: transparent;
  }

  .button.plain:hover:not(:disabled) {
    background: var(--kt-tint);
  }

  .button.round {
    border-radius: 999px;
    min-width: 36px;
    padding: 5px;
  }

  .button:disabled {
    cursor: not-allowed;
    opacity: 0.55;
  }

  .field {
    align-content: start;
    display: grid;
    gap: 4px;
    min-width: 0;
  }

  .field.plain,
  fieldset.field {
    border: 0;
    margin: 0;
    padding: 0;
  }

  .field > .label,
  .field > label,
  legend {
    font-size: 13px;
    font-weight: 500;
    padding: 0;
  }

  .field .hint {
    color: var(--kt-muted);
    font-size: 12.5px;
  }

  .field .wrong {
    color: var(--kt-bad);
    font-size: 13px;
  }

  input:not([type="checkbox"], [type="radio"], [type="file"], [type="range"]),
  select,
  textarea {
    background: var(--uui-color-surface);
    border: 1px solid var(--kt-line-strong);
    border-radius: 7px;
    color: inherit;
    font: inherit;
    max-width: 100%;
    min-height: 36px;
    padding: 5px 10px;
    width: 100%;
  }

  input[type="number"] {
    font-variant-numeric: tabular-nums;
  }

  input[type="checkbox"],
  input[type="radio"] {
    accent-color: var(--kt-accent-fill);
    flex: none;
    height: 18px;
    margin: 0;
    width: 18px;
  }

  textarea {
    line-height: 1.5;
    min-height: 90px;
    resize: vertical;
  }

  [aria-invalid="true"] {
    border-color: var(--kt-bad) !important;
  }

  .check {
    align-items: center;
    cursor: pointer;
    display: flex;
    gap: 8px;
    min-height: 28px;
  }

  .tag {
    align-items: center;
    background: color-mix(in srgb, var(--uui-color-text) 9%, var(--uui-color-surface));
    border-radius: 999px;
    display: inline-flex;
    font-size: 12.5px;
    font-weight: 500;
    gap: 4px;
    padding: 1px 9px;
    white-space: nowrap;
  }

  .tag .icon {
    height: 14px;
    width: 14px;
  }

  .tag.good {
    background: var(--kt-tint-good);
    color: var(--kt-good);
  }

  .tag.warn {
    background: var(--kt-tint-warn);
    color: var(--kt-warn);
  }

  .tag.bad {
    background: var(--kt-tint-bad);
    color: var(--kt-bad);
  }

  .tag.accent {
    background: var(--kt-tint);
    color: var(--kt-accent);
  }

  .error {
    background: var(--kt-tint-bad);
    border-radius: 10px;
    color: var(--kt-bad);
    padding: 10px 14px;
  }

  .empty {
    color: var(--kt-muted);
    display: grid;
    gap: 8px;
    justify-items: center;
    padding: 40px 16px;
    text-align: center;
  }

  .bone {
    animation: breathe 1.4s ease-in-out infinite alternate;
    background: color-mix(in srgb, var(--uui-color-text) 9%, var(--uui-color-surface));
    border-radius: 10px;
    min-height: 120px;
  }

  @keyframes breathe {
    to {
      opacity: 0.5;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    .bone {
      animation: none;
    }
  }
`;
