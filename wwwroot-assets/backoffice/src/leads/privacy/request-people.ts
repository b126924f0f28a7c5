import { html, nothing } from "lit";
import { router } from "../core/router";
import { words } from "../core/words";
import { icon } from "../ui/icons";
import type { RequestContact } from "./request-parts";

const word = words({
  sameEmail: ["cùng địa chỉ thư", "same address"],
  samePhone: ["chỉ cùng số điện thoại", "same number only"],
  restricted: ["đang hạn chế xử lý", "restricted"],
  objected: ["đã phản đối", "objected"],
  name: ["Họ tên", "Name"],
  email: ["Thư điện tử", "E-mail"],
  phone: ["Điện thoại", "Telephone"],
  position: ["Chức vụ", "Position"],
  lift: ["Bỏ đánh dấu", "Take the mark off"],
  liftWhy: ["Lý do bỏ đánh dấu", "Why the mark is taken off"],
  PersonAsked: ["Người này đề nghị", "The person asked for it"],
  Settled: ["Điều tranh chấp đã giải quyết", "The dispute is settled"],
  Mistake: ["Đánh dấu nhầm", "Set by mistake"],
});

const liftGrounds = ["PersonAsked", "Settled", "Mistake"] as const;

/** Whether a reason is one for which a mark is taken off. */
export const isLiftGround = (text: string): text is (typeof liftGrounds)[number] => liftGrounds.some((ground) => ground === text);

/** Why a mark was taken off, in words. */
export const liftText = (ground: (typeof liftGrounds)[number]) => word(ground);

/** What can be done with somebody a request can be about. */
export interface PersonActs {
  /** Chooses whom it is about; the radio buttons of one, or boxes to tick. Undefined where nobody is chosen. */
  choose?: { one: boolean; chosen: boolean; change: () => void };
  /** Takes the marks of the person off, for a reason; undefined where that may not be done. */
  lift?: (ground: string) => void;
  busy: boolean;
}

/** Somebody a request can be about, with marks and leads. */
export function personLine(contact: RequestContact, { choose, lift, busy }: PersonActs) {
  const about = html`<span
    ><strong>${contact.name}</strong> ${contact.email ?? ""} ${contact.phone ?? ""}
    <span class="tag">${word(contact.sameEmail ? "sameEmail" : "samePhone")}</span>
    ${contact.restrictedAt ? html`<span class="tag warn">${word("restricted")}</span>` : nothing} ${contact.objectedAt ? html`<span class="tag warn">${word("objected")}</span>` : nothing}</span
  >`;
  const lifted = (event: Event) => lift!((event.currentTarget as HTMLElement).parentElement!.querySelector("select")!.value);
  return html`<div class="contact">
    ${choose ? html`<label class="check"><input type=${choose.one ? "radio" : "checkbox"} name="contact" .checked=${choose.chosen} @change=${choose.change} />${about}</label>` : about}
    ${lift && (contact.restrictedAt || contact.objectedAt)
      ? html`<span class="row small"
          ><select aria-label=${word("liftWhy")}>
            ${liftGrounds.map((ground) => html`<option value=${ground}>${word(ground)}</option>`)}
          </select>
          <button type="button" class="button" ?disabled=${busy} @click=${lifted}>${icon("unlock")}${word("lift")}</button></span
        >`
      : nothing}
    <span class="small">${contact.leads.map((lead) => html`<a href=${router.href(`lead/${lead.id}`)}>${lead.reference}</a> `)}</span>
  </div>`;
}

/** The fields of a rectification, filled with what is stored. */
export function rectifiedFields(contact: RequestContact, isWrong: (field: string) => unknown, under: (field: string) => unknown) {
  const values = { name: contact.name, email: contact.email, phone: contact.phone && contact.phoneExtension ? `${contact.phone} ext. ${contact.phoneExtension}` : contact.phone, position: contact.position };
  return html`<div class="grid">
    ${(["name", "email", "phone", "position"] as const).map(
      (name) => html`<label class="field"><span class="label">${word(name)}</span><input name=${name} maxlength="254" .defaultValue=${values[name] ?? ""} aria-invalid=${isWrong(name)} />${under(name)}</label>`,
    )}
  </div>`;
}
