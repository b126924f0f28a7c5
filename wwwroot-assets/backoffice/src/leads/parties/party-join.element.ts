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
import { pickStyles } from "../ui/picked";
import { nameOf, partyChanged, type PartyJoined, type PartyList, type PartyPage } from "./parties";

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
  find: ["Tìm mục cùng là một", "Find the one that is the same"],
  search: ["Tên, địa chỉ, số hoặc mã", "Name, address, number or code"],
  headline: ["Gộp hai mục", "Join two entries"],
  intro: [
    "Chọn mục được giữ lại. Hồ sơ của mục kia được chuyển sang; thư từ địa chỉ cũ vẫn tìm đến đúng nơi. Có thể hoàn tác.",
    "Choose the entry that goes on. The leads of the other move to it; mail from the old address still finds it. This can be undone.",
  ],
  keep: ["Giữ {0}", "Keep {0}"],
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
  notFound: ["Không tìm thấy.", "Nothing was found."],
});

const pause = 250;
const most = 8;

/** Parties that may be the same as the one that is shown: compares two side by side, joins them, and undoes that. Fires `party-changed`. */
@customElement("kontum-party-join")
export class PartyJoinElement extends LitElement {
  @property({ attribute: false })
  list: PartyList = "organisations";

  /** The party that is shown. */
  @property({ attribute: false })
  own!: Comparable;

  /** What is compared, each by its label. */
  @property({ attribute: false })
  rows: readonly (readonly [label: string, value: (party: never) => unknown])[] = [];

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

  @state()
  private _searched?: readonly Comparable[];

  /** Both parties of the dialog: the one that is shown, and the other. */
  @state()
  private _pair?: readonly [Comparable, Comparable];

  @state()
  private _kept = 0;

  @state()
  private _stale = false;

  @state()
  private _busy = false;

  @query("#join")
  private _dialog!: DialogElement;

  @query("#find")
  private _finder!: DialogElement;

  #timer = 0;

  protected override willUpdate(changed: PropertyValues<this>) {
    const before = changed.get("own") as Comparable | undefined;
    if (changed.has("own") && (before?.id !== this.own.id || before.version !== this.own.version)) {
      void this.#load();
    }
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  override render() {
    return html`<header class="row spread">
        <h2>${word("title")}</h2>
        ${this.merges ? html`<button class="button plain" @click=${this.#find}>${icon("merge")}${word("other")}</button>` : nothing}
      </header>
      ${this.#renderFound()} ${this.joined.length > 0 ? this.#renderHistory() : nothing}
      <kontum-leads-dialog id="find" acts headline=${word("find")}>
        <label class="field"><span class="label">${word("search")}</span><input type="search" autocomplete="off" maxlength="200" @input=${this.#typed} /></label>
        ${this._searched?.length === 0 ? html`<p class="muted small" role="status">${word("notFound")}</p>` : nothing}
        ${this._searched && this._searched.length > 0
          ? html`<ul class="plain card found">${this._searched.map((party) => html`<li><button type="button" @click=${() => this.#compare(party.id)}><span>${nameOf(party)}</span><span class="muted small">${this.#summary(party)}</span></button></li>`)}</ul>`
          : nothing}
        <button slot="actions" class="button" @click=${() => this._finder.close()}>${word("cancel")}</button>
      </kontum-leads-dialog>
      <kontum-leads-dialog id="join" wide acts headline=${word("headline")} @close=${() => (this._pair = undefined)}>
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
      <div class="scroll">
        <table>
          <thead>
            <tr>
              <td></td>
              ${pair.map(
                (party, index) => html`<th scope="col" class=${index === this._kept ? "kept" : ""}>
                  <label class="check"><input type="radio" name="kept" .checked=${index === this._kept} @change=${() => (this._kept = index)} />${word("keep", nameOf(party))}</label>
                </th>`,
              )}
            </tr>
          </thead>
          <tbody>
            ${this.rows.map(([label, value]) => html`<tr><th scope="row">${label}</th>${pair.map((party, index) => html`<td class=${index === this._kept ? "kept" : ""}>${value(party as never) || "–"}</td>`)}</tr>`)}
          </tbody>
        </table>
      </div>
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

  #find = async () => {
    this._searched = undefined;
    const field = this.renderRoot.querySelector<HTMLInputElement>("#find input")!;
    field.value = "";
    this._finder.show();
    field.focus();
  };

  #typed = (event: Event) => {
    const text = (event.target as HTMLInputElement).value.trim();
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(
      () =>
        void this.#attempt(async () => {
          const page = text ? await api.get<PartyPage<Comparable>>(`/${this.list}`, { q: text, take: most }) : undefined;
          this._searched = page?.items.filter((party) => party.id !== this.own.id);
        }),
      pause,
    );
  };

  async #compare(other: string) {
    this._stale = false;
    if (await this.#attempt(() => this.#read(other))) {
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
        await this.#attempt(() => this.#read(pair[1].id));
      }
    } finally {
      this._busy = false;
    }
  };

  async #undo(mergeId: string, name: string) {
    if (await this.#attempt(() => api.post(`/party-merges/${mergeId}/undo`))) {
      toasts.good(word("undone", name));
      this.dispatchEvent(partyChanged());
    }
  }

  async #attempt(act: () => Promise<unknown>) {
    try {
      await act();
      return true;
    } catch (error) {
      toasts.problem(error);
      return false;
    }
  }

  static override styles = [
    base,
    pickStyles,
    css`
      :host {
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

      .scroll {
        overflow-x: auto;
      }

      table {
        border-collapse: collapse;
        width: 100%;
      }

      th,
      td {
        border-bottom: 1px solid var(--kt-line);
        overflow-wrap: anywhere;
        padding: 6px 8px;
        text-align: left;
        vertical-align: top;
      }

      tbody th {
        color: var(--kt-muted);
        font-size: 13px;
        font-weight: 500;
        overflow-wrap: normal;
      }

      .found {
        margin-top: 8px;
      }

      .kept {
        background: var(--kt-tint);
      }
    `,
  ];
}
