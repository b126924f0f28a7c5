import { html, nothing, type TemplateResult } from "lit";
import { desk } from "../core/desk";
import { agoText } from "../core/format";
import type { PersonName } from "../core/leads";
import { router } from "../core/router";
import { words } from "../core/words";
import { icon } from "../ui/icons";
import { stageTag } from "../ui/tags";

export type Reason = "Email" | "Phone" | "Organisation" | "TaxCode" | "Domain" | "Person";

/** A lead that may be the same. */
export interface DuplicateRow {
  id: string;
  reference: string;
  title: string;
  stage: string;
  organisation: string | null;
  contact: string | null;
  unit: string | null;
  officer: PersonName | null;
  lastActivityAt: string;
  version: number;
  score: number;
  reasons: Reason[];
}

/** Leads that may be the same, and units that know the same party. */
export interface DuplicatesFound {
  items: DuplicateRow[];
  elsewhere: { unit: string | null; managers: string[]; score: number }[];
}

const word = words({
  Email: ["cùng thư điện tử", "same e-mail"],
  Phone: ["cùng số điện thoại", "same telephone"],
  Organisation: ["cùng tên tổ chức", "same organisation"],
  TaxCode: ["cùng mã số thuế", "same tax code"],
  Domain: ["cùng tên miền thư", "same mail domain"],
  Person: ["cùng tên người", "same name"],
  score: ["giống {0} %", "{0} % alike"],
  last: ["hoạt động {0}", "active {0}"],
  elsewhere: ["Đơn vị khác đang làm việc với tổ chức này: {0}. Hãy hỏi {1}.", "Another unit works with this party: {0}. Ask {1}."],
  manager: ["trưởng đơn vị", "its manager"],
  noUnit: ["chưa phân công", "not assigned"],
});

/** What two leads, or two parties, have in common. */
export const reasonWord = (reason: Reason) => word(reason);

/** How sure it is that two are the same. */
export const scoreTag = (score: number) => html`<span class="tag ${score >= 80 ? "bad" : "warn"}">${icon("merge")}${word("score", score)}</span>`;

/** The leads of a search, each with what can be done about it. */
export function duplicateList(found: DuplicatesFound, acts: (row: DuplicateRow) => TemplateResult | typeof nothing) {
  return html`
    ${found.items.length > 0
      ? html`<ul class="plain duplicates">
          ${found.items.map(
            (row) => html`<li>
              <div class="row">
                ${scoreTag(row.score)}
                <a href=${router.href(`lead/${row.id}`)}>${row.reference}</a>
                ${stageTag(row.stage)}
              </div>
              <div>${row.title}</div>
              <div class="muted small">
                ${[row.organisation, row.contact, desk.unit(row.unit), row.officer?.name, word("last", agoText(row.lastActivityAt))].filter((text) => text).join(" · ")}
              </div>
              <div class="small">${row.reasons.map(reasonWord).join(", ")}</div>
              ${acts(row)}
            </li>`,
          )}
        </ul>`
      : nothing}
    ${found.elsewhere.map(
      (unit) => html`<p class="small elsewhere">${icon("info")} ${word("elsewhere", unit.unit ? desk.unit(unit.unit) : word("noUnit"), unit.managers.join(", ") || word("manager"))}</p>`,
    )}
  `;
}
