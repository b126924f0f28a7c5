import type { UmbControllerHost } from "@umbraco-cms/backoffice/controller-api";
import type { UmbConditionConfigBase, UmbConditionControllerArguments, UmbExtensionCondition } from "@umbraco-cms/backoffice/extension-api";
import { UmbConditionBase } from "@umbraco-cms/backoffice/extension-registry";
import { UMB_USER_GROUP_WORKSPACE_CONTEXT } from "@umbraco-cms/backoffice/user-group";

export const madeGroup = "KonTum.Condition.MadeGroup";

interface MadeGroupConditionConfig extends UmbConditionConfigBase {
  /** Whether it holds for groups made in the back office, or for those of the configuration. */
  match: boolean;
}

/** Tells groups made in the back office, and new ones, from those of umbraco-config. */
export class MadeGroupCondition extends UmbConditionBase<MadeGroupConditionConfig> implements UmbExtensionCondition {
  constructor(host: UmbControllerHost, args: UmbConditionControllerArguments<MadeGroupConditionConfig>) {
    super(host, args);
    this.consumeContext(UMB_USER_GROUP_WORKSPACE_CONTEXT, (group) => {
      this.observe(
        group?.aliasCanBeChanged,
        (made) => {
          this.permitted = made === this.config.match;
        },
        "observeMade",
      );
    });
  }
}
