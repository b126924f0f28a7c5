import type { LeadsPageElement } from "./element";
import type { Me } from "./desk";
import { match, type Route } from "./router";
import type { WordPair } from "./words";
import type { IconName } from "../ui/icons";

/** A screen of the desk. */
export interface PageEntry {
  /** The addresses that show it, such as `lead/:id`; the first is where the navigation leads. */
  paths: readonly [string, ...string[]];
  title: WordPair;
  load: () => Promise<{ default: new () => LeadsPageElement }>;
  /** In the navigation: its drawing, and the group it stands in. */
  nav?: { icon: IconName; group: NavGroup };
  /** Who sees it; everybody at the desk where nothing is said. */
  for?: (me: Me) => boolean;
}

export type NavGroup = "work" | "parties" | "management" | "settings";

/** Every screen, in the order of the navigation; the first is where the desk begins. */
export const pages: readonly PageEntry[] = [
  { paths: ["inbox"], title: ["Hồ sơ", "Leads"], load: () => import("../inbox/inbox.element"), nav: { icon: "inbox", group: "work" } },
  { paths: ["board"], title: ["Bảng giai đoạn", "Board"], load: () => import("../board/board.element"), nav: { icon: "board", group: "work" } },
  { paths: ["tasks"], title: ["Việc của tôi", "My work"], load: () => import("../work/work.element"), nav: { icon: "tasks", group: "work" } },
  { paths: ["organisations"], title: ["Tổ chức", "Organisations"], load: () => import("../parties/organisations.element"), nav: { icon: "building", group: "parties" } },
  { paths: ["organisations/:id"], title: ["Tổ chức", "Organisation"], load: () => import("../parties/organisation.element") },
  { paths: ["contacts"], title: ["Người liên hệ", "People"], load: () => import("../parties/contacts.element"), nav: { icon: "assign", group: "parties" }, for: (me) => me.seesContactData },
  { paths: ["contacts/:id"], title: ["Người liên hệ", "Person"], load: () => import("../parties/contact.element") },
  { paths: ["reports"], title: ["Báo cáo", "Reports"], load: () => import("../reports/reports.element"), nav: { icon: "chart", group: "management" }, for: (me) => me.rights.report },
  { paths: ["reports/scores"], title: ["Chất lượng xử lý", "Quality"], load: () => import("../reports/scores.element"), for: (me) => me.rights.report },
  { paths: ["reports/audit"], title: ["Nhật ký", "Audit"], load: () => import("../reports/audit.element"), for: (me) => me.rights.readAudit },
  { paths: ["reports/scheduled"], title: ["Báo cáo gửi định kỳ", "Reports by mail"], load: () => import("../reports/scheduled.element"), for: (me) => me.rights.manageRules },
  { paths: ["imports"], title: ["Nhập danh sách", "Import"], load: () => import("../imports/imports.element"), nav: { icon: "import", group: "management" }, for: (me) => me.rights.import },
  { paths: ["imports/:id"], title: ["Nhập danh sách", "Import"], load: () => import("../imports/import.element"), for: (me) => me.rights.import },
  { paths: ["triage"], title: ["Thư chờ phân loại", "Mail to sort"], load: () => import("../triage/triage.element"), nav: { icon: "mail", group: "work" }, for: (me) => me.rights.triage },
  { paths: ["outbox"], title: ["Thư chưa gửi được", "Mail not sent"], load: () => import("../outbox/outbox.element"), nav: { icon: "send", group: "work" }, for: (me) => me.rights.triage },
  { paths: ["new"], title: ["Ghi nhận nhà đầu tư", "New lead"], load: () => import("../reception/new.element"), nav: { icon: "add", group: "work" }, for: (me) => me.writes },
  { paths: ["privacy/requests"], title: ["Yêu cầu về dữ liệu", "Data requests"], load: () => import("../privacy/list.element"), nav: { icon: "flag", group: "management" }, for: (me) => me.rights.handlePrivacy },
  { paths: ["privacy/requests/new"], title: ["Ghi nhận yêu cầu về dữ liệu cá nhân", "New request about personal data"], load: () => import("../privacy/new.element"), for: (me) => me.writes && (me.rights.handlePrivacy || me.seesContactData) },
  { paths: ["privacy/requests/:id"], title: ["Yêu cầu về dữ liệu cá nhân", "Request about personal data"], load: () => import("../privacy/request.element"), for: (me) => me.rights.handlePrivacy },
  { paths: ["lead/:id"], title: ["Hồ sơ", "Lead"], load: () => import("../lead/lead.element") },
  { paths: ["privacy/person"], title: ["Dữ liệu của một người", "A person's data"], load: () => import("../privacy/person.element"), nav: { icon: "shield", group: "management" }, for: (me) => me.rights.handlePrivacy },
  { paths: ["privacy/retention"], title: ["Thời hạn lưu giữ", "Retention"], load: () => import("../privacy/retention.element"), for: (me) => me.rights.handlePrivacy },
  { paths: ["privacy/looks"], title: ["Ai đã xem gì", "Who looked at what"], load: () => import("../privacy/looks.element"), for: (me) => me.rights.handlePrivacy || me.rights.readAudit },
  { paths: ["templates"], title: ["Mẫu thư", "Mail templates"], load: () => import("../mail/templates.element"), nav: { icon: "template", group: "settings" } },
  { paths: ["team"], title: ["Bộ phận", "Team"], load: () => import("../team/team.element"), nav: { icon: "people", group: "settings" }, for: (me) => me.rights.manageTeam },
  { paths: ["routing"], title: ["Phân công", "Routing"], load: () => import("../routing/routing.element"), nav: { icon: "routing", group: "settings" }, for: (me) => me.rights.manageRules },
  { paths: ["targets"], title: ["Thời hạn", "Targets"], load: () => import("../targets/targets.element"), nav: { icon: "target", group: "settings" } },
  { paths: ["calendar"], title: ["Lịch làm việc", "Calendar"], load: () => import("../calendar/calendar.element"), nav: { icon: "calendar", group: "settings" } },
  { paths: ["clients"], title: ["Phần mềm khác", "Other programs"], load: () => import("../clients/clients.element"), nav: { icon: "key", group: "settings" }, for: (me) => me.rights.manageClients },
  { paths: ["own"], title: ["Của tôi", "My settings"], load: () => import("../own/own.element"), nav: { icon: "settings", group: "settings" } },
];

/** The screen of an address, with the parts the address names; undefined where there is none. */
export function pageOf(route: Route): { page: PageEntry; params: Record<string, string> } | undefined {
  for (const page of pages) {
    for (const path of page.paths) {
      const params = match(path, route.path);
      if (params) {
        return { page, params };
      }
    }
  }

  return undefined;
}

/** Whether an account sees a screen. */
export const isFor = (page: PageEntry, me: Me) => page.for?.(me) ?? true;
