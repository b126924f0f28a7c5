import { words } from "../core/words";

/** Looks of one person at one lead within an hour. */
export interface Look {
  id: string;
  at: string;
  actor: string;
  name: string | null;
  /** Null for a search. */
  lead: string | null;
  reference: string | null;
  kinds: string[];
}

export interface LookPage {
  items: Look[];
  next: string | null;
}

const word = words({
  Page: ["trang hồ sơ", "the page"],
  Mail: ["thư", "mail"],
  File: ["tệp", "files"],
  Export: ["xuất dữ liệu", "export"],
  Contact: ["người, tổ chức", "person or organisation"],
  Search: ["tìm kiếm", "search"],
  gone: ["tài khoản không còn", "an account that is gone"],
});

const kinds = ["Page", "Mail", "File", "Export", "Contact", "Search"] as const;

/** What was looked at, in words. */
export const kindsText = (look: Look) => kinds.filter((kind) => look.kinds.includes(kind)).map((kind) => word(kind)).join(", ");

/** Who looked. */
export const whoText = (look: Look) => look.name ?? word("gone");
