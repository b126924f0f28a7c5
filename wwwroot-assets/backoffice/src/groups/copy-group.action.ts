import { UmbLocalizationController } from "@umbraco-cms/backoffice/localization-api";
import { UMB_USER_GROUP_WORKSPACE_CONTEXT, UMB_USER_GROUP_WORKSPACE_PATH, UmbUserGroupDetailRepository } from "@umbraco-cms/backoffice/user-group";
import { UmbWorkspaceActionBase } from "@umbraco-cms/backoffice/workspace";

/** Sections and rights that the server gives no group made here. */
const neverMade = [
  "Umb.Section.Users",
  "KonTum.Section.Leads",
  "Umb.Document.CreateBlueprint",
  "Umb.Document.CultureAndHostnames",
  "Umb.Document.Notifications",
  "Umb.Document.Permissions",
  "Umb.Document.PublicAccess",
];

const withoutThose = (names: readonly string[]) => names.filter((name) => !neverMade.includes(name));

/** Makes a group with the rights of one of the configuration, as far as groups made here have them, and opens it. */
class CopyGroupAction extends UmbWorkspaceActionBase {
  override async execute() {
    const workspace = await this.getContext(UMB_USER_GROUP_WORKSPACE_CONTEXT);
    const group = workspace?.getData();
    if (!group) {
      throw new Error("There is no group to copy.");
    }

    const words = new UmbLocalizationController(this);
    const { data, error } = await new UmbUserGroupDetailRepository(this).create({
      ...group,
      unique: crypto.randomUUID(),
      name: words.term("kontumGroup_copyOf", group.name),
      alias: `${group.alias}${Date.now().toString(36)}`,
      sections: withoutThose(group.sections),
      fallbackPermissions: withoutThose(group.fallbackPermissions),
    });
    if (error || !data) {
      throw error ?? new Error("The group was not made.");
    }

    history.pushState(null, "", `${UMB_USER_GROUP_WORKSPACE_PATH}/edit/${data.unique}`);
  }
}

export { CopyGroupAction as copyGroup };
