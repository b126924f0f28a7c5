import { css } from "lit";

/** The list of leads: rows, or a table of chosen columns. */
export const inboxStyles = css`
  :host {
    display: grid;
    gap: 12px;
    padding: 16px;
  }

  header .count {
    margin-left: auto;
  }

  .order {
    flex-wrap: nowrap;
    margin-left: auto;
  }

  .order select {
    min-width: 0;
    text-overflow: ellipsis;
    width: auto;
  }

  .list {
    overflow: hidden;
  }

  .filters .columns {
    grid-column: 1 / -1;
  }

  .scrolls {
    overflow-x: auto;
  }

  table {
    border-collapse: collapse;
    width: 100%;
  }

  th,
  td {
    font-weight: 400;
    padding: 8px 10px;
    text-align: left;
    vertical-align: top;
  }

  thead th {
    color: var(--kt-muted);
    font-size: 12.5px;
    font-weight: 500;
    white-space: nowrap;
  }

  tbody th {
    min-width: 200px;
    overflow-wrap: anywhere;
  }

  tbody th a {
    color: inherit;
    font-weight: 600;
    text-decoration: none;
  }

  tbody th a:hover {
    text-decoration: underline;
  }

  tbody tr {
    border-top: 1px solid var(--kt-line);
  }

  tr.at td:first-child {
    box-shadow: inset 4px 0 var(--kt-accent-fill);
  }

  tr.chosen {
    background: var(--kt-tint);
  }

  .fresh {
    background: var(--kt-tint);
    border-color: var(--kt-accent);
    padding: 6px 14px;
    position: sticky;
    top: 8px;
    z-index: 1;
  }

  li {
    align-items: center;
    border-left: 4px solid transparent;
    column-gap: 14px;
    display: grid;
    grid-template: "pick what tags asked who" / auto minmax(220px, 2.2fr) minmax(150px, 1.2fr) minmax(120px, 1.2fr) minmax(120px, 0.9fr);
    padding: 8px 14px 8px 6px;
  }

  li + li {
    border-top: 1px solid var(--kt-line);
  }

  li:hover {
    background: color-mix(in srgb, var(--uui-color-text) 3%, var(--uui-color-surface));
  }

  li.at {
    border-left-color: var(--kt-accent-fill);
  }

  li.chosen {
    background: var(--kt-tint);
  }

  .pick {
    display: grid;
    grid-area: pick;
    min-height: 36px;
    min-width: 36px;
    place-items: center;
  }

  .what {
    grid-area: what;
    min-width: 0;
    overflow-wrap: anywhere;
  }

  .what a {
    color: inherit;
    font-weight: 600;
    text-decoration: none;
  }

  .what a:hover {
    text-decoration: underline;
  }

  .tags {
    gap: 4px;
    grid-area: tags;
  }

  .asked {
    grid-area: asked;
  }

  .who {
    display: grid;
    grid-area: who;
    justify-items: start;
  }

  kontum-leads-bulk {
    bottom: 8px;
    position: sticky;
  }

  @media (max-width: 860px) {
    :host {
      padding: 12px;
    }

    .keys,
    .order span,
    .other span {
      display: none;
    }

    td:empty {
      display: none !important;
    }

    .order {
      flex: 1 1 150px;
    }

    .order select {
      width: 100%;
    }

    li {
      grid-template: "pick what" auto ". tags" auto ". asked" auto ". who" auto / auto minmax(0, 1fr);
      row-gap: 4px;
    }

    .who {
      display: flex;
      gap: 10px;
    }

    thead {
      display: none;
    }

    tbody tr {
      display: grid;
      grid-template-columns: auto minmax(0, 1fr);
      padding: 4px 8px 8px 0;
    }

    tbody th,
    tbody td {
      min-width: 0;
      padding: 2px 4px;
    }

    tbody td[data-label] {
      display: flex;
      gap: 8px;
      grid-column: 2;
    }

    tbody td[data-label]::before {
      color: var(--kt-muted);
      content: attr(data-label);
      flex: 0 0 40%;
    }
  }
`;
