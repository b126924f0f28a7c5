import { html, nothing } from "lit";

/** What is wrong with a part of a mail, in words. */
export const wrongs = (texts: readonly string[] | undefined) => texts?.map((text) => html`<span class="wrong" role="alert">${text}</span>`) ?? nothing;

/** A line of the head of a mail. */
export const mailLine = (name: "to" | "cc" | "subject", label: string, value: string, wrong: readonly string[] | undefined, typed: (event: Event) => void, hint = "") =>
  html`<label class="field"
    ><span class="label">${label}</span>
    <input name=${name} autocomplete="off" .value=${value} aria-invalid=${wrong ? "true" : nothing} @input=${typed} />
    ${hint ? html`<span class="hint">${hint}</span>` : nothing} ${wrongs(wrong)}</label
  >`;
