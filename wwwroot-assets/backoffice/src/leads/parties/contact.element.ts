import { html, nothing } from "lit";
import { customElement } from "lit/decorators.js";
import { desk } from "../core/desk";
import { dateText, dateTimeText } from "../core/format";
import { router } from "../core/router";
import { words } from "../core/words";
import { icon } from "../ui/icons";
import { type ContactDetail, type ContactRow, contactTags, nameOf, phoneOf, storyParts } from "./parties";
import { PartyPageElement } from "./party-page";

const word = words({
  back: ["Người liên hệ", "People"],
  since: ["Biết từ {0}", "Known since {0}"],
  name: ["Họ tên", "Name"],
  email: ["Thư điện tử", "E-mail"],
  phone: ["Điện thoại", "Telephone"],
  phoneHint: ["Số nước ngoài bắt đầu bằng dấu +. Máy lẻ: “máy lẻ 12” hoặc “ext. 12”.", "Numbers abroad begin with +. An extension: “ext. 12”."],
  position: ["Chức vụ", "Position"],
  country: ["Quốc gia", "Country"],
  language: ["Ngôn ngữ viết thư", "Language of mails"],
  organisation: ["Tổ chức", "Organisation"],
  created: ["Biết từ", "Known since"],
  bounced: ["Thư gửi đến {0} bị trả lại lúc {1} (mã {2}). Hỏi lại địa chỉ rồi sửa: địa chỉ mới được coi là tốt.", "A mail to {0} came back at {1} (code {2}). Ask for the address and change it: a new one counts as good."],
  restricted: ["Người này đã yêu cầu hạn chế xử lý: dữ liệu chỉ được lưu giữ, không sửa, không gộp.", "This person had the use of the data restricted: they are kept, not changed and not joined."],
  hidden: ["Thông tin liên hệ không hiển thị với bạn.", "Contact data are not shown to you."],
});

/** A person on the investor's side: what is known, the leads, and what may be the same. */
@customElement("kontum-leads-contact")
export default class ContactElement extends PartyPageElement<ContactDetail> {
  protected readonly list = "contacts";

  protected keyOf(detail: ContactDetail) {
    return detail.contact.id;
  }

  protected nameOf(detail: ContactDetail) {
    return nameOf(detail.contact);
  }

  protected renderDetail({ contact, story, joined, rights }: ContactDetail) {
    const open = contact.restrictedAt === null;
    return html`
      <header class="card part stack">
        <a class="small" href=${router.href("contacts")}>${icon("back")} ${word("back")}</a>
        <div class="row spread"><h1>${nameOf(contact)}</h1><span class="row">${contactTags(contact)}</span></div>
        <p class="muted small">
          ${contact.organisation ? html`<a href=${router.href(`organisations/${contact.organisation.id}`)}>${contact.organisation.name}</a> · ` : nothing}${[desk.country(contact.country), word("since", dateText(contact.createdAt))]
            .filter(Boolean)
            .join(" · ")}
        </p>
        ${contact.bouncedAt && contact.email ? html`<p class="error">${icon("warning")} ${word("bounced", contact.email, dateTimeText(contact.bouncedAt), contact.bounceStatus ?? "?")}</p>` : nothing}
        ${open ? nothing : html`<p class="small">${icon("lock")} ${word("restricted")}</p>`}
      </header>
      <div class="columns">
        <div class="story">${storyParts(story)}</div>
        <div class="facts">
          ${desk.me.seesContactData
            ? html`<kontum-party-form
                class="card part"
                .path=${`/contacts/${contact.id}`}
                .fields=${fields()}
                .values=${{ name: contact.name ?? "", email: contact.email ?? "", phone: phoneOf(contact), position: contact.position ?? "", language: contact.language }}
                .version=${contact.version}
                .writes=${rights.write && open}
              ></kontum-party-form>`
            : html`<p class="card part muted">${word("hidden")}</p>`}
          <kontum-party-join class="card part" .list=${this.list} .own=${contact} .rows=${compared} .read=${this.#read} .joined=${joined} .merges=${rights.merge && open}></kontum-party-join>
        </div>
      </div>
    `;
  }

  #read = async (id: string) => (await this.detail(id)).contact;
}

const fields = () =>
  [
    { name: "name", label: word("name"), required: true, maxLength: 150 },
    { name: "email", label: word("email"), type: "email", maxLength: 254 },
    { name: "phone", label: word("phone"), type: "tel", hint: word("phoneHint"), maxLength: 60 },
    { name: "position", label: word("position"), maxLength: 150 },
    { name: "language", label: word("language"), type: "choice", required: true, options: ["vi", "en"].map((code) => [code, desk.language(code)] as const) },
  ] as const;

const compared = [
  [word("email"), (row: ContactRow) => row.email, true],
  [word("phone"), phoneOf, true],
  [word("position"), (row: ContactRow) => row.position, true],
  [word("country"), (row: ContactRow) => desk.country(row.country), true],
  [word("organisation"), (row: ContactRow) => row.organisation?.name, true],
  [word("created"), (row: ContactRow) => dateText(row.createdAt)],
] as const;
