import { css, html, LitElement, nothing } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { api, Problem } from "../core/api";
import { desk } from "../core/desk";
import { dateTimeText, fromField, toField } from "../core/format";
import { leadChanged, type LeadDetail } from "../core/leads";
import { merged } from "../core/merge";
import { focusRefused, readAgain } from "../core/refused";
import { base } from "../core/styles";
import { toasts, wordsOf } from "../core/toasts";
import { words } from "../core/words";
import { icon, type IconName } from "../ui/icons";
import { kindWord, type TimelineEntry, type TimelinePage, type WrittenKind } from "./entries";

const word = words({
  write: ["Ghi lại", "Write down"],
  subject: ["Nội dung chính", "What it is about"],
  subjectHint: ["Khách mời và trang riêng của nhà đầu tư thấy dòng này.", "Guests and the investor's private page see this line."],
  body: ["Ghi chép nội bộ", "Notes for the board"],
  at: ["Lúc (giờ Việt Nam)", "When (Viet Nam time)"],
  endsAt: ["Kết thúc", "Ends"],
  place: ["Địa điểm", "Place"],
  contacts: ["Phía nhà đầu tư", "From the investor"],
  staff: ["Cán bộ cùng dự", "Staff taking part"],
  invite: ["Gửi thư mời kèm lịch cho phía nhà đầu tư", "Send the investor's people an invitation for their calendar"],
  save: ["Lưu", "Save"],
  cancel: ["Hủy", "Cancel"],
  saved: ["Đã lưu.", "Saved."],
  now: ["Có người vừa sửa mục này. Hiện là: {0}. Những gì bạn nhập vẫn còn; lưu lần nữa để ghi đè.", "Somebody has just changed this. It now is: {0}. What you typed is still here; save again to write over it."],
});

// What is changed is mostly new; further back nobody looks for it.
const mostRead = 100;

const kinds: readonly [WrittenKind, IconName][] = [
  ["Note", "note"],
  ["Call", "phone"],
  ["Meeting", "calendar"],
  ["SiteVisit", "visit"],
];

interface Draft {
  kind: WrittenKind;
  token: string;
  id: string | null;
  version: number | null;
  subject: string;
  body: string;
  at: string;
  endsAt: string;
  place: string;
  contacts: ReadonlySet<string>;
  staff: ReadonlySet<string>;
  invite: boolean;
}

/** Writes a note, a call, a meeting or a visit: `begin(kind)` for something new, `change(entry)` for what is there. */
@customElement("kontum-lead-activity")
export class ActivityElement extends LitElement {
  @property({ attribute: false })
  lead!: LeadDetail;

  @state()
  private _draft?: Draft;

  @state()
  private _wrong: Readonly<Record<string, readonly string[]>> = {};

  @state()
  private _refused = "";

  @state()
  private _running = false;

  #begun?: Draft;

  async begin(kind: WrittenKind) {
    // A note that is being written is gone on with.
    if (!this._draft || this._draft.id || (!this._draft.body && !this._draft.subject)) {
      const isMeeting = kind === "Meeting" || kind === "SiteVisit";
      this.#open({ kind, token: crypto.randomUUID(), id: null, version: null, subject: "", body: "", at: kind === "Call" ? toField(new Date().toISOString()) : "", endsAt: "", place: "", contacts: new Set(isMeeting ? this.#mainContact() : []), staff: new Set(), invite: false });
    }

    await this.#focus();
  }

  async change(entry: TimelineEntry) {
    this.#open(draftOf(entry));
    await this.#focus();
  }

  #mainContact = () => this.lead.contacts.filter((contact) => contact.primary).map((contact) => contact.id);

  #open(draft: Draft) {
    this._draft = this.#begun = draft;
    this._wrong = {};
    this._refused = "";
  }

  async #focus() {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(this._draft?.kind === "Note" ? "textarea" : "input[name=subject]")?.focus();
    this.scrollIntoView({ block: "nearest" });
  }

  override render() {
    const draft = this._draft;
    return html`<div class="row" role="group" aria-label=${word("write")}>
        ${kinds.map(([kind, drawing]) => html`<button class="button" aria-pressed=${draft?.kind === kind && !draft.id ? "true" : "false"} @click=${() => this.#choose(kind)}>${icon(drawing)}${kindWord(kind)}</button>`)}
      </div>
      ${draft ? this.#renderForm(draft) : nothing}`;
  }

  #choose(kind: WrittenKind) {
    if (this._draft && !this._draft.id && (this._draft.body || this._draft.subject)) {
      this._draft = { ...this._draft, kind };
      void this.#focus();
    } else {
      void this.begin(kind);
    }
  }

  #renderForm(draft: Draft) {
    const isMeeting = draft.kind === "Meeting" || draft.kind === "SiteVisit";
    const wrong = (name: string) => this._wrong[name]?.map((text) => html`<span class="wrong" role="alert">${text}</span>`) ?? nothing;
    const set = (part: Partial<Draft>) => (this._draft = { ...draft, ...part });
    const line = (name: "subject" | "place" | "at" | "endsAt", type = "text", hint = "") =>
      html`<label class="field"
        ><span class="label">${word(name)}</span
        ><input name=${name} type=${type} .value=${draft[name]} aria-invalid=${this._wrong[name] ? "true" : nothing} @input=${(event: Event) => set({ [name]: (event.target as HTMLInputElement).value })} />${hint ? html`<span class="hint">${hint}</span>` : nothing}${wrong(name)}</label
      >`;
    const people = (name: "contacts" | "staff", all: readonly { key: string; name: string }[]) =>
      html`<fieldset class="field">
        <legend>${word(name)}</legend>
        ${all.map((person) => html`<label class="check"><input type="checkbox" .checked=${draft[name].has(person.key)} @change=${() => set({ [name]: toggled(draft[name], person.key) })} />${person.name}</label>`)}
        ${name === "contacts" ? wrong("contactIds") : nothing}
      </fieldset>`;
    return html`<form class="card stack" @submit=${this.#save}>
      <strong>${kindWord(draft.kind)}</strong>
      ${this._refused ? html`<p class="error" role="alert">${this._refused}</p>` : nothing} ${draft.kind === "Note" ? nothing : line("subject", "text", isMeeting ? word("subjectHint") : "")}
      ${draft.kind === "Note" ? nothing : html`<div class="grid">${line("at", "datetime-local")} ${isMeeting ? html`${line("endsAt", "datetime-local")} ${line("place")}` : nothing}</div>`}
      <label class="field"
        ><span class="label">${word("body")}</span
        ><textarea name="body" maxlength="20000" .value=${draft.body} aria-invalid=${this._wrong.body ? "true" : nothing} @input=${(event: Event) => set({ body: (event.target as HTMLTextAreaElement).value })}></textarea>${wrong("body")}</label
      >
      ${isMeeting || draft.kind === "Call"
        ? html`<div class="grid">
            ${people("contacts", this.lead.contacts.map((contact) => ({ key: contact.id, name: contact.name ?? "?" })))}
            ${isMeeting ? people("staff", desk.lookups.officers.filter((officer) => officer.key !== desk.me.key)) : nothing}
          </div>`
        : nothing}
      ${isMeeting
        ? html`<label class="check"><input type="checkbox" .checked=${draft.invite} @change=${(event: Event) => set({ invite: (event.target as HTMLInputElement).checked })} />${word("invite")}</label>${wrong("invite")}`
        : nothing}
      <div class="row">
        <button class="button primary" ?disabled=${this._running}>${word("save")}</button>
        <button type="button" class="button" @click=${() => (this._draft = undefined)}>${word("cancel")}</button>
      </div>
    </form>`;
  }

  #save = async (event: Event) => {
    event.preventDefault();
    const { id, token, version, contacts, staff, at, endsAt, ...rest } = this._draft!;
    const sent = { ...rest, at: fromField(at), endsAt: fromField(endsAt), contactIds: [...contacts], staffKeys: [...staff] };
    const path = `/${this.lead.lead.id}/activities`;
    this._running = true;
    try {
      await (id ? api.put(`${path}/${id}`, { ...sent, expectedVersion: version }) : api.post(path, { ...sent, formToken: token }));
      this._draft = undefined;
      toasts.good(word("saved"));
      this.dispatchEvent(leadChanged());
    } catch (error) {
      if (!(error instanceof Problem)) {
        throw error;
      }

      this._wrong = error.fields;
      this._refused = Object.keys(error.fields).length === 0 ? wordsOf(error) : "";
      await this.#readAgain(error);
      await focusRefused(this);
    } finally {
      this._running = false;
    }
  };

  async #readAgain(problem: Problem) {
    const { id, kind } = this._draft!;
    const page = await readAgain(problem, () => api.get<TimelinePage>(`/${this.lead.lead.id}/timeline`, { only: kind === "Note" ? "Notes" : "Talks", take: mostRead }));
    const now = page?.items.find((entry) => entry.id === id);
    if (now && this._draft?.id === id) {
      // Guests and times nobody here changed are those of the colleague, and so is the version.
      const { begun, draft } = merged(this.#begun!, this._draft, draftOf(now));
      [this.#begun, this._draft] = [begun, draft];
      this._refused = word("now", [now.subject, dateTimeText(now.at), now.place, now.text].filter(Boolean).join("; "));
    }
  }

  static override styles = [
    base,
    css`
      :host {
        display: grid;
        gap: 10px;
      }

      form {
        padding: 14px;
      }

      .grid {
        display: grid;
        gap: 10px;
        grid-template-columns: repeat(auto-fit, minmax(min(200px, 100%), 1fr));
      }

      .field {
        grid-template-columns: minmax(0, 1fr);
      }

      fieldset {
        align-content: start;
        max-height: 220px;
        overflow: auto;
      }
    `,
  ];
}

function toggled(all: ReadonlySet<string>, key: string) {
  const changed = new Set(all);
  if (!changed.delete(key)) {
    changed.add(key);
  }

  return changed;
}

function draftOf(entry: TimelineEntry): Draft {
  const keys = (all: readonly (string | null)[]) => new Set(all.filter((key) => key !== null));
  return {
    kind: entry.kind as WrittenKind,
    token: "",
    id: entry.id,
    version: entry.version,
    subject: entry.subject ?? "",
    body: entry.text ?? "",
    at: toField(entry.at),
    endsAt: toField(entry.endsAt),
    place: entry.place ?? "",
    contacts: keys(entry.people.map((person) => person.contactId)),
    staff: keys(entry.people.map((person) => person.staffKey)),
    invite: entry.people.some((person) => person.invitedAt !== null),
  };
}
