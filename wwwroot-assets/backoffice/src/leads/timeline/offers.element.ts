import { css, html, LitElement, nothing } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import { squareMetresOfHectare } from "../../measures";
import { api, Problem } from "../core/api";
import { desk, type Me } from "../core/desk";
import { areaText, dateText, today } from "../core/format";
import { leadChanged, type LeadDetail, type LeadOffer } from "../core/leads";
import { focusRefused, readAgain } from "../core/refused";
import { base } from "../core/styles";
import { toasts, wordsOf } from "../core/toasts";
import { words } from "../core/words";
import "../ui/dialog.element";
import type { DialogElement } from "../ui/dialog.element";
import { icon } from "../ui/icons";
import { offerWord } from "./offer-words";

const word = words({
  title: ["Lô đất giới thiệu", "Plots offered"],
  add: ["Giới thiệu lô", "Offer a plot"],
  none: ["Chưa giới thiệu lô nào.", "No plot has been offered yet."],
  heldUntil: ["giữ chỗ đến hết {0}", "held to the end of {0}"],
  sample: ["dữ liệu mẫu", "sample"],
  hold: ["Giữ chỗ", "Hold"],
  extend: ["Đổi hạn giữ", "Change the hold"],
  accept: ["Chấp nhận", "Accept"],
  decline: ["Từ chối", "Decline"],
  release: ["Thôi giữ", "Release"],
  until: ["Giữ đến hết ngày", "Held to the end of"],
  holdHeadline: ["Giữ lô {0}", "Hold plot {0}"],
  search: ["Tìm theo số lô, tên khu", "Search by plot or place"],
  place: ["Khu", "Place"],
  everywhere: ["Mọi nơi", "Everywhere"],
  minArea: ["Diện tích từ (ha)", "Area from (ha)"],
  find: ["Tìm", "Search"],
  found: ["{0} lô", "{0} {0:plot|plots}"],
  propose: ["Giới thiệu", "Offer"],
  proposeOne: ["Giới thiệu lô {0}", "Offer plot {0}"],
  page: ["Xem trang lô", "See its page"],
  takenHeld: ["đang giữ cho nhà đầu tư khác đến {0}", "held for another investor until {0}"],
  takenAccepted: ["nhà đầu tư khác đã chọn", "accepted by another investor"],
  Leased: ["đã cho thuê", "leased"],
  save: ["Lưu", "Save"],
  cancel: ["Hủy", "Cancel"],
  saved: ["Đã lưu.", "Saved."],
  there: ["đã giới thiệu", "offered already"],
});

interface FoundPlot {
  key: string;
  code: string;
  name: string;
  place: string;
  area: number | null;
  status: string;
  sample: boolean;
  address: string;
  taken: string | null;
  heldUntil: string | null;
}

const living = new Set(["Proposed", "Held", "Accepted"]);

/** Plots offered to the investor: proposed, held until a day, accepted, declined or released. */
@customElement("kontum-lead-offers")
export class LeadOffersElement extends LitElement {
  @property({ attribute: false })
  lead!: LeadDetail;

  @property({ attribute: false })
  me!: Me;

  @state()
  private _found?: { items: FoundPlot[]; total: number };

  /** The place the search begins with: the one the investor asks about. */
  @state()
  private _place = "";

  @state()
  private _held?: LeadOffer;

  @state()
  private _wrong = "";

  #asked?: AbortController;

  @query("#search")
  private _search!: DialogElement;

  @query("#hold")
  private _hold!: DialogElement;

  override render() {
    const { offers, rights } = this.lead;
    return html`<header class="row spread">
        <h2>${word("title")}</h2>
        ${rights.write ? html`<button class="button plain" @click=${this.#open}>${icon("add")}${word("add")}</button>` : nothing}
      </header>
      ${offers.length === 0 ? html`<p class="muted">${word("none")}</p>` : html`<ul class="plain">${offers.map((offer) => this.#renderOffer(offer))}</ul>`} ${this.#renderSearch()} ${this.#renderHold()}`;
  }

  #renderOffer(offer: LeadOffer) {
    const act = (label: "accept" | "decline" | "release", state: string) => html`<button class="button plain" aria-label="${word(label)}: ${offer.name}" @click=${() => this.#move(offer, state)}>${word(label)}</button>`;
    return html`<li>
      <div><strong>${offer.name}</strong> ${offer.sample ? html`<span class="tag">${word("sample")}</span>` : nothing}</div>
      <div><span class="tag ${offer.state === "Accepted" ? "good" : offer.state === "Held" ? "warn" : ""}">${offer.state === "Held" ? word("heldUntil", dateText(offer.heldUntil)) : offerWord(offer.state)}</span></div>
      ${offer.note ? html`<div class="small muted">${offer.note}</div>` : nothing}
      ${this.lead.rights.write && living.has(offer.state)
        ? html`<div class="row">
            ${offer.state === "Accepted" ? nothing : html`<button class="button plain" aria-label="${word(offer.state === "Held" ? "extend" : "hold")}: ${offer.name}" @click=${() => this.#askHold(offer)}>${word(offer.state === "Held" ? "extend" : "hold")}</button> ${act("accept", "Accepted")}`}
            ${act("decline", "Declined")} ${offer.state === "Proposed" ? nothing : act("release", "Released")}
          </div>`
        : nothing}
    </li>`;
  }

  #renderSearch() {
    const there = new Set(this.lead.offers.filter((offer) => living.has(offer.state)).map((offer) => offer.plotKey));
    return html`<kontum-leads-dialog id="search" wide headline=${word("add")}>
      <form class="row search" @submit=${this.#find}>
        <label class="field"><span class="label">${word("search")}</span><input name="q" type="search" maxlength="100" /></label>
        <label class="field"
          ><span class="label">${word("place")}</span
          ><select name="place">
            <option value="">${word("everywhere")}</option>
            ${desk.lookups.places.map((place) => html`<option value=${place.code} ?selected=${place.code === this._place}>${place.name}</option>`)}
          </select></label
        >
        <label class="field"><span class="label">${word("minArea")}</span><input name="minArea" type="number" min="0" step="any" /></label>
        <button class="button primary">${icon("search")}${word("find")}</button>
      </form>
      ${this._found
        ? html`<p class="small muted" aria-live="polite">${word("found", this._found.total)}</p>
            <ul class="plain">
              ${this._found.items.map(
                (plot) => html`<li class="row spread">
                  <div>
                    <strong>${plot.name}</strong> ${plot.sample ? html`<span class="tag">${word("sample")}</span>` : nothing}
                    <div class="small muted">${[plot.place, areaText(plot.area, plot.area)].filter(Boolean).join(" · ")} <a href=${plot.address} target="_blank" rel="noopener">${word("page")}</a></div>
                    ${plot.taken ? html`<span class="tag warn">${plot.taken === "Held" ? word("takenHeld", dateText(plot.heldUntil)) : word("takenAccepted")}</span>` : nothing}
                    ${plot.status === "Leased" ? html`<span class="tag warn">${word("Leased")}</span>` : nothing}
                  </div>
                  ${there.has(plot.key) ? html`<span class="tag">${word("there")}</span>` : html`<button class="button" aria-label=${word("proposeOne", plot.name)} ?disabled=${plot.status === "Leased"} @click=${() => this.#propose(plot)}>${word("propose")}</button>`}
                </li>`,
              )}
            </ul>`
        : nothing}
    </kontum-leads-dialog>`;
  }

  #renderHold() {
    return html`<kontum-leads-dialog id="hold" acts headline=${word("holdHeadline", this._held?.plotCode ?? "")}>
      <form class="stack" novalidate @submit=${this.#saveHold}>
        <label class="field"
          ><span class="label">${word("until")}</span><input name="until" type="date" min=${today()} .defaultValue=${this._held?.heldUntil ?? ""} aria-invalid=${this._wrong ? "true" : nothing} />${this._wrong
            ? html`<span class="wrong" role="alert">${this._wrong}</span>`
            : nothing}</label
        >
      </form>
      <button slot="actions" class="button" @click=${() => this._hold.close()}>${word("cancel")}</button>
      <button slot="actions" class="button primary" @click=${() => this.renderRoot.querySelector<HTMLFormElement>("#hold form")!.requestSubmit()}>${word("save")}</button>
    </kontum-leads-dialog>`;
  }

  #open = () => {
    this._search.show();
    if (!this._found) {
      void this.#begin();
    }
  };

  // Where the place that is asked about has no plots, those of everywhere.
  async #begin() {
    const codes = this.lead.subjects.flatMap((topic) => [topic.code, topic.place]);
    this._place = desk.lookups.places.find((place) => codes.includes(place.code))?.code ?? "";
    if ((await this.#ask({ place: this._place })) === 0 && this._place) {
      this._place = "";
      await this.#ask({});
    }
  }

  #find = (event: SubmitEvent) => {
    event.preventDefault();
    const { q, place, minArea } = Object.fromEntries(new FormData(event.target as HTMLFormElement)) as Record<string, string>;
    void this.#ask({ q, place, minArea: minArea ? String(Number(minArea) * squareMetresOfHectare) : "" });
  };

  // Of two questions the last one counts, whichever is answered first. Tells how many there are, of a question that counts.
  async #ask(query: Record<string, string>) {
    this.#asked?.abort();
    const asked = (this.#asked = new AbortController());
    try {
      this._found = await api.get<{ items: FoundPlot[]; total: number }>("/plots", query, asked.signal);
      return this._found.total;
    } catch (error) {
      if (!asked.signal.aborted) {
        toasts.problem(error);
      }

      return undefined;
    }
  }

  #propose = (plot: FoundPlot) => this.#act(() => api.post(`/${this.lead.lead.id}/offers`, { plotKey: plot.key }));

  #move = (offer: LeadOffer, state: string) => this.#act(() => api.post(`/${this.lead.lead.id}/offers/${offer.id}/state`, { state, expectedVersion: offer.version }));

  async #askHold(offer: LeadOffer) {
    this._held = offer;
    this._wrong = "";
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLFormElement>("#hold form")!.reset();
    this._hold.show();
  }

  #saveHold = async (event: SubmitEvent) => {
    event.preventDefault();
    const offer = this._held!;
    const heldUntil = new FormData(event.target as HTMLFormElement).get("until") || null;
    try {
      await api.post(`/${this.lead.lead.id}/offers/${offer.id}/state`, { state: "Held", heldUntil, expectedVersion: offer.version });
      this._hold.close();
      toasts.good(word("saved"));
      this.dispatchEvent(leadChanged());
    } catch (error) {
      if (!(error instanceof Problem)) {
        throw error;
      }

      this._wrong = wordsOf(error);
      await focusRefused(this);
      const now = await readAgain(error, () => api.get<LeadDetail>(`/${this.lead.lead.id}`));
      if (now) {
        // How the offer stands by now is shown by the page behind the dialog.
        this._held = now.offers.find((one) => one.id === offer.id) ?? offer;
        this.dispatchEvent(leadChanged());
      }
    }
  };

  async #act(act: () => Promise<unknown>) {
    try {
      await act();
      toasts.good(word("saved"));
    } catch (error) {
      toasts.problem(error);
    }

    this.dispatchEvent(leadChanged());
  }

  static override styles = [
    base,
    css`
      :host {
        display: grid;
        gap: 8px;
      }

      li {
        border-top: 1px solid var(--kt-line);
        overflow-wrap: anywhere;
        padding: 8px 0;
      }

      .search {
        align-items: end;
      }

      .search + p {
        margin: 12px 0;
      }

      .search .field {
        flex: 1 1 160px;
      }
    `,
  ];
}
