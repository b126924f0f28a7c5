import { copyGroup } from "./copy-group.action";
import "./access-of-others.element";
import "./group-rights.element";
import { MadeGroupCondition, madeGroup } from "./made-group.condition";
import { umbExtensionsRegistry } from "@umbraco-cms/backoffice/extension-registry";

const inGroup = { alias: "Umb.Condition.WorkspaceAlias", match: "Umb.Workspace.UserGroup" };

/** What is offered for groups of umbraco-config, which are read here and changed there (docs/adr/0030-user-groups.md). */
export const groups: UmbExtensionManifest[] = [
  { type: "condition", alias: madeGroup, name: "Made group", api: MadeGroupCondition },
  {
    type: "workspaceAction",
    kind: "default",
    alias: "KonTum.WorkspaceAction.UserGroup.Copy",
    name: "Make a group like this one",
    weight: 100,
    api: copyGroup,
    meta: { label: "#kontumGroup_copy", look: "primary", color: "positive" },
    conditions: [inGroup, { alias: madeGroup, match: false }],
  } as UmbExtensionManifest,
  {
    type: "entityUserPermission",
    alias: "KonTum.UserPermission.Document.Restore",
    name: "Take documents out of the recycle bin",
    forEntityTypes: ["document"],
    meta: { verbs: ["Umb.DocumentRecycleBin.Restore"], label: "#actions_restore", description: "#kontumGroup_restore" },
  } as UmbExtensionManifest,
];

/** Keeps from groups of the configuration what the server would refuse. */
export function guardConfiguredGroups() {
  for (const alias of ["Umb.WorkspaceAction.UserGroup.Save", "Umb.EntityAction.UserGroup.Delete"]) {
    umbExtensionsRegistry.appendCondition(alias, { alias: madeGroup, match: true } as never);
  }
}
