import type { ReactiveController, ReactiveControllerHost } from "lit";
import { type MailDraft, mailDrafts } from "./drafts";

const pause = 400;

/** The mail that is being written on a lead. What is typed outlasts a reload of the page; whoever leaves it with changes is asked first. */
export class WrittenMail implements ReactiveController {
  #draft?: MailDraft;
  #files: readonly File[] = [];
  #untouched = "";
  #timer = 0;

  /**
   * @param host what shows the mail
   * @param lead tells the key of the lead
   */
  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly lead: () => string,
  ) {
    host.addController(this);
  }

  hostConnected() {
    window.addEventListener("beforeunload", this.#leaving);
  }

  hostDisconnected() {
    window.removeEventListener("beforeunload", this.#leaving);
  }

  /** The mail; undefined while none is written. */
  get draft() {
    return this.#draft;
  }

  /** The new files, which cannot be kept over a reload. */
  get files() {
    return this.#files;
  }

  /** Whether it is as it was begun, files apart. */
  get isUntouched() {
    return JSON.stringify(this.#draft) === this.#untouched;
  }

  /** Whether there is anything in it that would be lost. */
  get isDirty() {
    return this.#draft !== undefined && (this.#files.length > 0 || !this.isUntouched);
  }

  /** Begins a mail that nobody has typed anything into yet. */
  begin(draft: MailDraft) {
    this.#set(draft, []);
    this.#untouched = JSON.stringify(draft);
  }

  /** Goes on with a mail that was written before. */
  goOn(draft: MailDraft, files: readonly File[] = []) {
    this.#set(draft, files);
    this.#untouched = "";
  }

  /** Keeps what was typed, once the typing pauses. */
  change(part: Partial<MailDraft>, files = this.#files) {
    this.#set({ ...this.#draft!, ...part }, files);
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.#draft && this.isDirty && mailDrafts.keep(this.lead(), this.#draft), pause);
  }

  /** It was sent or discarded: nothing of it is kept. */
  end() {
    clearTimeout(this.#timer);
    this.#set(undefined, []);
    mailDrafts.drop(this.lead());
  }

  #set(draft: MailDraft | undefined, files: readonly File[]) {
    this.#draft = draft;
    this.#files = files;
    this.host.requestUpdate();
  }

  #leaving = (event: BeforeUnloadEvent) => {
    if (this.isDirty) {
      event.preventDefault();
    }
  };
}
