import { css, html, LitElement, nothing, type PropertyValues } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import { api, Problem } from "../core/api";
import { dateTimeText } from "../core/format";
import { router } from "../core/router";
import { base } from "../core/styles";
import { toasts, wordsOf } from "../core/toasts";
import { words } from "../core/words";
import { type Reason, reasonWord, scoreTag } from "../duplicates/duplicates";
import "../ui/dialog.element";
import type { DialogElement } from "../ui/dialog.element";
import { icon } from "../ui/icons";
import { type PairRow, pairStyles, pairTable } from "../ui/pair-table";
import { nameOf, partyChanged, type PartyJoined, type PartyList } from "./parties";
import "./party-find.element";
import type { PartyFindElement } from "./party-find.element";

/** A party as two are compared. */
export interface Comparable {
  id: string;
  name: string | null;
  createdAt: string;
  version: number;
}

interface Duplicate {
  party: Comparable;
  score: number;
  reasons: Reason[];
}

const word = words({
  title: ["Có thể trùng", "Possible duplicates"],
  none: ["Không thấy mục nào giống.", "None looks the same."],
  compare: ["So sánh và gộp", "Compare and join"],
  other: ["Gộp với mục khác", "Join with another"],
  headline: ["Gộp hai mục", "Join two entries"],
  intro: [
    "Chọn mục được giữ lại. Hồ sơ của mục kia được chuyển sang, ô còn trống được điền từ mục kia; thư từ địa chỉ cũ vẫn tìm đến đúng nơi. Có thể hoàn tác.",
    "Choose the entry that goes on. The leads of the other move to it, and its empty fields are filled from the other; mail from the old address still finds it. This can be undone.",
  ],
  join: ["Gộp", "Join"],
  cancel: ["Hủy", "Cancel"],
  joined: ["Đã gộp vào {0}.", "Joined with {0}."],
  undo: ["Hoàn tác", "Undo"],
  undoOne: ["Hoàn tác gộp {0}", "Undo joining {0}"],
  undone: ["Đã hoàn tác; {0} là một mục riêng trở lại.", "Undone; {0} is an entry of its own again."],
  history: ["Đã gộp vào đây", "Joined into this"],
  joinedAt: ["{0}, gộp lúc {1}", "{0}, joined {1}"],
  by: ["bởi {0}", "by {0}"],
  stale: ["Một trong hai mục vừa thay đổi; thông tin bên dưới đã được tải lại. Hãy xem lại rồi gộp.", "One of the two has just changed; what stands below was loaded again. Look at it, then join."],
});

/** Parties that may be the same as the one that is shown: compares two side by side, joins them, and undoes that. Fires `party-changed`. */
@customElement("kontum-party-join")
export class PartyJoinElement extends LitElement {
  @property({ attribute: false })
  list: PartyList = "organisations";

  /** The party that is shown. */
  @property({ attribute: false })
  own!: Comparable;

  /** What is compared. */
  @property({ attribute: false })
  rows: readonly PairRow<never>[] = [];

  /** Reads a party as it is now. */
  @property({ attribute: false })
  read!: (id: string) => Promise<Comparable>;

  /** What was joined into it. */
  @property({ attribute: false })
  joined: readonly PartyJoined[] = [];

  /** Whether the reader may join. */
  @property({ type: Boolean })
  merges = false;

  @state()
  private _found?: readonly Duplicate[];

  @state()
  private _failed = "";

  /** Both parties of the dialog: the one that is shown, and the other. */
  @state()
  private _pair?: readonly [Comparable, Comparable];

  @state()
  private _kept = 0;

  @state()
  private _stale = false;

  @state()
  private _busy = false;

  @query("kontum-leads-dialog")
  private _dialog!: DialogElement;

  @query("kontum-party-find")
  private _finder!: PartyFindElement;

  protected override willUpdate(changed: PropertyValues<this>) {
    const before = changed.get("own") as Comparable | undefined;
    if (changed.has("own") && (before?.id !== this.own.id || before.version !== this.own.version)) {
      void this.#load();
    }
  }

  override render() {
    return html`<header class="row spread">
        <h2>${word("title")}</h2>
        ${this.merges ? html`<button class="button plain" @click=${() => this._finder.open()}>${icon("merge")}${word("other")}</button>` : nothing}
      </header>
      ${this.#renderFound()} ${this.joined.length > 0 ? this.#renderHistory() : nothing}
      <kontum-party-find .list=${this.list} .own=${this.own.id} .summary=${this.#summary} @party-found=${(event: CustomEvent<string>) => this.#compare(event.detail)}></kontum-party-find>
      <kontum-leads-dialog wide acts headline=${word("headline")} @close=${() => (this._pair = undefined)}>
        ${this._pair ? this.#renderPair(this._pair) : nothing}
        <button slot="actions" class="button" @click=${() => this._dialog.close()}>${word("cancel")}</button>
        <button slot="actions" class="button primary" ?disabled=${this._busy} @click=${this.#join}>${icon("merge")}${word("join")}</button>
      </kontum-leads-dialog>`;
  }

  #renderFound() {
    if (this._failed) {
      return html`<p class="muted small" role="alert">${this._failed}</p>`;
    }

    if (!this._found) {
      return html`<div class="bone" aria-busy="true"></div>`;
    }

    return this._found.length === 0
      ? html`<p class="muted small">${word("none")}</p>`
      : html`<ul class="plain lines">
          ${this._found.map(
            ({ party, score, reasons }) => html`<li>
              <div class="row">${scoreTag(score)}<a href=${router.href(`${this.list}/${party.id}`)}>${nameOf(party)}</a></div>
              <div class="muted small">${this.#summary(party)}</div>
              <div class="small">${reasons.map(reasonWord).join(", ")}</div>
              ${this.merges ? html`<div><button class="button" @click=${() => this.#compare(party.id)}>${icon("merge")}${word("compare")}</button></div>` : nothing}
            </li>`,
          )}
        </ul>`;
  }

  #renderHistory() {
    return html`<h3>${word("history")}</h3>
      <ul class="plain lines">
        ${this.joined.map(
          (merge) => html`<li class="row spread">
            <span>${word("joinedAt", nameOf(merge), dateTimeText(merge.at))} ${merge.by ? html`<span class="muted small">${word("by", merge.by.name)}</span>` : nothing}</span>
            ${this.merges ? html`<button class="button" aria-label=${word("undoOne", nameOf(merge))} @click=${() => this.#undo(merge.mergeId, nameOf(merge))}>${icon("undo")}${word("undo")}</button>` : nothing}
          </li>`,
        )}
      </ul>`;
  }

  #renderPair(pair: readonly [Comparable, Comparable]) {
    return html`<div class="stack">
      <p class="muted">${word("intro")}</p>
      ${this._stale ? html`<p class="error" role="alert">${word("stale")}</p>` : nothing}
      ${pairTable<Comparable>(pair, nameOf, this.rows as readonly PairRow<Comparable>[], this._kept, (index) => (this._kept = index))}
    </div>`;
  }

  #summary = (party: Comparable) => this.rows.map(([, value]) => value(party as never)).filter((text) => typeof text === "string" && text !== "").slice(0, 3).join(" · ");

  async #load() {
    const id = this.own.id;
    try {
      const found = await api.get<Duplicate[]>(`/${this.list}/${id}/duplicates`);
      if (this.own.id === id) {
        this._found = found;
        this._failed = "";
      }
    } catch (error) {
      if (!(error instanceof Problem)) {
        throw error;
      }

      this._failed = wordsOf(error);
    }
  }

  async #compare(other: string) {
    this._stale = false;
    if (await toasts.attempt(() => this.#read(other))) {
      this._finder.close();
      // The older one is known for longer.
      this._kept = this._pair![0].createdAt <= this._pair![1].createdAt ? 0 : 1;
      await this.updateComplete;
      this._dialog.show();
    }
  }

  async #read(other: string) {
    this._pair = await Promise.all([this.read(this.own.id), this.read(other)]);
  }

  #join = async () => {
    const pair = this._pair!;
    const [kept, given] = [pair[this._kept], pair[1 - this._kept]];
    this._busy = true;
    try {
      const merged = await api.post<{ mergeId: string }>(`/${this.list}/${given.id}/merge`, { into: kept.id, expectedVersion: given.version, intoVersion: kept.version });
      this._dialog.close();
      toasts.good(word("joined", nameOf(kept)), { label: word("undo"), run: () => void this.#undo(merged.mergeId, nameOf(given)) });
      if (kept.id === this.own.id) {
        this.dispatchEvent(partyChanged());
      } else {
        router.go(`${this.list}/${kept.id}`);
      }
    } catch (error) {
      toasts.problem(error);
      if ((error as Problem).code === "desk.changed-meanwhile") {
        this._stale = true;
        await toasts.attempt(() => this.#read(pair[1].id));
      }
    } finally {
      this._busy = false;
    }
  };

  async #undo(mergeId: string, name: string) {
    if (await toasts.attempt(() => api.post(`/party-merges/${mergeId}/undo`))) {
      toasts.good(word("undone", name));
      this.dispatchEvent(partyChanged());
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

      .lines > li {
        border-top: 1px solid var(--kt-line);
        gap: 4px;
        overflow-wrap: anywhere;
        padding: 8px 0;
      }

      .lines > li:not(.row) {
        display: grid;
      }
    `,
  ];
}
