import type { DraftFile, OfferedSheet } from "./mails";

/** A mail that is being written. New files cannot be kept, only their names. */
export interface MailDraft {
  token: string;
  to: string;
  cc: string;
  subject: string;
  text: string;
  answered: string | null;
  /** What the mail is for; an answer where nothing else is said. */
  purpose?: string;
  earlier: DraftFile[];
  /** Files of templates. */
  ofTemplates?: DraftFile[];
  /** Plots whose fact sheets go with it. */
  sheets?: OfferedSheet[];
  fileNames: string[];
  /** Merge fields of its template that nothing is known for. */
  emptyFields?: string[];
  /** The lead's last activity when the mail was begun, by the server's clock; what colleagues sent since is told. */
  begun?: string;
}

const prefix = "kontum-mail:";

/** Mails that are being written, one for each lead, kept for as long as the tab is open and its account signed in. */
class MailDrafts {
  #account = "";

  /** Says who writes; what somebody else has left in this tab is thrown away. */
  belongTo(account: string) {
    this.#account = account;
    this.#keys.filter((key) => !key.startsWith(prefix + account)).forEach((key) => sessionStorage.removeItem(key));
    // Chromium tells where the page is going; signing out leaves nothing behind.
    const navigation = (window as { navigation?: EventTarget }).navigation;
    navigation?.addEventListener("navigate", this.#leaving);
  }

  of(lead: string): MailDraft | undefined {
    const kept = sessionStorage.getItem(this.#key(lead));
    try {
      return kept ? (JSON.parse(kept) as MailDraft) : undefined;
    } catch {
      return undefined;
    }
  }

  keep(lead: string, draft: MailDraft) {
    try {
      sessionStorage.setItem(this.#key(lead), JSON.stringify(draft));
    } catch {
      // The store is full or forbidden: the form itself still holds everything.
    }
  }

  drop(lead: string) {
    sessionStorage.removeItem(this.#key(lead));
  }

  get #keys() {
    return Array.from({ length: sessionStorage.length }, (_, index) => sessionStorage.key(index)!).filter((key) => key.startsWith(prefix));
  }

  #key = (lead: string) => `${prefix}${this.#account}:${lead}`;

  #leaving = (event: Event) => {
    const address = (event as Event & { destination?: { url: string } }).destination?.url ?? "";
    if (new URL(address, location.href).pathname.endsWith("/signout")) {
      this.#keys.forEach((key) => sessionStorage.removeItem(key));
    }
  };
}

export const mailDrafts = new MailDrafts();
