import { css } from "lit";

/** Buttons, and fields with their labels, hints and faults. */
export const controls = css`
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
`;
