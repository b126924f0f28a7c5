import { html, nothing } from "lit";
import { customElement } from "lit/decorators.js";
import { desk } from "../core/desk";
import { dateText } from "../core/format";
import { router } from "../core/router";
import { words } from "../core/words";
import { icon } from "../ui/icons";
import { contactTags, nameOf, type OrganisationDetail, type OrganisationRow, phoneOf, storyParts } from "./parties";
import { PartyPageElement } from "./party-page";

const word = words({
  back: ["Tổ chức", "Organisations"],
  since: ["Biết từ {0}", "Known since {0}"],
  name: ["Tên", "Name"],
  country: ["Quốc gia", "Country"],
  domain: ["Tên miền thư", "Mail domain"],
  domainHint: ["Ví dụ: congty.vn. Giúp nhận ra tổ chức trùng nhau.", "Such as company.com. Organisations that are the same are recognised by it."],
  taxCode: ["Mã số thuế", "Tax code"],
  note: ["Ghi chú nội bộ", "Internal note"],
  people: ["Người liên hệ", "People"],
  noPeople: ["Không có ai trong hồ sơ bạn được xem.", "Nobody of the leads that you may see."],
  hidden: ["Thông tin liên hệ không hiển thị với bạn.", "Contact data are not shown to you."],
  leads: ["Số hồ sơ", "Leads"],
  created: ["Biết từ", "Known since"],
});

/** An organisation: what is known of it, its people and leads, and what may be the same. */
@customElement("kontum-leads-organisation")
export default class OrganisationElement extends PartyPageElement<OrganisationDetail> {
  protected readonly list = "organisations";

  protected keyOf(detail: OrganisationDetail) {
    return detail.id;
  }

  protected nameOf(detail: OrganisationDetail) {
    return detail.name;
  }

  protected renderDetail(detail: OrganisationDetail) {
    return html`
      <header class="card part stack">
        <a class="small" href=${router.href("organisations")}>${icon("back")} ${word("back")}</a>
        <h1>${icon("building")} ${detail.name}</h1>
        <p class="muted small">${[desk.country(detail.country), word("since", dateText(detail.createdAt))].filter(Boolean).join(" · ")}</p>
      </header>
      <div class="columns">
        <div class="story">${storyParts(detail.story)}</div>
        <div class="facts">
          <kontum-party-form
            class="card part"
            .path=${`/organisations/${detail.id}`}
            .fields=${fields()}
            .values=${{ name: detail.name, country: detail.country ?? "", domain: detail.domain ?? "", taxCode: detail.taxCode ?? "", note: detail.note ?? "" }}
            .version=${detail.version}
            .writes=${detail.rights.write}
          ></kontum-party-form>
          ${this.#renderPeople(detail)}
          <kontum-party-join class="card part" .list=${this.list} .own=${rowOf(detail)} .rows=${compared} .read=${this.#read} .joined=${detail.joined} .merges=${detail.rights.merge}></kontum-party-join>
        </div>
      </div>
    `;
  }

  #renderPeople({ contacts }: OrganisationDetail) {
    return html`<section class="card part stack">
      <h2>${word("people")}</h2>
      ${desk.me.seesContactData ? nothing : html`<p class="muted small">${word("hidden")}</p>`}
      ${contacts.length === 0
        ? html`<p class="muted">${word("noPeople")}</p>`
        : html`<ul class="plain lines">
            ${contacts.map(
              (contact) => html`<li>
                <div class="row spread"><a href=${router.href(`contacts/${contact.id}`)}>${nameOf(contact)}</a><span class="row">${contactTags(contact)}</span></div>
                <div class="muted small">${[contact.position, contact.email, phoneOf(contact)].filter(Boolean).join(" · ")}</div>
              </li>`,
            )}
          </ul>`}
    </section>`;
  }

  #read = async (id: string) => rowOf(await this.detail(id));
}

const fields = () =>
  [
    { name: "name", label: word("name"), required: true, maxLength: 200 },
    { name: "country", label: word("country"), type: "choice", options: desk.lookups.countries.map((one) => [one.code, one.name] as const) },
    { name: "domain", label: word("domain"), hint: word("domainHint"), maxLength: 253 },
    { name: "taxCode", label: word("taxCode"), maxLength: 20 },
    { name: "note", label: word("note"), type: "paragraphs", maxLength: 4000 },
  ] as const;

const rowOf = (detail: OrganisationDetail): OrganisationRow => ({ ...detail, leads: detail.story.leads.length, lastActivityAt: detail.story.leads[0]?.lastActivityAt ?? null });

const compared = [
  [word("country"), (row: OrganisationRow) => desk.country(row.country), true],
  [word("domain"), (row: OrganisationRow) => row.domain, true],
  [word("taxCode"), (row: OrganisationRow) => row.taxCode, true],
  [word("note"), (row: Partial<OrganisationDetail>) => row.note, true],
  [word("leads"), (row: OrganisationRow) => row.leads],
  [word("created"), (row: OrganisationRow) => dateText(row.createdAt)],
] as const;
