import { html } from "lit";
import { desk } from "../core/desk";
import { agoText, dateTimeText } from "../core/format";
import { words } from "../core/words";
import { icon } from "../ui/icons";

export const kinds = ["Access", "Rectification", "Erasure", "Restriction", "Objection", "Withdrawal"] as const;
export type Kind = (typeof kinds)[number];

export const channels = ["Telephone", "Mail", "InPerson", "CasePage"] as const;
export type Channel = (typeof channels)[number];

export const purposes = ["AnswerEnquiry", "Promotion", "ThirdParty"] as const;
export type Purpose = (typeof purposes)[number];

export const states = ["Received", "Answered", "InWork", "Done", "Refused"] as const;
export type State = (typeof states)[number];

export interface Person {
  key: string;
  name: string;
}

export interface Term {
  dueAt: string;
  endedAt: string | null;
  late: boolean;
}

/** A request in a list. */
export interface RequestRow {
  id: string;
  reference: string;
  kind: Kind;
  state: State;
  channel: Channel;
  receivedAt: string;
  personName: string | null;
  thirdParty: boolean;
  extended: boolean;
  officer: Person | null;
  answer: Term;
  finish: Term;
}

/** An entry of the ledger of consents. */
export interface ConsentLine {
  id: string;
  purpose: Purpose;
  given: boolean;
  at: string;
  evidence: Channel | "Form";
  noticeVersion: string | null;
  by: string | null;
  note: string | null;
}

/** Words that the screens about personal data share. */
export const word = words({
  Access: ["Xem, nhận bản sao", "Access"],
  Rectification: ["Chỉnh sửa", "Rectification"],
  Erasure: ["Xóa dữ liệu", "Erasure"],
  Restriction: ["Hạn chế xử lý", "Restriction"],
  Objection: ["Phản đối xử lý", "Objection"],
  Withdrawal: ["Rút lại sự đồng ý", "Withdrawal of consent"],
  Received: ["Mới nhận", "Received"],
  Answered: ["Đã trả lời", "Answered"],
  InWork: ["Đang thực hiện", "In work"],
  Done: ["Đã thực hiện", "Done"],
  Refused: ["Đã từ chối", "Refused"],
  Form: ["Biểu mẫu trên trang", "Form on the site"],
  Telephone: ["Điện thoại", "Telephone"],
  Mail: ["Thư", "Mail"],
  InPerson: ["Trực tiếp", "In person"],
  CasePage: ["Trang riêng của nhà đầu tư", "The investor's private page"],
  AnswerEnquiry: ["Dùng dữ liệu để trả lời yêu cầu", "Using the data to answer the enquiry"],
  Promotion: ["Nhận tin và thư mời xúc tiến đầu tư", "News and invitations of investment promotion"],
  ThirdParty: ["Chuyển dữ liệu cho bên thứ ba (ví dụ chủ đầu tư hạ tầng)", "Passing the data to a third party (such as a park developer)"],
  due: ["hạn {0}", "due {0}"],
  late: ["trễ {0}", "late: {0}"],
  hidden: ["(ẩn)", "(hidden)"],
  erased: ["(đã xóa)", "(erased)"],
  third: ["Bên thứ ba phải cùng thực hiện (thời hạn {0} ngày thay vì {1})", "A third party must act as well ({0} days instead of {1})"],
  thirdLonger: ["Bên thứ ba phải cùng thực hiện (thời hạn dài hơn)", "A third party must act as well (longer term)"],
  extended: ["đã gia hạn", "extended"],
  notice: ["thông báo phiên bản {0}", "notice {0}"],
  met: ["đúng hạn", "in time"],
  missed: ["quá hạn", "too late"],
});

/** The term of a right in days. */
export const periodOf = (kind: string) => desk.lookups.dataPeriods.find((period) => period.kind === kind);

/** What a third party does to the term of a right; in general while no right is chosen. */
export function thirdPartyText(kind: string) {
  const period = periodOf(kind);
  return period ? word("third", period.finishWithThirdParty, period.finish) : word("thirdLonger");
}

/** What is personal: hidden from those who see no contact data, and else gone with an erasure, where there is nothing of it. */
export const personal = (text: string | null) => text ?? word(desk.me.seesContactData ? "erased" : "hidden");

/** How far a request is. */
export const stateTag = (state: State) => html`<span class="tag ${state === "Done" ? "good" : state === "Refused" ? "" : state === "Received" ? "warn" : "accent"}">${word(state)}</span>`;

const soon = 24 * 60 * 60 * 1000;

/** A term in words and not by colour alone. */
export function termTag(term: Term) {
  if (term.endedAt) {
    return html`<span class="tag ${term.late ? "bad" : "good"}" title=${dateTimeText(term.endedAt)}>${icon(term.late ? "warning" : "check")}${word(term.late ? "missed" : "met")}</span>`;
  }

  const near = new Date(term.dueAt).getTime() - Date.now() < soon;
  return html`<span class="tag ${term.late ? "bad" : near ? "warn" : ""}" title=${dateTimeText(term.dueAt)}>${icon(term.late ? "warning" : "clock")}${word(term.late ? "late" : "due", agoText(term.dueAt))}</span>`;
}
