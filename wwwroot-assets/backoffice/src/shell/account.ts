import { UmbActionBase } from "@umbraco-cms/backoffice/action";
import type { MetaCurrentUserActionDefaultKind, UmbCurrentUserAction, UmbCurrentUserActionArgs } from "@umbraco-cms/backoffice/current-user";

type Meta = MetaCurrentUserActionDefaultKind;

/** Leads to the page of the own account, which is not part of the client. */
class AccountAction extends UmbActionBase<UmbCurrentUserActionArgs<Meta>> implements UmbCurrentUserAction<Meta> {
  getHref() {
    return Promise.resolve("/umbraco/account");
  }

  execute() {
    return Promise.resolve();
  }
}

export const account: UmbExtensionManifest = {
  type: "currentUserAction",
  kind: "default",
  alias: "KonTum.CurrentUserAction.Account",
  name: "Own account",
  weight: 1000,
  api: AccountAction,
  meta: { icon: "icon-lock", label: "#kontum_account" },
};
