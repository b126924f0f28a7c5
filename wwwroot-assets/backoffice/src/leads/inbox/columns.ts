import { html, nothing, type TemplateResult } from "lit";
import { desk } from "../core/desk";
import { agoText, areaText, dateText, dateTimeText, moneyText } from "../core/format";
import type { LeadRow } from "../core/leads";
import { words } from "../core/words";
import { dueTag, stageTag } from "../ui/tags";

const word = words({
  Stage: ["Giai đoạn", "Stage"],
  Due: ["Hạn trả lời", "Answer due"],
  Organisation: ["Tổ chức", "Organisation"],
  Contact: ["Người liên hệ", "Contact"],
  Country: ["Quốc gia", "Country"],
  Unit: ["Đơn vị", "Unit"],
  Officer: ["Phụ trách", "Officer"],
  Kind: ["Loại yêu cầu", "Kind"],
  Source: ["Nguồn", "Source"],
  Sector: ["Lĩnh vực", "Sector"],
  Area: ["Diện tích", "Area"],
  Investment: ["Vốn đầu tư", "Investment"],
  Created: ["Ngày nhận", "Received"],
  Activity: ["Hoạt động", "Activity"],
  nobody: ["Chưa giao", "Nobody yet"],
  choose: ["Cột hiển thị", "Columns shown"],
  usual: ["Cách hiển thị thường", "The usual look"],
});

const cells = {
  Stage: (row) => stageTag(row.stage),
  Due: (row) => dueTag(row),
  Organisation: (row) => row.organisation ?? "",
  Contact: (row) => row.contact ?? "",
  Country: (row) => desk.country(row.country),
  Unit: (row) => desk.unit(row.unit),
  Officer: (row) => row.officer?.name ?? html`<span class="tag warn">${word("nobody")}</span>`,
  Kind: (row) => desk.kind(row.kind),
  Source: (row) => desk.source(row.source),
  Sector: (row) => desk.sector(row.sector),
  Area: (row) => areaText(row.areaFrom, row.areaTo),
  Investment: (row) => moneyText(row.investmentAmount, row.investmentCurrency),
  Created: (row) => html`<span title=${dateTimeText(row.createdAt)}>${dateText(row.createdAt)}</span>`,
  Activity: (row) => html`<span title=${dateTimeText(row.lastActivityAt)}>${agoText(row.lastActivityAt)}</span>`,
} satisfies Record<string, (row: LeadRow) => TemplateResult | string | typeof nothing>;

type Column = keyof typeof cells;

const isColumn = (name: string): name is Column => name in cells;

// What somebody may not see is no column for him.
const offered = () => (Object.keys(cells) as Column[]).filter((column) => (column !== "Contact" || desk.me.seesContactData) && (column !== "Investment" || desk.me.seesInvestment));

/** The columns of these names that there are and that the account may see, in the order they were chosen. */
export const knownColumns = (names: readonly string[]) => names.filter((name): name is Column => isColumn(name) && offered().includes(name));

/** What a column is called. */
export const columnTitle = (column: Column) => word(column);

/** What a column shows of a lead. */
export const columnCell = (column: Column, row: LeadRow) => cells[column](row);

/** Boxes to choose columns with. */
export function columnFields(chosen: readonly string[], change: (columns: string[]) => void) {
  const toggle = (column: Column) => change(chosen.includes(column) ? chosen.filter((one) => one !== column) : [...chosen, column]);
  return html`<fieldset class="field columns">
    <legend>${word("choose")}</legend>
    <div class="row">
      ${offered().map((column) => html`<label class="check"><input type="checkbox" .checked=${chosen.includes(column)} @change=${() => toggle(column)} />${word(column)}</label>`)}
      ${chosen.length > 0 ? html`<button type="button" class="button plain" @click=${() => change([])}>${word("usual")}</button>` : nothing}
    </div>
  </fieldset>`;
}
