import { html, nothing } from "lit";
import { customElement } from "lit/decorators.js";
import { desk } from "../core/desk";
import { router } from "../core/router";
import { words } from "../core/words";
import { PartyListElement } from "./list";
import { type ContactRow, contactTags, nameOf, phoneOf } from "./parties";

const word = words({
  title: ["Người liên hệ", "People"],
  search: ["Tìm theo tên, thư điện tử, điện thoại", "Search by name, e-mail, telephone"],
  nobody: ["Chưa có ai trong hồ sơ bạn được xem.", "No lead that you may see has anybody yet."],
  count: ["{0} người", "{0} people"],
});

/** The people of leads the reader sees. */
@customElement("kontum-leads-contacts")
export default class ContactsElement extends PartyListElement<ContactRow> {
  protected readonly list = "contacts";
  protected readonly drawing = "people";
  protected readonly headline = word("title");
  protected readonly prompt = word("search");
  protected readonly nobody = word("nobody");
  protected counted(count: string) {
    return word("count", count);
  }

  protected override get byName() {
    return desk.me.seesContactData;
  }

  protected renderRow(row: ContactRow) {
    return html`<div class="what">
        <a href=${router.href(`contacts/${row.id}`)}>${nameOf(row)}</a>
        <div class="muted small">
          ${row.position ?? ""}${row.position && row.organisation ? " · " : ""}${row.organisation ? html`<a href=${router.href(`organisations/${row.organisation.id}`)}>${row.organisation.name}</a>` : nothing}
        </div>
      </div>
      <div class="small">${[row.email, phoneOf(row)].filter(Boolean).map((text) => html`<div>${text}</div>`)}</div>
      <div class="row">${contactTags(row)}</div>`;
  }
}
