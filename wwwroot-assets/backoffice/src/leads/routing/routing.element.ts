import { html, nothing } from "lit";
import { customElement, state } from "lit/decorators.js";
import { api } from "../core/api";
import { desk } from "../core/desk";
import { dateTimeText, numberText } from "../core/format";
import { router } from "../core/router";
import { words } from "../core/words";
import { listOf, RulesPageElement, ticked, typed } from "../rules/rules-page";
import { icon } from "../ui/icons";

interface Conditions {
  placeKinds?: string[];
  places?: string[];
  sectors?: string[];
  countries?: string[];
  languages?: string[];
  investment?: { currency: string; from?: number | null; to?: number | null } | null;
}

interface Rule {
  code: string;
  name: string;
  unit: string;
  when?: Conditions | null;
}

interface DryRun {
  count: number;
  countIsCapped: boolean;
  changed: number;
  units: { unit: string | null; before: number; after: number }[];
  items: { leadId: string; reference: string; receivedAt: string; oldRule: string | null; oldUnit: string | null; newRule: string | null; newUnit: string | null; changed: boolean }[];
}

const word = words({
  title: ["Phân công theo quy tắc", "Routing"],
  intro: ["Quy tắc được xét từ trên xuống; quy tắc đầu tiên khớp sẽ quyết định đơn vị trả lời. Quy tắc cuối là mặc định.", "Rules are tried from the top; the first that matches decides which unit answers. The last one is the default."],
  rule: ["Quy tắc {0}", "Rule {0}"],
  default: ["Mặc định: mọi yêu cầu khác", "Default: everything else"],
  name: ["Tên", "Name"],
  code: ["Mã", "Code"],
  unit: ["Đơn vị trả lời", "Unit that answers"],
  placeKinds: ["Loại khu", "Kind of place"],
  zone: ["Khu kinh tế", "Economic zone"],
  park: ["Khu công nghiệp", "Industrial park"],
  cluster: ["Cụm công nghiệp", "Industrial cluster"],
  places: ["Khu, cụm", "Places"],
  sectors: ["Lĩnh vực", "Sectors"],
  countries: ["Quốc gia (mã hai chữ)", "Countries (two letters)"],
  languages: ["Ngôn ngữ (vi, en…)", "Languages (vi, en…)"],
  investment: ["Vốn đầu tư", "Investment"],
  any: ["bất kỳ", "any"],
  from: ["từ", "from"],
  to: ["đến", "to"],
  when: ["Khi", "When"],
  whenMissing: ["chưa có điều kiện", "no condition yet"],
  or: [" hoặc ", " or "],
  and: [" và ", " and "],
  up: ["Đưa “{0}” lên", "Move “{0}” up"],
  down: ["Đưa “{0}” xuống", "Move “{0}” down"],
  remove: ["Xóa “{0}”", "Remove “{0}”"],
  add: ["Thêm quy tắc", "Add a rule"],
  newName: ["Quy tắc mới", "New rule"],
  try: ["Thử với các yêu cầu đã nhận", "Try on enquiries received"],
  days: ["Số ngày gần đây", "Days back"],
  run: ["Chạy thử", "Dry run"],
  runHint: ["Không lưu và không đổi gì.", "Saves and changes nothing."],
  result: ["{0} yêu cầu{1}, {2} đổi đơn vị.", "{0} enquiries{1}, {2} would go to another unit."],
  capped: [" gần nhất", " (the latest)"],
  before: ["Đã nhận", "Got"],
  after: ["Sẽ nhận", "Would get"],
  received: ["Nhận lúc", "Received"],
  reference: ["Mã yêu cầu", "Reference"],
  old: ["Đã phân công", "Went to"],
  new: ["Sẽ phân công", "Would go to"],
  nobody: ["chưa có đơn vị", "no unit"],
  onlyChanged: ["Chỉ hiện yêu cầu đổi đơn vị", "Only those that change"],
});

/** Which unit answers which enquiry, and where those of the last days would go by the rules on the screen. */
@customElement("kontum-leads-routing")
export default class RoutingElement extends RulesPageElement<Rule[]> {
  protected readonly address = "/routing";

  @state()
  private _run?: DryRun;

  @state()
  private _onlyChanged = true;

  @state()
  private _running = false;

  #days = 30;

  protected get headline() {
    return word("title");
  }

  protected renderRules(draft: Rule[]) {
    return html`<p class="muted">${word("intro")}</p>
      <ol class="stack">
        ${draft.map((rule, index) => this.#renderRule(rule, index, draft.length))}
      </ol>
      <div><button type="button" class="button" @click=${this.#add}>${icon("plus")}${word("add")}</button></div>
      ${this.#renderTry()}`;
  }

  #renderRule(rule: Rule, index: number, count: number) {
    const isDefault = index === count - 1;
    const set = (act: (one: Rule) => void) => this.change((draft) => act(draft[index]));
    return html`<li class="card stack">
      <div class="row spread">
        <h2>${isDefault ? word("default") : word("rule", index + 1)}</h2>
        ${isDefault
          ? nothing
          : html`<span class="row">
              <button type="button" class="button plain" ?disabled=${index === 0} aria-label=${word("up", rule.name)} @click=${() => this.#move(index, -1)}>↑</button>
              <button type="button" class="button plain" ?disabled=${index === count - 2} aria-label=${word("down", rule.name)} @click=${() => this.#move(index, 1)}>↓</button>
              <button type="button" class="button plain round" aria-label=${word("remove", rule.name)} @click=${() => this.change((draft) => draft.splice(index, 1))}>${icon("trash")}</button>
            </span>`}
      </div>
      <div class="grid">
        <label class="field"><span class="label">${word("name")}</span><input maxlength="200" .value=${rule.name} @change=${(event: Event) => set((one) => (one.name = typed(event)))} /></label>
        <label class="field"><span class="label">${word("code")}</span><input maxlength="60" .value=${rule.code} @change=${(event: Event) => set((one) => (one.code = typed(event).trim()))} /></label>
        <label class="field"
          ><span class="label">${word("unit")}</span>
          <select @change=${(event: Event) => set((one) => (one.unit = typed(event)))}>
            ${this.#units(rule.unit).map((unit) => html`<option value=${unit.code} ?selected=${unit.code === rule.unit}>${unit.name}</option>`)}
          </select></label
        >
      </div>
      ${isDefault
        ? nothing
        : html`<details ?open=${!rule.when || !this.#summary(rule.when)}>
            <summary>${word("when")}: <strong>${this.#summary(rule.when ?? {}) || word("whenMissing")}</strong></summary>
            ${this.#renderConditions(rule.when ?? {}, (act) => set((one) => act((one.when ??= {}))))}
          </details>`}
    </li>`;
  }

  #renderConditions(when: Conditions, set: (act: (when: Conditions) => void) => void) {
    const kinds = (["zone", "park", "cluster"] as const).map((kind) => ({ code: kind, name: word(kind) }));
    const money = when.investment;
    const setMoney = (act: (money: NonNullable<Conditions["investment"]>) => void) => set((one) => act((one.investment ??= { currency: "USD" })));
    const sum = (text: string) => (text === "" ? null : Number(text));
    return html`<div class="grid">
      ${this.#renderChoice(word("placeKinds"), kinds, when.placeKinds, (chosen) => set((one) => (one.placeKinds = chosen)))}
      ${this.#renderChoice(word("places"), this.lookups.places, when.places, (chosen) => set((one) => (one.places = chosen)))}
      ${this.#renderChoice(word("sectors"), this.lookups.sectors, when.sectors, (chosen) => set((one) => (one.sectors = chosen)))}
      <label class="field"><span class="label">${word("countries")}</span><input .value=${(when.countries ?? []).join(", ")} @change=${(event: Event) => set((one) => (one.countries = listOf(typed(event)).map((code) => code.toUpperCase())))} /></label>
      <label class="field"><span class="label">${word("languages")}</span><input .value=${(when.languages ?? []).join(", ")} @change=${(event: Event) => set((one) => (one.languages = listOf(typed(event).toLowerCase())))} /></label>
      <div class="field">
        <span class="label">${word("investment")}</span>
        <select aria-label=${word("investment")} @change=${(event: Event) => (typed(event) ? setMoney((one) => (one.currency = typed(event))) : set((one) => (one.investment = null)))}>
          <option value="">${word("any")}</option>
          ${this.lookups.currencies.map((currency) => html`<option ?selected=${currency === money?.currency}>${currency}</option>`)}
        </select>
        ${money
          ? html`<div class="row">
              <input type="number" min="0" style="width: 46%" aria-label=${word("from")} placeholder=${word("from")} .value=${String(money.from ?? "")} @change=${(event: Event) => setMoney((one) => (one.from = sum(typed(event))))} />
              <input type="number" min="0" style="width: 46%" aria-label=${word("to")} placeholder=${word("to")} .value=${String(money.to ?? "")} @change=${(event: Event) => setMoney((one) => (one.to = sum(typed(event))))} />
            </div>`
          : nothing}
      </div>
    </div>`;
  }

  #renderChoice(label: string, choices: readonly { code: string; name: string }[], chosen: readonly string[] | undefined, change: (chosen: string[]) => void) {
    // What is chosen and no longer published stays chosen until somebody takes it out.
    const gone = (chosen ?? []).filter((code) => !choices.some((choice) => choice.code === code)).map((code) => ({ code, name: code }));
    const all = [...choices, ...gone];
    return html`<fieldset class="field plain">
      <legend class="label">${label}</legend>
      <div class="choices">
        ${all.map(
          (choice) => html`<label class="check"
            ><input type="checkbox" .checked=${chosen?.includes(choice.code) ?? false} @change=${(event: Event) => change(all.map((one) => one.code).filter((code) => (code === choice.code ? ticked(event) : chosen?.includes(code))))} />${choice.name}</label
          >`,
        )}
      </div>
    </fieldset>`;
  }

  /** When the rule matches, in a line. */
  #summary(when: Conditions) {
    const parts = [
      (when.placeKinds ?? []).map((kind) => word(kind as "zone")),
      (when.places ?? []).map((code) => desk.place(code)),
      (when.sectors ?? []).map((code) => desk.sector(code)),
      when.countries ?? [],
      when.languages ?? [],
      when.investment ? [`${word("investment")}: ${numberText(when.investment.from ?? 0)}–${when.investment.to == null ? "…" : numberText(when.investment.to)} ${when.investment.currency}`] : [],
    ];
    return parts
      .filter((part) => part.length > 0)
      .map((part) => part.join(word("or")))
      .join(word("and"));
  }

  #renderTry() {
    return html`<section class="card stack">
      <h2>${word("try")}</h2>
      <div class="row">
        <label class="row">${word("days")} <input type="number" min="1" max="366" style="width: 90px" .value=${String(this.#days)} @change=${(event: Event) => (this.#days = Number(typed(event)) || 30)} /></label>
        <button type="button" class="button" ?disabled=${this._running} @click=${this.#try}>${icon("search")}${word("run")}</button>
        <span class="muted small">${word("runHint")}</span>
      </div>
      <div aria-live="polite">${this._run ? this.#renderRun(this._run) : nothing}</div>
    </section>`;
  }

  #renderRun(run: DryRun) {
    const items = this._onlyChanged ? run.items.filter((item) => item.changed) : run.items;
    const unit = (code: string | null) => (code ? desk.unit(code) : word("nobody"));
    return html`<div class="stack">
      <p><strong>${word("result", numberText(run.count), run.countIsCapped ? word("capped") : "", numberText(run.changed))}</strong></p>
      <table>
        <thead>
          <tr>
            <th scope="col">${word("unit")}</th>
            <th scope="col">${word("before")}</th>
            <th scope="col">${word("after")}</th>
          </tr>
        </thead>
        <tbody>
          ${run.units.map(
            (one) => html`<tr>
              <th scope="row">${unit(one.unit)}</th>
              <td class="number">${numberText(one.before)}</td>
              <td class="number">${numberText(one.after)}</td>
            </tr>`,
          )}
        </tbody>
      </table>
      <label class="check"><input type="checkbox" .checked=${this._onlyChanged} @change=${() => (this._onlyChanged = !this._onlyChanged)} />${word("onlyChanged")}</label>
      ${items.length === 0
        ? nothing
        : html`<div class="scroll">
            <table>
              <thead>
                <tr>
                  <th scope="col">${word("reference")}</th>
                  <th scope="col">${word("received")}</th>
                  <th scope="col">${word("old")}</th>
                  <th scope="col">${word("new")}</th>
                </tr>
              </thead>
              <tbody>
                ${items.map(
                  (item) => html`<tr>
                    <td class="nowrap"><a href=${router.href(`lead/${item.leadId}`)}>${item.reference}</a></td>
                    <td class="nowrap">${dateTimeText(item.receivedAt)}</td>
                    <td>${unit(item.oldUnit)} <span class="muted small">${item.oldRule ?? ""}</span></td>
                    <td>${unit(item.newUnit)} <span class="muted small">${item.newRule ?? ""}</span></td>
                  </tr>`,
                )}
              </tbody>
            </table>
          </div>`}
    </div>`;
  }

  #units(current: string) {
    const units = this.lookups.units;
    return units.some((unit) => unit.code === current) ? units : [...units, { code: current, name: current }];
  }

  #move(index: number, by: number) {
    this.change((draft) => draft.splice(index + by, 0, ...draft.splice(index, 1)));
  }

  #add = () => {
    this.change((draft) => {
      let number = draft.length;
      while (draft.some((rule) => rule.code === `rule-${number}`)) {
        number++;
      }

      draft.splice(draft.length - 1, 0, { code: `rule-${number}`, name: word("newName"), unit: this.lookups.units[0]?.code ?? "", when: {} });
    });
  };

  #try = async () => {
    this._running = true;
    await this.attempt(async () => (this._run = await api.post<DryRun>("/routing/dry-run", { value: this._draft, days: this.#days })));
    this._running = false;
  };
}
