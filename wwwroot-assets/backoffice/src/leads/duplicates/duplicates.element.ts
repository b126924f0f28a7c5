import { css, html, LitElement, nothing, type PropertyValues } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import { api, Problem } from "../core/api";
import { desk, type Me } from "../core/desk";
import { areaText, dateTimeText, moneyText } from "../core/format";
import { leadChanged, type LeadDetail, type LeadState } from "../core/leads";
import { router } from "../core/router";
import { base } from "../core/styles";
import { toasts } from "../core/toasts";
import { words } from "../core/words";
import "../ui/dialog.element";
import type { DialogElement } from "../ui/dialog.element";
import { icon } from "../ui/icons";
import { type PairRow, pairStyles, pairTable } from "../ui/pair-table";
import { duplicateList, type DuplicateRow, type DuplicatesFound } from "./duplicates";

const word = words({
  title: ["Hồ sơ có thể trùng", "Possible duplicates"],
  none: ["Không thấy hồ sơ nào giống.", "No lead looks the same."],
  compare: ["So sánh và gộp", "Compare and join"],
  headline: ["Gộp hai hồ sơ", "Join two leads"],
  intro: ["Chọn hồ sơ được giữ lại. Thư, hoạt động, việc cần làm, lô đất, liên hệ của hồ sơ kia được chuyển sang; hồ sơ kia vẫn còn và ghi rõ đã gộp vào đâu. Có thể hoàn tác.", "Choose the lead that goes on. Mails, activities, tasks, plots and contacts of the other one move to it; the other stays and says where it went. This can be undone."],
  reference: ["Mã hồ sơ", "Reference"],
  name: ["Tiêu đề", "Title"],
  stage: ["Giai đoạn", "Stage"],
  organisation: ["Tổ chức", "Organisation"],
  contacts: ["Liên hệ", "Contacts"],
  officer: ["Phụ trách", "Officer"],
  subjects: ["Quan tâm đến", "Interested in"],
  land: ["Nhu cầu đất", "Land needed"],
  investment: ["Vốn đầu tư", "Investment"],
  created: ["Ngày nhận", "Received"],
  last: ["Hoạt động gần nhất", "Last activity"],
  enquiries: ["Số yêu cầu", "Enquiries"],
  reason: ["Lý do", "Reason"],
  join: ["Gộp hồ sơ", "Join the leads"],
  cancel: ["Hủy", "Cancel"],
  joined: ["Đã gộp vào {0}.", "Joined with {0}."],
  undo: ["Hoàn tác", "Undo"],
  undone: ["Đã hoàn tác; hồ sơ {0} hoạt động trở lại.", "Undone; lead {0} goes on again."],
  history: ["Đã gộp", "Joined leads"],
  joinedAt: ["{0} được gộp ngày {1}", "{0} was joined on {1}"],
  undoneAt: ["đã hoàn tác {0}", "undone {0}"],
  stale: ["Một trong hai hồ sơ vừa thay đổi; thông tin bên dưới đã được tải lại. Hãy xem lại rồi gộp.", "One of the two has just changed; what stands below was loaded again. Look at it, then join."],
});

interface MergeRow {
  id: string;
  given: string;
  reference: string;
  at: string;
  by: string | null;
  reason: string | null;
  undoneAt: string | null;
}

/** Leads that may be the same as the one that is shown: compares two side by side, joins them, and undoes that. */
@customElement("kontum-lead-duplicates")
export class LeadDuplicatesElement extends LitElement {
  @property({ attribute: false })
  lead!: LeadDetail;

  @property({ attribute: false })
  me: Me = desk.me;

  @state()
  private _found?: DuplicatesFound;

  @state()
  private _merges: MergeRow[] = [];

  /** Both leads of the dialog: the one that is shown, and the other. */
  @state()
  private _pair?: readonly [LeadDetail, LeadDetail];

  @state()
  private _kept = 0;

  @state()
  private _reason = "";

  @state()
  private _stale = false;

  @state()
  private _busy = false;

  @query("kontum-leads-dialog")
  private _dialog!: DialogElement;

  protected override willUpdate(changed: PropertyValues<this>) {
    if (changed.has("lead") && (changed.get("lead") as LeadDetail | undefined)?.lead.version !== this.lead.lead.version) {
      void this.#load();
    }
  }

  override render() {
    const mergeable = this.lead.rights.merge && !this.lead.mergedInto;
    return html`<h2>${word("title")}</h2>
      ${this._found === undefined
        ? html`<div class="bone" aria-busy="true"></div>`
        : this._found.items.length + this._found.elsewhere.length === 0
          ? html`<p class="muted small">${word("none")}</p>`
          : duplicateList(this._found, (row) =>
              mergeable ? html`<div><button class="button" @click=${() => this.#compare(row)}>${icon("merge")}${word("compare")}</button></div>` : nothing,
            )}
      ${this._merges.length > 0 ? this.#renderHistory() : nothing}
      <kontum-leads-dialog wide acts headline=${word("headline")} @close=${() => (this._pair = undefined)}>
        ${this._pair ? this.#renderPair(this._pair) : nothing}
        <button slot="actions" class="button" @click=${() => this._dialog.close()}>${word("cancel")}</button>
        <button slot="actions" class="button primary" ?disabled=${this._busy} @click=${this.#join}>${icon("merge")}${word("join")}</button>
      </kontum-leads-dialog>`;
  }

  #renderHistory() {
    return html`<h3>${word("history")}</h3>
      <ul class="plain">
        ${this._merges.map(
          (merge) => html`<li class="row spread">
            <span
              ><a href=${router.href(`lead/${merge.given}`)}>${word("joinedAt", merge.reference, dateTimeText(merge.at))}</a>
              ${merge.reason ? html`<span class="muted small">${merge.reason}</span>` : nothing}
              ${merge.undoneAt ? html`<span class="tag">${word("undoneAt", dateTimeText(merge.undoneAt))}</span>` : nothing}</span
            >
            ${merge.undoneAt || !this.lead.rights.merge ? nothing : html`<button class="button" @click=${() => this.#undo(merge)}>${icon("undo")}${word("undo")}</button>`}
          </li>`,
        )}
      </ul>`;
  }

  #renderPair(pair: readonly [LeadDetail, LeadDetail]) {
    const rows: readonly PairRow<LeadDetail>[] = [
      [word("name"), ({ lead }) => lead.title],
      [word("stage"), ({ lead }) => desk.stage(lead.stage)],
      [word("organisation"), ({ lead }) => lead.organisation],
      [word("contacts"), ({ contacts }) => contacts.map((contact) => [contact.name, contact.email, contact.phone].filter((text) => text).join(", ")).join("; ")],
      [word("officer"), ({ lead }) => lead.officer?.name],
      [word("subjects"), ({ subjects }) => subjects.map((subject) => subject.name).join(", ")],
      [word("land"), ({ lead }) => areaText(lead.areaFrom, lead.areaTo)],
      [word("investment"), ({ lead }) => moneyText(lead.investmentAmount, lead.investmentCurrency)],
      [word("created"), ({ lead }) => dateTimeText(lead.createdAt)],
      [word("last"), ({ lead }) => dateTimeText(lead.lastActivityAt)],
      [word("enquiries"), ({ enquiries }) => enquiries.length],
    ];
    return html`<div class="stack">
      <p class="muted">${word("intro")}</p>
      ${this._stale ? html`<p class="error" role="alert">${word("stale")}</p>` : nothing}
      ${pairTable(pair, ({ lead }) => lead.reference, rows, this._kept, (index) => (this._kept = index))}
      <label class="field"
        ><span class="label">${word("reason")}</span><input name="reason" maxlength="1000" .value=${this._reason} @input=${(event: Event) => (this._reason = (event.target as HTMLInputElement).value)}
      /></label>
    </div>`;
  }

  async #load() {
    const id = this.lead.lead.id;
    await toasts.attempt(async () => {
      const [found, merges] = await Promise.all([api.get<DuplicatesFound>(`/${id}/duplicates`), api.get<MergeRow[]>(`/${id}/merges`)]);
      if (this.lead.lead.id === id) {
        [this._found, this._merges] = [found, merges];
      }
    });
  }

  async #compare(row: DuplicateRow) {
    this._stale = false;
    this._reason = "";
    if (await toasts.attempt(() => this.#read(row.id))) {
      // The older one is known to the investor for longer.
      this._kept = this._pair![0].lead.createdAt <= this._pair![1].lead.createdAt ? 0 : 1;
      await this.updateComplete;
      this._dialog.show();
    }
  }

  async #read(other: string) {
    this._pair = await Promise.all([api.get<LeadDetail>(`/${this.lead.lead.id}`), api.get<LeadDetail>(`/${other}`)]);
  }

  #join = async () => {
    const pair = this._pair!;
    const [kept, given] = [pair[this._kept].lead, pair[1 - this._kept].lead];
    this._busy = true;
    try {
      const merged = await api.post<{ mergeId: string }>(`/${given.id}/merge`, { into: kept.id, expectedVersion: given.version, intoVersion: kept.version, reason: this._reason || null });
      this._dialog.close();
      toasts.good(word("joined", kept.reference), { label: word("undo"), run: () => void this.#undo({ id: merged.mergeId, reference: given.reference }) });
      if (kept.id === this.lead.lead.id) {
        this.dispatchEvent(leadChanged());
      } else {
        router.go(`lead/${kept.id}`);
      }
    } catch (error) {
      toasts.problem(error);
      if ((error as Problem).status === 409) {
        this._stale = true;
        await toasts.attempt(() => this.#read(pair[1].lead.id));
      }
    } finally {
      this._busy = false;
    }
  };

  async #undo(merge: Pick<MergeRow, "id" | "reference">) {
    if (await toasts.attempt(() => api.post<LeadState>(`/merges/${merge.id}/undo`))) {
      toasts.good(word("undone", merge.reference));
      this.dispatchEvent(leadChanged());
      await this.#load();
    }
  }

  static override styles = [
    base,
    pairStyles,
    css`
      :host {
        display: grid;
        gap: 10px;
      }

      li {
        border-top: 1px solid var(--kt-line);
        display: grid;
        gap: 4px;
        padding: 8px 0;
      }
    `,
  ];
}
