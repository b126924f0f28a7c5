import { css, html, LitElement, nothing } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { api } from "../core/api";
import { agoText, dateTimeText, sizeText } from "../core/format";
import { router } from "../core/router";
import { base } from "../core/styles";
import { toasts } from "../core/toasts";
import { words } from "../core/words";
import { addressLine } from "../mail/address-line";
import { icon } from "../ui/icons";
import type { Item, Mail, TriageAct } from "./triage";

const word = words({
  hidden: ["không hiển thị với bạn", "not shown to you"],
  noSubject: ["(không có tiêu đề)", "(no subject)"],
  noSender: ["Không rõ người gửi", "Sender unknown"],
  files: ["{0} tệp", "{0} {0:file|files}"],
  Unsure: ["Chưa rõ hồ sơ", "Lead not certain"],
  Automatic: ["Thư tự động", "Automatic"],
  Unreadable: ["Không đọc được", "Unreadable"],
  TooLarge: ["Quá lớn: chỉ giữ phần đầu thư", "Too large: only the header was kept"],
  Loop: ["Gửi lặp", "Loop"],
  BounceUnknown: ["Báo không gửi được", "Did not arrive"],
  suggested: ["Có thể thuộc {0}: {1}", "May belong to {0}: {1}"],
  toSuggested: ["Đưa vào {0}", "Put to {0}"],
  assign: ["Chọn hồ sơ", "Choose a lead"],
  open: ["Mở hồ sơ mới", "Open a new lead"],
  spam: ["Thư rác", "Spam"],
  notRelevant: ["Không liên quan", "Not relevant"],
  raw: ["Tải thư gốc", "Download the raw mail"],
  read: ["Đọc thư", "Read"],
  close: ["Thu lại", "Fold"],
  to: ["Gửi đến", "To"],
  blocked: ["Đã chặn {0} hình ảnh từ nơi khác.", "{0} {0:picture from elsewhere was|pictures from elsewhere were} blocked."],
  Clean: ["Tải về", "Download"],
  Quarantined: ["Đang chờ quét vi-rút", "Waits for the virus scanner"],
  Infected: ["Bị nhiễm: {0}", "Infected: {0}"],
  Refused: ["Loại tệp không được nhận", "Type of file not accepted"],
  bringBack: ["Đưa lại để phân loại", "Bring it back"],
});

const tones = { Unsure: "warn", Automatic: "", Unreadable: "bad", TooLarge: "warn", Loop: "warn", BounceUnknown: "bad" } as const;

/** A mail that belongs to no lead yet, which can be unfolded. Fires `triage-act` with what is to be done with it. */
@customElement("kontum-triage-item")
export class TriageItemElement extends LitElement {
  @property({ attribute: false })
  item!: Item;

  /** Whether something is being done. */
  @property({ type: Boolean })
  busy = false;

  /** The mail in full, while it is unfolded. */
  @state()
  private _mail?: Mail;

  override render() {
    const { item, _mail: mail } = this;
    return html`<div class="stack">
      <div class="row spread">
        <h2>${item.subject || word("noSubject")}</h2>
        ${item.outcome ? html`<span class="tag">${word(item.outcome === "Spam" ? "spam" : "notRelevant")}</span>` : html`<span class="tag ${tones[item.reason]}">${word(item.reason)}</span>`}
      </div>
      <p class="muted small">
        ${item.fromName ?? ""} ${item.fromAddress ? html`<span class="address">${item.fromAddress}</span>` : item.canOpen ? nothing : word("noSender")}
        · <time datetime=${item.since} title=${dateTimeText(item.since)}>${agoText(item.since)}</time> ${item.files > 0 ? html`· ${word("files", item.files)}` : nothing}
      </p>
      ${mail ? this.#renderMail(mail) : item.excerpt ? html`<p class="excerpt">${item.excerpt}</p>` : nothing}
      ${item.suggested
        ? html`<p>${icon("link")} <a href=${router.href(`lead/${item.suggested.id}`)}>${word("suggested", item.suggested.reference, item.suggested.title)}</a></p>`
        : nothing}
      <div class="row">
        ${item.outcome ? html`<button class="button primary" ?disabled=${this.busy} @click=${() => this.#ask("return")}>${icon("refresh")} ${word("bringBack")}</button>` : this.#renderChoices(item)}
        <button class="button plain" aria-expanded=${mail ? "true" : "false"} @click=${this.#read}>${icon("eye")} ${word(mail ? "close" : "read")}</button>
        <button class="button plain" @click=${() => toasts.attempt(() => api.download(`/triage/${item.id}/raw`))}>${icon("download")} ${word("raw")}</button>
      </div>
    </div>`;
  }

  #renderChoices(item: Item) {
    return html`${item.suggested ? html`<button class="button primary" ?disabled=${this.busy} @click=${() => this.#ask("suggested")}>${word("toSuggested", item.suggested.reference)}</button>` : nothing}
      <button class="button" ?disabled=${this.busy} @click=${() => this.#ask("choose")}>${icon("search")} ${word("assign")}</button>
      ${item.canOpen ? html`<button class="button" ?disabled=${this.busy} @click=${() => this.#ask("open")}>${icon("add")} ${word("open")}</button>` : nothing}
      <button class="button" ?disabled=${this.busy} @click=${() => this.#ask("spam")}>${word("spam")}</button>
      <button class="button" ?disabled=${this.busy} @click=${() => this.#ask("notRelevant")}>${word("notRelevant")}</button>`;
  }

  #renderMail(mail: Mail) {
    return html`<div class="stack">
      <div class="muted small">${mail.to ? html`${word("to")} ${addressLine(mail.to)} · ` : nothing}${dateTimeText(mail.sentAt)}</div>
      <div class="text" tabindex="0">${mail.text ?? word("hidden")}</div>
      ${mail.remoteBlocked > 0 ? html`<p class="muted small">${icon("shield")} ${word("blocked", mail.remoteBlocked)}</p>` : nothing}
      ${mail.files.length > 0
        ? html`<ul class="plain">
            ${mail.files.map(
              (file) => html`<li class="row">
                ${icon("file")} <span>${file.fileName}</span> <span class="muted small">${sizeText(file.length)}</span>
                ${file.state === "Clean"
                  ? html`<button class="button plain" @click=${() => toasts.attempt(() => api.download(`/mails/files/${file.id}`))}>${icon("download")} ${word("Clean")}</button>`
                  : html`<span class="tag ${file.state === "Infected" ? "bad" : "warn"}">${word(file.state, file.finding ?? "")}</span>`}
              </li>`,
            )}
          </ul>`
        : nothing}
    </div>`;
  }

  #ask = (act: TriageAct) => this.dispatchEvent(new CustomEvent<TriageAct>("triage-act", { detail: act }));

  #read = () => {
    if (this._mail) {
      this._mail = undefined;
      return;
    }

    return toasts.attempt(async () => (this._mail = await api.get<Mail>(`/mails/${this.item.id}`)));
  };

  static override styles = [
    base,
    css`
      :host {
        display: block;
      }

      h2,
      .address,
      .excerpt,
      .text {
        overflow-wrap: anywhere;
      }

      .excerpt {
        display: -webkit-box;
        overflow: hidden;
        -webkit-box-orient: vertical;
        -webkit-line-clamp: 3;
      }

      .text {
        background: color-mix(in srgb, var(--uui-color-text) 4%, var(--uui-color-surface));
        border-radius: 8px;
        max-height: 50vh;
        overflow: auto;
        padding: 10px 12px;
        white-space: pre-wrap;
      }
    `,
  ];
}
