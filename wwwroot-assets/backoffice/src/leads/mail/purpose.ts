import { html, nothing } from "lit";
import { words } from "../core/words";
import { wrongs } from "./mail-line";

const word = words({
  purpose: ["Mục đích", "Purpose"],
  AnswerEnquiry: ["Trả lời nhà đầu tư", "Answering the investor"],
  Promotion: ["Tin và thư mời xúc tiến đầu tư", "News and invitations"],
  ThirdParty: ["Chuyển dữ liệu cho bên thứ ba", "Passing data to a third party"],
  consentWithdrawn: ["Sự đồng ý cho mục đích này đã được rút lại: thư sẽ bị từ chối.", "The consent for this was withdrawn: the mail will be refused."],
  consentMissing: ["Nhà đầu tư chưa đồng ý với mục đích này: hãy hỏi và ghi nhận trước.", "The investor has not agreed to this: ask and write it down first."],
});

/** What a mail is for where nothing else is said. */
export const answering = "AnswerEnquiry";

const purposes = [answering, "Promotion", "ThirdParty"] as const;

/**
 * What a mail is for, and whether the person has agreed to it: said before the mail is written, not only when it is sent.
 * @param purpose what is chosen
 * @param consents for each purpose the person was asked about, whether it is agreed to
 * @param wrong what the server had against it
 * @param typed told of another choice
 */
export function purposeField(purpose: string, consents: Partial<Record<string, boolean>>, wrong: readonly string[] | undefined, typed: (event: Event) => void) {
  const held = consents[purpose];
  const refused = purpose === answering ? held === false : held !== true;
  return html`<label class="field"
    ><span class="label">${word("purpose")}</span>
    <select name="purpose" @change=${typed}>
      ${purposes.map((name) => html`<option value=${name} ?selected=${name === purpose}>${word(name)}</option>`)}
    </select>
    ${refused ? html`<span class="wrong">${word(held === false ? "consentWithdrawn" : "consentMissing")}</span>` : nothing} ${wrongs(wrong)}</label
  >`;
}
