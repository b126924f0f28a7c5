import { css, html } from "lit";
import { customElement, state } from "lit/decorators.js";
import { api } from "../core/api";
import { LeadsPageElement } from "../core/element";
import { base } from "../core/styles";
import { toasts } from "../core/toasts";
import { words } from "../core/words";
import { type OwnSettings, settingsForm } from "./settings-form";

const word = words({
  title: ["Thiết lập của tôi", "My settings"],
  save: ["Lưu", "Save"],
  saved: ["Đã lưu.", "Saved."],
});

/** The own absence, deputy and signatures. */
@customElement("kontum-leads-own")
export default class OwnElement extends LeadsPageElement {
  @state()
  private _settings?: OwnSettings;

  #typed = false;

  protected override shown() {
    if (!this.#typed) {
      void this.attempt(async () => (this._settings = await api.get<OwnSettings>("/team/me")));
    }
  }

  override render() {
    return html`<h1>${word("title")}</h1>
      ${this._settings
        ? html`<form class="card stack" @submit=${this.#save}>
            ${settingsForm(this.me.key, this._settings, (settings) => {
              this._settings = settings;
              this.#typed = true;
            })}
            <div><button class="button primary">${word("save")}</button></div>
          </form>`
        : html`<div class="bone" aria-busy="true"></div>`}`;
  }

  #save = async (event: Event) => {
    event.preventDefault();
    if (await this.attempt(() => api.put("/team/me", this._settings))) {
      this.#typed = false;
      toasts.good(word("saved"));
    }
  };

  static override styles = [
    base,
    css`
      :host {
        display: grid;
        gap: 14px;
        max-width: 720px;
        padding: 16px;
      }

      .card {
        padding: 16px;
      }

      .grid {
        display: grid;
        gap: 10px;
        grid-template-columns: repeat(auto-fill, minmax(min(180px, 100%), 1fr));
      }
    `,
  ];
}
