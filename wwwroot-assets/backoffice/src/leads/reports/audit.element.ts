import { css, html, nothing } from "lit";
import { customElement, state } from "lit/decorators.js";
import { api } from "../core/api";
import { desk } from "../core/desk";
import { LeadsPageElement } from "../core/element";
import { dateTimeText } from "../core/format";
import { router } from "../core/router";
import { base } from "../core/styles";
import { words } from "../core/words";
import { typed } from "../rules/rules-page";
import { reportStyles } from "./styles";
import { tabs } from "./tabs";

interface Entry {
  id: string;
  at: string;
  role: string;
  actor: string | null;
  name: string | null;
  lead: string | null;
  reference: string | null;
  subjectType: string;
  act: string;
  changes: Record<string, [unknown, unknown]> | null;
  personal: Record<string, [unknown, unknown]> | null;
  hasPersonal: boolean;
  reason: string | null;
}

const word = words({
  title: ["Nhật ký", "Audit"],
  about: ["Ai đã làm gì và xem gì. Nhật ký không ai sửa được.", "Who did and looked at what. Nobody can change it."],
  who: ["Người thực hiện", "By whom"],
  anybody: ["bất kỳ", "anybody"],
  from: ["Từ ngày", "From"],
  to: ["Đến ngày", "To"],
  at: ["Thời điểm", "When"],
  what: ["Việc", "What"],
  lead: ["Hồ sơ", "Lead"],
  reason: ["Lý do", "Reason"],
  changes: ["Thay đổi", "Changes"],
  hidden: ["Dữ liệu cá nhân đã thay đổi", "Personal data changed"],
  more: ["Xem thêm", "Show more"],
  nothing: ["Không có mục nào.", "There are no entries."],
  System: ["Hệ thống", "System"],
  Investor: ["Nhà đầu tư", "Investor"],
  Client: ["Phần mềm khác", "Another program"],
  Officer: ["Cán bộ", "Officer"],
  Manager: ["Trưởng đơn vị", "Manager"],
  Director: ["Lãnh đạo Ban", "Director"],
  Administrator: ["Quản trị", "Administrator"],
  created: ["tạo", "created"],
  changed: ["sửa", "changed"],
  deleted: ["xóa", "deleted"],
  looked: ["xem", "looked at"],
  exported: ["xuất", "exported"],
  erased: ["xóa dữ liệu cá nhân", "erased personal data"],
  "files-deleted": ["xóa tệp theo thời hạn", "deleted files by retention"],
  reminded: ["nhắc hạn", "reminded"],
  escalated: ["báo cấp trên", "escalated"],
  arranged: ["giao xử lý", "arranged"],
  "identity-checked": ["xác minh người yêu cầu", "verified who asks"],
  answered: ["trả lời", "answered"],
  started: ["bắt đầu thực hiện", "started"],
  completed: ["thực hiện xong", "carried out"],
  refused: ["từ chối", "refused"],
  emptied: ["xóa dữ liệu trong yêu cầu", "emptied"],
  merged: ["gộp", "joined"],
  "consent-given": ["ghi nhận đồng ý", "noted a consent"],
  "consent-withdrawn": ["ghi nhận rút lại đồng ý", "noted a withdrawal"],
  ofPerson: ["Chỉ {0}", "By {0} only"],
  ofLead: ["Chỉ hồ sơ này", "This lead only"],
  everything: ["Mọi hồ sơ", "All leads"],
});

const acts = ["created", "changed", "deleted", "looked", "exported", "erased", "files-deleted", "reminded", "escalated", "arranged", "identity-checked", "answered", "started", "completed", "refused", "emptied", "merged", "consent-given", "consent-withdrawn"] as const;
const actText = (act: string) => ((acts as readonly string[]).includes(act) ? word(act as (typeof acts)[number]) : act);

// Names of what is kept, in words where staff meet them daily; the rest by the name it is stored under.
const things = {
  Lead: ["Hồ sơ", "Lead"],
  Contact: ["Người liên hệ", "Contact"],
  Organisation: ["Tổ chức", "Organisation"],
  Activity: ["Hoạt động", "Activity"],
  LeadTask: ["Việc cần làm", "Task"],
  Offer: ["Đề xuất lô đất", "Offer"],
  StageChange: ["Chuyển giai đoạn", "Move"],
  LeadSubject: ["Nội dung quan tâm", "Subject"],
  LeadReader: ["Người được xem", "Reader"],
  PartyMerge: ["Gộp tổ chức, người liên hệ", "Organisations or people joined"],
  LeadContact: ["Người liên hệ của hồ sơ", "Contact of the lead"],
  LeadEnquiry: ["Yêu cầu của hồ sơ", "Enquiry of the lead"],
  LeadClock: ["Thời hạn", "Deadline"],
  LeadPause: ["Chờ nhà đầu tư", "Pause"],
  LeadScore: ["Điểm chất lượng", "Marks"],
  StoredMail: ["Thư", "Mail"],
  MailTemplate: ["Mẫu thư", "Mail template"],
  CaseLink: ["Liên kết riêng", "Private link"],
  Officer: ["Cán bộ", "Officer"],
  RuleVersion: ["Quy tắc", "Rules"],
  leads: ["Danh sách hồ sơ", "List of leads"],
  scores: ["Danh sách điểm chất lượng", "List of marks"],
  format: ["loại tệp", "kind of file"],
  rows: ["số dòng", "rows"],
  order: ["thứ tự", "order"],
  searched: ["có tìm theo chữ", "searched by text"],
  open: ["chỉ đang mở", "open only"],
  overdue: ["chỉ trễ hạn", "overdue only"],
  stages: ["các giai đoạn", "stages"],
  createdFrom: ["nhận từ", "received from"],
  createdTo: ["đến trước", "before"],
  placeCode: ["khu, cụm", "place"],
  LegalHold: ["Lệnh giữ dữ liệu", "Legal hold"],
  DataSubject: ["Dữ liệu của một người", "A person's data"],
  PersonErased: ["Dữ liệu của một người", "A person's data"],
  ReportSchedule: ["Báo cáo định kỳ", "Scheduled report"],
  DataRequest: ["Yêu cầu về dữ liệu cá nhân", "Request about personal data"],
  ConsentEntry: ["Sự đồng ý", "Consent"],
  stage: ["giai đoạn", "stage"],
  from: ["từ", "from"],
  to: ["đến", "to"],
  at: ["lúc", "at"],
  title: ["tên", "title"],
  officerKey: ["người phụ trách", "officer"],
  byKey: ["người thực hiện", "by"],
  unitCode: ["đơn vị", "unit"],
  country: ["quốc gia", "country"],
  sectorCode: ["lĩnh vực", "sector"],
  areaFrom: ["diện tích từ", "area from"],
  areaTo: ["diện tích đến", "area to"],
  investmentAmount: ["vốn đầu tư", "investment"],
  investmentCurrency: ["đồng tiền", "currency"],
  confidential: ["bảo mật", "confidential"],
  summary: ["tóm tắt", "summary"],
  source: ["nguồn", "source"],
  kind: ["loại", "kind"],
  dueAt: ["hạn", "due"],
  doneAt: ["xong lúc", "done"],
  reason: ["lý do", "reason"],
  comment: ["nhận xét", "comment"],
  subject: ["tiêu đề", "subject"],
  body: ["nội dung", "text"],
  plotCode: ["lô đất", "plot"],
  state: ["trạng thái", "state"],
  score: ["điểm", "score"],
  reachHash: ["dấu băm có khóa của địa chỉ", "keyed hash of the address"],
  SavedView: ["Chế độ xem", "View"],
  TriageItem: ["Thư chờ phân loại", "Mail to sort"],
  LeadImport: ["Lần nhập danh sách", "Import"],
  name: ["tên", "name"],
  reference: ["mã", "reference"],
  language: ["ngôn ngữ", "language"],
  channel: ["đến qua", "came by"],
  thirdParty: ["có bên thứ ba", "third party"],
  receivedAt: ["nhận lúc", "received"],
  answeredAt: ["trả lời lúc", "answered"],
  closedAt: ["kết thúc lúc", "ended"],
  identityProof: ["cách xác minh", "how it was verified"],
  identityCheckedAt: ["xác minh lúc", "verified"],
  identityCheckedByKey: ["người xác minh", "verified by"],
  offClock: ["không tính thời hạn", "off the clock"],
} as const;

const thing = words(things);

const thingText = (name: string) => (Object.hasOwn(things, name) ? thing(name as keyof typeof things) : name);

// Keys say nothing to a reader, unless they are those of people.
const isHidden = (name: string) => ["leadId", "createdAt", "contactId", "organisationId", "mailId", "enquiryId", "key", "plotKey", "subjectId"].includes(name);

function shownValue(name: string, value: unknown) {
  if (value === null || value === undefined) {
    return "–";
  }

  const text = String(value);
  if (name.endsWith("Key")) {
    return desk.officer(text)?.name ?? text;
  }

  return /^\d{4}-\d\d-\d\dT/.test(text) ? dateTimeText(text) : name === "unitCode" ? desk.unit(text) : ["stage", "from", "to"].includes(name) ? desk.stage(text) : text;
}

/** Who did and looked at what. */
@customElement("kontum-leads-audit")
export default class AuditElement extends LeadsPageElement {
  @state()
  private _entries?: Entry[];

  @state()
  private _next: string | null = null;

  protected override shown() {
    void this.#load();
  }

  override render() {
    const asked = this.route.query;
    const set = (name: string, value: string) => {
      const next = new URLSearchParams(asked);
      next.delete(name);
      if (value) {
        next.set(name, value);
      }

      router.replace(`reports/audit?${next}`);
    };
    const date = (name: "from" | "to") => html`<label class="field"
      ><span class="label">${word(name)}</span>
      <input type="date" .value=${asked.get(name) ?? ""} @change=${(event: Event) => set(name, typed(event))} />
    </label>`;
    return html`<h1>${word("title")}</h1>
      ${tabs(this.me, "audit")}
      <p class="muted">${word("about")}</p>
      <div class="filters controls">
        <label class="field"
          ><span class="label">${word("who")}</span>
          <select @change=${(event: Event) => set("actor", typed(event))}>
            <option value="" ?selected=${!asked.get("actor")}>${word("anybody")}</option>
            ${desk.lookups.officers.map((officer) => html`<option value=${officer.key} ?selected=${asked.get("actor") === officer.key}>${officer.name}</option>`)}
          </select></label
        >
        ${date("from")} ${date("to")} ${asked.get("lead") ? html`<button class="button" @click=${() => set("lead", "")}>${word("everything")}</button>` : nothing}
      </div>
      ${this._entries === undefined
        ? html`<div class="bone" aria-busy="true"></div>`
        : this._entries.length === 0
          ? html`<p class="card empty">${word("nothing")}</p>`
          : html`<section class="card">
              <div class="scroll">${this.#renderTable(this._entries, set)}</div>
              ${this._next ? html`<div><button class="button" @click=${() => this.#load(this._next)}>${word("more")}</button></div>` : nothing}
            </section>`}`;
  }

  #renderTable(entries: Entry[], set: (name: string, value: string) => void) {
    return html`<table>
      <thead>
        <tr>
          <th scope="col">${word("at")}</th>
          <th scope="col">${word("who")}</th>
          <th scope="col">${word("what")}</th>
          <th scope="col">${word("lead")}</th>
          <th scope="col">${word("changes")}</th>
        </tr>
      </thead>
      <tbody>
        ${entries.map(
          (entry) => html`<tr>
            <td class="nowrap">${dateTimeText(entry.at)}</td>
            <td>${entry.name && entry.actor ? html`<button class="button plain small" aria-label=${word("ofPerson", entry.name)} @click=${() => set("actor", entry.actor!)}>${entry.name}</button>` : word(entry.role as "System")}</td>
            <td>${actText(entry.act)} <span class="muted small">${thingText(entry.subjectType)}</span></td>
            <td class="nowrap">
              ${entry.lead && entry.reference
                ? html`<a href=${router.href(`lead/${entry.lead}`)}>${entry.reference}</a>
                    ${this.route.query.get("lead") ? nothing : html`<button class="button plain small" @click=${() => set("lead", entry.lead!)}>${word("ofLead")}</button>`}`
                : nothing}
            </td>
            <td>
              ${entry.reason ? html`<div>${word("reason")}: ${entry.reason}</div>` : nothing} ${this.#renderChanges(entry.act, entry.changes)} ${this.#renderChanges(entry.act, entry.personal)}
              ${entry.hasPersonal && !entry.personal ? html`<span class="muted small">${word("hidden")}</span>` : nothing}
            </td>
          </tr>`,
        )}
      </tbody>
    </table>`;
  }

  #renderChanges(act: string, changes: Record<string, [unknown, unknown]> | null) {
    return changes === null
      ? nothing
      : html`<ul class="plain small">
          ${Object.entries(changes)
            .filter(([name]) => !isHidden(name))
            .map(
              ([name, [before, after]]) =>
                html`<li><span class="muted">${thingText(name)}:</span> ${act === "created" ? nothing : html`<del>${shownValue(name, before)}</del> → `}<ins>${shownValue(name, after)}</ins></li>`,
            )}
        </ul>`;
  }

  #load = (after: string | null = null) =>
    this.attempt(async () => {
      const asked = this.route.query;
      const page = await api.get<{ items: Entry[]; next: string | null }>("/audit", {
        lead: asked.get("lead"),
        actor: asked.get("actor"),
        from: asked.get("from"),
        to: asked.get("to"),
        after,
      });
      this._entries = after ? [...(this._entries ?? []), ...page.items] : page.items;
      this._next = page.next;
    });

  static override styles = [
    base,
    reportStyles,
    css`
      td {
        vertical-align: top;
      }

      li {
        overflow-wrap: anywhere;
      }

      @media (max-width: 760px) {
        thead {
          display: none;
        }

        table,
        tbody,
        tr,
        td {
          display: block;
          white-space: normal;
          width: auto;
        }

        td {
          border: 0;
          padding: 1px 0;
        }

        tr {
          border-bottom: 1px solid var(--kt-line);
          padding: 8px 0;
        }
      }

      ins {
        text-decoration: none;
      }
    `,
  ];
}
