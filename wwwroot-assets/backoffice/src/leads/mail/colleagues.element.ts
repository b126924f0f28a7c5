import { css, html, LitElement, nothing, type PropertyValues } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { api, Problem } from "../core/api";
import { desk } from "../core/desk";
import { dateTimeText } from "../core/format";
import type { LeadDetail } from "../core/leads";
import type { Present } from "../core/live";
import { base } from "../core/styles";
import { words } from "../core/words";
import type { TimelineEntry, TimelinePage } from "../timeline/entries";
import { icon } from "../ui/icons";

const word = words({
  alsoWriting: ["{0} cũng đang soạn trả lời hồ sơ này.", "{0} is writing an answer on this lead, too."],
  sentMeanwhile: ["{0} đã gửi thư cho nhà đầu tư lúc {1}, sau khi bạn bắt đầu soạn. Hãy đọc thư đó trước khi gửi.", "{0} wrote to the investor at {1}, after you began. Read that mail before you send yours."],
  somebody: ["Đồng nghiệp", "A colleague"],
});

/**
 * Warns whoever writes a mail of colleagues who do so, too, or have sent one since: two answers to one question make the board look as if its left
 * hand did not know of its right.
 */
@customElement("kontum-mail-colleagues")
export class MailColleaguesElement extends LitElement {
  @property({ attribute: false })
  lead!: LeadDetail;

  /** The colleagues who have the lead open. */
  @property({ attribute: false })
  others: readonly Present[] = [];

  /** When the mail was begun, by the server's clock. */
  @property()
  since = "";

  @state()
  private _sent?: TimelineEntry;

  protected override willUpdate(changed: PropertyValues<this>) {
    if (changed.has("since")) {
      this._sent = undefined;
    }

    if (changed.has("lead") || changed.has("since")) {
      void this.#look();
    }
  }

  override render() {
    return html`${this.others.filter((person) => person.writing).map((person) => html`<p class="warning" role="status">${icon("warning")}${word("alsoWriting", person.name)}</p>`)}
    ${this._sent ? html`<p class="warning" role="alert">${icon("warning")}${word("sentMeanwhile", this._sent.by?.name ?? word("somebody"), dateTimeText(this._sent.at))}</p>` : nothing}`;
  }

  async #look() {
    const { since } = this;
    try {
      const { items } = await api.get<TimelinePage>(`/${this.lead.lead.id}/timeline`, { only: "Mails", take: 5 });
      if (since === this.since) {
        this._sent = items.find((entry) => entry.kind === "MailOut" && entry.role !== "System" && entry.by?.key !== desk.me.key && entry.at > since);
      }
    } catch (error) {
      // It is looked again at the next change; what is typed is not to be disturbed by it.
      if (!(error instanceof Problem)) {
        throw error;
      }
    }
  }

  static override styles = [
    base,
    css`
      :host {
        display: contents;
      }

      .warning {
        background: var(--kt-tint-warn);
        border-radius: 8px;
        display: flex;
        gap: 8px;
        padding: 8px 12px;
      }
    `,
  ];
}
