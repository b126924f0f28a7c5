import { html, type LitElement, nothing } from "lit";
import { Problem } from "./api";
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

/**
 * Reads again what could not be changed because a colleague was faster: the next try is made over what it is by now.
 * @param problem the refusal
 * @param read reads it
 * @returns undefined for another refusal, and where it cannot be read
 */
export async function readAgain<T>(problem: Problem, read: () => Promise<T>): Promise<T | undefined> {
  if (problem.code !== "desk.changed-meanwhile") {
    return undefined;
  }

  try {
    return await read();
  } catch (error) {
    if (error instanceof Problem) {
      return undefined;
    }

    throw error;
  }
}
