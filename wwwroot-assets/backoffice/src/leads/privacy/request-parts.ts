import { html, nothing } from "lit";
import { dateTimeText } from "../core/format";
import { words } from "../core/words";
import { type ConsentLine, type Person, personal, type Purpose, type RequestRow, termTag, word as shared } from "./requests";

/** Somebody a request can be about. */
export interface RequestContact {
  id: string;
  name: string | null;
  email: string | null;
  phone: string | null;
  phoneExtension: string | null;
  position: string | null;
  language: string;
  sameEmail: boolean;
  restrictedAt: string | null;
  objectedAt: string | null;
  leads: { id: string; reference: string; title: string }[];
  version: number;
}

/** A request in full; what is personal is null for those who see no contact data, and once it is erased. */
export interface RequestDetail {
  request: RequestRow;
  email: string | null;
  phone: string | null;
  language: string;
  asked: string | null;
  purposes: Purpose[];
  thirdPartyName: string | null;
  identityProof: string | null;
  identityCheckedAt: string | null;
  identityCheckedBy: Person | null;
  answer: string | null;
  extendedAt: string | null;
  extensionDays: number | null;
  extensionReason: string | null;
  /** How the term to carry it out can be made longer; empty where it cannot. */
  extensions: { days: number; dueAt: string }[];
  refusalGround: string | null;
  outcome: string | null;
  basis: string;
  contacts: RequestContact[];
  consents: ConsentLine[];
  history: { at: string; act: string; role: string; by: string | null }[];
  handlers: Person[];
  version: number;
}

const word = words({
  asked: ["Điều được yêu cầu", "What is asked"],
  received: ["Nhận lúc {0} qua: {1}", "Received {0} by: {1}"],
  terms: ["Thời hạn", "Terms"],
  answer: ["Trả lời", "Answer"],
  finish: ["Thực hiện", "Carry out"],
  by: ["trước {0}", "by {0}"],
  extended: ["gia hạn", "term extended"],
  extendedBy: ["Đã gia hạn thêm {0} ngày lúc {1}. Lý do đã báo:", "Extended by {0} {0:day|days} on {1}. The reason that was told:"],
  result: ["Kết quả", "Result"],
  consents: ["Sổ đồng ý", "Ledger of consents"],
  noConsents: ["Chưa có ghi nhận nào.", "Nothing is recorded."],
  given: ["đồng ý", "given"],
  withdrawn: ["đã rút lại", "withdrawn"],
  history: ["Đã làm gì", "What was done"],
  created: ["tiếp nhận", "received"],
  arranged: ["giao xử lý, bên thứ ba", "handler, third party"],
  "identity-checked": ["xác minh người yêu cầu", "identity verified"],
  answered: ["trả lời", "answered"],
  started: ["bắt đầu thực hiện", "started"],
  completed: ["thực hiện xong", "carried out"],
  refused: ["từ chối", "refused"],
  reminded: ["nhắc hạn", "reminded"],
  escalated: ["báo cấp trên", "escalated"],
  emptied: ["xóa dữ liệu trong yêu cầu này", "the data in this request erased"],
  exported: ["xuất bản sao dữ liệu", "copy of the data exported"],
  System: ["Hệ thống", "System"],
  Investor: ["Nhà đầu tư", "Investor"],
  IdentityUnproven: ["Không xác minh được người yêu cầu", "Identity not proven"],
  NothingKept: ["Không lưu giữ dữ liệu nào", "Nothing is kept"],
  LegalDuty: ["Luật khác buộc lưu giữ hoặc sử dụng", "Another law requires it"],
  RightsOfOthers: ["Quyền của người khác, bí mật", "Rights of others, secrets"],
  Repeated: ["Đã giải quyết trước đó", "Dealt with before"],
  Other: ["Lý do khác theo luật", "Another reason by law"],
});

type Words = Parameters<typeof word>[0];

/** Why the law lets a request be refused. */
export const grounds = ["IdentityUnproven", "NothingKept", "LegalDuty", "RightsOfOthers", "Repeated", "Other"] as const;
export const groundText = (ground: string) => word(ground as (typeof grounds)[number]);

const told = ["created", "arranged", "identity-checked", "answered", "started", "extended", "completed", "refused", "reminded", "escalated", "exported", "emptied"];

/** What is asked, by whom. */
export function askedPart({ request, asked, email, phone }: RequestDetail) {
  return html`<section class="card stack">
    <h2>${word("asked")}</h2>
    <p><strong>${personal(request.personName)}</strong> ${email ? html`<span class="muted">${email}</span>` : nothing} ${phone ? html`<span class="muted">${phone}</span>` : nothing}</p>
    <p class="text">${personal(asked)}</p>
    <p class="muted small">${word("received", dateTimeText(request.receivedAt), shared(request.channel))}</p>
  </section>`;
}

/**
 * By when it has to be answered and carried out.
 * @param extend what makes the term longer; nothing where that cannot be done.
 */
export function termsPart({ request, basis, extendedAt, extensionDays, extensionReason }: RequestDetail, extend: unknown) {
  const line = (label: "answer" | "finish") => html`<div class="row spread"><span>${word(label)} ${word("by", dateTimeText(request[label].dueAt))}</span>${termTag(request[label])}</div>`;
  return html`<section class="card stack"><h2>${word("terms")}</h2>${line("answer")}${line("finish")}
    ${extendedAt ? html`<p class="small">${word("extendedBy", extensionDays, dateTimeText(extendedAt))}</p><p class="text small">${personal(extensionReason)}</p>` : nothing} ${extend}
    <p class="muted small">${basis}</p>
  </section>`;
}

/** How it ended. */
export function resultPart(detail: RequestDetail) {
  return html`<section class="card stack">
    <h2>${word("result")}</h2>
    ${detail.refusalGround ? html`<p><strong>${groundText(detail.refusalGround)}</strong></p>` : nothing}
    <p class="text">${personal(detail.outcome)}</p>
  </section>`;
}

/** What the person agreed to. */
export function consentsPart({ consents }: RequestDetail) {
  return html`<section class="card stack">
    <h2>${word("consents")}</h2>
    ${consents.length === 0 ? html`<p class="muted">${word("noConsents")}</p>` : nothing}
    <ul class="plain stack">
      ${consents.map(
        (line) => html`<li>
          <span class="tag ${line.given ? "good" : "warn"}">${word(line.given ? "given" : "withdrawn")}</span> ${shared(line.purpose)}
          <div class="muted small">${[dateTimeText(line.at), shared(line.evidence), line.noticeVersion && shared("notice", line.noticeVersion), line.by, line.note].filter(Boolean).join(" · ")}</div>
        </li>`,
      )}
    </ul>
  </section>`;
}

/** Who did what. */
export function historyPart({ history }: RequestDetail) {
  return html`<section class="card stack">
    <h2>${word("history")}</h2>
    <ol class="stack small">
      ${history.filter((step) => told.includes(step.act)).map((step) => html`<li><span class="muted">${dateTimeText(step.at)}</span> ${word(step.act as Words)}, ${step.by ?? word(step.role as Words)}</li>`)}
    </ol>
  </section>`;
}
