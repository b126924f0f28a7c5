import { html, nothing } from "lit";
import { words } from "../core/words";
import type { RequestDetail } from "./request-parts";
import type { RequestForms } from "./request-steps";
import { thirdPartyText } from "./requests";

const word = words({
  arrange: ["Người xử lý và bên thứ ba", "Who handles it, third party"],
  officer: ["Người xử lý", "Handled by"],
  nobody: ["chưa giao", "nobody yet"],
  thirdPartyName: ["Bên thứ ba", "Third party"],
  save: ["Lưu", "Save"],
});

/**
 * Who sees to a request, and whether a third party must act as well.
 * @param third whether the box of the third party is ticked.
 * @param tick takes the box.
 */
export function arrangementPart(detail: RequestDetail, forms: RequestForms, third: boolean, tick: (third: boolean) => void) {
  const body = (form: FormData) => ({ officerKey: form.get("officerKey") || null, thirdParty: form.has("thirdParty"), thirdPartyName: form.get("thirdPartyName") });
  return html`<form class="card stack" name="arrange" novalidate @submit=${forms.send("PUT", "arrangement", body)}>
    <h2>${word("arrange")}</h2>
    <label class="field"
      ><span class="label">${word("officer")}</span
      ><select name="officerKey" aria-invalid=${forms.isWrong("arrangement", "officerKey")}>
        <option value="" ?selected=${!detail.request.officer}>${word("nobody")}</option>
        ${detail.handlers.map((person) => html`<option value=${person.key} ?selected=${detail.request.officer?.key === person.key}>${person.name}</option>`)}</select
      >${forms.under("arrangement", "officerKey")}</label
    >
    <label class="check"><input type="checkbox" name="thirdParty" .checked=${third} @change=${(event: Event) => tick((event.target as HTMLInputElement).checked)} />${thirdPartyText(detail.request.kind)}</label>
    ${third
      ? html`<label class="field"
          ><span class="label">${word("thirdPartyName")}</span
          ><input name="thirdPartyName" maxlength="300" .defaultValue=${detail.thirdPartyName ?? ""} aria-invalid=${forms.isWrong("arrangement", "thirdPartyName")} />${forms.under("arrangement", "thirdPartyName")}</label
        >`
      : nothing}
    <div><button class="button" ?disabled=${forms.busy}>${word("save")}</button></div>
  </form>`;
}
