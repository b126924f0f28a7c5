import { css } from "lit";

/** What tells how things stand: tags, errors, that there is nothing, that something is on its way. */
export const signs = css`
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
    align-content: start;
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
