import { words } from "../core/words";

/** A key, without what makes it one. */
export interface ApiKey {
  id: string;
  prefix: string;
  createdAt: string;
  createdBy: { name: string };
  expiresAt: string;
  lastUsedAt: string | null;
  revokedAt: string | null;
  live: boolean;
  expiresSoon: boolean;
}

/** Another program and what it may do. */
export interface ApiClient {
  id: string;
  name: string;
  purpose: string;
  scopes: string[];
  /** Null for all units. */
  unit: string | null;
  seesContactData: boolean;
  seesInvestment: boolean;
  createdAt: string;
  createdBy: { name: string };
  revokedAt: string | null;
  revokedBy: { name: string } | null;
  lastUsedAt: string | null;
  keys: ApiKey[];
  version: number;
}

/** Every program, and the rights there are. */
export interface ApiClients {
  items: ApiClient[];
  scopes: string[];
}

/** So many keys of one program work at the same time. */
export const mostKeys = 2;

export const word = words({
  title: ["Phần mềm khác", "Other programs"],
  about: [
    "Phần mềm một cửa, CRM của đối tác và các chương trình khác đọc và ghi hồ sơ bằng khóa riêng. Mọi việc chúng làm đều ghi trong nhật ký dưới tên của chúng.",
    "The one-stop-shop system, a partner's CRM and other programs read and write leads by a key of their own. All they do is in the audit under their name.",
  ],
  document: ["Mô tả cho lập trình viên (OpenAPI)", "Description for developers (OpenAPI)"],
  add: ["Thêm chương trình", "Add a program"],
  edit: ["Sửa", "Edit"],
  editOf: ["Sửa: {0}", "Edit: {0}"],
  nothing: ["Chưa có chương trình nào được truy cập.", "No program has access yet."],
  name: ["Tên chương trình", "Name of the program"],
  purpose: ["Dùng vào việc gì, ai chịu trách nhiệm", "What it is for, and who answers for it"],
  rights: ["Được làm", "May"],
  "leads.read": ["Đọc hồ sơ", "Read leads"],
  "leads.write": ["Mở và sửa hồ sơ, chuyển giai đoạn", "Open and change leads, move them on"],
  "organisations.read": ["Đọc tổ chức", "Read organisations"],
  "organisations.write": ["Sửa tổ chức", "Change organisations"],
  "activities.read": ["Đọc diễn biến", "Read what happened"],
  "activities.write": ["Ghi chú và cuộc gọi", "Write notes and calls"],
  sees: ["Được thấy", "Sees"],
  contact: ["Tên, địa chỉ, điện thoại của nhà đầu tư", "Names, addresses and telephone numbers"],
  investment: ["Vốn đầu tư", "The size of investments"],
  unit: ["Hồ sơ của", "Leads of"],
  allUnits: ["Tất cả các đơn vị", "All units"],
  choose: ["Chọn đơn vị", "Choose a unit"],
  confidential: ["Không chương trình nào thấy hồ sơ mật.", "No program sees confidential leads."],
  save: ["Lưu", "Save"],
  cancel: ["Hủy", "Cancel"],
  saved: ["Đã lưu.", "Saved."],
  lastUsed: ["Dùng lần cuối {0}", "Last used {0}"],
  neverUsed: ["Chưa dùng", "Not used yet"],
  keys: ["Khóa", "Keys"],
  noKeys: ["Chưa có khóa.", "No key yet."],
  given: ["Cấp", "Given"],
  by: ["{0}, {1}", "{0}, {1}"],
  until: ["Dùng đến", "Works until"],
  expired: ["Hết hạn", "Expired"],
  soon: ["Sắp hết hạn", "Expires soon"],
  revoked: ["Đã thu hồi", "Revoked"],
  give: ["Cấp khóa", "Give a key"],
  giveTo: ["Cấp khóa: {0}", "Give a key: {0}"],
  lastDay: ["Ngày cuối cùng dùng được", "Last day on which it works"],
  rotate: ["Hai khóa cùng dùng được trong lúc thay khóa: cấp khóa mới, đổi trong chương trình, rồi thu hồi khóa cũ.", "Two keys work at the same time while one replaces the other: give the new one, put it into the program, then revoke the old one."],
  tooMany: ["Đã có hai khóa đang dùng: hãy thu hồi một khóa trước.", "Two keys work already: revoke one first."],
  once: ["Khóa này chỉ hiện lần này. Hãy sao chép và chuyển qua kênh an toàn, không gửi qua thư điện tử.", "This key is shown only now. Copy it and hand it over safely, not by mail."],
  key: ["Khóa", "Key"],
  copy: ["Sao chép", "Copy"],
  copied: ["Đã sao chép.", "Copied."],
  notCopied: ["Trình duyệt không cho sao chép. Hãy chọn khóa rồi sao chép bằng bàn phím.", "The browser does not let it be copied. Select the key and copy it by keyboard."],
  done: ["Xong", "Done"],
  revokeKey: ["Thu hồi khóa {0}", "Revoke the key {0}"],
  revokeKeyAsk: ["Chương trình dùng khóa này sẽ bị từ chối ngay. Không hoàn tác được.", "A program that uses this key is refused at once. This cannot be undone."],
  keyRevoked: ["Đã thu hồi khóa.", "The key is revoked."],
  shut: ["Ngừng truy cập", "Shut out"],
  shutOf: ["Ngừng truy cập: {0}", "Shut out: {0}"],
  shutAsk: ["Mọi khóa của chương trình bị thu hồi ngay, và không cấp lại được. Những gì chương trình đã làm vẫn ghi dưới tên của nó.", "All keys of the program are revoked at once, and none can be given again. What the program did stays under its name."],
  shutDone: ["Chương trình không còn truy cập được.", "The program has no access any more."],
  shutSince: ["Ngừng truy cập từ {0}, {1}", "Shut out since {0}, {1}"],
});

/** The right in words; one that is new is shown by its name. */
export const rightText = (scope: string) => (scope in rightWords ? word(scope as keyof typeof rightWords) : scope);

const rightWords = { "leads.read": 0, "leads.write": 0, "organisations.read": 0, "organisations.write": 0, "activities.read": 0, "activities.write": 0 } as const;
