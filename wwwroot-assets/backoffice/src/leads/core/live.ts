import { api, Problem } from "./api";

/** A colleague who has the lead open. */
export interface Present {
  key: string;
  name: string;
  /** Whether the colleague is writing a mail to the investor. */
  writing: boolean;
}

export interface LiveHandlers {
  /** Who else has the lead open now. */
  present?: (people: readonly Present[]) => void;
  /** Something was changed, or may have been while nothing could be heard; told once of several changes in a row. */
  changed: () => void;
  /** For so many milliseconds changes in a row are gathered; that of a list where nothing is said. */
  gatherFor?: number;
}

// A hidden page is heard no longer after a while, so that browsers that allow few connections have some left.
const hiddenFor = 60_000;
const shortestPause = 1_000;
const longestPause = 60_000;

const gatherOfList = 800;

/** The news of one screen, for as long as it is in front. */
export class LiveNews {
  #stopped = false;
  #listening?: AbortController;
  #writing = false;
  #heard = false;
  #timer = 0;
  #gathering = 0;
  #pause = shortestPause;

  /**
   * @param open the lead, organisation or person that is open, or the mail to sort; nothing for the list of leads
   * @param handlers what is done with the news
   */
  constructor(
    private readonly open: Readonly<{ lead?: string; party?: string; triage?: boolean }>,
    private readonly handlers: LiveHandlers,
  ) {
    document.addEventListener("visibilitychange", this.#seen);
    void this.#follow();
  }

  /** Says whether a mail is being written. */
  set writing(writing: boolean) {
    if (writing !== this.#writing) {
      this.#writing = writing;
      this.#heard = false;
      void this.#follow();
    }
  }

  /** Tells of a change after a while, in place of those that wait to be told. */
  tell() {
    clearTimeout(this.#gathering);
    this.#gathering = window.setTimeout(this.handlers.changed, this.handlers.gatherFor ?? gatherOfList);
  }

  stop() {
    this.#stopped = true;
    clearTimeout(this.#gathering);
    document.removeEventListener("visibilitychange", this.#seen);
    clearTimeout(this.#timer);
    this.#listening?.abort();
  }

  async #follow() {
    clearTimeout(this.#timer);
    this.#listening?.abort();
    const listening = (this.#listening = new AbortController());
    try {
      const response = await api.listen("/live", { ...this.open, writing: this.#writing }, listening.signal);
      if (await this.#read(response.body!.pipeThrough(new TextDecoderStream()).getReader())) {
        return;
      }
    } catch (error) {
      if (listening.signal.aborted) {
        return;
      }

      // Who is signed out, or may not see the lead, is told so by what he does next.
      if (error instanceof Problem && error.status >= 400 && error.status < 500) {
        this.handlers.present?.([]);
        return;
      }
    }

    if (!this.#stopped && !listening.signal.aborted) {
      this.handlers.present?.([]);
      this.#timer = window.setTimeout(() => void this.#follow(), this.#pause * (0.5 + Math.random()));
      this.#pause = Math.min(longestPause, this.#pause * 2);
    }
  }

  /** @returns whether the server said that there is no more to be heard. */
  async #read(text: ReadableStreamDefaultReader<string>) {
    let rest = "";
    for (;;) {
      const { done, value } = await text.read();
      if (done) {
        return false;
      }

      const blocks = (rest + value).split("\n\n");
      rest = blocks.pop()!;
      for (const block of blocks) {
        const name = /^event: (.+)$/m.exec(block)?.[1];
        const data = /^data: (.+)$/m.exec(block)?.[1];
        if (name && data && this.#take(name, JSON.parse(data))) {
          return true;
        }
      }
    }
  }

  #take(name: string, data: { people?: Present[]; reason?: string }) {
    switch (name) {
      case "hello":
        this.#pause = shortestPause;
        this.handlers.present?.(data.people ?? []);
        if (this.#heard) {
          this.tell();
        }

        this.#heard = true;
        return false;
      case "present":
        this.handlers.present?.(data.people ?? []);
        return false;
      case "end":
        this.handlers.present?.([]);
        if (data.reason === "gone") {
          this.tell();
        }

        return data.reason !== "restart";
      default:
        this.tell();
        return false;
    }
  }

  #seen = () => {
    clearTimeout(this.#timer);
    if (document.visibilityState === "visible") {
      void this.#follow();
    } else if (!this.#writing) {
      this.#timer = window.setTimeout(() => this.#listening?.abort(), hiddenFor);
    }
  };
}
