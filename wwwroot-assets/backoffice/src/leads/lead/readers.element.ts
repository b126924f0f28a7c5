import { css, html, LitElement, nothing } from "lit";
import { customElement, query, state } from "lit/decorators.js";
import { api, Problem } from "../core/api";
import { desk } from "../core/desk";
import { leadChanged, type LeadDetail } from "../core/leads";
import { base } from "../core/styles";
import { toasts } from "../core/toasts";
import { words } from "../core/words";
import "../ui/dialog.element";
import type { DialogElement } from "../ui/dialog.element";
import { type Meanwhile, meanwhileNote, meanwhileOf } from "./meanwhile";

const word = words({
  headline: ["Ai được xem hồ sơ {0}", "Who sees lead {0}"],
  open: ["Mọi người của đơn vị và lãnh đạo", "Everybody of the unit, and the board"],
  confidential: ["Bảo mật: chỉ người phụ trách và những người sau", "Confidential: only its officer and these people"],
  people: ["Những người được xem", "People who see it"],
  save: ["Lưu", "Save"],
  cancel: ["Hủy", "Cancel"],
  saved: ["Đã lưu.", "Saved."],
});

/** Makes a lead confidential for named people, or open again. `ask(lead)` opens it. */
@customElement("kontum-lead-readers")
export class LeadReadersElement extends LitElement {
  @state()
  private _lead?: LeadDetail;

  @state()
  private _confidential = false;

  @state()
  private _named: ReadonlySet<string> = new Set();

  @state()
  private _meanwhile?: Meanwhile;

  @query("kontum-leads-dialog")
  private _dialog!: DialogElement;

  async ask(lead: LeadDetail) {
    this._lead = lead;
    this._meanwhile = undefined;
    this._confidential = lead.lead.confidential;
    this._named = new Set(lead.readers.map((reader) => reader.key));
    await this.updateComplete;
    this._dialog.show();
  }

  override render() {
    const lead = this._lead?.lead;
    const people = desk.lookups.officers.filter((officer) => officer.key !== lead?.officer?.key);
    const choice = (confidential: boolean, label: string) =>
      html`<label class="check"><input type="radio" name="who" .checked=${this._confidential === confidential} @change=${() => (this._confidential = confidential)} />${label}</label>`;
    return html`<kontum-leads-dialog acts headline=${word("headline", lead?.reference ?? "")}>
      <form class="stack" @submit=${this.#save}>
        ${meanwhileNote(this._meanwhile)}
        ${choice(false, word("open"))} ${choice(true, word("confidential"))}
        ${this._confidential
          ? html`<fieldset class="field people">
              <legend>${word("people")}</legend>
              ${people.map(
                (person) => html`<label class="check"><input type="checkbox" .checked=${this._named.has(person.key)} @change=${() => this.#toggle(person.key)} />${person.name}</label>`,
              )}
            </fieldset>`
          : nothing}
      </form>
      <button slot="actions" class="button" @click=${() => this._dialog.close()}>${word("cancel")}</button>
      <button slot="actions" class="button primary" @click=${() => this.renderRoot.querySelector("form")!.requestSubmit()}>${word("save")}</button>
    </kontum-leads-dialog>`;
  }

  #toggle(key: string) {
    const named = new Set(this._named);
    if (!named.delete(key)) {
      named.add(key);
    }

    this._named = named;
  }

  #save = async (event: Event) => {
    event.preventDefault();
    const { id, version } = this._meanwhile?.lead ?? this._lead!.lead;
    try {
      await api.put(`/${id}/readers`, { readers: this._confidential ? [...this._named] : null, expectedVersion: version });
      this._dialog.close();
      toasts.good(word("saved"));
      this.dispatchEvent(leadChanged());
    } catch (error) {
      this._meanwhile = error instanceof Problem ? await meanwhileOf(this._lead!.lead, error) : undefined;
      if (!this._meanwhile) {
        toasts.problem(error);
      }
    }
  };

  static override styles = [
    base,
    css`
      .people {
        max-height: 40vh;
        overflow: auto;
      }
    `,
  ];
}
