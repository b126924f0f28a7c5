import type { UmbUserGroupItemModel } from "@umbraco-cms/backoffice/user-group";
import { UMB_CURRENT_USER_CONTEXT } from "@umbraco-cms/backoffice/current-user";
import { css, customElement, html, nothing, state } from "@umbraco-cms/backoffice/external/lit";
import { UmbLitElement } from "@umbraco-cms/backoffice/lit-element";
import { UMB_USER_WORKSPACE_CONTEXT } from "@umbraco-cms/backoffice/user";
import { UmbUserGroupItemRepository } from "@umbraco-cms/backoffice/user-group";

/**
 * Groups and start nodes of an account. What stands in the element, the client's fields, is shown for the accounts of others; of one's own they
 * are told, since the server lets nobody change them (StaffAdministration).
 */
@customElement("kontum-access-of-others")
export class AccessOfOthersElement extends UmbLitElement {
  readonly #groups = new UmbUserGroupItemRepository(this);

  @state()
  private _own?: string;

  @state()
  private _shown?: string;

  @state()
  private _inGroups: readonly UmbUserGroupItemModel[] = [];

  constructor() {
    super();
    this.consumeContext(UMB_CURRENT_USER_CONTEXT, (user) => this.observe(user?.unique, (unique) => (this._own = unique), "observeOwn"));
    this.consumeContext(UMB_USER_WORKSPACE_CONTEXT, (workspace) => {
      this.observe(workspace?.unique, (unique) => (this._shown = unique ?? undefined), "observeShown");
      this.observe(workspace?.userGroupUniques, (groups) => void this.#readGroups(groups ?? []), "observeGroups");
    });
  }

  async #readGroups(groups: ReadonlyArray<{ unique: string }>) {
    const { data } = groups.length > 0 ? await this.#groups.requestItems(groups.map(({ unique }) => unique)) : { data: [] };
    this._inGroups = data ?? [];
  }

  override render() {
    if (!this._own || !this._shown) {
      return nothing;
    }

    return this._own === this._shown ? this.#renderOwn() : html`<slot></slot>`;
  }

  #renderOwn() {
    return html`
      <p>${this.localize.term("kontumGroup_ownAccount")}</p>
      <umb-property-layout label=${this.localize.term("general_groups")}>
        <div slot="editor">${this._inGroups.map(({ name }) => name).join(", ")}</div>
      </umb-property-layout>
    `;
  }

  static override styles = css`
    :host {
      display: block;
    }

    p {
      margin: 0;
    }
  `;
}
