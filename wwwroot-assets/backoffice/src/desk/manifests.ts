import type { ManifestDashboard } from "@umbraco-cms/backoffice/dashboard";
import type { ManifestWorkspaceView } from "@umbraco-cms/backoffice/workspace";

const inContent = [{ alias: "Umb.Condition.SectionAlias", match: "Umb.Section.Content" }];
const inDocument = [{ alias: "Umb.Condition.WorkspaceAlias", match: "Umb.Workspace.Document" }];

/** What the board's editors need and Umbraco lacks: approval, plans, translations and the state of the content (docs/editors.md). */
export const desk: (ManifestDashboard | ManifestWorkspaceView)[] = [
  {
    type: "dashboard",
    alias: "KonTum.Dashboard.Approval",
    name: "Approval",
    weight: 400,
    element: () => import("./approval-dashboard.element"),
    meta: { label: "#kontumDesk_approval", pathname: "approval" },
    conditions: inContent,
  },
  {
    type: "dashboard",
    alias: "KonTum.Dashboard.Schedule",
    name: "Schedule",
    weight: 300,
    element: () => import("./schedule-dashboard.element"),
    meta: { label: "#kontumDesk_schedule", pathname: "schedule" },
    conditions: inContent,
  },
  {
    type: "dashboard",
    alias: "KonTum.Dashboard.Translation",
    name: "Translation",
    weight: 200,
    element: () => import("./translation-dashboard.element"),
    meta: { label: "#kontumDesk_translation", pathname: "translations" },
    conditions: inContent,
  },
  {
    type: "dashboard",
    alias: "KonTum.Dashboard.Health",
    name: "Content health",
    weight: 100,
    element: () => import("./health-dashboard.element"),
    meta: { label: "#kontumDesk_health", pathname: "health" },
    conditions: inContent,
  },
  {
    type: "workspaceView",
    alias: "KonTum.WorkspaceView.Document.Approval",
    name: "Approval of a document",
    weight: 90,
    element: () => import("./approval-view.element"),
    meta: { label: "#kontumDesk_approval", pathname: "approval", icon: "icon-check" },
    conditions: inDocument,
  },
];
