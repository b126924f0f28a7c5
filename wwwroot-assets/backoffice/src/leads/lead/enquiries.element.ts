import { css, html, LitElement, nothing } from "lit";
import { customElement, property } from "lit/decorators.js";
import { api } from "../core/api";
import { desk } from "../core/desk";
import { areaText, dateTimeText, moneyText, sizeText } from "../core/format";
import type { LeadDetail, LeadEnquiry, LeadFile } from "../core/leads";
import { base } from "../core/styles";
import { toasts } from "../core/toasts";
import { words } from "../core/words";
import { failureText } from "../mail/failures";
import { icon } from "../ui/icons";

const word = words({
  title: ["Yêu cầu ban đầu", "The enquiry"],
  course: ["Quá trình", "How it went"],
  received: ["{0}, nhận {1}", "{0}, received {1}"],
  rule: ["Phân cho {0} theo quy tắc {1}", "Went to {0} by rule {1}"],
  receiptSent: ["Đã gửi thư xác nhận cho nhà đầu tư {0}", "Receipt sent to the investor {0}"],
  receiptWaiting: ["Thư xác nhận đang chờ gửi", "The receipt waits to be sent"],
  receiptNotSent: ["Thư xác nhận không gửi được", "The receipt could not be sent"],
  receiptSetAside: ["Thư xác nhận không được gửi", "The receipt was set aside, not sent"],
  hidden: ["Nội dung không hiển thị với bạn.", "The text is not shown to you."],
  save: ["Tải", "Save"],
  sent: ["Như nhà đầu tư đã gửi", "As the investor sent it"],
  personName: ["Họ tên", "Name"],
  organisation: ["Tổ chức", "Organisation"],
  country: ["Quốc gia", "Country"],
  email: ["Thư điện tử", "E-mail"],
  phone: ["Điện thoại", "Telephone"],
  subjects: ["Quan tâm đến", "Interested in"],
  land: ["Nhu cầu đất", "Land needed"],
  investment: ["Vốn đầu tư", "Investment"],
  timing: ["Dự kiến triển khai", "Timing"],
  language: ["Ngôn ngữ", "Language"],
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
          ${this.#renderSent(enquiry)}
          ${this.#renderReceipt(enquiry)}
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

  #renderReceipt({ receipt }: LeadEnquiry) {
    switch (receipt?.status) {
      case undefined:
        return nothing;
      case "Sent":
        return html`<p class="small muted">${word("receiptSent", dateTimeText(receipt!.at))}</p>`;
      case "Parked":
        return html`<p class="small"><span class="tag bad" title=${receipt!.failure ? failureText(receipt!.failureReason, receipt!.failure) : ""}>${icon("warning")}${word("receiptNotSent")}</span></p>`;
      case "SetAside":
        return html`<p class="small muted">${word("receiptSetAside")}</p>`;
      default:
        return html`<p class="small muted">${word("receiptWaiting")}</p>`;
    }
  }

  // The facts of the lead and its people change; what was sent does not.
  #renderSent(enquiry: LeadEnquiry) {
    const sent: readonly (readonly [Parameters<typeof word>[0], string | null])[] = [
      ["personName", enquiry.personName],
      ["organisation", enquiry.organisation],
      ["country", desk.country(enquiry.country)],
      ["email", enquiry.email],
      ["phone", enquiry.phone],
      ["subjects", enquiry.subjects.join("; ")],
      ["land", areaText(enquiry.areaFrom, enquiry.areaTo)],
      ["investment", moneyText(enquiry.investmentAmount, enquiry.investmentCurrency)],
      ["timing", desk.timing(enquiry.timing)],
      ["language", desk.language(enquiry.language)],
    ];
    return html`<details>
      <summary>${word("sent")}</summary>
      <dl>
        ${sent.filter(([, value]) => value).map(([name, value]) => html`<dt>${word(name)}</dt><dd>${value}</dd>`)}
      </dl>
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

      dl {
        display: grid;
        gap: 4px 14px;
        grid-template-columns: minmax(100px, auto) minmax(0, 1fr);
        margin: 6px 0 0;
        overflow-wrap: anywhere;
      }

      dt {
        color: var(--kt-muted);
        font-size: 13px;
      }

      ol li {
        padding: 4px 0;
      }
    `,
  ];
}
