import { css, html, LitElement, nothing, type PropertyValues } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import { api, Problem } from "../core/api";
import { dateTimeText } from "../core/format";
import type { LeadDetail } from "../core/leads";
import { showRefused, wrongOf } from "../core/refused";
import { base } from "../core/styles";
import { toasts } from "../core/toasts";
import { words } from "../core/words";
import "../ui/dialog.element";
import type { DialogElement } from "../ui/dialog.element";
import { icon } from "../ui/icons";
import { type ConsentLine, type Purpose, purposes, word as shared } from "./requests";

interface Sheet {
  current: Partial<Record<Purpose, boolean>>;
  entries: ConsentLine[];
}

const word = words({
  title: ["Sự đồng ý của nhà đầu tư", "What the investor agrees to"],
  given: ["đồng ý", "given"],
  withdrawn: ["đã rút lại", "withdrawn"],
  never: ["chưa hỏi", "not asked"],
  note: ["Ghi nhận", "Write down"],
  headline: ["Ghi nhận sự đồng ý hoặc việc rút lại", "Write down a consent or its withdrawal"],
  purpose: ["Mục đích", "Purpose"],
  what: ["Người liên hệ", "The person"],
  agrees: ["đồng ý", "agrees"],
  withdraws: ["rút lại sự đồng ý", "withdraws the consent"],
  evidence: ["Bằng cách nào", "How"],
  proof: ["Ai nói, khi nào", "Who said it, and when"],
  ledger: ["Sổ đồng ý ({0})", "Ledger ({0})"],
  save: ["Lưu", "Save"],
  cancel: ["Hủy", "Cancel"],
  saved: ["Đã ghi vào sổ.", "It is in the ledger."],
});

const evidences = ["Telephone", "Mail", "InPerson"] as const;

/** The consents of the person a lead is about. */
@customElement("kontum-lead-consents")
export class LeadConsentsElement extends LitElement {
  @property({ attribute: false })
  lead!: LeadDetail;

  @state()
  private _sheet?: Sheet;

  @state()
  private _wrong: Readonly<Record<string, readonly string[]>> = {};

  @query("kontum-leads-dialog")
  private _dialog!: DialogElement;

  #token = "";

  protected override willUpdate(changed: PropertyValues<this>) {
    if (changed.has("lead")) {
      void this.#load();
    }
  }

  override render() {
    if (!this._sheet) {
      return nothing;
    }

    const { current, entries } = this._sheet;
    return html`<header class="row spread">
        <h2>${word("title")}</h2>
        ${this.lead.rights.write ? html`<button class="button plain" @click=${this.#ask}>${icon("edit")}${word("note")}</button>` : nothing}
      </header>
      <ul class="plain">
        ${purposes.map((purpose) => {
          const held = current[purpose];
          return html`<li class="purpose"><span>${shared(purpose)}</span><span class="tag ${held === undefined ? "" : held ? "good" : "warn"}">${word(held === undefined ? "never" : held ? "given" : "withdrawn")}</span></li>`;
        })}
      </ul>
      ${entries.length === 0
        ? nothing
        : html`<details class="small">
            <summary>${word("ledger", entries.length)}</summary>
            <ul class="plain">
              ${entries.map(
                (line) => html`<li><span class="tag ${line.given ? "good" : "warn"}">${word(line.given ? "given" : "withdrawn")}</span> ${shared(line.purpose)}<br /><span class="muted">${[dateTimeText(line.at), shared(line.evidence), line.noticeVersion && shared("notice", line.noticeVersion), line.by, line.note].filter(Boolean).join(" · ")}</span></li>`,
              )}
            </ul>
          </details>`}
      <kontum-leads-dialog acts headline=${word("headline")}>
        <form class="stack" novalidate @submit=${this.#save}>
          ${this.#choice("purpose", purposes.map((purpose) => [purpose, shared(purpose)]))}
          ${this.#choice("given", [["true", word("agrees")], ["false", word("withdraws")]], "what")}
          ${this.#choice("evidence", evidences.map((evidence) => [evidence, shared(evidence)]))}
          <label class="field"><span class="label">${word("proof")}</span><textarea name="note" rows="3" maxlength="1000" aria-invalid=${this._wrong["note"] ? "true" : nothing}></textarea>${wrongOf(this._wrong, "note")}</label>
        </form>
        <button slot="actions" class="button" @click=${() => this._dialog.close()}>${word("cancel")}</button>
        <button slot="actions" class="button primary" @click=${() => this.renderRoot.querySelector<HTMLFormElement>("form")!.requestSubmit()}>${word("save")}</button>
      </kontum-leads-dialog>`;
  }

  #choice(name: "purpose" | "given" | "evidence", options: readonly (readonly [string, string])[], label: "purpose" | "what" | "evidence" = name as "purpose") {
    return html`<label class="field"
      ><span class="label">${word(label)}</span
      ><select name=${name}>
        ${options.map(([value, shown]) => html`<option value=${value}>${shown}</option>`)}</select
      >${wrongOf(this._wrong, name)}</label
    >`;
  }

  #ask = () => {
    this._wrong = {};
    this.#token = crypto.randomUUID();
    this.renderRoot.querySelector<HTMLFormElement>("form")!.reset();
    this._dialog.show();
  };

  #load = () => toasts.attempt(async () => (this._sheet = await api.get<Sheet>(`/${this.lead.lead.id}/consents`)));

  #save = async (event: SubmitEvent) => {
    event.preventDefault();
    const form = new FormData(event.target as HTMLFormElement);
    try {
      await api.post(`/${this.lead.lead.id}/consents`, { formToken: this.#token, purpose: form.get("purpose"), given: form.get("given") === "true", evidence: form.get("evidence"), note: form.get("note") });
      this._dialog.close();
      toasts.good(word("saved"));
      this.dispatchEvent(new CustomEvent("lead-changed", { bubbles: true, composed: true }));
      await this.#load();
    } catch (error) {
      if (!(error instanceof Problem)) {
        throw error;
      }

      this._wrong = error.fields;
      await showRefused(this, error);
    }
  };

  static override styles = [
    base,
    css`
      :host {
        display: grid;
        gap: 8px;
      }

      header.row {
        flex-wrap: nowrap;
      }

      .purpose {
        align-items: start;
        display: flex;
        gap: 8px;
        justify-content: space-between;
      }

      li {
        overflow-wrap: anywhere;
        padding: 3px 0;
      }
    `,
  ];
}
