import { html } from "lit";
import { desk } from "../core/desk";
import { agoText, areaText, dateTimeText, moneyText } from "../core/format";
import type { LeadRow } from "../core/leads";
import { router } from "../core/router";
import { words } from "../core/words";
import { dueTag, markTags, stageTag } from "../ui/tags";

const word = words({
  nobody: ["Chưa giao", "Nobody yet"],
  activity: ["Hoạt động {0}", "Active {0}"],
});

/**
 * What the usual look of the list shows of a lead.
 * @param row the lead
 * @param focused called when the keyboard comes to its link
 */
export const rowCells = (row: LeadRow, focused: () => void) => html`<div class="what">
    <a href=${router.href(`lead/${row.id}`)} @focus=${focused}>${row.title}</a>
    <div class="muted small">${[row.reference, row.organisation, row.contact, desk.country(row.country)].filter(Boolean).join(" · ")}</div>
  </div>
  <div class="tags row">${stageTag(row.stage)} ${dueTag(row)} ${markTags(row)}</div>
  <div class="small asked muted">${[desk.sector(row.sector), areaText(row.areaFrom, row.areaTo), moneyText(row.investmentAmount, row.investmentCurrency)].filter(Boolean).join(" · ")}</div>
  <div class="small who">${row.officer?.name ?? html`<span class="tag warn">${word("nobody")}</span>`}<span class="muted" title=${dateTimeText(row.lastActivityAt)}>${word("activity", agoText(row.lastActivityAt))}</span></div>`;
