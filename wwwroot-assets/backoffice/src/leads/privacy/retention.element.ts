import { css, html, nothing } from "lit";
import { customElement, state } from "lit/decorators.js";
import { api } from "../core/api";
import { dateText, dateTimeText } from "../core/format";
import { router } from "../core/router";
import { RulesPageElement, ticked, typed } from "../rules/rules-page";
import { icon } from "../ui/icons";
import { newRule, ofLeads, type PreviewRule, type Retention, type Rule, type Run, type RunLead, scopes, type Stored, text, word } from "./retention";
import { tabs } from "./tabs";

/** How long personal data are kept, what that would erase today, and what it has erased. */
@customElement("kontum-leads-retention")
export default class RetentionElement extends RulesPageElement<Retention, Stored> {
  protected readonly address = "/privacy/retention";

  @state()
  private _tried?: PreviewRule[];

  @state()
  private _runs?: Run[];

  @state()
  private _leads: Readonly<Record<string, RunLead[]>> = {};

  @state()
  private _trying = false;

  protected get headline() {
    return word("title");
  }

  protected override get savedText() {
    return word("saved");
  }

  protected override get mayChange() {
    return this.me.rights.handlePrivacy;
  }

  protected override shown() {
    super.shown();
    void this.attempt(async () => {
      this._runs = await api.get<Run[]>("/privacy/retention/runs");
    });
  }

  protected renderRules(draft: Retention) {
    const stored = this._stored!.value.active;
    return html`${tabs(this.me, "retention")}
      <p class="muted">${word("intro")}</p>
      <p class="muted">${word(this._stored!.version === 0 ? "proposal" : "decided")}</p>
      <p class=${stored ? "card on" : "warning"} role="status">${icon(stored ? "check" : "warning")} ${word(stored ? "on" : "off")}</p>
      <section class="card stack">
        <label class="check"><input type="checkbox" .checked=${draft.active} @change=${(event: Event) => this.change((changed) => (changed.active = ticked(event)))} /><strong>${word("active")}</strong></label>
        <ul class="plain rules">
          ${draft.rules.map((rule, index) => this.#renderRule(rule, (act) => this.change((changed) => act(changed.rules, index))))}
        </ul>
        ${this.#renderAdd(draft)}
        <div><button type="button" class="button" ?disabled=${this._trying} @click=${this.#try}>${icon("play")}${word("try")}</button></div>
      </section>
      ${this._tried ? this.#renderTried(draft, this._tried) : nothing} ${this.#renderLog(draft)}`;
  }

  #renderRule(rule: Rule, set: (act: (rules: Rule[], index: number) => void) => void) {
    const name = text(rule.name);
    return html`<li>
      <div>
        <strong>${name}</strong>
        <p class="small muted">${text(rule.basis)}</p>
      </div>
      <span class="row"
        >${word("after")}
        <input type="number" min="1" max="600" aria-label=${word("monthsOf", name)} .value=${String(rule.afterMonths)} @change=${(event: Event) => set((rules, index) => (rules[index].afterMonths = Number(typed(event)) || 0))} />
        ${word(ofLeads.has(rule.scope) ? "months" : "monthsStored")}</span
      >
      <select aria-label=${word("actOf", name)} @change=${(event: Event) => set((rules, index) => (rules[index].act = typed(event)))}>
        ${(this._stored!.acts[rule.scope] ?? []).map((act) => html`<option value=${act} ?selected=${act === rule.act}>${word(act as "delete")}</option>`)}
      </select>
      <button type="button" class="button plain round" aria-label=${word("remove", name)} title=${word("remove", name)} @click=${() => set((rules, index) => rules.splice(index, 1))}>${icon("trash")}</button>
    </li>`;
  }

  // Offered is what no rule says yet.
  #renderAdd(draft: Retention) {
    const free = scopes.flatMap((scope) => (this._stored!.acts[scope] ?? []).filter((act) => !draft.rules.some((rule) => rule.scope === scope && rule.act === act)).map((act) => ({ scope, act })));
    return free.length === 0
      ? nothing
      : html`<label class="field add"
          ><span class="label">${word("add")}</span>
          <select
            @change=${(event: Event) => {
              const chosen = free[Number(typed(event))];
              (event.target as HTMLSelectElement).value = "";
              this.change((changed) => changed.rules.push(newRule(chosen.scope, chosen.act)));
            }}
          >
            <option value="" selected>${word("choose")}</option>
            ${free.map((one, index) => html`<option value=${index}>${word(one.scope)}: ${word(one.act as "delete")}</option>`)}
          </select></label
        >`;
  }

  #renderTried(draft: Retention, tried: PreviewRule[]) {
    return html`<section class="card stack" aria-live="polite">
      <h2>${word("tried")}</h2>
      <p class="small muted">${word("tryHint")}</p>
      <ul class="plain">
        ${tried.map((one) => {
          const rule = draft.rules.find((rule) => rule.code === one.rule);
          return html`<li>
            <div class="row spread">
              <span>${rule ? text(rule.name) : one.rule}</span>
              <strong>${word(rule && ofLeads.has(rule.scope) ? "leads" : "count", one.count)}${one.held > 0 ? html` <span class="tag warn">${word("held", one.held)}</span>` : nothing}</strong>
            </div>
            ${one.leads.length > 0
              ? html`<details>
                  <summary>${word("first")}</summary>
                  <ul class="plain small">
                    ${one.leads.map((lead) => html`<li><a href=${router.href(`lead/${lead.id}`)}>${lead.reference}</a> ${lead.title} <span class="muted">${dateText(lead.lastActivityAt)}</span></li>`)}
                  </ul>
                </details>`
              : nothing}
          </li>`;
        })}
      </ul>
    </section>`;
  }

  #renderLog(draft: Retention) {
    const runs = this._runs;
    return html`<section class="card stack">
      <h2>${word("log")}</h2>
      ${runs === undefined
        ? html`<div class="bone" aria-busy="true"></div>`
        : runs.length === 0
          ? html`<p class="muted">${word("noLog")}</p>`
          : html`<ul class="plain">
              ${runs.map((run) => this.#renderRun(run, draft))}
            </ul>`}
    </section>`;
  }

  #renderRun(run: Run, draft: Retention) {
    const leads = this._leads[run.id];
    const nameOf = (code: string) => {
      const rule = draft.rules.find((rule) => rule.code === code);
      return rule ? text(rule.name) : code;
    };
    return html`<li>
      <div class="row spread">
        <strong>${dateText(run.day)}</strong>
        <span class="small muted">${run.endedAt ? dateTimeText(run.endedAt) : word("running")}${run.more ? `, ${word("more")}` : nothing}</span>
      </div>
      ${run.counts.length === 0
        ? html`<span class="small muted">${word("nothing")}</span>`
        : html`<div class="small">${run.counts.map((count) => html`<div>${nameOf(count.rule)}: ${count.count} ${word(count.outcome as "Done")}</div>`)}</div>
            ${leads
              ? html`<ul class="plain small">
                  ${leads.map((lead) => html`<li><a href=${router.href(`lead/${lead.id}`)}>${lead.reference}</a> ${nameOf(lead.rule)}, ${word(lead.outcome as "Done")}</li>`)}
                </ul>`
              : html`<button type="button" class="button plain small" @click=${() => this.#showLeads(run.id)}>${word("show")}</button>`}`}
    </li>`;
  }

  #try = async () => {
    this._trying = true;
    await this.attempt(async () => {
      this._tried = (await api.post<{ rules: PreviewRule[] }>("/privacy/retention/dry-run", { value: this._draft })).rules;
    });
    this._trying = false;
  };

  #showLeads = (run: string) =>
    this.attempt(async () => {
      this._leads = { ...this._leads, [run]: await api.get<RunLead[]>(`/privacy/retention/runs/${run}`) };
    });

  static override styles = [
    RulesPageElement.styles,
    css`
      .on {
        background: var(--kt-tint-good);
        color: var(--kt-good);
      }

      .rules li {
        align-items: center;
        border-top: 1px solid var(--kt-line);
        display: grid;
        gap: 6px 14px;
        grid-template-columns: minmax(0, 1fr) auto 270px auto;
        padding: 8px 0;
      }

      .rules input {
        width: 76px !important;
      }

      .add {
        max-width: 420px;
      }

      section li + li {
        border-top: 1px solid var(--kt-line);
        padding-top: 6px;
      }

      section > ul.plain {
        display: grid;
        gap: 6px;
      }

      summary {
        color: var(--kt-accent);
        cursor: pointer;
        min-height: 24px;
      }

      @media (max-width: 860px) {
        .rules li {
          grid-template-columns: minmax(0, 1fr) auto;
        }

        .rules li > :first-child {
          grid-column: 1 / -1;
        }

        .rules li > .row {
          grid-column: 1 / -1;
        }
      }
    `,
  ];
}
