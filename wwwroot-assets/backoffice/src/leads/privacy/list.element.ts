import { css, html, nothing } from "lit";
import { customElement, state } from "lit/decorators.js";
import { api } from "../core/api";
import { type DataPeriod, desk } from "../core/desk";
import { LeadsPageElement } from "../core/element";
import { dateTimeText } from "../core/format";
import { router } from "../core/router";
import { base } from "../core/styles";
import { words } from "../core/words";
import { reportStyles } from "../reports/styles";
import { typed } from "../rules/rules-page";
import { icon } from "../ui/icons";
import { type Kind, kinds, personal, type Person, type RequestRow, stateTag, termTag, word as shared } from "./requests";

interface Page {
  items: RequestRow[];
  count: number;
  /** Whether there are more than were counted. */
  countIsLimit: boolean;
  /** What to ask with for the next page. */
  next: string | null;
  handlers: Person[];
}

const word = words({
  title: ["Yêu cầu về dữ liệu cá nhân", "Requests about personal data"],
  about: [
    "Luật 91/2025/QH15 và Nghị định 356/2025/NĐ-CP: trả lời trong {0} ngày làm việc; thực hiện, tính từ khi nhận, như sau.",
    "Law 91/2025/QH15 and Decree 356/2025/NĐ-CP: answered within {0} working {0:day|days}; carried out, counted from receipt, as follows.",
  ],
  period: ["{2}: {0} ngày, {1} ngày khi bên thứ ba phải cùng thực hiện", "{2}: {0} days, {1} where a third party must act as well"],
  add: ["Ghi nhận yêu cầu", "New request"],
  show: ["Trạng thái", "State"],
  open: ["Đang xử lý", "Open"],
  overdue: ["Trễ hạn", "Overdue"],
  closed: ["Đã kết thúc", "Closed"],
  all: ["Tất cả", "All"],
  kind: ["Nội dung", "Request"],
  officer: ["Người xử lý", "Handled by"],
  anybody: ["Bất kỳ", "Anybody"],
  nobody: ["chưa giao", "nobody yet"],
  reference: ["Mã", "Reference"],
  person: ["Người yêu cầu", "Person"],
  received: ["Nhận lúc", "Received"],
  answer: ["Trả lời", "Answer"],
  finish: ["Thực hiện", "Carry out"],
  state: ["Tình trạng", "State"],
  third: ["bên thứ ba", "third party"],
  none: ["Không có yêu cầu nào.", "There are no requests."],
  count: ["{0} yêu cầu", "{0} {0:request|requests}"],
  over: ["Hơn {0} yêu cầu", "More than {0} requests"],
  more: ["Xem thêm", "Show more"],
});

const shows = ["open", "overdue", "closed", "all"] as const;
const path = "/privacy/requests";

// Rights with the same terms on one line.
function periodsPart() {
  const all = [...desk.lookups.dataPeriods].sort((one, other) => one.finish - other.finish);
  const rights = ({ finish, finishWithThirdParty }: DataPeriod) => all.filter((one) => one.finish === finish && one.finishWithThirdParty === finishWithThirdParty).map((one) => shared(one.kind as Kind));
  const terms = [...new Set(all.map((period) => word("period", period.finish, period.finishWithThirdParty, rights(period).join("; "))))];
  return html`<div class="muted">
    <p>${word("about", all[0]?.answer)}</p>
    <ul>
      ${terms.map((text) => html`<li>${text}</li>`)}
    </ul>
  </div>`;
}

/** Requests of data subjects, the nearest term first. */
@customElement("kontum-leads-privacy")
export default class PrivacyListElement extends LeadsPageElement {
  @state()
  private _page?: Page;

  protected override shown() {
    void this.#load();
  }

  override render() {
    const asked = this.route.query;
    const set = (name: string, value: string) => {
      const next = new URLSearchParams(asked);
      next.delete(name);
      if (value) {
        next.set(name, value);
      }

      router.replace(`privacy/requests?${next}`);
    };
    return html`<div class="row spread">
        <h1>${word("title")}</h1>
        ${this.me.writes ? html`<a class="button primary" href=${router.href("privacy/requests/new")}>${icon("plus")} ${word("add")}</a>` : nothing}
      </div>
      ${periodsPart()}
      <div class="filters">
        <label class="field"
          ><span class="label">${word("show")}</span>
          <select name="show" @change=${(event: Event) => set("show", typed(event))}>
            ${shows.map((show) => html`<option value=${show === "open" ? "" : show} ?selected=${(asked.get("show") ?? "open") === show}>${word(show)}</option>`)}
          </select></label
        >
        <label class="field"
          ><span class="label">${word("kind")}</span>
          <select name="kind" @change=${(event: Event) => set("kind", typed(event))}>
            <option value="" ?selected=${!asked.get("kind")}>${word("all")}</option>
            ${kinds.map((kind) => html`<option value=${kind} ?selected=${asked.get("kind") === kind}>${shared(kind)}</option>`)}
          </select></label
        >
        <label class="field"
          ><span class="label">${word("officer")}</span>
          <select name="officer" @change=${(event: Event) => set("officer", typed(event))}>
            <option value="" ?selected=${!asked.get("officer")}>${word("anybody")}</option>
            ${this._page?.handlers.map((person) => html`<option value=${person.key} ?selected=${asked.get("officer") === person.key}>${person.name}</option>`)}
          </select></label
        >
      </div>
      ${this._page === undefined
        ? html`<div class="bone" aria-busy="true"></div>`
        : this._page.items.length === 0
          ? html`<p class="card empty">${word("none")}</p>`
          : html`<p class="muted small">${word(this._page.countIsLimit ? "over" : "count", this._page.count)}</p>
              <ul class="plain list">
                ${this._page.items.map((request) => this.#renderRow(request))}
              </ul>
              ${this._page.next ? html`<div><button class="button" @click=${() => this.#load(this._page!.next)}>${word("more")}</button></div>` : nothing}`}`;
  }

  #renderRow(request: RequestRow) {
    return html`<li class="card">
      <div class="row spread">
        <h2><a href=${router.href(`privacy/requests/${request.id}`)}>${request.reference}</a> ${shared(request.kind)}</h2>
        <span class="row">${request.thirdParty ? html`<span class="tag">${word("third")}</span>` : nothing}${request.extended ? html`<span class="tag">${shared("extended")}</span>` : nothing}${stateTag(request.state)}</span>
      </div>
      <p>${personal(request.personName)} <span class="muted small">· ${shared(request.channel)} · ${word("received")} ${dateTimeText(request.receivedAt)}</span></p>
      <div class="row terms">
        <span>${word("answer")} ${termTag(request.answer)}</span>
        <span>${word("finish")} ${termTag(request.finish)}</span>
        <span class="muted small">${word("officer")}: ${request.officer?.name ?? word("nobody")}</span>
      </div>
    </li>`;
  }

  #load = (after: string | null = null) =>
    this.attempt(async () => {
      const asked = this.route.query;
      const show = asked.get("show") ?? "open";
      const page = await api.get<Page>(path, {
        open: show === "all" ? null : String(show !== "closed"),
        overdue: show === "overdue",
        kind: asked.get("kind"),
        officerKey: asked.get("officer"),
        after,
      });
      this._page = after ? { ...page, items: [...(this._page?.items ?? []), ...page.items] } : page;
    });

  static override styles = [
    base,
    reportStyles,
    css`
      .list {
        display: grid;
        gap: 10px;
      }

      .terms {
        gap: 6px 18px;
      }

      h2,
      p {
        overflow-wrap: anywhere;
      }
    `,
  ];
}
