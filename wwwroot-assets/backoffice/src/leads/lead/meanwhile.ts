import { html, nothing } from "lit";
import { api, type Problem } from "../core/api";
import { desk } from "../core/desk";
import { areaText, moneyText } from "../core/format";
import type { LeadDetail, LeadRow } from "../core/leads";
import { readAgain } from "../core/refused";
import { words } from "../core/words";

const word = words({
  changed: [
    "Một đồng nghiệp vừa sửa hồ sơ này. Những gì bạn nhập vẫn còn; bấm lần nữa để thực hiện với hồ sơ như hiện nay.",
    "A colleague has just changed this lead. What you typed is still here; press again to act on the lead as it is now.",
  ],
  change: ["{0}: {1} → {2}", "{0}: {1} → {2}"],
  none: ["chưa có", "none"],
  stage: ["Giai đoạn", "Stage"],
  officer: ["Phụ trách", "Officer"],
  unit: ["Đơn vị", "Unit"],
  title: ["Tiêu đề", "Title"],
  organisation: ["Tổ chức", "Organisation"],
  kind: ["Loại yêu cầu", "Kind"],
  country: ["Quốc gia", "Country"],
  sector: ["Lĩnh vực", "Sector"],
  land: ["Nhu cầu đất", "Land needed"],
  investment: ["Vốn đầu tư", "Investment"],
  confidential: ["Bảo mật", "Confidential"],
  yes: ["có", "yes"],
  no: ["không", "no"],
});

const facts = {
  stage: (row) => desk.stage(row.stage),
  officer: (row) => row.officer?.name ?? "",
  unit: (row) => desk.unit(row.unit),
  title: (row) => row.title,
  organisation: (row) => row.organisation ?? "",
  kind: (row) => desk.kind(row.kind),
  country: (row) => desk.country(row.country),
  sector: (row) => desk.sector(row.sector),
  land: (row) => areaText(row.areaFrom, row.areaTo),
  investment: (row) => moneyText(row.investmentAmount, row.investmentCurrency),
  confidential: (row) => word(row.confidential ? "yes" : "no"),
} satisfies Record<string, (row: LeadRow) => string>;

/** A lead as it is after a colleague was faster, and in words what he changed. */
export interface Meanwhile {
  lead: LeadRow;
  changes: readonly string[];
}

/**
 * Reads a lead again that a dialog was refused to act on, because it was changed since: the next try is made over what it is by now.
 * @param before the lead as the dialog began with it
 * @param problem the refusal
 * @returns undefined for another refusal, and where the lead cannot be read
 */
export async function meanwhileOf(before: LeadRow, problem: Problem): Promise<Meanwhile | undefined> {
  const now = await readAgain(problem, () => api.get<LeadDetail>(`/${before.id}`));
  if (!now) {
    return undefined;
  }

  const changed = (Object.keys(facts) as (keyof typeof facts)[]).filter((name) => facts[name](before) !== facts[name](now.lead));
  return { lead: now.lead, changes: changed.map((name) => word("change", word(name), facts[name](before) || word("none"), facts[name](now.lead) || word("none"))) };
}

/** Says in a dialog what a colleague has changed; nothing where nobody did. */
export const meanwhileNote = (meanwhile: Meanwhile | undefined) =>
  meanwhile
    ? html`<div class="error" role="alert">
        <p>${word("changed")}</p>
        ${meanwhile.changes.length > 0 ? html`<ul>${meanwhile.changes.map((change) => html`<li>${change}</li>`)}</ul>` : nothing}
      </div>`
    : nothing;
