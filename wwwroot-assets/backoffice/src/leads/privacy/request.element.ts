import { css, html, nothing, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";
import { api, Problem } from "../core/api";
import { LeadsPageElement } from "../core/element";
import { dateTimeText } from "../core/format";
import { pages } from "../core/pages";
import { showRefused, wrongOf } from "../core/refused";
import { router } from "../core/router";
import { base } from "../core/styles";
import { toasts, wordsOf } from "../core/toasts";
import { words } from "../core/words";
import { icon } from "../ui/icons";
import { type ConsentLine, type Person, type Purpose, type RequestRow, stateTag, termTag, word as shared } from "./requests";

interface Contact {
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

interface Detail {
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
  refusalGround: string | null;
  outcome: string | null;
  basis: string;
  contacts: Contact[];
  consents: ConsentLine[];
  history: { at: string; act: string; role: string; by: string | null }[];
  handlers: Person[];
  version: number;
}

const word = words({
  back: ["Về danh sách yêu cầu", "To the list of requests"],
  retry: ["Thử lại", "Try again"],
  asked: ["Điều được yêu cầu", "What is asked"],
  received: ["Nhận lúc {0} qua: {1}", "Received {0} by: {1}"],
  hidden: ["(ẩn)", "(hidden)"],
  terms: ["Thời hạn", "Terms"],
  answer: ["Trả lời", "Answer"],
  finish: ["Thực hiện", "Carry out"],
  by: ["trước {0}", "by {0}"],
  arrange: ["Người xử lý và bên thứ ba", "Who handles it, third party"],
  officer: ["Người xử lý", "Handled by"],
  nobody: ["chưa giao", "nobody yet"],
  third: ["Bên thứ ba phải cùng thực hiện (thời hạn 20 ngày)", "A third party must act as well (20 days)"],
  thirdPartyName: ["Bên thứ ba", "Third party"],
  save: ["Lưu", "Save"],
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
  reply: ["2. Trả lời", "2. Answer"],
  replyHint: ["Gửi bằng thư; thời hạn thực hiện được thêm vào cuối thư.", "Sent by mail; the term for carrying it out is added."],
  replyNoMail: ["Không có thư điện tử: ghi lại điều đã nói với người yêu cầu.", "There is no e-mail address: write down what the person was told."],
  words: ["Nội dung gửi người yêu cầu", "What the person is told"],
  send: ["Trả lời", "Answer"],
  carryOut: ["3. Thực hiện", "3. Carry out"],
  start: ["Bắt đầu thực hiện", "Start"],
  about: ["Yêu cầu nói về", "It is about"],
  nobodyFound: ["Không có người liên hệ nào với địa chỉ hoặc số này.", "There is no contact with this address or number."],
  sameEmail: ["cùng địa chỉ thư", "same address"],
  samePhone: ["chỉ cùng số điện thoại", "same number only"],
  restricted: ["đang hạn chế xử lý", "restricted"],
  objected: ["đã phản đối", "objected"],
  what_Access: ["Giao bản sao dữ liệu cho người yêu cầu, rồi ghi đã giao bằng cách nào.", "Hand the copy of the data over, then say how."],
  copy: ["Tải bản sao dữ liệu", "Download the copy"],
  person: ["Dữ liệu của một người", "A person's data"],
  what_Rectification: ["Sửa các ô dưới đây; giá trị trước và sau được ghi vào nhật ký.", "Correct the fields below; before and after go to the audit."],
  what_Erasure: ["Xóa dữ liệu của người này trước; khi còn người liên hệ với địa chỉ này, yêu cầu chưa thể kết thúc.", "Erase the person's data first; while there is a contact with this address, the request cannot be ended."],
  what_Restriction: ["Dữ liệu của người được chọn chỉ còn được lưu giữ: không sửa, không gửi thư.", "The data of whoever is chosen are only kept: not changed, not written to."],
  what_Objection: ["Người được chọn không còn nhận thư của Ban.", "Whoever is chosen is written to no more."],
  what_Withdrawal: ["Ghi việc rút lại vào sổ đồng ý: {0}.", "The withdrawal goes to the ledger: {0}."],
  name: ["Họ tên", "Name"],
  email: ["Thư điện tử", "E-mail"],
  phone: ["Điện thoại", "Telephone"],
  position: ["Chức vụ", "Position"],
  complete: ["Thực hiện và báo người yêu cầu", "Carry out and tell the person"],
  refuse: ["Từ chối", "Refuse"],
  ground: ["Lý do pháp luật cho phép", "Reason the law gives"],
  IdentityUnproven: ["Không xác minh được người yêu cầu", "Identity not proven"],
  NothingKept: ["Không lưu giữ dữ liệu nào", "Nothing is kept"],
  LegalDuty: ["Luật khác buộc lưu giữ hoặc sử dụng", "Another law requires it"],
  RightsOfOthers: ["Quyền của người khác, bí mật", "Rights of others, secrets"],
  Repeated: ["Đã giải quyết trước đó", "Dealt with before"],
  Other: ["Lý do khác theo luật", "Another reason by law"],
  refuseWords: ["Điều khoản và giải thích cho người yêu cầu", "The provision, and what the person is told"],
  refuseDo: ["Từ chối và báo người yêu cầu", "Refuse and tell the person"],
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
  exported: ["xuất bản sao dữ liệu", "copy of the data exported"],
  System: ["Hệ thống", "System"],
  Investor: ["Nhà đầu tư", "Investor"],
  done: ["Đã lưu.", "Saved."],
  lift: ["Bỏ đánh dấu", "Take the mark off"],
  liftWhy: ["Lý do bỏ đánh dấu", "Why the mark is taken off"],
  PersonAsked: ["Người này đề nghị", "The person asked for it"],
  Settled: ["Điều tranh chấp đã giải quyết", "The dispute is settled"],
  Mistake: ["Đánh dấu nhầm", "Set by mistake"],
});

const proofs = ["MailOnFile", "CallBack", "Paper", "Known"] as const;
const grounds = ["IdentityUnproven", "NothingKept", "LegalDuty", "RightsOfOthers", "Repeated", "Other"] as const;
const liftGrounds = ["PersonAsked", "Settled", "Mistake"] as const;
const chosenKinds = ["Restriction", "Objection", "Rectification"];

const told = ["created", "arranged", "identity-checked", "answered", "started", "completed", "refused", "reminded", "escalated", "exported"];

type Words = Parameters<typeof word>[0];

/** A request with its steps: verify, answer, carry out or refuse. */
@customElement("kontum-leads-privacy-request")
export default class PrivacyRequestElement extends LeadsPageElement {
  @state()
  private _detail?: Detail;

  @state()
  private _failed = "";

  @state()
  private _wrong: Readonly<Record<string, readonly string[]>> = {};

  /** Where the refusals belong. */
  @state()
  private _at = "";

  @state()
  private _busy = false;

  @state()
  private _third?: boolean;

  @state()
  private _chosen: readonly string[] = [];

  protected override shown() {
    if (this._detail?.request.id !== this.route.params["id"]) {
      this._detail = undefined;
      this._wrong = {};
    }

    void this.#load();
  }

  override render() {
    const detail = this._detail;
    if (!detail) {
      return this._failed
        ? html`<div class="empty" role="alert"><p>${this._failed}</p><button class="button" @click=${() => this.#load()}>${word("retry")}</button><a class="button" href=${router.href("privacy/requests")}>${word("back")}</a></div>`
        : html`<div class="bone" aria-busy="true"></div>`;
    }

    const { request } = detail;
    const open = request.state !== "Done" && request.state !== "Refused";
    const acts = open && this.me.writes;
    return html`<a class="small" href=${router.href("privacy/requests")}>${icon("back")} ${word("back")}</a>
      <header class="row spread">
        <h1>${request.reference} · ${shared(request.kind)}</h1>
        ${stateTag(request.state)}
      </header>
      <div class="sides">
        <div class="stack">
          ${this.#renderAsked(detail)} ${acts || detail.identityCheckedAt ? this.#renderIdentity(detail, acts) : nothing} ${acts || detail.answer ? this.#renderAnswer(detail, acts) : nothing}
          ${acts ? this.#renderCarryOut(detail) : detail.contacts.length > 0 ? this.#renderPeople(detail) : nothing} ${acts ? this.#renderRefusal() : nothing} ${open ? nothing : this.#renderResult(detail)}
        </div>
        <div class="stack">${this.#renderTerms(detail)} ${acts ? this.#renderArrange(detail) : nothing} ${this.#renderConsents(detail)} ${this.#renderHistory(detail)}</div>
      </div>`;
  }

  #renderAsked({ request, asked, email, phone }: Detail) {
    return html`<section class="card stack">
      <h2>${word("asked")}</h2>
      <p><strong>${request.personName ?? word("hidden")}</strong> ${email ? html`<span class="muted">${email}</span>` : nothing} ${phone ? html`<span class="muted">${phone}</span>` : nothing}</p>
      <p class="text">${asked ?? word("hidden")}</p>
      <p class="muted small">${word("received", dateTimeText(request.receivedAt), shared(request.channel))}</p>
    </section>`;
  }

  #renderTerms({ request, basis }: Detail) {
    const line = (label: "answer" | "finish") => html`<div class="row spread"><span>${word(label)} ${word("by", dateTimeText(request[label].dueAt))}</span>${termTag(request[label])}</div>`;
    return html`<section class="card stack"><h2>${word("terms")}</h2>${line("answer")}${line("finish")}<p class="muted small">${basis}</p></section>`;
  }

  #renderArrange(detail: Detail) {
    const third = this._third ?? detail.request.thirdParty;
    return html`<form class="card stack" name="arrange" @submit=${this.#send("PUT", "arrangement", (form) => ({ officerKey: form.get("officerKey") || null, thirdParty: form.has("thirdParty"), thirdPartyName: form.get("thirdPartyName") }))}>
      <h2>${word("arrange")}</h2>
      <label class="field"
        ><span class="label">${word("officer")}</span
        ><select name="officerKey">
          <option value="" ?selected=${!detail.request.officer}>${word("nobody")}</option>
          ${detail.handlers.map((person) => html`<option value=${person.key} ?selected=${detail.request.officer?.key === person.key}>${person.name}</option>`)}</select
        >${this.#under("arrangement", "officerKey")}</label
      >
      <label class="check"><input type="checkbox" name="thirdParty" .checked=${third} @change=${(event: Event) => (this._third = (event.target as HTMLInputElement).checked)} />${word("third")}</label>
      ${third
        ? html`<label class="field"><span class="label">${word("thirdPartyName")}</span><input name="thirdPartyName" maxlength="300" .defaultValue=${detail.thirdPartyName ?? ""} />${this.#under("arrangement", "thirdPartyName")}</label>`
        : nothing}
      <div><button class="button" ?disabled=${this._busy}>${word("save")}</button></div>
    </form>`;
  }

  #renderIdentity(detail: Detail, acts: boolean) {
    return html`<section class="card stack">
      <h2>${word("identity")}</h2>
      ${detail.identityCheckedAt
        ? html`<p>${icon("check")} ${word("checked", word(detail.identityProof as Words), detail.identityCheckedBy?.name ?? word("Investor"), dateTimeText(detail.identityCheckedAt))}</p>`
        : acts
          ? html`<p class="muted small">${word("identityHint")}</p>
              <form class="row" name="identity" @submit=${this.#send("POST", "identity", (form) => ({ proof: form.get("proof") }))}>
                <label class="field grow"
                  ><span class="label">${word("proof")}</span
                  ><select name="proof">
                    ${proofs.map((proof) => html`<option value=${proof}>${word(proof)}</option>`)}
                  </select></label
                >
                <button class="button primary" ?disabled=${this._busy}>${word("check")}</button>
              </form>`
          : nothing}
    </section>`;
  }

  #renderAnswer(detail: Detail, acts: boolean) {
    return html`<section class="card stack">
      <h2>${word("reply")}</h2>
      ${detail.answer
        ? html`<p class="text">${detail.answer}</p>`
        : acts
          ? html`<form class="stack" name="answer" @submit=${this.#send("POST", "answer", (form) => ({ words: form.get("words") }))}>
              ${this.#words("answer", "words", word(detail.email ? "replyHint" : "replyNoMail"))}
              <div><button class="button primary" ?disabled=${this._busy}>${icon("send")}${word("send")}</button></div>
            </form>`
          : nothing}
    </section>`;
  }

  #renderCarryOut(detail: Detail) {
    const { kind, state } = detail.request;
    const chooses = chosenKinds.includes(kind);
    const contact = detail.contacts.find((one) => one.id === this._chosen[0]);
    return html`<section class="card stack">
      <div class="row spread">
        <h2>${word("carryOut")}</h2>
        ${state === "InWork" ? nothing : html`<button class="button" ?disabled=${this._busy} @click=${() => this.#post("start", {})}>${icon("play")}${word("start")}</button>`}
      </div>
      <form class="stack" name="completion" novalidate @submit=${this.#send("POST", "completion", (form) => this.#completion(detail, form))}>
        <fieldset class="field">
          <legend>${word("about")}</legend>
          ${detail.contacts.length === 0 ? html`<p class="muted">${word("nobodyFound")}</p>` : nothing} ${detail.contacts.map((one) => this.#renderContact(one, chooses, kind === "Rectification"))}
        </fieldset>
        ${this.#renderElsewhere(detail)}
        <p class="muted small">${word(`what_${kind}`, detail.purposes.map((purpose) => shared(purpose)).join(", "))}</p>
        ${kind === "Rectification" && contact ? this.#renderFields(contact) : nothing} ${this.#words("completion", "words")}
        <div><button class="button primary" ?disabled=${this._busy || !detail.identityCheckedAt} title=${detail.identityCheckedAt ? nothing : word("identityHint")}>${icon("check")}${word("complete")}</button></div>
      </form>
    </section>`;
  }

  #renderPeople(detail: Detail) {
    return html`<section class="card stack"><h2>${word("about")}</h2>${detail.contacts.map((contact) => this.#renderContact(contact, false, false))}</section>`;
  }

  #renderContact(contact: Contact, chooses: boolean, one: boolean) {
    const chosen = this._chosen.includes(contact.id);
    const choose = () => (this._chosen = one ? [contact.id] : chosen ? this._chosen.filter((id) => id !== contact.id) : [...this._chosen, contact.id]);
    const about = html`<span
      ><strong>${contact.name}</strong> ${contact.email ?? ""} ${contact.phone ?? ""}
      <span class="tag">${word(contact.sameEmail ? "sameEmail" : "samePhone")}</span>
      ${contact.restrictedAt ? html`<span class="tag warn">${word("restricted")}</span>` : nothing} ${contact.objectedAt ? html`<span class="tag warn">${word("objected")}</span>` : nothing}</span
    >`;
    return html`<div class="contact">
      ${chooses ? html`<label class="check"><input type=${one ? "radio" : "checkbox"} name="contact" .checked=${chosen} @change=${choose} />${about}</label>` : about}
      ${this.me.writes && (contact.restrictedAt || contact.objectedAt)
        ? html`<span class="row small"
            ><select aria-label=${word("liftWhy")} id=${`lift-${contact.id}`}>
              ${liftGrounds.map((ground) => html`<option value=${ground}>${word(ground)}</option>`)}
            </select>
            <button type="button" class="button" ?disabled=${this._busy} @click=${() => this.#lift(contact)}>${icon("unlock")}${word("lift")}</button></span
          >`
        : nothing}
      <span class="small">${contact.leads.map((lead) => html`<a href=${router.href(`lead/${lead.id}`)}>${lead.reference}</a> `)}</span>
    </div>`;
  }

  // Export and erasure are a part of their own; where it is left out, there is nothing to offer.
  #renderElsewhere({ request, email, phone }: Detail) {
    const there = pages.some((page) => page.paths.includes("privacy/person"));
    if (!there || (request.kind !== "Access" && request.kind !== "Erasure")) {
      return nothing;
    }

    const copy = () => this.attempt(() => api.download("/privacy/subject/export", { method: "POST", body: { email, phone } }));
    return html`<div class="row">
      ${request.kind === "Access" ? html`<button type="button" class="button" ?disabled=${!this._detail?.identityCheckedAt} @click=${copy}>${icon("download")}${word("copy")}</button>` : nothing}
      <a href=${router.href("privacy/person")}>${word("person")}</a>
    </div>`;
  }

  #renderFields(contact: Contact): TemplateResult {
    const values = { name: contact.name, email: contact.email, phone: contact.phone && contact.phoneExtension ? `${contact.phone} ext. ${contact.phoneExtension}` : contact.phone, position: contact.position };
    return html`<div class="grid">
      ${(["name", "email", "phone", "position"] as const).map(
        (name) => html`<label class="field"><span class="label">${word(name)}</span><input name=${name} maxlength="254" .defaultValue=${values[name] ?? ""} aria-invalid=${this.#isWrong("completion", name)} />${this.#under("completion", name)}</label>`,
      )}
    </div>`;
  }

  #renderRefusal() {
    return html`<details class="card">
      <summary><h2>${word("refuse")}</h2></summary>
      <form class="stack" name="refusal" novalidate @submit=${this.#send("POST", "refusal", (form) => ({ ground: form.get("ground") || null, words: form.get("words") }))}>
        <label class="field"
          ><span class="label">${word("ground")}</span
          ><select name="ground">
            <option value="">–</option>
            ${grounds.map((ground) => html`<option value=${ground}>${word(ground)}</option>`)}</select
          >${this.#under("refusal", "ground")}</label
        >
        ${this.#words("refusal", "refuseWords")}
        <div><button class="button danger" ?disabled=${this._busy}>${word("refuseDo")}</button></div>
      </form>
    </details>`;
  }

  #renderResult(detail: Detail) {
    return html`<section class="card stack">
      <h2>${word("result")}</h2>
      ${detail.refusalGround ? html`<p><strong>${word(detail.refusalGround as Words)}</strong></p>` : nothing}
      <p class="text">${detail.outcome ?? word("hidden")}</p>
    </section>`;
  }

  #renderConsents({ consents }: Detail) {
    return html`<section class="card stack">
      <h2>${word("consents")}</h2>
      ${consents.length === 0 ? html`<p class="muted">${word("noConsents")}</p>` : nothing}
      <ul class="plain stack">
        ${consents.map(
          (line) => html`<li>
            <span class="tag ${line.given ? "good" : "warn"}">${word(line.given ? "given" : "withdrawn")}</span> ${shared(line.purpose)}
            <div class="muted small">${dateTimeText(line.at)} · ${shared(line.evidence)}${line.noticeVersion ? ` · ${line.noticeVersion}` : ""}${line.by ? ` · ${line.by}` : ""}${line.note ? ` · ${line.note}` : ""}</div>
          </li>`,
        )}
      </ul>
    </section>`;
  }

  #renderHistory({ history }: Detail) {
    return html`<section class="card stack">
      <h2>${word("history")}</h2>
      <ol class="stack small">
        ${history.filter((step) => told.includes(step.act)).map((step) => html`<li><span class="muted">${dateTimeText(step.at)}</span> ${word(step.act as Words)}, ${step.by ?? word(step.role as Words)}</li>`)}
      </ol>
    </section>`;
  }

  #words(at: string, label: "words" | "refuseWords", hint = "") {
    return html`<label class="field"
      ><span class="label">${word(label)}</span
      ><textarea name="words" rows="4" maxlength="4000" aria-invalid=${this.#isWrong(at, "words")}></textarea>${hint ? html`<span class="hint">${hint}</span>` : nothing}${this.#under(at, "words")}</label
    >`;
  }

  #isWrong = (at: string, field: string) => (this._at === at && this._wrong[field] ? "true" : nothing);

  #under = (at: string, field: string) => (this._at === at ? wrongOf(this._wrong, field) : nothing);

  #lift = async (contact: Contact) => {
    const ground = this.renderRoot.querySelector<HTMLSelectElement>(`#lift-${CSS.escape(contact.id)}`)!.value;
    if (await this.attempt(() => api.post(`/privacy/contacts/${contact.id}/marks`, { ground, expectedVersion: contact.version }))) {
      toasts.good(word("done"));
    }

    await this.#load();
  };

  #completion(detail: Detail, form: FormData) {
    const contact = detail.contacts.find((one) => one.id === this._chosen[0]);
    const field = (name: string) => form.get(name) as string | null;
    const rectified =
      detail.request.kind === "Rectification" && contact
        ? { name: field("name"), email: field("email"), phone: field("phone"), position: field("position"), language: contact.language, expectedVersion: contact.version }
        : null;
    return { words: form.get("words"), contactIds: this._chosen, rectified };
  }

  #send = (method: "PUT" | "POST", act: string, body: (form: FormData) => object) => (event: SubmitEvent) => {
    event.preventDefault();
    void this.#post(act, body(new FormData(event.target as HTMLFormElement)), method);
  };

  // What was typed stays in its form when the server refuses; the page behind it is read anew.
  async #post(act: string, body: object, method: "PUT" | "POST" = "POST") {
    const detail = this._detail!;
    const path = `/privacy/requests/${detail.request.id}/${act}`;
    const sent = { ...body, expectedVersion: detail.version };
    this._busy = true;
    this._wrong = {};
    this._at = act;
    try {
      await (method === "PUT" ? api.put(path, sent) : api.post(path, sent));
      toasts.good(word("done"));
      this._third = undefined;
      await this.#load();
    } catch (error) {
      if (!(error instanceof Problem)) {
        throw error;
      }

      this._wrong = error.fields;
      await showRefused(this, error);
      if (error.status === 409) {
        await this.#load();
      }
    } finally {
      this._busy = false;
    }
  }

  #load = async () => {
    try {
      const first = this._detail === undefined;
      this._detail = await api.get<Detail>(`/privacy/requests/${this.route.params["id"]}`);
      this._failed = "";
      if (first) {
        const same = this._detail.contacts.filter((contact) => contact.sameEmail);
        this._chosen = same.slice(0, this._detail.request.kind === "Rectification" ? 1 : undefined).map((contact) => contact.id);
      }
    } catch (error) {
      if (!(error instanceof Problem)) {
        throw error;
      }

      if (this._detail && error.status !== 404) {
        toasts.problem(error);
      } else {
        this._detail = undefined;
        this._failed = wordsOf(error);
      }
    }
  };

  static override styles = [
    base,
    css`
      :host {
        display: grid;
        gap: 12px;
        grid-template-columns: minmax(0, 1fr);
        max-width: 1280px;
        padding: 16px;
      }

      .card {
        padding: 14px 16px;
      }

      .sides {
        align-items: start;
        display: grid;
        gap: 14px;
        grid-template-columns: minmax(0, 1fr) minmax(0, 380px);
      }

      .sides > .stack {
        grid-template-columns: minmax(0, 1fr);
      }

      .text,
      .contact,
      h1 {
        overflow-wrap: anywhere;
      }

      .text {
        white-space: pre-wrap;
      }

      .grow {
        flex: 1 1 220px;
      }

      form.row {
        align-items: end;
      }

      summary h2 {
        display: inline;
      }

      details[open] > summary {
        margin-bottom: 12px;
      }

      .grid {
        display: grid;
        gap: 10px;
        grid-template-columns: repeat(auto-fill, minmax(min(220px, 100%), 1fr));
      }

      @media (max-width: 900px) {
        .sides {
          grid-template-columns: minmax(0, 1fr);
        }
      }
    `,
  ];
}
