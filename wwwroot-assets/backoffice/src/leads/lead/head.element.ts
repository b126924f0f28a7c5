import { css, html, LitElement, nothing, type PropertyValues } from "lit";
import { customElement, property, query } from "lit/decorators.js";
import { desk } from "../core/desk";
import { dateText, dateTimeText } from "../core/format";
import type { LeadDetail } from "../core/leads";
import { router } from "../core/router";
import { trail } from "../core/trail";
import { base } from "../core/styles";
import { words } from "../core/words";
import { icon } from "../ui/icons";
import { dueTag, markTags, stageTag } from "../ui/tags";
import "./assign.element";
import type { LeadAssignElement } from "./assign.element";
import "./move.element";
import type { LeadMoveElement } from "./move.element";
import "./readers.element";
import type { LeadReadersElement } from "./readers.element";

const word = words({
  back: ["Danh sách hồ sơ", "List of leads"],
  place: ["{0} / {1}", "{0} of {1}"],
  placeMore: ["{0} / hơn {1}", "{0} of more than {1}"],
  previous: ["Hồ sơ trước", "Previous lead"],
  next: ["Hồ sơ sau", "Next lead"],
  officer: ["Phụ trách", "Officer"],
  nobody: ["chưa giao", "nobody yet"],
  assign: ["Giao cho người khác", "Give to somebody else"],
  readers: ["Bảo mật", "Confidentiality"],
  source: ["Nguồn: {0}, nhận {1}", "Source: {0}, received {1}"],
  stages: ["Giai đoạn", "Stages"],
  done: ["đã qua", "passed"],
  current: ["hiện tại", "now"],
  moveTo: ["Chuyển sang {0}", "Move to {0}"],
  since: ["Từ {0}", "Since {0}"],
  merged: ["Hồ sơ này đã được gộp vào một hồ sơ khác và chỉ còn để xem.", "This lead was joined with another one and can only be read."],
  open: ["Mở hồ sơ đó", "Open that one"],
});

// They end the path and stand beside it.
const besides = new Set(["Lost", "Spam"]);

/** The head of a lead's page: what it is, how far it has come, who answers for it. */
@customElement("kontum-lead-head")
export class LeadHeadElement extends LitElement {
  @property({ attribute: false })
  lead!: LeadDetail;

  @query("kontum-lead-move")
  private _move!: LeadMoveElement;

  @query("kontum-lead-assign")
  private _assign!: LeadAssignElement;

  @query("kontum-lead-readers")
  private _readers!: LeadReadersElement;

  /** Asks to whom the lead is given. */
  assign() {
    if (this.lead.rights.assign) {
      void this._assign.ask(this.lead.lead);
    }
  }

  /** Goes to the next lead of the list, or the one before; in place of this one, so that one step back leads to the list. */
  async step(by: 1 | -1) {
    const lead = await trail.beside(this.lead.lead.id, by);
    if (lead) {
      router.replace(`lead/${lead}`);
    }
  }

  /** Puts the keyboard on the stages that can follow. */
  focusStages() {
    this.renderRoot.querySelector<HTMLElement>("button.step")?.focus();
  }

  // Where the stages have no room beside each other, the one of now is the one to see.
  protected override updated(changed: PropertyValues<this>) {
    const list = this.renderRoot.querySelector("ol");
    const current = list?.querySelector<HTMLElement>(".current");
    if (changed.has("lead") && list && current) {
      list.scrollLeft = current.offsetLeft - list.offsetLeft - (list.clientWidth - current.offsetWidth) / 2;
    }
  }

  override render() {
    const { lead, rights, contacts } = this.lead;
    const contact = contacts.find((one) => one.primary);
    return html`
      ${this.#renderWay()}
      ${this.lead.mergedInto ? html`<p class="error">${word("merged")} <a href=${router.href(`lead/${this.lead.mergedInto}`)}>${word("open")}</a></p>` : nothing}
      <div class="row">
        <h1>${lead.title}</h1>
        <span class="row tags">${stageTag(lead.stage)} ${dueTag(lead)} ${markTags(lead)}</span>
      </div>
      <p class="row who">
        ${lead.title === lead.reference ? nothing : html`<strong>${lead.reference}</strong>`}
        ${lead.organisation ? html`<span>${icon("building")} ${lead.organisation}</span>` : nothing} ${contact?.name ? html`<span>${icon("user")} ${contact.name}</span>` : nothing}
        ${contact?.phone ? html`<a href="tel:${contact.phone}">${icon("phone")} ${contact.phone}</a>` : nothing} ${contact?.email ? html`<a href="mailto:${contact.email}">${icon("mail")} ${contact.email}</a>` : nothing}
        ${lead.country ? html`<span>${icon("globe")} ${desk.country(lead.country)}</span>` : nothing}
      </p>
      <p class="row who">
        <span>${icon("assign")} ${word("officer")}: <strong>${lead.officer?.name ?? word("nobody")}</strong>${lead.unit ? html`, ${desk.unit(lead.unit)}` : nothing}</span>
        ${rights.assign ? html`<button class="button plain" @click=${() => this.assign()}>${word("assign")}</button>` : nothing}
        ${rights.restrict ? html`<button class="button plain" @click=${() => this._readers.ask(this.lead)}>${icon(lead.confidential ? "lock" : "unlock")}${word("readers")}</button>` : nothing}
        <span class="small muted">${word("source", desk.source(lead.source), dateTimeText(lead.createdAt))}</span>
      </p>
      ${this.#renderStages()}
      <kontum-lead-move></kontum-lead-move>
      <kontum-lead-assign></kontum-lead-assign>
      <kontum-lead-readers></kontum-lead-readers>
    `;
  }

  // The way back to the list, and along it.
  #renderWay() {
    const { id } = this.lead.lead;
    const place = trail.placeOf(id);
    const step = (by: 1 | -1, label: "previous" | "next", drawing: "chevronLeft" | "chevronRight") =>
      html`<button class="button plain round" aria-label=${word(label)} title=${word(label)} ?disabled=${!trail.leads(id, by)} @click=${() => this.step(by)}>${icon(drawing)}</button>`;
    return html`<div class="row spread way">
      <a class="small back" href=${router.href(trail.address)}>${icon("back")}${word("back")}</a>
      ${place ? html`<span class="row along">${step(-1, "previous", "chevronLeft")}<span class="small muted">${word(place.more ? "placeMore" : "place", place.place, place.of)}</span>${step(1, "next", "chevronRight")}</span>` : nothing}
    </div>`;
  }

  #renderStages() {
    const { lead, rights } = this.lead;
    const stages = desk.lookups.stages;
    const path = stages.filter((stage) => !besides.has(stage.name));
    const at = path.findIndex((stage) => stage.name === lead.stage);
    const after = new Set(rights.write ? (stages.find((stage) => stage.name === lead.stage)?.after ?? []) : []);
    return html`<div class="row stages" role="group" aria-label=${word("stages")}>
      <ol class="plain">
        ${path.map((stage, index) => {
          const state = index === at ? "current" : index < at ? "done" : "";
          const note = state ? html`<span class="visually-hidden"> (${word(state)})</span>` : nothing;
          return html`<li class=${state} aria-current=${state === "current" ? "step" : nothing} title=${state === "current" ? word("since", dateText(lead.stageSince)) : nothing}>
            ${after.has(stage.name)
              ? html`<button class="step" aria-label=${word("moveTo", stage.label)} @click=${() => this._move.ask(lead, stage.name)}>${stage.label}${note}</button>`
              : html`<span class="step">${stage.label}${note}</span>`}
          </li>`;
        })}
      </ol>
      ${stages
        .filter((stage) => besides.has(stage.name) && (after.has(stage.name) || stage.name === lead.stage))
        .map((stage) =>
          stage.name === lead.stage
            ? html`<strong class="tag">${stage.label}</strong>`
            : html`<button class="button plain small" aria-label=${word("moveTo", stage.label)} @click=${() => this._move.ask(lead, stage.name)}>${stage.label}</button>`,
        )}
    </div>`;
  }

  static override styles = [
    base,
    css`
      :host {
        display: grid;
        gap: 6px;
        min-width: 0;
      }

      kontum-lead-move,
      kontum-lead-assign,
      kontum-lead-readers {
        display: contents;
      }

      .back {
        justify-self: start;
        min-height: 24px;
      }

      .way,
      .along {
        flex-wrap: nowrap;
      }

      .along {
        gap: 4px;
      }

      h1,
      .who {
        overflow-wrap: anywhere;
      }

      .who {
        gap: 4px 16px;
      }

      .who a {
        min-height: 24px;
      }

      .stages {
        min-width: 0;
      }

      ol {
        display: flex;
        flex: 1 1 auto;
        gap: 4px;
        margin: 0 -4px;
        min-width: 0;
        overflow-x: auto;
        padding: 4px;
      }

      li {
        flex: 1 0 auto;
      }

      .step {
        align-items: center;
        background: color-mix(in srgb, var(--uui-color-text) 6%, var(--uui-color-surface));
        border: 1px solid transparent;
        border-radius: 7px;
        color: var(--kt-muted);
        display: flex;
        font: inherit;
        font-size: 12.5px;
        justify-content: center;
        min-height: 32px;
        padding: 2px 10px;
        white-space: nowrap;
        width: 100%;
      }

      button.step {
        border: 1px dashed var(--kt-accent);
        color: var(--kt-accent);
        cursor: pointer;
      }

      button.step:hover {
        background: var(--kt-tint);
      }

      .done .step {
        background: var(--kt-tint);
        color: var(--kt-accent);
      }

      .current .step {
        background: var(--kt-accent-fill);
        color: #fff;
        font-weight: 600;
      }
    `,
  ];
}
