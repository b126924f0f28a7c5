import { html, nothing } from "lit";
import { changedFields, merged } from "./merge";
import { words } from "./words";

const word = words({
  changed: [
    "Một đồng nghiệp vừa sửa mục này. Những gì bạn nhập vẫn còn; ô bạn chưa sửa đã lấy giá trị mới. Hãy lưu lần nữa.",
    "A colleague has just changed this. What you typed is still here; fields you did not touch took the new values. Save again.",
  ],
  change: ["{0}: {1} → {2}", "{0}: {1} → {2}"],
  none: ["chưa có", "none"],
});

/** A form that a colleague was faster than. */
export interface Overtaken<T> {
  /** What it holds now: what was typed here, and what the colleague saved of the rest. */
  draft: T;
  begun: T;
  /** What the colleague changed, in words. */
  changes: readonly string[];
}

/**
 * Brings what a colleague saved into a form, so that its next save writes nothing back that nobody here touched.
 * @param begun what the form began with
 * @param draft what it holds
 * @param now what is stored by now
 * @param say a field and a value of it, in words
 */
export function overtaken<T extends object>(begun: T, draft: T, now: T, say: (name: keyof T & string, of: T) => readonly [label: string, value: string]): Overtaken<T> {
  const changes = changedFields(begun, now).map((name) => word("change", say(name, now)[0], say(name, begun)[1] || word("none"), say(name, now)[1] || word("none")));
  return { ...merged(begun, draft, now), changes };
}

/** Says in a form what a colleague has changed; nothing where nobody did. */
export const overtakenNote = (changes: readonly string[] | undefined) =>
  changes
    ? html`<div class="error" role="alert">
        <p>${word("changed")}</p>
        ${changes.length > 0 ? html`<ul>${changes.map((change) => html`<li>${change}</li>`)}</ul>` : nothing}
      </div>`
    : nothing;
