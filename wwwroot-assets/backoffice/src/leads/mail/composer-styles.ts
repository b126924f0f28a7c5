import { css } from "lit";

export const composerStyles = css`
  :host(:not([open])) {
    display: none;
  }

  form {
    border-color: var(--kt-accent);
    padding: 14px;
  }

  .grid {
    align-items: start;
    display: grid;
    gap: 10px;
    grid-template-columns: repeat(auto-fit, minmax(min(240px, 100%), 1fr));
  }

  .tag {
    justify-self: start;
    white-space: normal;
  }

  #text {
    min-height: 220px;
  }

  .signature {
    border-left: 3px solid var(--kt-line);
    padding-left: 10px;
    white-space: pre-line;
  }

  @media (max-width: 860px) {
    .keys {
      display: none;
    }
  }
`;
