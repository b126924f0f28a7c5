import { css, html, LitElement, nothing } from "lit";
import { live } from "lit/directives/live.js";
import { customElement, query, state } from "lit/decorators.js";
import { api } from "../core/api";
import { desk } from "../core/desk";
import { base } from "../core/styles";
import { toasts } from "../core/toasts";
import { words } from "../core/words";
import "../ui/dialog.element";
import type { DialogElement } from "../ui/dialog.element";
import { icon } from "../ui/icons";
import { type SavedView, type View, views } from "./views";

const word = words({
  headline: ["Chế độ xem", "Views"],
  hint: ["Chọn chế độ xem mở đầu tiên khi vào danh sách. Chế độ xem đã lưu có thể đổi thứ tự, sửa và xóa.", "Choose with which view the list begins. Saved views can be put in order, changed and deleted."],
  none: ["Không có", "None"],
  begin: ["Mở đầu tiên: {0}", "Begin with {0}"],
  builtIn: ["có sẵn", "built in"],
  Owner: ["của tôi", "mine"],
  Unit: ["{0}, do {1} lưu", "{0}, saved by {1}"],
  Everybody: ["mọi người, do {1} lưu", "everybody, saved by {1}"],
  up: ["Đưa {0} lên trước", "Move {0} up"],
  down: ["Đưa {0} ra sau", "Move {0} down"],
  edit: ["Sửa {0}", "Change {0}"],
  remove: ["Xóa {0}", "Delete {0}"],
  removeOwn: ["Xóa chế độ xem “{0}”?", "Delete the view “{0}”?"],
  removeShared: ["Xóa chế độ xem “{0}”? Những người được chia sẻ cũng không còn thấy.", "Delete the view “{0}”? Those it is shared with lose it, too."],
  removed: ["Đã xóa “{0}”.", "“{0}” is deleted."],
  yes: ["Xóa", "Delete"],
  no: ["Giữ lại", "Keep it"],
  close: ["Đóng", "Close"],
});

/** Every view of the account: with which the list begins, and the saved ones to be put in order, changed and deleted; fires `edit`. */
@customElement("kontum-leads-view-list")
export class ViewListElement extends LitElement {
  @state()
  private _doomed?: View;

  @query("kontum-leads-dialog")
  private _dialog!: DialogElement;

  override connectedCallback() {
    super.connectedCallback();
    views.addEventListener("change", this.#changed);
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    views.removeEventListener("change", this.#changed);
  }

  #changed = () => this.requestUpdate();

  show() {
    this._doomed = undefined;
    this._dialog.show();
  }

  override render() {
    const doomed = this._doomed;
    return html`<kontum-leads-dialog acts headline=${word("headline")}>
      <p class="muted small">${word("hint")}</p>
      <ul class="plain">
        <li>
          <label class="check"><input type="radio" name="start" .checked=${live(views.start === null)} @change=${() => this.#start(null)} />${word("none")}</label>
        </li>
        ${views.all.map((view) => this.#renderView(view))}
      </ul>
      ${doomed
        ? html`<div class="error stack" role="alertdialog" aria-labelledby="ask">
            <p id="ask">${word(doomed.saved!.audience === "Owner" ? "removeOwn" : "removeShared", doomed.title)}</p>
            <div class="row">
              <button class="button danger" @click=${() => this.#remove(doomed.saved!)}>${word("yes")}</button>
              <button class="button" @click=${() => (this._doomed = undefined)}>${word("no")}</button>
            </div>
          </div>`
        : nothing}
      <button slot="actions" class="button" @click=${() => this._dialog.close()}>${word("close")}</button>
    </kontum-leads-dialog>`;
  }

  #renderView(view: View) {
    const saved = view.saved;
    const place = views.saved.findIndex((one) => one.id === view.key);
    return html`<li class="row">
      <label class="check"
        ><input type="radio" name="start" aria-label=${word("begin", view.title)} .checked=${live(views.start === view.key)} @change=${() => this.#start(view.key)} /><span
          >${view.title} <span class="muted small">${saved ? word(saved.audience, desk.unit(saved.unit), saved.owner.name) : word("builtIn")}</span></span
        ></label
      >
      ${saved
        ? html`<span class="row acts">
            <button class="button plain round" aria-label=${word("up", view.title)} ?disabled=${place === 0} @click=${() => this.#move(place, -1)}>${icon("chevronUp")}</button>
            <button class="button plain round" aria-label=${word("down", view.title)} ?disabled=${place === views.saved.length - 1} @click=${() => this.#move(place, 1)}>${icon("chevronDown")}</button>
            ${saved.changeable
              ? html`<button class="button plain round" aria-label=${word("edit", view.title)} @click=${() => this.#edit(view)}>${icon("edit")}</button>
                  <button class="button plain round" aria-label=${word("remove", view.title)} @click=${() => this.#doom(view)}>${icon("trash")}</button>`
              : nothing}
          </span>`
        : nothing}
    </li>`;
  }

  #edit(view: View) {
    this._dialog.close();
    this.dispatchEvent(new CustomEvent("edit", { detail: view }));
  }

  async #doom(view: View) {
    this._doomed = view;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(".danger")!.focus();
  }

  #start = (key: string | null) => this.#attempt(() => api.put("/views/start", { view: key }));

  #move(place: number, by: number) {
    const ids = views.saved.map((view) => view.id);
    [ids[place], ids[place + by]] = [ids[place + by], ids[place]];
    return this.#attempt(() => api.put("/views/order", { ids }));
  }

  async #remove(view: SavedView) {
    this._doomed = undefined;
    if (await this.#attempt(() => api.delete(`/views/${view.id}`, { expectedVersion: view.version }))) {
      toasts.good(word("removed", view.name));
    }
  }

  // What a refusal leaves is read again, too: somebody else changed it.
  async #attempt(act: () => Promise<unknown>) {
    const done = await toasts.attempt(act);
    await toasts.attempt(() => views.load());
    return done;
  }

  static override styles = [
    base,
    css`
      ul {
        margin: 12px 0;
      }

      li.row {
        flex-wrap: nowrap;
        justify-content: space-between;
        min-height: 40px;
      }

      li + li {
        border-top: 1px solid var(--kt-line);
      }

      .check {
        flex: 1;
        min-width: 0;
        overflow-wrap: anywhere;
      }

      .acts.row {
        flex-wrap: nowrap;
        gap: 2px;
      }
    `,
  ];
}
