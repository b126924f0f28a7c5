import { html, nothing } from "lit";
import { desk } from "../core/desk";
import { agoText, dateTimeText } from "../core/format";
import type { LeadRow } from "../core/leads";
import { words } from "../core/words";
import { icon } from "./icons";

const word = words({
  late: ["Trễ hạn {0}", "Late: {0}"],
  due: ["Hạn {0}", "Due {0}"],
  sample: ["Dữ liệu mẫu", "Sample"],
  confidential: ["Bảo mật", "Confidential"],
});

const soon = 4 * 60 * 60 * 1000;

/** By when an answer is owed, in words and not by colour alone. */
export function dueTag(lead: Pick<LeadRow, "dueAt" | "overdue">) {
  if (!lead.dueAt) {
    return nothing;
  }

  const near = new Date(lead.dueAt).getTime() - Date.now() < soon;
  return html`<span class="tag ${lead.overdue ? "bad" : near ? "warn" : ""}" title=${dateTimeText(lead.dueAt)}
    >${icon(lead.overdue ? "warning" : "clock")}${word(lead.overdue ? "late" : "due", agoText(lead.dueAt))}</span
  >`;
}

/** How far a lead has come. */
export function stageTag(name: string) {
  const stage = desk.lookups.stages.find((one) => one.name === name);
  const kind = stage?.won ? "good" : name === "Lost" || name === "Spam" ? "" : "accent";
  return html`<span class="tag ${kind}">${stage?.label ?? name}</span>`;
}

/** That a lead is confidential, or made up to show how the desk works. */
export const markTags = (lead: Pick<LeadRow, "confidential" | "sample">) => html`
  ${lead.confidential ? html`<span class="tag warn">${icon("lock")}${word("confidential")}</span>` : nothing}
  ${lead.sample ? html`<span class="tag">${word("sample")}</span>` : nothing}
`;
