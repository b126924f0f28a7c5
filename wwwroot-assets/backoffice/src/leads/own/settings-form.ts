import { html } from "lit";
import { desk, type Officer } from "../core/desk";
import { words } from "../core/words";
import { typed } from "../rules/rules-page";

/** Absence, deputy and signatures of somebody. */
export interface OwnSettings {
  absentFrom: string | null;
  absentTo: string | null;
  deputyKey: string | null;
  signatureVi: string | null;
  signatureEn: string | null;
}

const word = words({
  absence: ["Vắng mặt", "Absence"],
  from: ["Từ ngày", "First day"],
  to: ["Đến hết ngày", "Last day"],
  deputy: ["Người thay", "Deputy"],
  nobody: ["chưa có", "nobody"],
  elsewhere: ["{0} (đơn vị khác, không xem được hồ sơ)", "{0} (of another unit, does not see the leads)"],
  deputyHint: ["Trong thời gian vắng, hồ sơ mới và lời nhắc đến người thay.", "While away, new leads and reminders go to the deputy."],
  signatureVi: ["Chữ ký thư tiếng Việt", "Signature of mails in Vietnamese"],
  signatureEn: ["Chữ ký thư tiếng Anh", "Signature of mails in English"],
});

/** The fields; a change is told at once. */
export function settingsForm(key: string, settings: OwnSettings, change: (settings: OwnSettings) => void) {
  const set = (part: Partial<OwnSettings>) => change({ ...settings, ...part });
  const deputies = desk.lookups.officers.filter((officer) => officer.key !== key && officer.role !== "Director");

  // A notice leads a deputy to a lead that only its unit, its officer and administrators see.
  const units = desk.officer(key)?.units ?? [];
  const sees = (officer: Officer) => units.length === 0 || officer.role === "Administrator" || officer.units.some((unit) => units.includes(unit));
  return html`
    <h2>${word("absence")}</h2>
    <div class="grid">
      <label class="field"><span class="label">${word("from")}</span><input type="date" .value=${settings.absentFrom ?? ""} @change=${(event: Event) => set({ absentFrom: typed(event) || null })} /></label>
      <label class="field"><span class="label">${word("to")}</span><input type="date" .value=${settings.absentTo ?? ""} @change=${(event: Event) => set({ absentTo: typed(event) || null })} /></label>
      <label class="field"
        ><span class="label">${word("deputy")}</span>
        <select @change=${(event: Event) => set({ deputyKey: typed(event) || null })}>
          <option value="">${word("nobody")}</option>
          ${deputies.map((officer) => html`<option value=${officer.key} ?selected=${officer.key === settings.deputyKey}>${sees(officer) ? officer.name : word("elsewhere", officer.name)}</option>`)}
        </select></label
      >
    </div>
    <p class="muted small">${word("deputyHint")}</p>
    <label class="field"><span class="label">${word("signatureVi")}</span><textarea maxlength="2000" .value=${settings.signatureVi ?? ""} @change=${(event: Event) => set({ signatureVi: typed(event) || null })}></textarea></label>
    <label class="field"><span class="label">${word("signatureEn")}</span><textarea maxlength="2000" .value=${settings.signatureEn ?? ""} @change=${(event: Event) => set({ signatureEn: typed(event) || null })}></textarea></label>
  `;
}
