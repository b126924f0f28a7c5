import { html, nothing } from "lit";
import { api } from "../core/api";
import { dateTimeText } from "../core/format";
import { pages } from "../core/pages";
import { router } from "../core/router";
import { words } from "../core/words";
import { icon } from "../ui/icons";
import { handOver } from "./handed-over";
import { grounds, groundText, type RequestDetail } from "./request-parts";
import { type PersonActs, personLine, rectifiedFields } from "./request-people";
import { word as shared } from "./requests";

const word = words({
  identity: ["1. Xác minh người yêu cầu", "1. Verify who asks"],
  identityHint: ["Không mở, sửa hay xóa dữ liệu cho người chưa được xác minh.", "Nothing is disclosed, changed or erased for somebody not verified."],
  proof: ["Cách xác minh", "How"],
  check: ["Đã xác minh", "Verified"],
  checked: ["{0}, {1}, {2}", "{0}, {1}, {2}"],
  CaseLink: ["Gửi qua trang riêng", "Sent over the private page"],
  MailOnFile: ["Trả lời thư gửi đến địa chỉ đã lưu", "Answered a mail to the address on file"],
  CallBack: ["Gọi lại số đã lưu", "Called back at the number on file"],
  Paper: ["Xuất trình giấy tờ", "Showed a paper"],
  Known: ["Cán bộ biết người này", "Known to an officer"],
  Investor: ["Nhà đầu tư", "Investor"],
  reply: ["2. Trả lời", "2. Answer"],
  replyHint: ["Gửi bằng thư; thời hạn thực hiện được thêm vào cuối thư.", "Sent by mail; the term for carrying it out is added."],
  replyNoMail: ["Không có thư điện tử: ghi lại điều đã nói với người yêu cầu.", "There is no e-mail address: write down what the person was told."],
  words: ["Nội dung gửi người yêu cầu", "What the person is told"],
  send: ["Trả lời", "Answer"],
  carryOut: ["3. Thực hiện", "3. Carry out"],
  start: ["Bắt đầu thực hiện", "Start"],
  about: ["Yêu cầu nói về", "It is about"],
  nobodyFound: ["Không có người liên hệ nào với địa chỉ hoặc số này.", "There is no contact with this address or number."],
  what_Access: ["Giao bản sao dữ liệu cho người yêu cầu, rồi ghi đã giao bằng cách nào.", "Hand the copy of the data over, then say how."],
  copy: ["Tải bản sao dữ liệu", "Download the copy"],
  person: ["Dữ liệu của một người", "A person's data"],
  what_Rectification: ["Sửa các ô dưới đây; giá trị trước và sau được ghi vào nhật ký.", "Correct the fields below; before and after go to the audit."],
  what_Erasure: ["Xóa dữ liệu của người này trước; khi còn người liên hệ với địa chỉ này, yêu cầu chưa thể kết thúc. Báo xong cho người yêu cầu thì dữ liệu trong yêu cầu này cũng được xóa.", "Erase the person's data first; while there is a contact with this address, the request cannot be ended. Once the person was told, what this request holds of the person is erased as well."],
  what_Restriction: ["Dữ liệu của người được chọn chỉ còn được lưu giữ: không sửa, không gửi thư.", "The data of whoever is chosen are only kept: not changed, not written to."],
  what_Objection: ["Người được chọn không còn nhận thư của Ban.", "Whoever is chosen is written to no more."],
  what_Withdrawal: ["Ghi việc rút lại vào sổ đồng ý: {0}.", "The withdrawal goes to the ledger: {0}."],
  complete: ["Thực hiện và báo người yêu cầu", "Carry out and tell the person"],
  refuse: ["Từ chối", "Refuse"],
  ground: ["Lý do pháp luật cho phép", "Reason the law gives"],
  refuseWords: ["Điều khoản và giải thích cho người yêu cầu", "The provision, and what the person is told"],
  refuseDo: ["Từ chối và báo người yêu cầu", "Refuse and tell the person"],
});

const proofs = ["MailOnFile", "CallBack", "Paper", "Known"] as const;
const chosenKinds = ["Restriction", "Objection", "Rectification"];

type Words = Parameters<typeof word>[0];

/** What the steps of a request have of the page they stand on. */
export interface RequestForms {
  /** Whether whoever looks may do something about the request. */
  acts: boolean;
  busy: boolean;
  /** Sends a form to an act of the request; what is sent is read from the form. */
  send: (method: "PUT" | "POST", act: string, body: (form: FormData) => object) => (event: SubmitEvent) => void;
  post: (act: string, body: object) => void;
  /** The attribute of a field that was refused when it was sent to an act. */
  isWrong: (act: string, field: string) => unknown;
  /** Why it was refused. */
  under: (act: string, field: string) => unknown;
}

/** How it was made sure that the person asks. */
export function identityPart(detail: RequestDetail, forms: RequestForms) {
  return html`<section class="card stack">
    <h2>${word("identity")}</h2>
    ${detail.identityCheckedAt
      ? html`<p>${icon("check")} ${word("checked", word(detail.identityProof as Words), detail.identityCheckedBy?.name ?? word("Investor"), dateTimeText(detail.identityCheckedAt))}</p>`
      : forms.acts
        ? html`<p class="muted small">${word("identityHint")}</p>
            <form class="row" name="identity" @submit=${forms.send("POST", "identity", (form) => ({ proof: form.get("proof") }))}>
              <label class="field grow"
                ><span class="label">${word("proof")}</span
                ><select name="proof">
                  ${proofs.map((proof) => html`<option value=${proof}>${word(proof)}</option>`)}
                </select></label
              >
              <button class="button primary" ?disabled=${forms.busy}>${word("check")}</button>
            </form>`
        : nothing}
  </section>`;
}

/** What the person was or is answered. */
export function answerPart(detail: RequestDetail, forms: RequestForms) {
  return html`<section class="card stack">
    <h2>${word("reply")}</h2>
    ${detail.answer
      ? html`<p class="text">${detail.answer}</p>`
      : forms.acts
        ? html`<form class="stack" name="answer" novalidate @submit=${forms.send("POST", "answer", (form) => ({ words: form.get("words") }))}>
            ${wordsField(forms, "answer", "words", word(detail.email ? "replyHint" : "replyNoMail"))}
            <div><button class="button primary" ?disabled=${forms.busy}>${icon("send")}${word("send")}</button></div>
          </form>`
        : nothing}
  </section>`;
}

/** Whom a request can be about, with what can be done. */
export interface RequestPeople {
  /** The keys of those who are chosen. */
  chosen: readonly string[];
  /** The acts on one of them; `chooses` where somebody is to be chosen, `one` where only one can be. */
  acts: (contact: RequestDetail["contacts"][number], chooses: boolean, one: boolean) => PersonActs;
  /** Runs what can fail and says so. */
  attempt: (act: () => Promise<unknown>) => unknown;
}

/** What is to be done so that the person gets what was asked for. */
export function carryOutPart(detail: RequestDetail, forms: RequestForms, people: RequestPeople) {
  const { kind, state } = detail.request;
  const [chooses, one] = [chosenKinds.includes(kind), kind === "Rectification"];
  const contact = detail.contacts.find((candidate) => candidate.id === people.chosen[0]);
  return html`<section class="card stack">
    <div class="row spread">
      <h2>${word("carryOut")}</h2>
      ${state === "InWork" ? nothing : html`<button class="button" ?disabled=${forms.busy} @click=${() => forms.post("start", {})}>${icon("play")}${word("start")}</button>`}
    </div>
    <form class="stack" name="completion" novalidate @submit=${forms.send("POST", "completion", (form) => completion(detail, people.chosen, form))}>
      <fieldset class="field">
        <legend>${word("about")}</legend>
        ${detail.contacts.length === 0 ? html`<p class="muted">${word("nobodyFound")}</p>` : nothing} ${detail.contacts.map((candidate) => personLine(candidate, people.acts(candidate, chooses, one)))}
      </fieldset>
      ${elsewherePart(detail, people)}
      <p class="muted small">${word(`what_${kind}`, detail.purposes.map((purpose) => shared(purpose)).join(", "))}</p>
      ${one && contact ? rectifiedFields(contact, (field) => forms.isWrong("completion", field), (field) => forms.under("completion", field)) : nothing} ${wordsField(forms, "completion", "words")}
      <div><button class="button primary" ?disabled=${forms.busy || !detail.identityCheckedAt} title=${detail.identityCheckedAt ? nothing : word("identityHint")}>${icon("check")}${word("complete")}</button></div>
    </form>
  </section>`;
}

/** Whom a finished request was about. */
export function peoplePart(detail: RequestDetail, people: RequestPeople) {
  return html`<section class="card stack"><h2>${word("about")}</h2>${detail.contacts.map((contact) => personLine(contact, people.acts(contact, false, false)))}</section>`;
}

/** Refusing, which needs a reason of the law. */
export function refusalPart(forms: RequestForms) {
  return html`<details class="card">
    <summary><h2>${word("refuse")}</h2></summary>
    <form class="stack" name="refusal" novalidate @submit=${forms.send("POST", "refusal", (form) => ({ ground: form.get("ground") || null, words: form.get("words") }))}>
      <label class="field"
        ><span class="label">${word("ground")}</span
        ><select name="ground" aria-invalid=${forms.isWrong("refusal", "ground")}>
          <option value="">–</option>
          ${grounds.map((ground) => html`<option value=${ground}>${groundText(ground)}</option>`)}</select
        >${forms.under("refusal", "ground")}</label
      >
      ${wordsField(forms, "refusal", "refuseWords")}
      <div><button class="button danger" ?disabled=${forms.busy}>${word("refuseDo")}</button></div>
    </form>
  </details>`;
}

// Export and erasure are a part of their own; where it is left out, there is nothing to offer.
function elsewherePart({ request, email, phone, identityCheckedAt }: RequestDetail, people: RequestPeople) {
  const there = pages.some((page) => page.paths.includes("privacy/person"));
  if (!there || (request.kind !== "Access" && request.kind !== "Erasure")) {
    return nothing;
  }

  const copy = () => people.attempt(() => api.download("/privacy/subject/export", { method: "POST", body: { email, phone } }));
  return html`<div class="row">
    ${request.kind === "Access" ? html`<button type="button" class="button" ?disabled=${!identityCheckedAt} @click=${copy}>${icon("download")}${word("copy")}</button>` : nothing}
    <a href=${router.href("privacy/person")} @click=${() => handOver({ email: email ?? "", phone: email ? "" : (phone ?? "") })}>${word("person")}</a>
  </div>`;
}

function completion(detail: RequestDetail, chosen: readonly string[], form: FormData) {
  const contact = detail.contacts.find((one) => one.id === chosen[0]);
  const field = (name: string) => form.get(name) as string | null;
  const rectified =
    detail.request.kind === "Rectification" && contact
      ? { name: field("name"), email: field("email"), phone: field("phone"), position: field("position"), language: contact.language, expectedVersion: contact.version }
      : null;
  return { words: form.get("words"), contactIds: chosen, rectified };
}

function wordsField(forms: RequestForms, act: string, label: "words" | "refuseWords", hint = "") {
  return html`<label class="field"
    ><span class="label">${word(label)}</span
    ><textarea name="words" rows="4" maxlength="4000" aria-invalid=${forms.isWrong(act, "words")}></textarea>${hint ? html`<span class="hint">${hint}</span>` : nothing}${forms.under(act, "words")}</label
  >`;
}
