import { css } from "lit";

/** What the screens of reports look like, on paper as well. */
export const reportStyles = css`
  :host {
    display: grid;
    gap: 14px;
    grid-template-columns: minmax(0, 1fr);
    max-width: 1280px;
    padding: 16px;
  }

  .card {
    align-content: start;
    display: grid;
    gap: 10px;
    padding: 14px 16px;
  }

  .filters {
    align-items: end;
    display: grid;
    gap: 10px;
    grid-template-columns: repeat(auto-fill, minmax(min(170px, 100%), 1fr));
  }

  .two {
    display: grid;
    gap: 14px;
    grid-template-columns: repeat(auto-fit, minmax(min(420px, 100%), 1fr));
  }

  .scroll {
    overflow-x: auto;
  }

  table {
    border-collapse: collapse;
    width: 100%;
  }

  thead th {
    color: var(--kt-muted);
    font-size: 12.5px;
    font-weight: 500;
  }

  th,
  td {
    border-bottom: 1px solid var(--kt-line);
    padding: 6px 10px 6px 0;
    text-align: left;
    vertical-align: middle;
  }

  tbody th {
    font-weight: 400;
    min-width: 8.5em;
  }

  th.number,
  td.number {
    text-align: right;
  }

  tr:last-child > * {
    border-bottom: 0;
  }

  .bar-cell {
    min-width: 70px;
    padding-right: 10px;
    width: 45%;
  }

  svg.bar {
    display: block;
    height: 14px;
    width: 100%;
  }

  .fill {
    fill: var(--kt-accent-fill);
  }

  .fill.bad {
    fill: color-mix(in srgb, #c4232f 85%, var(--uui-color-text));
  }

  details summary {
    color: var(--kt-accent);
    cursor: pointer;
    font-size: 13px;
    min-height: 24px;
  }

  @media print {
    :host {
      max-width: none;
      padding: 0;
    }

    .controls,
    .button,
    details:not([open]) {
      display: none !important;
    }

    .card {
      break-inside: avoid;
    }

    .fill {
      print-color-adjust: exact;
    }

    a {
      color: inherit;
      text-decoration: none;
    }
  }
`;
