import { css } from "lit";

export const leadStyles = css`
  :host {
    display: grid;
    gap: 12px;
    margin: 0 auto;
    max-width: 1500px;
    padding: 16px;
  }

  kontum-lead-head,
  .part {
    padding: 14px 16px;
  }

  .bar {
    background: var(--uui-color-background);
    margin: 0 -16px;
    padding: 8px 16px;
    position: sticky;
    top: 0;
    z-index: 2;
  }

  .help {
    margin-left: auto;
  }

  .parts {
    display: none;
  }

  .columns {
    align-items: start;
    display: grid;
    gap: 12px;
    grid-template-columns: minmax(0, 1.7fr) minmax(320px, 1fr);
  }

  .story,
  .facts {
    display: grid;
    gap: 12px;
    min-width: 0;
  }

  kontum-mail-composer {
    scroll-margin-top: 60px;
  }

  @media (max-width: 1000px) {
    .columns {
      grid-template-columns: minmax(0, 1fr);
    }

    .columns.story .facts,
    .columns.facts .story {
      display: none;
    }

    .parts {
      display: flex;
    }
  }

  @media (max-width: 860px) {
    :host {
      padding: 12px;
    }

    .bar {
      margin: 0 -12px;
      padding: 6px 12px;
      position: static;
    }

    .help {
      display: none;
    }
  }

  @media print {
    .bar {
      display: none;
    }
  }
`;
