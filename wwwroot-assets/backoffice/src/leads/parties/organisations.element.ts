import { html } from "lit";
import { customElement } from "lit/decorators.js";
import { desk } from "../core/desk";
import { agoText, dateTimeText } from "../core/format";
import { router } from "../core/router";
import { words } from "../core/words";
import { PartyListElement } from "./list";
import type { OrganisationRow } from "./parties";

const word = words({
  title: ["Tổ chức", "Organisations"],
  search: ["Tìm theo tên, mã số thuế, tên miền", "Search by name, tax code, domain"],
  nobody: ["Chưa có tổ chức nào trong hồ sơ bạn được xem.", "No lead that you may see has an organisation yet."],
  count: ["{0} tổ chức", "{0} {0:organisation|organisations}"],
  tax: ["MST {0}", "Tax code {0}"],
  leads: ["{0} hồ sơ", "{0} {0:lead|leads}"],
  lead: ["1 hồ sơ", "1 lead"],
  last: ["hoạt động {0}", "active {0}"],
});

/** The organisations of leads the reader sees. */
@customElement("kontum-leads-organisations")
export default class OrganisationsElement extends PartyListElement<OrganisationRow> {
  protected readonly list = "organisations";
  protected readonly drawing = "building";
  protected readonly headline = word("title");
  protected readonly prompt = word("search");
  protected readonly nobody = word("nobody");
  protected counted(count: string) {
    return word("count", count);
  }

  protected renderRow(row: OrganisationRow) {
    return html`<div class="what">
        <a href=${router.href(`organisations/${row.id}`)}>${row.name}</a>
        <div class="muted small">${[desk.country(row.country), row.domain].filter(Boolean).join(" · ")}</div>
      </div>
      <div class="small muted">${row.taxCode ? word("tax", row.taxCode) : ""}</div>
      <div class="small">${row.leads === 1 ? word("lead") : word("leads", row.leads)} <span class="muted" title=${dateTimeText(row.lastActivityAt)}>${row.lastActivityAt ? `· ${word("last", agoText(row.lastActivityAt))}` : ""}</span></div>`;
  }
}
