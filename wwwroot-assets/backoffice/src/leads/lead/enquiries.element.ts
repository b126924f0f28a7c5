import { css, html, LitElement, nothing } from "lit";
import { customElement, property } from "lit/decorators.js";
import { api } from "../core/api";
import { desk } from "../core/desk";
import { dateTimeText, sizeText } from "../core/format";
import type { LeadDetail, LeadFile } from "../core/leads";
import { base } from "../core/styles";
import { toasts } from "../core/toasts";
import { words } from "../core/words";
import { icon } from "../ui/icons";

const word = words({
  title: ["Yêu cầu ban đầu", "The enquiry"],
  course: ["Quá trình", "How it went"],
  received: ["{0}, nhận {1}", "{0}, received {1}"],
  rule: ["Phân cho {0} theo quy tắc {1}", "Went to {0} by rule {1}"],
  hidden: ["Nội dung không hiển thị với bạn.", "The text is not shown to you."],
  save: ["Tải", "Save"],
  stages: ["Các giai đoạn đã qua", "Stages so far"],
  step: ["{0}, {1}", "{0}, {1}"],
});

/** What came in, word for word, with its files; and the stages since. */
@customElement("kontum-lead-enquiries")
export class LeadEnquiriesElement extends LitElement {
  @property({ attribute: false })
  lead!: LeadDetail;

  override render() {
    const { enquiries, stages } = this.lead;
    return html`<h2>${word(enquiries.length > 0 ? "title" : "course")}</h2>
      ${enquiries.map(
        (enquiry) => html`<article>
          <p class="small muted">${word("received", enquiry.reference, dateTimeText(enquiry.receivedAt))}</p>
          <p class="text">${enquiry.message ?? html`<span class="muted">${word("hidden")}</span>`}</p>
          ${enquiry.attachments.length > 0
            ? html`<ul class="plain row">
                ${enquiry.attachments.map((file) => html`<li><button class="button" @click=${() => this.#save(file)}>${icon("download")}<span class="visually-hidden">${word("save")}</span><span class="name">${file.fileName}</span><span class="small muted">${sizeText(file.length)}</span></button></li>`)}
              </ul>`
            : nothing}
          ${enquiry.rule ? html`<p class="small muted">${word("rule", desk.unit(enquiry.unit), enquiry.rule)}</p>` : nothing}
        </article>`,
      )}
      <details>
        <summary>${word("stages")}</summary>
        <ol class="plain small">
          ${stages.map(
            (step) => html`<li><strong>${desk.stage(step.to)}</strong> <span class="muted">${[dateTimeText(step.at), step.by?.name].filter(Boolean).join(", ")}</span>${step.reason ? html`<br />${step.reason}` : nothing}</li>`,
          )}
        </ol>
      </details>`;
  }

  #save = async (file: LeadFile) => {
    try {
      await api.download(`/enquiry-files/${file.id}`, { fileName: file.fileName });
    } catch (error) {
      toasts.problem(error);
    }
  };

  static override styles = [
    base,
    css`
      :host,
      article {
        display: grid;
        gap: 8px;
        min-width: 0;
      }

      .text {
        overflow-wrap: anywhere;
        white-space: pre-line;
      }

      .name {
        overflow-wrap: anywhere;
        text-align: left;
      }

      summary {
        cursor: pointer;
        font-weight: 500;
        min-height: 24px;
      }

      ol li {
        padding: 4px 0;
      }
    `,
  ];
}
