import { css, html, nothing } from "lit";
import { customElement, state } from "lit/decorators.js";
import { api, Problem } from "../core/api";
import { LeadsPageElement } from "../core/element";
import { showRefused, wrongOf } from "../core/refused";
import { router } from "../core/router";
import { base } from "../core/styles";
import { toasts, wordsOf } from "../core/toasts";
import { words } from "../core/words";
import { icon } from "../ui/icons";
import "./extension.element";
import { arrangementPart } from "./request-arrangement";
import { askedPart, consentsPart, historyPart, type RequestContact, type RequestDetail, resultPart, termsPart } from "./request-parts";
import { answerPart, carryOutPart, identityPart, peoplePart, refusalPart, type RequestForms, type RequestPeople } from "./request-steps";
import { stateTag, word as shared } from "./requests";

const word = words({
  back: ["Về danh sách yêu cầu", "To the list of requests"],
  retry: ["Thử lại", "Try again"],
  done: ["Đã lưu.", "Saved."],
});

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
    const [forms, people] = [this.#forms(open && this.me.writes), this.#people()];
    return html`<a class="small" href=${router.href("privacy/requests")}>${icon("back")} ${word("back")}</a>
      <header class="row spread">
        <h1>${request.reference} · ${shared(request.kind)}</h1>
        ${stateTag(request.state)}
      </header>
      <div class="sides">
        <div class="stack">
          ${askedPart(detail)} ${forms.acts || detail.identityCheckedAt ? identityPart(detail, forms) : nothing} ${forms.acts || detail.answer ? answerPart(detail, forms) : nothing}
          ${forms.acts ? carryOutPart(detail, forms, people) : detail.contacts.length > 0 ? peoplePart(detail, people) : nothing} ${forms.acts ? refusalPart(forms) : nothing} ${open ? nothing : resultPart(detail)}
        </div>
        <div class="stack">
          ${termsPart(detail, forms.acts && detail.extensions.length > 0 ? html`<kontum-leads-request-extension .detail=${detail} @extended=${this.#load} @refused=${this.#load}></kontum-leads-request-extension>` : nothing)} ${forms.acts ? arrangementPart(detail, forms, this._third ?? request.thirdParty, (third) => (this._third = third)) : nothing} ${consentsPart(detail)} ${historyPart(detail)}
        </div>
      </div>`;
  }

  #forms(acts: boolean): RequestForms {
    return {
      acts,
      busy: this._busy,
      send: this.#send,
      post: (act, body) => void this.#post(act, body),
      isWrong: (act, field) => (this._at === act && this._wrong[field] ? "true" : nothing),
      under: (act, field) => (this._at === act ? wrongOf(this._wrong, field) : nothing),
    };
  }

  #people(): RequestPeople {
    const chosen = this._chosen;
    return {
      chosen,
      acts: (contact, chooses, one) => {
        const change = () => (this._chosen = one ? [contact.id] : chosen.includes(contact.id) ? chosen.filter((id) => id !== contact.id) : [...chosen, contact.id]);
        return { choose: chooses ? { one, chosen: chosen.includes(contact.id), change } : undefined, lift: this.me.writes ? (ground) => this.#lift(contact, ground) : undefined, busy: this._busy };
      },
      attempt: (act) => this.attempt(act),
    };
  }

  async #lift(contact: RequestContact, ground: string) {
    if (await this.attempt(() => api.post(`/privacy/contacts/${contact.id}/marks`, { ground, expectedVersion: contact.version }))) {
      toasts.good(word("done"));
    }

    await this.#load();
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

      .contact a {
        display: inline-block;
        line-height: 24px;
        white-space: nowrap;
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
