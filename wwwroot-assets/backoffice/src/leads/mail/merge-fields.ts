import { words } from "../core/words";

const word = words({
  "contact.name": ["Tên người liên hệ", "Name of the contact"],
  "organisation.name": ["Tên tổ chức", "Name of the organisation"],
  "lead.reference": ["Mã hồ sơ", "Reference"],
  "lead.title": ["Tiêu đề hồ sơ", "Title of the lead"],
  "officer.name": ["Tên cán bộ", "Name of the officer"],
  "unit.name": ["Tên đơn vị", "Name of the unit"],
  "lead.offers": ["Các lô đất đã giới thiệu", "Plots offered"],
  "case.link": ["Liên kết trang riêng", "Link to the private page"],
  today: ["Ngày hôm nay", "Today"],
});

// Made-up values, in the language of the mail and not of whoever reads the preview.
const samples: Record<string, readonly [vi: string, en: string]> = {
  "contact.name": ["Nguyễn Văn Mẫu", "Ms Sample"],
  "organisation.name": ["Công ty Mẫu", "Sample Co., Ltd."],
  "lead.reference": ["KT-2026-000123", "KT-2026-000123"],
  "lead.title": ["Công ty Mẫu: Khu công nghiệp Hòa Bình", "Sample Co., Ltd.: Hoa Binh Industrial Park"],
  "officer.name": ["Trần Thị Cán Bộ", "Officer Tran"],
  "unit.name": ["Phòng Quản lý đầu tư", "Investment Division"],
  "lead.offers": ["- Lô A1\n- Lô B2", "- Plot A1\n- Plot B2"],
  "case.link": ["https://…/vi/ho-so?k=…", "https://…/en/case?k=…"],
  today: ["Thứ Năm, 26 tháng 11, 2026", "Thursday, 26 November 2026"],
};

/** What a merge field stands for, in words; its own name where it is a new one. */
export const fieldHelp = (field: string) => (field in samples ? word(field as "today") : field);

/** A template's text with made-up values in its fields. */
export const sampleText = (text: string, language: "vi" | "en") =>
  text.replace(/\{\{\s*([a-z.]{1,40})\s*\}\}/g, (place, field: string) => samples[field]?.[language === "en" ? 1 : 0] ?? place);
