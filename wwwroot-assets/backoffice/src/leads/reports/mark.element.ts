import { html, LitElement, nothing } from "lit";
import { customElement, query, state } from "lit/decorators.js";
import { api, Problem } from "../core/api";
import { overtaken, overtakenNote } from "../core/overtaken";
import { readAgain } from "../core/refused";
import { base } from "../core/styles";
import { toasts, wordsOf } from "../core/toasts";
import { words } from "../core/words";
import { typed } from "../rules/rules-page";
import "../ui/dialog.element";
import type { DialogElement } from "../ui/dialog.element";
import { markWord, type Question, questions, type ScoreView } from "./marks";

const word = words({
  mark: ["Chấm điểm {0}", "Mark {0}"],
  fromFacts: ["Theo dữ liệu ({0})", "From the facts ({0})"],
  comment: ["Nhận xét", "Comment"],
  save: ["Lưu", "Save"],
  cancel: ["Hủy", "Cancel"],
  saved: ["Đã lưu.", "Saved."],
});

type Own = Record<Question, number | null> & { comment: string };

const ownOf = (view: ScoreView): Own => ({ ...(Object.fromEntries(questions.map((question) => [question, view.review?.[question] ?? null])) as Record<Question, number | null>), comment: view.review?.comment ?? "" });
const answers = ["no", "partly", "fully"] as const;

/** Asks a manager for marks of an enquiry; fires `saved`. */
@customElement("kontum-lead-mark")
export class LeadMarkElement extends LitElement {
  @state()
  private _marked?: { id: string; reference: string; view: ScoreView; begun: Own; own: Own };

  /** What a colleague changed meanwhile. */
  @state()
  private _changes?: readonly string[];

  @state()
  private _refused = "";

  @query("kontum-leads-dialog")
  private _dialog!: DialogElement;

  /** Reads the marks of a lead and asks for others. */
  async ask(id: string, reference: string) {
    try {
      const view = await api.get<ScoreView>(`/${id}/score`);
      this._marked = { id, reference, view, begun: ownOf(view), own: ownOf(view) };
      this._changes = undefined;
      this._refused = "";
      await this.updateComplete;
      this._dialog.show();
    } catch (error) {
      toasts.problem(error);
    }
  }

  override render() {
    const marked = this._marked;
    return html`<kontum-leads-dialog acts headline=${marked ? word("mark", marked.reference) : ""} @close=${() => (this._marked = undefined)}>
      ${marked ? this.#renderForm(marked) : nothing}
      <button slot="actions" class="button" @click=${() => this._dialog.close()}>${word("cancel")}</button>
      <button slot="actions" class="button primary" @click=${this.#save}>${word("save")}</button>
    </kontum-leads-dialog>`;
  }

  #renderForm(marked: NonNullable<typeof this._marked>) {
    const { view, own } = marked;
    const set = (part: Partial<Own>) => (this._marked = { ...this._marked!, own: { ...this._marked!.own, ...part } });
    return html`<div class="stack">
      ${overtakenNote(this._changes)} ${this._refused ? html`<p class="error" role="alert">${this._refused}</p>` : nothing}
      ${questions.map(
        (question) => html`<label class="field"
          ><span class="label">${markWord(question)}</span>
          <select @change=${(event: Event) => set({ [question]: typed(event) === "" ? null : Number(typed(event)) })}>
            <option value="" ?selected=${own[question] === null}>${word("fromFacts", view.computed[question])}</option>
            ${answers.map((name, mark) => html`<option value=${mark} ?selected=${own[question] === mark}>${markWord(name)}</option>`)}
          </select></label
        >`,
      )}
      <label class="field"><span class="label">${word("comment")}</span><textarea maxlength="1000" .value=${own.comment} @input=${(event: Event) => set({ comment: typed(event) })}></textarea></label>
    </div>`;
  }

  #save = async () => {
    const { id, view, own } = this._marked!;
    try {
      await api.put(`/${id}/score`, { ...own, expectedVersion: view.review?.version ?? null });
      this._dialog.close();
      toasts.good(word("saved"));
      this.dispatchEvent(new Event("saved"));
    } catch (error) {
      if (!(error instanceof Problem)) {
        throw error;
      }

      await this.#meet(error);
    }
  };

  // What a colleague has marked meanwhile comes in beside what was chosen here, and the next save goes through.
  async #meet(problem: Problem) {
    const { id, begun, own } = this._marked!;
    const view = await readAgain(problem, () => api.get<ScoreView>(`/${id}/score`));
    this._refused = view ? "" : wordsOf(problem);
    this._changes = undefined;
    if (view) {
      const now = overtaken(begun, own, ownOf(view), (name, of) => (name === "comment" ? [word("comment"), of.comment] : [markWord(name), of[name] === null ? "" : markWord(answers[of[name]]!)]));
      this._marked = { ...this._marked!, view, begun: now.begun, own: now.draft };
      this._changes = now.changes;
    }
  }

  static override styles = [base];
}
