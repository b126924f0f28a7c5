import type { PersonName } from "../core/leads";
import { words } from "../core/words";
import type { Reason } from "../duplicates/duplicates";

export type ImportState = "Uploaded" | "Checking" | "Checked" | "Running" | "Finished" | "Cancelled" | "Undoing" | "Undone";
export type RowState = "Ready" | "Wrong" | "Imported" | "Added" | "Skipped" | "Failed" | "Undone" | "Kept";
export type DuplicateChoice = "Skip" | "New" | "Add";

/** What a column can mean, in the order in which people look for it. */
export const fields = [
  "PersonName",
  "Position",
  "Organisation",
  "TaxCode",
  "Country",
  "Email",
  "Phone",
  "Language",
  "Title",
  "Sector",
  "Place",
  "AreaFrom",
  "AreaTo",
  "InvestmentAmount",
  "InvestmentCurrency",
  "Message",
  "Note",
  "ReceivedOn",
  "Stage",
  "LicenceNumber",
  "LicensedOn",
  "Source",
  "Unit",
  "Officer",
] as const;

export type Field = (typeof fields)[number];

export interface Counts {
  checked: number;
  duplicates: number;
  /** Rows that are right and will be left out as duplicates, as it was chosen. */
  leftOut: number;
  states: Partial<Record<RowState, number>>;
}

/** An import in the list. */
export interface ImportListRow {
  id: string;
  fileName: string;
  by: PersonName;
  createdAt: string;
  state: ImportState;
  rows: number;
  counts: Counts;
}

export interface Reading {
  kind: "Csv" | "Xlsx";
  coding: "Utf8" | "Utf16Le" | "Utf16Be" | "Windows1258" | "Windows1252";
  delimiter: string;
  sheet: string | null;
  headerRow: number;
}

export interface Plan {
  columns: (Field | null)[];
  fixed: { source: string; stage: string; unit: string | null; sector: string | null; country: string | null; language: string | null; currency: string | null };
  numbers: "Vietnamese" | "English";
  dates: "DayFirst" | "MonthFirst";
  areaUnit: "SquareMetre" | "Hectare";
  investmentScale: number;
  clock: boolean;
}

/** An import with everything its screen shows. */
export interface ImportView {
  id: string;
  fileName: string;
  fileBytes: number;
  by: PersonName;
  createdAt: string;
  state: ImportState;
  reading: Reading;
  headers: string[];
  samples: string[][];
  top: { number: number; text: string }[];
  sheets: string[];
  notes: string[];
  rows: number;
  plan: Plan;
  planFrom: string | null;
  duplicates: DuplicateChoice;
  counts: Counts;
  startedAt: string | null;
  endedAt: string | null;
  undoUntil: string | null;
  clearedAt: string | null;
  version: number;
}

export interface ImportedLead {
  id: string;
  reference: string;
  title: string;
  stage: string;
}

/** A row as the lead it becomes. */
export interface ImportRow {
  number: number;
  state: RowState;
  values: { field: Field; text: string; wrong: boolean }[];
  faults: { column: string | null; cell: string | null; text: string }[];
  duplicates: { lead: ImportedLead | null; row: number | null; unit: string | null; score: number; reasons: Reason[] }[];
  choice: DuplicateChoice | null;
  lead: ImportedLead | null;
}

export const fieldWord = words<Field>({
  PersonName: ["Họ tên", "Name"],
  Position: ["Chức vụ", "Position"],
  Organisation: ["Tổ chức", "Organisation"],
  TaxCode: ["Mã số thuế", "Tax code"],
  Country: ["Quốc gia", "Country"],
  Email: ["Thư điện tử", "E-mail"],
  Phone: ["Điện thoại", "Telephone"],
  Language: ["Ngôn ngữ", "Language"],
  Title: ["Tên hồ sơ", "Title"],
  Sector: ["Lĩnh vực", "Sector"],
  Place: ["Khu, cụm công nghiệp", "Zone, park or cluster"],
  AreaFrom: ["Diện tích (từ)", "Area (from)"],
  AreaTo: ["Diện tích đến", "Area to"],
  InvestmentAmount: ["Vốn đầu tư", "Investment"],
  InvestmentCurrency: ["Loại tiền", "Currency"],
  Message: ["Nội dung yêu cầu", "Message"],
  Note: ["Ghi chú", "Note"],
  ReceivedOn: ["Ngày nhận", "Received on"],
  Stage: ["Giai đoạn", "Stage"],
  LicenceNumber: ["Số giấy chứng nhận", "Certificate number"],
  LicensedOn: ["Ngày cấp giấy chứng nhận", "Day of the certificate"],
  Source: ["Nguồn", "Source"],
  Unit: ["Bộ phận phụ trách", "Unit"],
  Officer: ["Người phụ trách", "Responsible officer"],
});

export const stateWord = words<ImportState>({
  Uploaded: ["Chờ chọn cột", "Columns to be chosen"],
  Checking: ["Đang kiểm tra", "Being checked"],
  Checked: ["Đã kiểm tra, chưa nhập", "Checked, not brought in yet"],
  Running: ["Đang nhập", "Being brought in"],
  Finished: ["Đã nhập xong", "Finished"],
  Cancelled: ["Đã dừng", "Stopped"],
  Undoing: ["Đang hoàn tác", "Being taken back"],
  Undone: ["Đã hoàn tác", "Taken back"],
});

export const rowStateWord = words<RowState>({
  Ready: ["Hợp lệ", "Right"],
  Wrong: ["Có lỗi", "Wrong"],
  Imported: ["Hồ sơ mới", "New lead"],
  Added: ["Bổ sung vào hồ sơ có sẵn", "Added to a lead"],
  Skipped: ["Bỏ qua vì trùng", "Left out as duplicate"],
  Failed: ["Không nhập được", "Could not be brought in"],
  Undone: ["Đã hoàn tác", "Taken back"],
  Kept: ["Giữ lại, đã có người xử lý", "Kept, somebody worked on it"],
});

export const stateTone: Record<ImportState, string> = {
  Uploaded: "warn",
  Checking: "accent",
  Checked: "warn",
  Running: "accent",
  Finished: "good",
  Cancelled: "",
  Undoing: "accent",
  Undone: "",
};

export const rowTone: Record<RowState, string> = { Ready: "accent", Wrong: "bad", Imported: "good", Added: "good", Skipped: "", Failed: "bad", Undone: "", Kept: "warn" };

/** Whether something goes on in the background. */
export const isAtWork = (state: ImportState) => state === "Checking" || state === "Running" || state === "Undoing";
