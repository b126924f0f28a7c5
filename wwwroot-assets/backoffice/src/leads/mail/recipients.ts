import { html, nothing } from "lit";
import type { LeadDetail } from "../core/leads";
import { words } from "../core/words";
import { icon } from "../ui/icons";
import type { MailDraft } from "./drafts";
import { mailLine } from "./mail-line";

const word = words({
  to: ["Đến", "To"],
  cc: ["Đồng gửi", "Cc"],
  addressHint: ["Nhiều địa chỉ cách nhau bằng dấu phẩy.", "Several addresses between commas."],
  elsewhere: ["Không có người liên hệ nào của hồ sơ: nhà đầu tư không thấy thư này trên trang riêng, và thư không tính là trả lời.", "No contact of the lead is among these: the investor does not see this mail on the private page, and it counts as no answer."],
  contacts: ["Thêm người liên hệ của hồ sơ", "Add a contact of the lead"],
});

/** The addresses in a line. */
export const addresses = (text: string) => text.split(/[,;\s]+/).filter(Boolean);

/**
 * To whom a mail goes, and the people of the lead who could be added.
 * @param draft the mail
 * @param lead the lead
 * @param wrong what the server had against it
 * @param typed told of what is typed
 * @param add called with the line once a person was added to it
 */
export function recipients(draft: MailDraft, lead: LeadDetail, wrong: Readonly<Record<string, readonly string[]>>, typed: (event: Event) => void, add: (to: string) => void) {
  const there = new Set(addresses(`${draft.to},${draft.cc}`).map((one) => one.toLowerCase()));
  const others = lead.contacts.filter((contact) => contact.email && !contact.restricted && !contact.objected && !there.has(contact.email.toLowerCase()));
  const people = new Set(lead.contacts.map((contact) => contact.email?.toLowerCase()));
  const elsewhere = there.size > 0 && [...there].every((one) => one.includes("@") && !people.has(one));
  return html`<div class="grid">${mailLine("to", word("to"), draft.to, wrong.to, typed, word("addressHint"))} ${mailLine("cc", word("cc"), draft.cc, wrong.cc, typed)}</div>
    ${elsewhere ? html`<p class="small muted">${icon("lock")} ${word("elsewhere")}</p>` : nothing}
    ${others.length === 0
      ? nothing
      : html`<div class="row small" role="group" aria-label=${word("contacts")}>
          ${others.map((contact) => html`<button type="button" class="button plain" @click=${() => add([draft.to, contact.email].filter(Boolean).join(", "))}>${icon("add")}${contact.name}</button>`)}
        </div>`}`;
}
