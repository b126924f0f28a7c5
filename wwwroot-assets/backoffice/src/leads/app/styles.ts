import { css } from "lit";

/** The frame of the desk: the navigation beside the screens, and on narrow windows behind a button. */
export const appStyles = css`
  :host {
    background: var(--uui-color-background);
    overflow: hidden;
    position: relative;
    display: grid;
    grid-template: "nav main" minmax(0, 1fr) / 208px minmax(0, 1fr);
    height: 100%;
  }

  :host([alone]) {
    height: 100dvh;
  }

  .skip {
    left: 8px;
    position: absolute;
    top: -60px;
    z-index: 5;
  }

  .skip:focus {
    top: 8px;
  }

  .bar {
    display: none;
  }

  nav {
    background: var(--uui-color-surface);
    border-right: 1px solid var(--kt-line);
    grid-area: nav;
    overflow-y: auto;
    padding: 10px;
  }

  nav h2 {
    font-weight: 500;
    padding: 12px 10px 4px;
  }

  nav a {
    align-items: center;
    border-radius: 7px;
    color: inherit;
    display: flex;
    gap: 10px;
    min-height: 36px;
    padding: 6px 10px;
    text-decoration: none;
  }

  nav a:hover {
    background: color-mix(in srgb, var(--uui-color-text) 7%, var(--uui-color-surface));
  }

  nav a[aria-current] {
    background: var(--kt-tint);
    color: var(--kt-accent);
    font-weight: 600;
  }

  main {
    grid-area: main;
    min-width: 0;
    overflow-y: auto;
  }

  main:focus-visible {
    outline-offset: -3px;
  }

  @media (max-width: 860px) {
    :host {
      grid-template: "bar" auto "main" minmax(0, 1fr) / minmax(0, 1fr);
      position: relative;
    }

    .bar {
      background: var(--uui-color-surface);
      border-bottom: 1px solid var(--kt-line);
      display: flex;
      grid-area: bar;
      padding: 6px 10px;
      position: relative;
      z-index: 4;
    }

    nav {
      border: 0;
      display: none;
      inset: 49px 0 0;
      position: absolute;
      z-index: 3;
    }

    nav.open {
      display: block;
    }

    nav a {
      min-height: 44px;
    }
  }

  @media print {
    :host {
      display: block;
      height: auto;
    }

    nav,
    .bar {
      display: none !important;
    }

    main {
      overflow: visible;
    }
  }
`;
