import type { ManifestEntityUserPermission } from "@umbraco-cms/backoffice/user-permission";
import type { UmbUserGroupDetailModel } from "@umbraco-cms/backoffice/user-group";
import { css, customElement, html, nothing, state } from "@umbraco-cms/backoffice/external/lit";
import { umbExtensionsRegistry } from "@umbraco-cms/backoffice/extension-registry";
import { UmbLanguageItemRepository } from "@umbraco-cms/backoffice/language";
import { UmbLitElement } from "@umbraco-cms/backoffice/lit-element";
import { UMB_USER_GROUP_WORKSPACE_CONTEXT } from "@umbraco-cms/backoffice/user-group";
import type { ManifestSection } from "@umbraco-cms/backoffice/section";

/**
 * The rights of a group. What stands in the element, the client's fields, is shown for groups made in the back office; those of umbraco-config are
 * told instead, with the file that holds them (docs/adr/0030-user-groups.md).
 */
@customElement("kontum-group-rights")
export class GroupRightsElement extends UmbLitElement {
  readonly #languages = new UmbLanguageItemRepository(this);

  @state()
  private _group?: UmbUserGroupDetailModel;

  @state()
  private _languageNames: readonly string[] = [];

  @state()
  private _sections: ManifestSection[] = [];

  @state()
  private _permissions: ManifestEntityUserPermission[] = [];

  constructor() {
    super();
    this.consumeContext(UMB_USER_GROUP_WORKSPACE_CONTEXT, (workspace) => {
      this.observe(workspace?.data, (group) => (this._group = group), "observeGroup");
      this.observe(workspace?.languages, (languages) => void this.#readLanguages(languages ?? []), "observeLanguages");
    });
    this.observe(umbExtensionsRegistry.byType("section"), (sections) => (this._sections = sections));
    this.observe(umbExtensionsRegistry.byType("entityUserPermission"), (permissions) => (this._permissions = permissions));
  }

  async #readLanguages(isoCodes: readonly string[]) {
    // Asked for none, the server is not to be asked at all.
    const { data } = isoCodes.length > 0 ? await this.#languages.requestItems([...isoCodes]) : { data: [] };
    this._languageNames = data?.map(({ name }) => name) ?? [];
  }

  override render() {
    return this._group?.aliasCanBeChanged === false ? this.#renderConfigured(this._group) : html`<slot></slot>`;
  }

  #renderConfigured(group: UmbUserGroupDetailModel) {
    return html`
      <uui-box>
        <p id="kept">${this.localize.term("kontumGroup_kept")}</p>
      </uui-box>
      <uui-box headline=${this.localize.term("user_access")}>
        ${this.#renderRow("main_sections", this.#namesOf(group.sections).join(", ") || this.localize.term("user_none"))}
        ${this.#renderRow("treeHeaders_languages", group.hasAccessToAllLanguages ? this.#everything : this._languageNames.join(", "))}
        ${this.#renderRow(
          "kontumGroup_documentStart",
          this.#renderStart(group.documentRootAccess, group.documentStartNode, (unique) => html`<umb-input-document readonly .selection=${[unique]}></umb-input-document>`),
        )}
        ${this.#renderRow(
          "kontumGroup_mediaStart",
          this.#renderStart(group.mediaRootAccess, group.mediaStartNode, (unique) => html`<umb-input-media readonly .selection=${[unique]}></umb-input-media>`),
        )}
      </uui-box>
      <uui-box headline=${this.localize.term("kontumGroup_rights")}>${this.#renderRights(group.fallbackPermissions)}</uui-box>
    `;
  }

  #renderRow(label: string, value: unknown) {
    return html`<umb-property-layout label=${this.localize.term(label)}><div slot="editor">${value}</div></umb-property-layout>`;
  }

  #renderStart(everywhere: boolean, start: { unique: string } | null | undefined, render: (unique: string) => unknown) {
    return everywhere ? this.#everything : start ? render(start.unique) : this.localize.term("user_none");
  }

  #renderRights(verbs: readonly string[]) {
    const given = this._permissions.filter(({ meta }) => meta.verbs.every((verb) => verbs.includes(verb)));
    return given.length === 0
      ? html`<p>${this.localize.term("kontumGroup_noRights")}</p>`
      : html`<ul>
          ${given.map(
            ({ meta, name }) => html`<li>
              <strong>${this.localize.string(meta.label ?? name)}</strong>
              ${meta.description ? html`<small>${this.localize.string(meta.description)}</small>` : nothing}
            </li>`,
          )}
        </ul>`;
  }

  get #everything() {
    return this.localize.term("kontumGroup_everything");
  }

  #namesOf(sections: readonly string[]) {
    return sections.map((alias) => {
      const section = this._sections.find((one) => one.alias === alias);
      return this.localize.string(section?.meta.label ?? section?.name ?? alias);
    });
  }

  static override styles = css`
    :host {
      display: flex;
      flex-direction: column;
      gap: var(--uui-size-layout-1);
    }

    p {
      margin: 0;
    }

    ul {
      margin: 0;
      padding: 0;
      list-style: none;
    }

    li {
      padding: var(--uui-size-space-3) 0;
    }

    li + li {
      border-top: 1px solid var(--uui-color-divider);
    }

    small {
      display: block;
      color: var(--uui-color-text-alt);
    }
  `;
}
