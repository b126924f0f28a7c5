import { html, type LitElement, nothing } from "lit";
import type { Problem } from "./api";
import { toasts } from "./toasts";

/** What was refused of a field, below it. */
export const wrongOf = (wrong: Readonly<Record<string, readonly string[]>>, field: string) => wrong[field]?.map((text) => html`<span class="wrong" role="alert">${text}</span>`) ?? nothing;

/**
 * Puts the cursor into the first field that was refused, once its words stand below it.
 * @returns whether there is such a field.
 */
export async function focusRefused(form: LitElement) {
  await form.updateComplete;
  const field = form.renderRoot.querySelector<HTMLElement>("[aria-invalid]");
  field?.focus();
  return field !== null;
}

/** The same; a refusal that is of no field is said in front of the screen. */
export async function showRefused(form: LitElement, problem: Problem) {
  if (!(await focusRefused(form))) {
    toasts.problem(problem);
  }
}
