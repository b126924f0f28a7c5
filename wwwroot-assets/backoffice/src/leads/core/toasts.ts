import { Problem } from "./api";
import { words } from "./words";

export interface Toast {
  id: number;
  kind: "good" | "bad";
  text: string;
  /** What can be done about it. */
  action?: { label: string; run: () => void };
}

const word = words({
  unreachable: ["Không kết nối được với máy chủ. Những gì bạn đã nhập vẫn còn; hãy thử lại.", "The server cannot be reached. What you typed is still here; please try again."],
  signedOut: ["Phiên làm việc đã hết. Hãy đăng nhập lại ở thẻ mới rồi thử lại; những gì bạn đã nhập vẫn còn.", "Your session has ended. Sign in again in a new tab, then try again; what you typed is still here."],
  signIn: ["Đăng nhập", "Sign in"],
  forbidden: ["Bạn không có quyền làm việc này.", "You may not do this."],
  notFound: ["Không tìm thấy, hoặc bạn không được xem.", "Not found, or not for you to see."],
  changed: ["Có người vừa sửa. Hãy tải lại rồi làm tiếp.", "Somebody has just changed this. Load it again, then go on."],
  failed: ["Có lỗi ở máy chủ. Những gì bạn đã nhập vẫn còn; hãy thử lại sau ít phút.", "Something went wrong on the server. What you typed is still here; please try again in a few minutes."],
});

/** A refusal in words for whoever asked. */
export function wordsOf(problem: Problem) {
  if (problem.title) {
    return problem.title;
  }

  switch (problem.status) {
    case 0:
      return word("unreachable");
    case 401:
      return word("signedOut");
    case 403:
      return word("forbidden");
    case 404:
      return word("notFound");
    case 409:
      return word("changed");
    default:
      return word("failed");
  }
}

const goodFor = 4_000;
const badFor = 12_000;

class Toasts extends EventTarget {
  shown: readonly Toast[] = [];
  #next = 1;

  /** Says that something was done. */
  good(text: string, action?: Toast["action"]) {
    this.#show({ id: this.#next++, kind: "good", text, action });
  }

  bad(text: string, action?: Toast["action"]) {
    this.#show({ id: this.#next++, kind: "bad", text, action });
  }

  /** Says why something was not done; what is no refusal is a fault of ours and goes on. */
  problem(error: unknown) {
    if (!(error instanceof Problem)) {
      throw error;
    }

    const signIn = { label: word("signIn"), run: () => void window.open("/umbraco/login", "_blank", "noopener") };
    this.bad(error.status === 401 ? word("signedOut") : wordsOf(error), error.status === 401 ? signIn : undefined);
  }

  /**
   * Runs what calls the server, and says where it is refused.
   * @returns whether it was done.
   */
  async attempt(act: () => Promise<unknown>) {
    try {
      await act();
      return true;
    } catch (error) {
      this.problem(error);
      return false;
    }
  }

  close(id: number) {
    this.shown = this.shown.filter((toast) => toast.id !== id);
    this.dispatchEvent(new Event("change"));
  }

  #show(toast: Toast) {
    this.shown = [...this.shown.slice(-3), toast];
    this.dispatchEvent(new Event("change"));
    setTimeout(() => this.close(toast.id), toast.kind === "good" && !toast.action ? goodFor : badFor);
  }
}

export const toasts = new Toasts();
