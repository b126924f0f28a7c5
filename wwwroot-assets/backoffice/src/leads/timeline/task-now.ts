import { api, type Problem } from "../core/api";
import { desk } from "../core/desk";
import { dateTimeText, fromField, toField } from "../core/format";
import type { LeadDetail, PersonName } from "../core/leads";
import { overtaken, type Overtaken } from "../core/overtaken";
import { readAgain } from "../core/refused";
import { words } from "../core/words";

const word = words({
  title: ["Việc", "Task"],
  assigneeKey: ["Người làm", "Who does it"],
  dueAt: ["Hạn", "Due"],
  done: ["Đã xong", "Done"],
});

/** What the form of a task asks. */
export interface TaskFields {
  title: string;
  assigneeKey: string;
  /** As its field holds it. */
  dueAt: string;
}

/** What the form of a task begins with. */
export const taskFields = (task: { title: string; assignee: PersonName; dueAt: string | null }): TaskFields => ({
  title: task.title,
  assigneeKey: task.assignee.key,
  dueAt: toField(task.dueAt),
});

/** What the form of a task holds. */
export const typedTask = (form: HTMLFormElement) => Object.fromEntries(new FormData(form)) as unknown as TaskFields;

/** Puts values into the form of a task. */
export function fillTask(form: HTMLFormElement, fields: TaskFields) {
  for (const [name, value] of Object.entries(fields)) {
    form.querySelector<HTMLInputElement | HTMLSelectElement>(`[name=${name}]`)!.value = value;
  }
}

/** A task as a colleague has left it. */
export interface TaskNow extends Overtaken<TaskFields> {
  version: number;
}

/**
 * Reads a task again that could not be saved because somebody was faster.
 * @param lead the key of its lead
 * @param id the task
 * @param problem the refusal
 * @param begun what the form began with
 * @param draft what it holds
 * @returns what the form is to hold and to expect with the next try, and what to say; undefined for another refusal, and where the task is gone
 */
export async function taskNow(lead: string, id: string, problem: Problem, begun: TaskFields, draft: TaskFields): Promise<TaskNow | undefined> {
  const now = await readAgain(problem, () => api.get<LeadDetail>(`/${lead}`));
  const task = now?.tasks.find((one) => one.id === id);
  if (!task) {
    return undefined;
  }

  const over = overtaken(begun, draft, taskFields(task), (name, of) => [word(name), said(name, of)]);
  return { ...over, version: task.version, changes: task.doneAt ? [...over.changes, word("done")] : over.changes };
}

const said = (name: keyof TaskFields, of: TaskFields) =>
  name === "assigneeKey" ? (desk.officer(of.assigneeKey)?.name ?? "?") : name === "dueAt" ? dateTimeText(fromField(of.dueAt)) : of.title;
