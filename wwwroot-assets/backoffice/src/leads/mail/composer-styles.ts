import { css } from "lit";

export const composerStyles = css`
  :host(:not([open])) {
    display: none;
  }

  form {
    border-color: var(--kt-accent);
    padding: 14px;
  }

  .warning {
    background: var(--kt-tint-warn);
    border-radius: 8px;
    display: flex;
    gap: 8px;
    padding: 8px 12px;
  }

  .grid {
    align-items: start;
    display: grid;
    gap: 10px;
    grid-template-columns: repeat(auto-fit, minmax(min(240px, 100%), 1fr));
  }

  #text {
    min-height: 220px;
  }

  .signature {
    border-left: 3px solid var(--kt-line);
    padding-left: 10px;
    white-space: pre-line;
  }

  .files {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
  }

  .tag {
    min-height: 32px;
    white-space: normal;
  }

  .remove {
    background: none;
    border: 0;
    color: inherit;
    cursor: pointer;
    display: inline-grid;
    min-height: 24px;
    min-width: 24px;
    padding: 0;
    place-items: center;
  }

  .attach:focus-within {
    outline: 3px solid var(--kt-accent);
    outline-offset: 2px;
  }

  .attach {
    position: relative;
  }

  @media (max-width: 860px) {
    .keys {
      display: none;
    }
  }
`;
