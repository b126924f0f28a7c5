import { html, LitElement, nothing } from "lit";
import { customElement, query, state } from "lit/decorators.js";
import { api, Problem } from "../core/api";
import { desk } from "../core/desk";
import { showRefused } from "../core/refused";
import { base } from "../core/styles";
import { toasts } from "../core/toasts";
import { words } from "../core/words";
import "../ui/dialog.element";
import type { DialogElement } from "../ui/dialog.element";
import { columnsOf, questionOf, type Audience, type SavedView, views } from "./views";

const word = words({
  add: ["Lưu chế độ xem", "Save as view"],
  change: ["Sửa chế độ xem", "Change the view"],
  name: ["Tên", "Name"],
  audience: ["Ai thấy", "Who sees it"],
  Owner: ["Chỉ mình tôi", "Only me"],
  Unit: ["Một đơn vị", "One unit"],
  Everybody: ["Mọi người", "Everybody"],
  unit: ["Đơn vị", "Unit"],
  keeps: ["Bộ lọc, cách sắp xếp và các cột đang xem được lưu lại. Từ đang tìm thì không.", "The filters, the order and the columns you are looking at are kept. What you search for is not."],
  start: ["Mở đầu tiên mỗi khi vào danh sách", "Begin with it whenever I open the list"],
  now: ["Một đồng nghiệp vừa sửa. Hiện là: {0}. Lưu lần nữa để thay bằng bản của bạn.", "A colleague has just changed it. It now is: {0}. Save again to put yours in its place."],
  gone: ["Chế độ xem này vừa bị xóa. Bạn có thể lưu thành chế độ xem mới.", "This view has just been deleted. You can save yours as a new one."],
  save: ["Lưu", "Save"],
  cancel: ["Hủy", "Cancel"],
  saved: ["Đã lưu “{0}”.", "“{0}” is saved."],
});

/** Asks how a view is called and who sees it, and saves it; fires `saved` with its key. */
@customElement("kontum-leads-view-form")
export class ViewFormElement extends LitElement {
  /** Whether what is saved is what the screen shows, and not another view by its name. */
  shows = false;

  @state()
  private _view?: SavedView;

  @state()
  private _audience: Audience = "Owner";

  @state()
  private _wrong: Readonly<Record<string, readonly string[]>> = {};

  @state()
  private _note = "";

  @state()
  private _running = false;

  @query("kontum-leads-dialog")
  private _dialog!: DialogElement;

  #question = "";
  #columns: readonly string[] = [];
  #token = "";

  /** Saves what an address asks as a new view. */
  add(address: URLSearchParams) {
    void this.#open(undefined, address);
  }

  /** Changes a saved view, also what it asks where an address is given. */
  change(view: SavedView, address?: URLSearchParams) {
    void this.#open(view, address);
  }

  async #open(view: SavedView | undefined, address: URLSearchParams | undefined) {
    this._view = view;
    this._audience = view?.audience ?? "Owner";
    this._wrong = {};
    this._note = "";
    this.shows = address !== undefined;
    this.#question = address ? questionOf(address).toString() : view!.question;
    this.#columns = address ? columnsOf(address) : view!.columns;
    this.#token = crypto.randomUUID();
    await this.updateComplete;
    this.#form.reset();
    this._dialog.show();
  }

  get #form() {
    return this.renderRoot.querySelector("form")!;
  }

  override render() {
    const view = this._view;
    const wrong = (field: string) => this._wrong[field]?.map((text) => html`<span class="wrong" role="alert">${text}</span>`) ?? nothing;
    const units = desk.lookups.units.filter((unit) => desk.me.role === "Administrator" || desk.me.units.includes(unit.code));
    return html`<kontum-leads-dialog acts headline=${word(view ? "change" : "add")} @close=${() => (this._note = "")}>
      <form class="stack" novalidate @submit=${this.#save}>
        ${this._note ? html`<p class="error" role="alert">${this._note}</p>` : nothing}
        <label class="field"><span class="label">${word("name")}</span><input name="name" maxlength="80" autocomplete="off" .defaultValue=${view?.name ?? ""} aria-invalid=${this._wrong.name ? "true" : nothing} />${wrong("name")}</label>
        ${desk.me.rights.shareViews
          ? html`<label class="field"
              ><span class="label">${word("audience")}</span>
              <select name="audience" @change=${(event: Event) => (this._audience = (event.target as HTMLSelectElement).value as Audience)}>
                ${(units.length > 0 ? (["Owner", "Unit", "Everybody"] as const) : (["Owner", "Everybody"] as const)).map((one) => html`<option value=${one} .selected=${one === this._audience}>${word(one)}</option>`)}
              </select>
              ${wrong("audience")}</label
            >`
          : nothing}
        ${this._audience === "Unit"
          ? html`<label class="field"
              ><span class="label">${word("unit")}</span>
              <select name="unit">
                ${units.map((unit) => html`<option value=${unit.code} ?selected=${unit.code === view?.unit}>${unit.name}</option>`)}
              </select>
              ${wrong("unit")}</label
            >`
          : nothing}
        <label class="check"><input type="checkbox" name="start" .defaultChecked=${view !== undefined && views.start === view.id} />${word("start")}</label>
        ${this.shows ? html`<p class="muted small">${word("keeps")}</p>` : nothing}
      </form>
      <button slot="actions" class="button" @click=${() => this._dialog.close()}>${word("cancel")}</button>
      <button slot="actions" class="button primary" ?disabled=${this._running} @click=${() => this.#form.requestSubmit()}>${word("save")}</button>
    </kontum-leads-dialog>`;
  }

  #save = async (event: SubmitEvent) => {
    event.preventDefault();
    if (this._running) {
      return;
    }

    const fields = new FormData(event.target as HTMLFormElement);
    const name = String(fields.get("name")).trim();
    const view = this._view;
    const sent = { name, question: this.#question, columns: this.#columns, audience: this._audience, unit: fields.get("unit") };
    this._running = true;
    this._wrong = {};
    try {
      const { id } = view ? await api.put<{ id: string }>(`/views/${view.id}`, { ...sent, expectedVersion: view.version }) : await api.post<{ id: string }>("/views", { ...sent, formToken: this.#token });
      await this.#beginWith(id, fields.has("start"));
      await views.load();
      this._dialog.close();
      toasts.good(word("saved", name));
      this.dispatchEvent(new CustomEvent("saved", { detail: id }));
      await views.recount();
    } catch (error) {
      if (!(error instanceof Problem)) {
        throw error;
      }

      await this.#refused(error);
    } finally {
      this._running = false;
    }
  };

  async #beginWith(id: string, wanted: boolean) {
    if (wanted !== (views.start === id)) {
      await api.put("/views/start", { view: wanted ? id : null });
    }
  }

  // What was typed stays; whoever saves again knows what the colleague did.
  async #refused(problem: Problem) {
    this._wrong = problem.fields;
    if (this._view && (problem.code === "desk.changed-meanwhile" || problem.code === "view.not-found")) {
      await views.load().catch(() => undefined);
      const now = views.find(this._view.id)?.saved;
      this._note = now ? word("now", now.name) : word("gone");
      this._view = now && { ...this._view, version: now.version };
      return;
    }

    await showRefused(this, problem);
  }

  static override styles = [base];
}
