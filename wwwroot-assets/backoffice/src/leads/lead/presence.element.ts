import { css, html, LitElement } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { Present } from "../core/live";
import { base } from "../core/styles";
import { words } from "../core/words";

const word = words({
  looking: ["Đang xem: {0}", "Looking: {0}"],
  writing: ["{0} đang soạn trả lời", "{0} is writing an answer"],
  several: ["{0} đang soạn trả lời", "{0} are writing an answer"],
});

/** Which colleagues have the lead open. */
@customElement("kontum-lead-presence")
export class LeadPresenceElement extends LitElement {
  @property({ attribute: false })
  people: readonly Present[] = [];

  override render() {
    const looking = this.people.filter((person) => !person.writing);
    const writing = this.people.filter((person) => person.writing);
    return html`<p class="row small" role="status">
      ${this.people.map((person) => html`<span class="face ${person.writing ? "writing" : ""}" aria-hidden="true">${initials(person.name)}</span>`)}
      <span>${[looking.length > 0 ? word("looking", names(looking)) : "", writing.length > 0 ? word(writing.length > 1 ? "several" : "writing", names(writing)) : ""].filter(Boolean).join("; ")}</span>
    </p>`;
  }

  static override styles = [
    base,
    css`
      /* Kept free for whoever comes, so that nothing jumps. */
      p {
        gap: 4px;
        margin: -6px 0 -10px;
        min-height: 24px;
      }

      p > span:last-of-type {
        margin-left: 4px;
      }

      .face {
        align-items: center;
        background: var(--kt-tint);
        border: 1px solid var(--kt-accent);
        border-radius: 50%;
        color: var(--kt-accent);
        display: inline-flex;
        font-size: 10.5px;
        font-weight: 600;
        height: 24px;
        justify-content: center;
        width: 24px;
      }

      .writing {
        background: var(--kt-tint-warn);
        border-color: var(--kt-warn);
        color: var(--kt-warn);
      }
    `,
  ];
}

const names = (people: readonly Present[]) => people.map((person) => person.name).join(", ");

// Of a Vietnamese name the last word is the one somebody is called by.
const initials = (name: string) => {
  const parts = name.trim().split(/\s+/);
  return (parts.length > 1 ? parts[0][0] + parts[parts.length - 1][0] : parts[0].slice(0, 2)).toUpperCase();
};
