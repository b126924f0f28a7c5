import { html, nothing } from "lit";
import type { Me } from "../core/desk";
import { router } from "../core/router";
import { words } from "../core/words";

const word = words({
  parts: ["Các phần của dữ liệu cá nhân", "Parts of personal data"],
  person: ["Dữ liệu của một người", "A person's data"],
  retention: ["Thời hạn lưu giữ", "Retention"],
  looks: ["Ai đã xem gì", "Who looked at what"],
});

const parts = [
  ["person", "privacy/person", (me: Me) => me.rights.handlePrivacy],
  ["retention", "privacy/retention", (me: Me) => me.rights.handlePrivacy],
  ["looks", "privacy/looks", (me: Me) => me.rights.handlePrivacy || me.rights.readAudit],
] as const;

/** The way between the screens about personal data. */
export const tabs = (me: Me, current: (typeof parts)[number][0]) =>
  html`<nav class="row controls" aria-label=${word("parts")}>
    ${parts
      .filter(([, , isFor]) => isFor(me))
      .map(([name, path]) => html`<a class="button ${name === current ? "primary" : ""}" href=${router.href(path)} aria-current=${name === current ? "page" : nothing}>${word(name)}</a>`)}
  </nav>`;
