import { api, type Problem } from "../core/api";
import { dateTimeText } from "../core/format";
import type { LeadDetail } from "../core/leads";
import { readAgain } from "../core/refused";
import { words } from "../core/words";

const word = words({
  now: ["Có người vừa sửa việc này. Hiện là: {0}. Những gì bạn nhập vẫn còn; lưu lần nữa để ghi đè.", "Somebody has just changed this task. It now is: {0}. What you typed is still here; save again to write over it."],
  due: ["hạn {0}", "due {0}"],
  done: ["đã xong", "done"],
});

/** A task as a colleague has left it. */
export interface TaskNow {
  version: number;
  words: string;
}

/**
 * Reads a task again that could not be saved because somebody was faster.
 * @param lead the key of its lead
 * @param id the task
 * @param problem the refusal
 * @returns what to expect with the next try, and what to say; undefined for another refusal, and where the task is gone
 */
export async function taskNow(lead: string, id: string, problem: Problem): Promise<TaskNow | undefined> {
  const now = await readAgain(problem, () => api.get<LeadDetail>(`/${lead}`));
  const task = now?.tasks.find((one) => one.id === id);
  return task && { version: task.version, words: word("now", [task.title, task.assignee.name, task.dueAt ? word("due", dateTimeText(task.dueAt)) : "", task.doneAt ? word("done") : ""].filter(Boolean).join(", ")) };
}
