import { language, words } from "../core/words";
import type { StoredRules } from "../rules/rules-page";

export interface Text {
  vi: string;
  en?: string | null;
}

export interface Rule {
  code: string;
  name: Text;
  basis: Text;
  scope: string;
  afterMonths: number;
  act: string;
}

export interface Retention {
  active: boolean;
  rules: Rule[];
}

export interface Stored extends StoredRules<Retention> {
  /** What can happen to each scope. */
  acts: Record<string, string[]>;
}

export interface PreviewRule {
  rule: string;
  count: number;
  held: number;
  leads: { id: string; reference: string; title: string; lastActivityAt: string }[];
}

export interface Run {
  id: string;
  day: string;
  startedAt: string;
  endedAt: string | null;
  more: boolean;
  counts: { rule: string; outcome: string; count: number }[];
}

export interface RunLead {
  id: string;
  reference: string;
  rule: string;
  outcome: string;
}

export const scopeNames = {
  open: ["Hồ sơ đang mở", "Open leads"],
  lost: ["Hồ sơ không thành", "Lost leads"],
  spam: ["Thư rác", "Spam"],
  licensed: ["Hồ sơ đã cấp phép", "Licensed leads"],
  operating: ["Dự án đang hoạt động", "Projects in operation"],
  triage: ["Thư không thuộc hồ sơ nào", "Mail of no lead"],
  rawMails: ["Bản gốc của thư", "Mails as they came"],
  sentCopies: ["Bản sao thư đã gửi", "Copies of sent mails"],
  looks: ["Ai đã xem gì", "Who looked at what"],
} as const;

export type Scope = keyof typeof scopeNames;

export const word = words({
  title: ["Thời hạn lưu giữ", "Retention"],
  intro: [
    "Dữ liệu cá nhân chỉ được lưu trong thời gian cần thiết. Mỗi ngày một lần, những gì quá hạn dưới đây được xóa; số liệu thống kê vẫn còn. Hồ sơ có lệnh giữ dữ liệu không bị xóa.",
    "Personal data are kept only as long as they are needed. Once a day, what is over its time by these rules is erased; statistics stay. Leads under a legal hold are left alone.",
  ],
  proposal: [
    "Số tháng dưới đây là đề xuất, Ban quản lý chưa quyết định. Quyết định bằng cách sửa số tháng ngay tại đây, ghi lý do rồi lưu.",
    "The months below are proposals on which the board has not decided yet. It decides by changing them here, with the reason, and saving.",
  ],
  decided: ["Số tháng do Ban quản lý quyết định: sửa ngay tại đây, ghi lý do rồi lưu.", "The months are the board's own decision: they are changed here, with the reason, and saved."],
  off: ["Đang TẮT: không gì bị xóa theo thời hạn. Hãy chạy thử, xem những gì sẽ bị xóa, rồi mới bật và lưu.", "This is OFF: nothing is erased by time. Try the rules first, look at what would be erased, then turn it on and save."],
  on: ["Đang BẬT: mỗi ngày hệ thống xóa những gì quá hạn.", "This is ON: what is over its time is erased every day."],
  active: ["Xóa theo thời hạn", "Erase by time"],
  after: ["Sau", "After"],
  months: ["tháng không có hoạt động", "months without activity"],
  monthsStored: ["tháng kể từ khi lưu", "months after it was stored"],
  monthsOf: ["{0}: số tháng", "{0}: months"],
  actOf: ["{0}: việc", "{0}: what happens"],
  eraseIdentity: ["xóa mọi thứ nhận ra người", "erase what identifies people"],
  deleteFiles: ["xóa tệp và bản gốc thư", "delete files and raw mails"],
  delete: ["xóa hẳn", "delete"],
  remove: ["Bỏ quy tắc: {0}", "Remove the rule: {0}"],
  add: ["Thêm quy tắc", "Add a rule"],
  choose: ["chọn…", "choose…"],
  ...scopeNames,
  saved: ["Đã lưu. Lần chạy sau theo quy tắc này.", "Saved. The next run goes by these rules."],
  try: ["Chạy thử", "Try the rules"],
  tried: ["Nếu chạy hôm nay", "If it ran today"],
  tryHint: ["Chưa xóa gì.", "Nothing was erased."],
  count: ["{0} mục", "{0} {0:item|items}"],
  leads: ["{0} hồ sơ", "{0} {0:lead|leads}"],
  held: ["{0} được giữ theo lệnh", "{0} kept by a hold"],
  first: ["Những hồ sơ lâu nhất", "The oldest of them"],
  log: ["Nhật ký xóa theo thời hạn", "What was erased by time"],
  noLog: ["Chưa chạy lần nào.", "It has not run yet."],
  running: ["đang chạy", "running"],
  more: ["còn nữa, tiếp tục vào ngày sau", "more is due, and taken the next day"],
  Done: ["đã xóa", "erased"],
  Held: ["được giữ", "kept by a hold"],
  Failed: ["chưa xóa được, sẽ thử lại", "not done, tried again"],
  nothing: ["không có gì", "nothing"],
  show: ["Xem hồ sơ", "Show the leads"],
});

export const scopes = Object.keys(scopeNames) as Scope[];
export const ofLeads = new Set(["open", "lost", "spam", "licensed", "operating"]);
export const text = (both: Text) => (language() === "en" ? (both.en ?? both.vi) : both.vi);

// A code of its own, and a basis that is to be put right where a law or practice says more.
export const newRule = (scope: Scope, act: string): Rule => ({
  code: `${scope}-${act}`.toLowerCase(),
  name: { vi: scopeNames[scope][0], en: scopeNames[scope][1] },
  basis: { vi: "Ban quản lý tự quyết định.", en: "The board's own decision." },
  scope,
  afterMonths: 24,
  act,
});
