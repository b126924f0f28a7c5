import { html, nothing } from "lit";
import type { Me } from "../core/desk";
import { router } from "../core/router";
import { words } from "../core/words";

const word = words({
  parts: ["Các phần của báo cáo", "Parts of the reports"],
  overview: ["Tổng quan", "Overview"],
  scores: ["Chất lượng xử lý", "Quality"],
  audit: ["Nhật ký", "Audit"],
  looks: ["Ai đã xem gì", "Who looked at what"],
  scheduled: ["Gửi định kỳ", "By mail"],
});

const parts = [
  ["overview", "reports", () => true],
  ["scores", "reports/scores", () => true],
  ["audit", "reports/audit", (me: Me) => me.rights.readAudit],
  ["looks", "privacy/looks", (me: Me) => me.rights.readAudit],
  ["scheduled", "reports/scheduled", (me: Me) => me.rights.manageRules],
] as const;

/** The way between the screens of reports. */
export const tabs = (me: Me, current: (typeof parts)[number][0]) =>
  html`<nav class="row controls" aria-label=${word("parts")}>
    ${parts
      .filter(([, , isFor]) => isFor(me))
      .map(([name, path]) => html`<a class="button ${name === current ? "primary" : ""}" href=${router.href(path)} aria-current=${name === current ? "page" : nothing}>${word(name)}</a>`)}
  </nav>`;
