import type { ManifestSection } from "@umbraco-cms/backoffice/section";

/** The section of the lead desk. Its name is the one the server gives for the accounts that have it. */
export const leads: ManifestSection = {
  type: "section",
  alias: "KonTum.Section.Leads",
  name: "Leads",
  weight: 1100,
  element: () => import("./app/section.element"),
  meta: { label: "#kontum_leads", pathname: "leads" },
  conditions: [{ alias: "Umb.Condition.SectionUserPermission", match: "KonTum.Section.Leads" }],
};
