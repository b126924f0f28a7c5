import { css, html, LitElement, nothing, type PropertyValues } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { api, Problem } from "../core/api";
import { desk } from "../core/desk";
import { agoText, dateTimeText, numberText } from "../core/format";
import { leadChanged, type LeadDetail } from "../core/leads";
import { showRefused, wrongOf } from "../core/refused";
import { base } from "../core/styles";
import { toasts } from "../core/toasts";
import { words } from "../core/words";
import { icon } from "../ui/icons";

interface Clock {
  step: "FirstResponse" | "NextResponse" | "Resolution";
  startedAt: string;
  within: string;
  dueAt: string;
  state: "Running" | "Reminded" | "Overdue" | "Paused" | "Met" | "Missed" | null;
  endedAt: string | null;
  remainingMinutes: number;
  calendarGap: number[];
}

interface Clocks {
  clocks: Clock[];
  pauses: { from: string; to: string | null; reason: string | null; by: string | null }[];
}

const word = words({
  title: ["Thời hạn", "Deadlines"],
  FirstResponse: ["Trả lời lần đầu", "First answer"],
  NextResponse: ["Trả lời tiếp theo", "Next answer"],
  Resolution: ["Giải quyết xong", "Resolution"],
  due: ["hạn {0}", "due {0}"],
  left: ["còn {0} giờ làm việc", "{0} working hours left"],
  late: ["trễ {0} giờ làm việc", "{0} working hours late"],
  Met: ["đúng hạn", "on time"],
  Missed: ["trễ hạn", "late"],
  dropped: ["không còn áp dụng", "no longer owed"],
  paused: ["Đang chờ nhà đầu tư từ {0}: {1}", "Waiting for the investor since {0}: {1}"],
  pausedBy: ["Đang chờ nhà đầu tư từ {0}; người tạm dừng: {1}", "Waiting for the investor since {0}; paused by {1}"],
  system: ["hệ thống", "the system"],
  pause: ["Tạm dừng, chờ nhà đầu tư", "Pause, waiting for the investor"],
  reason: ["Đang chờ điều gì", "What are you waiting for"],
  stop: ["Tạm dừng", "Pause"],
  resume: ["Tiếp tục tính giờ", "Let it run on"],
  none: ["Không có thời hạn nào.", "Nothing is owed."],
  earlier: ["Đã xong ({0})", "Done ({0})"],
  gap: ["Lịch nghỉ năm {0} chưa nhập, thời hạn có thể thay đổi.", "Holidays of {0} are not entered; this may change."],
});

/** By when what is owed to the investor, and the pause while waiting for him. */
@customElement("kontum-lead-clock")
export class LeadClockElement extends LitElement {
  @property({ attribute: false })
  lead!: LeadDetail;

  @state()
  private _wrong: Readonly<Record<string, readonly string[]>> = {};

  @state()
  private _clocks?: Clocks;

  @state()
  private _asking = false;

  protected override willUpdate(changed: PropertyValues<this>) {
    if (changed.has("lead")) {
      void this.#load();
    }
  }

  async #load() {
    try {
      this._clocks = await api.get<Clocks>(`/${this.lead.lead.id}/clocks`);
    } catch (error) {
      toasts.problem(error);
    }
  }

  override render() {
    const clocks = this._clocks?.clocks ?? [];
    const running = clocks.filter((clock) => !clock.endedAt);
    const done = clocks.filter((clock) => clock.endedAt);
    const waiting = this._clocks?.pauses.find((pause) => !pause.to);
    return html`<h2>${word("title")}</h2>
      ${this._clocks && running.length === 0 ? html`<p class="muted">${word("none")}</p>` : nothing}
      <ul class="plain stack">
        ${running.map((clock) => this.#renderRunning(clock))}
      </ul>
      ${waiting ? html`<p class="tag warn long">${icon("pause")}${this.#wait(waiting)}</p>` : nothing}
      ${this.lead.rights.write && running.length > 0 ? this.#renderPause(waiting !== undefined) : nothing}
      ${done.length > 0
        ? html`<details>
            <summary class="small muted">${word("earlier", done.length)}</summary>
            <ul class="plain small">
              ${done.map((clock) => html`<li>${word(clock.step)}: ${dateTimeText(clock.endedAt)}, ${clock.state ? word(clock.state as "Met") : word("dropped")}</li>`)}
            </ul>
          </details>`
        : nothing}`;
  }

  // What it waits for can name the investor, and is not shown to everybody.
  #wait({ from, reason, by }: Clocks["pauses"][number]) {
    return reason ? word("paused", dateTimeText(from), reason) : word("pausedBy", dateTimeText(from), desk.officer(by)?.name ?? word("system"));
  }

  #renderRunning(clock: Clock) {
    const hours = numberText(Math.abs(clock.remainingMinutes) / 60, 1);
    const late = clock.remainingMinutes < 0;
    return html`<li>
      <strong>${word(clock.step)}</strong>
      <div class="row">
        <span class="tag ${late ? "bad" : clock.state === "Reminded" ? "warn" : ""}">${icon(late ? "warning" : "clock")}${word(late ? "late" : "left", hours)}</span>
        <span class="small muted" title=${agoText(clock.dueAt)}>${word("due", dateTimeText(clock.dueAt))}</span>
      </div>
      ${clock.calendarGap.length > 0 ? html`<p class="small muted">${word("gap", clock.calendarGap.join(", "))}</p>` : nothing}
    </li>`;
  }

  #renderPause(waiting: boolean) {
    if (waiting) {
      return html`<div><button class="button" @click=${() => this.#act(() => api.post(`/${this.lead.lead.id}/resume`))}>${icon("play")}${word("resume")}</button></div>`;
    }

    return this._asking
      ? html`<form class="stack" novalidate @submit=${this.#pause}>
          <label class="field"><span class="label">${word("reason")}</span><input name="reason" maxlength="500" aria-invalid=${this._wrong["reason"] ? "true" : nothing} />${wrongOf(this._wrong, "reason")}</label>
          <div><button class="button primary">${word("stop")}</button></div>
        </form>`
      : html`<div><button class="button" @click=${() => (this._asking = true)}>${icon("pause")}${word("pause")}</button></div>`;
  }

  #pause = (event: SubmitEvent) => {
    event.preventDefault();
    const reason = new FormData(event.target as HTMLFormElement).get("reason");
    void this.#act(() => api.post(`/${this.lead.lead.id}/pause`, { reason }));
  };

  async #act(act: () => Promise<unknown>) {
    try {
      await act();
      this._asking = false;
      this._wrong = {};
      this.dispatchEvent(leadChanged());
    } catch (error) {
      if (!(error instanceof Problem)) {
        throw error;
      }

      this._wrong = error.fields;
      await showRefused(this, error);
    }
  }

  static override styles = [
    base,
    css`
      :host {
        display: grid;
        gap: 10px;
      }

      .long {
        border-radius: 8px;
        white-space: normal;
      }
    `,
  ];
}
