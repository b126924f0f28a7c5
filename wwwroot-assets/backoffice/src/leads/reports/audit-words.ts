import { rightText } from "../clients/clients";
import { desk } from "../core/desk";
import { areaText, dateTimeText, numberText } from "../core/format";
import { words } from "../core/words";
import { isNamed, kindWord } from "../timeline/entries";
import { isOfferState, offerWord } from "../timeline/offer-words";

// What the audit writes down, in words.

const role = words({
  System: ["Hệ thống", "System"],
  Investor: ["Nhà đầu tư", "Investor"],
  Client: ["Phần mềm khác", "Another program"],
  Officer: ["Cán bộ", "Officer"],
  Manager: ["Trưởng đơn vị", "Manager"],
  Director: ["Lãnh đạo Ban", "Director"],
  Administrator: ["Quản trị", "Administrator"],
});

const acts = {
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
  "sent-again": ["gửi lại", "sent again"],
  "set-aside": ["bỏ qua", "set aside"],
  "consent-given": ["ghi nhận đồng ý", "noted a consent"],
  infected: ["phát hiện mã độc", "found infected"],
  "consent-withdrawn": ["ghi nhận rút lại đồng ý", "noted a withdrawal"],
} as const;

const act = words(acts);

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
  OutboxMail: ["Thư gửi đi", "Mail to be sent"],
  CaseLink: ["Liên kết riêng", "Private link"],
  Officer: ["Cán bộ", "Officer"],
  RuleVersion: ["Quy tắc", "Rules"],
  leads: ["Danh sách hồ sơ", "List of leads"],
  organisations: ["Danh sách tổ chức", "List of organisations"],
  contacts: ["Danh sách người liên hệ", "List of people"],
  report: ["Số liệu báo cáo", "Numbers of reports"],
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
  ApiClient: ["Phần mềm khác", "Other program"],
  ApiKey: ["Khóa của phần mềm", "Key of a program"],
  LeadMerge: ["Gộp hồ sơ", "Leads joined"],
  RawMail: ["Bản gốc của thư", "Original of a mail"],
  MailAttachment: ["Tệp đính kèm", "Attachment"],
  ActivityPerson: ["Người dự", "Guest"],
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
  withoutOfficer: ["chưa có người phụ trách", "without an officer"],
  withoutUnit: ["chưa giao đơn vị", "without a unit"],
  withoutCountry: ["chưa rõ quốc gia", "country not known"],
  withoutSector: ["chưa rõ lĩnh vực", "sector not known"],
  unreviewed: ["chỉ yêu cầu chưa chấm lại", "only those not reviewed"],
  response: ["trả lời lần đầu", "first answer"],
  reached: ["đã đến giai đoạn", "came as far as"],
  currency: ["loại tiền", "currency"],
  purpose: ["mục đích", "purpose"],
  scopes: ["được làm", "may"],
  seesContactData: ["thấy dữ liệu liên hệ", "sees contact data"],
  seesInvestment: ["thấy vốn đầu tư", "sees investments"],
  prefix: ["khóa", "key"],
  expiresAt: ["hết hạn lúc", "expires"],
  revokedAt: ["thu hồi lúc", "revoked"],
  revokedByKey: ["người thu hồi", "revoked by"],
  createdByKey: ["người tạo", "made by"],
  offClock: ["không tính thời hạn", "off the clock"],
} as const;

const thing = words(things);

// Answers that have no list of choices of their own.
const values = {
  true: ["có", "yes"],
  false: ["không", "no"],
} as const;

const value = words(values);

/** Who acted, where the audit names no account. */
export const roleText = (name: string) => role(name as "System");

/** What was done; as it is stored where it has no words. */
export const actText = (name: string) => (Object.hasOwn(acts, name) ? act(name as keyof typeof acts) : name);

/** What it was done to, or which part of it changed; the rest by the name it is stored under. */
export const thingText = (name: string) => (Object.hasOwn(things, name) ? thing(name as keyof typeof things) : name);

/** Whether a reader can make anything of it: keys say nothing, unless they are those of people. */
export const isKept = (name: string) => !["leadId", "clientId", "createdAt", "contactId", "organisationId", "mailId", "enquiryId", "key", "plotKey", "subjectId"].includes(name);

const named: Readonly<Record<string, (text: string) => string>> = {
  unitCode: desk.unit,
  stage: desk.stage,
  stages: desk.stage,
  from: desk.stage,
  to: desk.stage,
  reached: desk.stage,
  country: desk.country,
  sectorCode: desk.sector,
  placeCode: desk.place,
  source: desk.source,
  language: desk.language,
  scopes: (text) => rightText(text.replace(/\B[A-Z]/g, ".$&").toLowerCase()),
  areaFrom: (text) => areaText(Number(text), Number(text)),
  areaTo: (text) => areaText(Number(text), Number(text)),
  investmentAmount: (text) => numberText(Number(text), 2),
};

/** A value of a part. */
export function valueText(name: string, stored: unknown) {
  if (stored === null || stored === undefined) {
    return "–";
  }

  // Filters of several values are kept as one text.
  const text = String(stored);
  const parts = text.split(", ");
  if (name.endsWith("Key")) {
    return parts.map((key) => desk.officer(key)?.name ?? key).join(", ");
  }

  if (/^\d{4}-\d\d-\d\dT/.test(text)) {
    return dateTimeText(text);
  }

  if (Object.hasOwn(named, name)) {
    return parts.map(named[name]).join(", ");
  }

  if (typeof stored === "boolean") {
    return value(stored ? "true" : "false");
  }

  if (name === "kind") {
    return isNamed(text) ? kindWord(text) : parts.map(desk.kind).join(", ");
  }

  return name === "state" && isOfferState(text) ? offerWord(text) : text;
}
