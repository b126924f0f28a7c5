import { rightText } from "../clients/clients";
import { desk } from "../core/desk";
import { areaText, dateText, dateTimeText, numberText } from "../core/format";
import { words } from "../core/words";
import { stateWord } from "../imports/imports";
import { choicesOf, orderText } from "../inbox/choices";
import { groundText, grounds } from "../privacy/request-parts";
import { isLiftGround, liftText } from "../privacy/request-people";
import { channels, kinds, states, word as privacyWord } from "../privacy/requests";
import { isNamed, kindWord } from "../timeline/entries";
import { isOfferState, offerWord } from "../timeline/offer-words";

// The values of what the audit writes down, in words.

// Choices that the screens they are made on word otherwise, or not at all.
const values = {
  true: ["có", "yes"],
  false: ["không", "no"],
  Owner: ["chỉ chủ", "its owner"],
  Unit: ["đơn vị", "the unit"],
  Everybody: ["mọi người", "everybody"],
  In: ["đến", "in"],
  Out: ["đi", "out"],
  Skip: ["bỏ qua dòng trùng", "leave duplicates out"],
  New: ["mở hồ sơ mới", "open a new lead"],
  Add: ["bổ sung vào hồ sơ có sẵn", "add to the lead there is"],
  Form: ["biểu mẫu trên trang", "form on the site"],
  CaseLink: ["gửi qua trang riêng", "sent over the private page"],
  MailOnFile: ["trả lời thư gửi đến địa chỉ đã lưu", "answered a mail to the address on file"],
  CallBack: ["gọi lại số đã lưu", "called back at the number on file"],
  Paper: ["xuất trình giấy tờ", "showed a paper"],
  Known: ["cán bộ biết người này", "known to an officer"],
  Zone: ["khu kinh tế", "economic zone"],
  Park: ["khu công nghiệp", "industrial park"],
  Cluster: ["cụm công nghiệp", "industrial cluster"],
  Plot: ["lô đất", "plot"],
  Policy: ["chính sách", "policy"],
  Sector: ["lĩnh vực", "sector"],
  Calendar: ["lịch làm việc", "working calendar"],
  Targets: ["mục tiêu phục vụ", "service targets"],
  Routing: ["phân công", "routing"],
  Assignment: ["cách giao hồ sơ", "how leads are given out"],
  Retention: ["thời hạn lưu giữ", "retention"],
  Personal: ["thư của người", "written by a person"],
  AutoReply: ["trả lời tự động", "automatic reply"],
  Bounce: ["báo không gửi được", "bounce"],
  Invitation: ["trả lời thư mời họp", "answer to an invitation"],
  Unreadable: ["không đọc được", "unreadable"],
  Aside: ["không liên quan đến nhà đầu tư", "aside from the investor"],
  Assigned: ["đưa vào hồ sơ", "put to a lead"],
  Opened: ["mở hồ sơ mới", "a lead was opened"],
  Spam: ["thư rác", "spam"],
  NotRelevant: ["không liên quan", "not relevant"],
  Ours: ["thư của chính Ban", "our own mail"],
  Organisation: ["tổ chức", "organisation"],
  Contact: ["người liên hệ", "person"],
  Unsure: ["chưa rõ hồ sơ", "lead not certain"],
  Automatic: ["thư tự động", "automatic"],
  TooLarge: ["quá lớn", "too large"],
  Loop: ["gửi lặp", "loop"],
  BounceUnknown: ["báo không gửi được, chưa rõ thư nào", "did not arrive, mail unknown"],
  Weekly: ["hằng tuần", "every week"],
  Monthly: ["hằng tháng", "every month"],
} as const;

const value = words(values);

const chosen = (text: string) => (Object.hasOwn(values, text) ? value(text as keyof typeof values) : text);

// What else is chosen and not written: somebody may be called Park.
const choices: ReadonlySet<string> = new Set(["audience", "direction", "duplicates", "identityProof", "nature", "outcome", "party", "reason", "rhythm"]);

// Choices that have words on a screen of their own.
const imports: ReadonlySet<string> = new Set(["Uploaded", "Checking", "Checked", "Running", "Finished", "Cancelled", "Undoing", "Undone"]);
const requests: ReadonlySet<string> = new Set([...kinds, ...channels, ...states]);

function kindText(text: string) {
  const known = desk.kind(text);
  return isNamed(text) ? kindWord(text) : known !== text ? known : requests.has(text) ? privacyWord(text as (typeof kinds)[number]) : chosen(text);
}

function stateText(text: string) {
  return isOfferState(text) ? offerWord(text) : imports.has(text) ? stateWord(text as "Checked") : requests.has(text) ? privacyWord(text as (typeof kinds)[number]) : text;
}

// A filter that is set or not; exports write it down as a text.
const flags: ReadonlySet<string> = new Set(["searched", "open", "overdue", "waiting", "withoutOfficer", "withoutUnit", "withoutCountry", "withoutSector", "reviewed", "unreviewed"]);

const named: Readonly<Record<string, (text: string) => string>> = {
  unitCode: desk.unit,
  stage: desk.stage,
  stages: desk.stage,
  from: desk.stage,
  to: desk.stage,
  reached: desk.stage,
  country: desk.country,
  sectorCode: desk.sector,
  placeCode: desk.place,
  source: desk.source,
  timing: desk.timing,
  lostReason: desk.lostReason,
  language: desk.language,
  kind: kindText,
  state: stateText,
  channel: (text) => (requests.has(text) ? privacyWord(text as (typeof channels)[number]) : chosen(text)),
  response: (text) => choicesOf("response").find(([one]) => one === text)?.[1] ?? text,
  order: orderText,
  refusalGround: (text) => (grounds.some((ground) => ground === text) ? groundText(text) : text),
  scopes: (text) => rightText(text.replace(/\B[A-Z]/g, ".$&").toLowerCase()),
  areaFrom: (text) => areaText(Number(text), Number(text)),
  areaTo: (text) => areaText(Number(text), Number(text)),
  investmentAmount: (text) => numberText(Number(text), 2),
};

/** A value of a part. */
export function valueText(name: string, stored: unknown) {
  if (stored === null || stored === undefined) {
    return "–";
  }

  // Filters of several values are kept as one text.
  const text = String(stored);
  const parts = text.split(", ");
  if (name.endsWith("Key")) {
    return parts.map((key) => desk.officer(key)?.name ?? key).join(", ");
  }

  if (/^\d{4}-\d\d-\d\dT/.test(text)) {
    return dateTimeText(text);
  }

  if (/^\d{4}-\d\d-\d\d$/.test(text)) {
    return dateText(text);
  }

  if (typeof stored === "boolean") {
    return value(stored ? "true" : "false");
  }

  if (flags.has(name)) {
    return chosen(text.toLowerCase());
  }

  return Object.hasOwn(named, name) ? parts.map(named[name]).join(", ") : choices.has(name) ? chosen(text) : text;
}

const reason = words({
  imported: ["nhập từ danh sách", "brought in from a list"],
  takenBack: ["hoàn tác lần nhập", "an import was taken back"],
});

/** Why something was done: what somebody wrote, and in words the codes that the desk keeps in its place. */
export function reasonText(stored: string) {
  const list = /^(undo )?import [\da-f-]{36}$/.exec(stored);
  return list ? reason(list[1] ? "takenBack" : "imported") : isLiftGround(stored) ? liftText(stored) : stored;
}
