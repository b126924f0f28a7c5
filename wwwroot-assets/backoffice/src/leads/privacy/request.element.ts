import { css, html, nothing } from "lit";
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
import { askedPart, consentsPart, grounds, groundText, historyPart, type RequestContact, type RequestDetail, resultPart, termsPart } from "./request-parts";
import { type PersonActs, personLine, rectifiedFields } from "./request-people";
import { stateTag, word as shared } from "./requests";

const word = words({
  back: ["Về danh sách yêu cầu", "To the list of requests"],
  retry: ["Thử lại", "Try again"],
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
  Investor: ["Nhà đầu tư", "Investor"],
  done: ["Đã lưu.", "Saved."],
});

const proofs = ["MailOnFile", "CallBack", "Paper", "Known"] as const;
const chosenKinds = ["Restriction", "Objection", "Rectification"];

type Words = Parameters<typeof word>[0];

/** A request with its steps: verify, answer, carry out or refuse. */
@customElement("kontum-leads-privacy-request")
export default class PrivacyRequestElement extends LeadsPageElement {
  @state()
  private _detail?: RequestDetail;

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
          ${askedPart(detail)} ${acts || detail.identityCheckedAt ? this.#renderIdentity(detail, acts) : nothing} ${acts || detail.answer ? this.#renderAnswer(detail, acts) : nothing}
          ${acts ? this.#renderCarryOut(detail) : detail.contacts.length > 0 ? this.#renderPeople(detail) : nothing} ${acts ? this.#renderRefusal() : nothing} ${open ? nothing : resultPart(detail)}
        </div>
        <div class="stack">${termsPart(detail)} ${acts ? this.#renderArrange(detail) : nothing} ${consentsPart(detail)} ${historyPart(detail)}</div>
      </div>`;
  }

  #renderArrange(detail: RequestDetail) {
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

  #renderIdentity(detail: RequestDetail, acts: boolean) {
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

  #renderAnswer(detail: RequestDetail, acts: boolean) {
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

  #renderCarryOut(detail: RequestDetail) {
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
          ${detail.contacts.length === 0 ? html`<p class="muted">${word("nobodyFound")}</p>` : nothing} ${detail.contacts.map((one) => personLine(one, this.#acts(one, chooses, kind === "Rectification")))}
        </fieldset>
        ${this.#renderElsewhere(detail)}
        <p class="muted small">${word(`what_${kind}`, detail.purposes.map((purpose) => shared(purpose)).join(", "))}</p>
        ${kind === "Rectification" && contact ? rectifiedFields(contact, (field) => this.#isWrong("completion", field), (field) => this.#under("completion", field)) : nothing} ${this.#words("completion", "words")}
        <div><button class="button primary" ?disabled=${this._busy || !detail.identityCheckedAt} title=${detail.identityCheckedAt ? nothing : word("identityHint")}>${icon("check")}${word("complete")}</button></div>
      </form>
    </section>`;
  }

  #renderPeople(detail: RequestDetail) {
    return html`<section class="card stack"><h2>${word("about")}</h2>${detail.contacts.map((contact) => personLine(contact, this.#acts(contact, false, false)))}</section>`;
  }

  #acts(contact: RequestContact, chooses: boolean, one: boolean): PersonActs {
    const chosen = this._chosen.includes(contact.id);
    const change = () => (this._chosen = one ? [contact.id] : chosen ? this._chosen.filter((id) => id !== contact.id) : [...this._chosen, contact.id]);
    return { choose: chooses ? { one, chosen, change } : undefined, lift: this.me.writes ? (ground) => this.#lift(contact, ground) : undefined, busy: this._busy };
  }

  // Export and erasure are a part of their own; where it is left out, there is nothing to offer.
  #renderElsewhere({ request, email, phone }: RequestDetail) {
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

  #renderRefusal() {
    return html`<details class="card">
      <summary><h2>${word("refuse")}</h2></summary>
      <form class="stack" name="refusal" novalidate @submit=${this.#send("POST", "refusal", (form) => ({ ground: form.get("ground") || null, words: form.get("words") }))}>
        <label class="field"
          ><span class="label">${word("ground")}</span
          ><select name="ground">
            <option value="">–</option>
            ${grounds.map((ground) => html`<option value=${ground}>${groundText(ground)}</option>`)}</select
          >${this.#under("refusal", "ground")}</label
        >
        ${this.#words("refusal", "refuseWords")}
        <div><button class="button danger" ?disabled=${this._busy}>${word("refuseDo")}</button></div>
      </form>
    </details>`;
  }

  #words(at: string, label: "words" | "refuseWords", hint = "") {
    return html`<label class="field"
      ><span class="label">${word(label)}</span
      ><textarea name="words" rows="4" maxlength="4000" aria-invalid=${this.#isWrong(at, "words")}></textarea>${hint ? html`<span class="hint">${hint}</span>` : nothing}${this.#under(at, "words")}</label
    >`;
  }

  #isWrong = (at: string, field: string) => (this._at === at && this._wrong[field] ? "true" : nothing);

  #under = (at: string, field: string) => (this._at === at ? wrongOf(this._wrong, field) : nothing);

  async #lift(contact: RequestContact, ground: string) {
    if (await this.attempt(() => api.post(`/privacy/contacts/${contact.id}/marks`, { ground, expectedVersion: contact.version }))) {
      toasts.good(word("done"));
    }

    await this.#load();
  }

  #completion(detail: RequestDetail, form: FormData) {
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
      this._detail = await api.get<RequestDetail>(`/privacy/requests/${this.route.params["id"]}`);
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
