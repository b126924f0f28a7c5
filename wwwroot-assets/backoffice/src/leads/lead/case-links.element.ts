import { css, html, LitElement, nothing, type PropertyValues } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { api } from "../core/api";
import { agoText, dateText } from "../core/format";
import type { LeadDetail } from "../core/leads";
import { base } from "../core/styles";
import { toasts } from "../core/toasts";
import { words } from "../core/words";
import { icon } from "../ui/icons";

const word = words({
  title: ["Trang riêng của nhà đầu tư", "The investor's private page"],
  hint: ["Nhà đầu tư theo dõi hồ sơ và nhắn tin ở đó mà không cần tài khoản. Ai có liên kết đều xem được.", "There the investor follows the case and writes to you, without an account. Whoever has the link sees it."],
  make: ["Tạo liên kết", "Make a link"],
  revoke: ["Hủy mọi liên kết", "End every link"],
  once: ["Liên kết chỉ hiện một lần này:", "This link is shown only now:"],
  copy: ["Chép", "Copy"],
  copied: ["Đã chép.", "Copied."],
  live: ["{0} liên kết đang dùng được, lâu nhất đến {1}.", "{0} {0:link|links} can be used, the last until {1}."],
  used: ["Nhà đầu tư mở trang lần cuối: {0}.", "The investor last opened the page: {0}."],
  unused: ["Chưa ai mở trang bằng các liên kết này.", "Nobody has opened the page by these links yet."],
  none: ["Chưa có liên kết nào dùng được.", "No link can be used now."],
  revoked: ["Đã hủy {0} liên kết.", "{0} {0:link|links} ended."],
});

interface LiveLink {
  expiresAt: string;
  /** To within an hour. */
  lastUsedAt: string | null;
}

/** Makes and ends links to the private page of a lead's investor. */
@customElement("kontum-lead-case-links")
export class LeadCaseLinksElement extends LitElement {
  @property({ attribute: false })
  lead!: LeadDetail;

  @state()
  private _address = "";

  @state()
  private _live?: readonly LiveLink[];

  #lead = "";

  protected override willUpdate(changed: PropertyValues<this>) {
    if (changed.has("lead")) {
      // An address belongs to the lead it was made for.
      this._address = this.#lead === this.lead.lead.id ? this._address : "";
      this.#lead = this.lead.lead.id;
      void this.#load();
    }
  }

  async #load() {
    try {
      this._live = (await api.get<{ items: LiveLink[] }>(`/${this.lead.lead.id}/case-links`)).items;
    } catch (error) {
      toasts.problem(error);
    }
  }

  override render() {
    const last = this._live?.map((link) => link.expiresAt).sort().at(-1);
    const used = this._live?.map((link) => link.lastUsedAt).filter((at) => at !== null).sort().at(-1);
    return html`<h2>${word("title")}</h2>
      <p class="small muted">${word("hint")}</p>
      ${this._live ? html`<p class="small">${last ? html`${word("live", this._live.length, dateText(last))} ${used ? word("used", agoText(used)) : word("unused")}` : word("none")}</p>` : nothing}
      ${this._address
        ? html`<label class="field"><span class="label">${word("once")}</span><input readonly .value=${this._address} @focus=${(event: Event) => (event.target as HTMLInputElement).select()} /></label>
            <div><button class="button" @click=${this.#copy}>${icon("copy")}${word("copy")}</button></div>`
        : nothing}
      ${this.lead.rights.write
        ? html`<div class="row">
            <button class="button" @click=${this.#make}>${icon("link")}${word("make")}</button>
            ${last ? html`<button class="button plain" @click=${this.#revoke}>${word("revoke")}</button>` : nothing}
          </div>`
        : nothing}`;
  }

  #make = async () => {
    try {
      this._address = (await api.post<{ address: string }>(`/${this.lead.lead.id}/case-links`)).address;
      await this.#load();
    } catch (error) {
      toasts.problem(error);
    }
  };

  #revoke = async () => {
    try {
      const { revoked } = await api.delete<{ revoked: number }>(`/${this.lead.lead.id}/case-links`);
      this._address = "";
      toasts.good(word("revoked", revoked));
      await this.#load();
    } catch (error) {
      toasts.problem(error);
    }
  };

  #copy = async () => {
    await navigator.clipboard.writeText(this._address);
    toasts.good(word("copied"));
  };

  static override styles = [
    base,
    css`
      :host {
        display: grid;
        gap: 10px;
      }
    `,
  ];
}
