// English that stands in the code of the client where others are keys of its languages, and the keys that are put in its place. What is offered
// here is what an administrator or editor of this site can come across.

const term = (key) => `\${this.localize.term('${key}')}`;
const label = (from, key) => [`label="${from}"`, `label=${term(key)}`];
const text = (from, key) => [`>${from}<`, `>${term(key)}<`];
const message = (from, key) => [`message: \`${from}\``, `message: '#${key}'`];

/** A question before an act on an account. */
const askAboutUser = (act, name) => [
  [`headline: \`${name} \${item.name}\``, `headline: \`#kontumStaff_${act} \${item.name}\``],
  [`content: 'Are you sure you want to ${act} this user?'`, `content: '#kontumStaff_${act}Help'`],
  [`confirmLabel: '${name}'`, `confirmLabel: '#actions_${act}'`],
];

const moved = (things) => [[`Moved \${count} ${things}`, "#kontumDone_moved ${count} #kontumDone_items"]];

export const wordsInCode = {
  // News at the edge of the screen may be keys, too.
  "core/notification/layouts/default/notification-layout-default.element.js": [
    ["LitElement, customElement", "customElement"],
    ["import { sanitizeHTML }", "import { UmbLitElement } from '../../../lit-element/index.js';\n$&"],
    ["extends LitElement", "extends UmbLitElement"],
    ["ifDefined(this.data.headline)", "ifDefined(this.data.headline && this.localize.string(this.data.headline))"],
    ["return this.data.message;", "return this.localize.string(this.data.message);"],
  ],
  "documents/documents/entity-actions/move-to/repository/document-move.repository.js": [message("Moved", "kontumDone_moved")],
  "documents/documents/entity-actions/duplicate/repository/document-duplicate.repository.js": [message("Duplicated", "kontumDone_copied")],
  "documents/documents/entity-bulk-actions/move-to/repository/move-to.repository.js": moved("${count === 1 ? 'document' : 'documents'}"),
  "documents/documents/entity-bulk-actions/duplicate-to/repository/duplicate-to.repository.js": [
    ["Duplicated ${count} ${count === 1 ? 'document' : 'documents'}", "#kontumDone_copied ${count} #kontumDone_items"],
  ],
  "documents/documents/allow-edit-invariant-from-non-default/document-allow-edit-invariant-from-non-default-controller-base.js": [
    ["'Shared properties can only be edited in the default language'", "'#kontumDone_sharedInDefault'"],
  ],
  "media/media/entity-actions/move-to/repository/media-move.repository.js": [message("Moved", "kontumDone_moved")],
  "media/media/entity-bulk-actions/move-to/repository/move-to.repository.js": moved("media ${count === 1 ? 'item' : 'items'}"),
  "media/media/dropzone/modals/dropzone-media-type-picker/dropzone-media-type-picker-modal.element.js": [
    label("Automatically", "kontum_automatically"),
    [" Auto pick", ` ${term("kontum_automatically")}`],
  ],
  "dictionary/entity-action/move-to/repository/dictionary-move.repository.js": [message("Moved", "kontumDone_moved")],
  "core/recycle-bin/recycle-bin-repository-base.js": [message("Restored", "kontumDone_restored")],
  "core/recycle-bin/entity-bulk-action/bulk-trash/bulk-trash.action.js": [
    ["Trashed ${succeeded.length} ${succeeded.length === 1 ? 'item' : 'items'}", "#kontumDone_trashed ${succeeded.length} #kontumDone_items"],
  ],
  "core/tree/tree-item/tree-item-children.manager.js": [["'Menu loading failed. Showing the first items again.'", "'#kontumDone_menuFailed'"]],
  "core/components/multiple-text-string-input/input-multiple-text-string-item.element.js": [label("Value", "general_value")],
  "clipboard/property/actions/copy/copy-to-clipboard.property-action.js": [["'The property does not have a value to copy'", "'#kontumDone_nothingToCopy'"]],
  "clipboard/property/actions/copy/manifests.js": [["label: 'Copy'", "label: '#general_copy'"]],
  "clipboard/property/actions/paste/manifests.js": [["label: 'Replace'", "label: '#kontum_replace'"]],
  "block/block-list/components/block-list-entry/block-list-entry.element.js": [label("Invalid content", "kontum_invalidContent")],
  "block/block-rte/components/block-rte-entry/block-rte-entry.element.js": [label("Invalid content", "kontum_invalidContent")],
  "block/block/action/default/block-action.element.js": [label("Invalid", "kontum_invalidContent")],
  "language/app-language-select/app-language-select.element.js": [['aria-label="App language"', `aria-label=${term("kontum_contentLanguage")}`]],
  "tags/components/tags-input/tags-input.element.js": [
    ['placeholder="Enter tag"', `placeholder=${term("kontum_tag")}`],
    ['aria-label="tag input"', `aria-label=${term("kontum_tag")}`],
  ],

  "core/components/input-with-alias/input-with-alias.element.js": [
    ["<uui-input-lock\n", `<uui-input-lock\n\t\t\t\t\t\t\t\tunlock-label=${term("kontum_unlock")}\n\t\t\t\t\t\t\t\tlock-label=${term("kontum_lock")}\n`],
  ],
  "core/search/umb-search-header-app.element.js": [label("search", "general_search")],
  "core/collection/components/collection-view-bundle.element.js": [label("status", "general_changeView")],
  "dictionary/workspace/views/workspace-view-dictionary-editor.element.js": [label("translation", "sections_translation")],

  // Accounts.
  "user/user/entity-actions/disable/disable-user.action.js": askAboutUser("disable", "Disable"),
  "user/user/entity-actions/enable/enable-user.action.js": askAboutUser("enable", "Enable"),
  "user/user/entity-actions/unlock/unlock-user.action.js": askAboutUser("unlock", "Unlock"),
  "user/user/entity-bulk-actions/manifests.js": ["Enable", "Unlock", "Disable"].map((name) => [`label: '${name}'`, `label: '#actions_${name.toLowerCase()}'`]),
  "user/user/repository/unlock/unlock-user.repository.js": [message("User unlocked", "kontumStaff_unlocked")],
  "user/user/repository/avatar/user-avatar.repository.js": [message("Avatar uploaded", "user_avatarUploadSuccess"), message("Avatar deleted", "user_avatarDeleteSuccess")],
  "user/user/collection/views/manifests.js": [
    ["label: 'User Groups'", "label: '#user_usergroup'"],
    ["label: 'Last login'", "label: '#user_lastLogin'"],
    ["label: 'Status'", "label: '#general_status'"],
  ],
  "user/user/collection/user-collection-header.element.js": [label("status", "general_status"), label("order by", "general_orderBy")],
  "user/user/components/user-document-start-node/user-document-start-node.element.js": [['name="Content Root"', `name=${term("content_contentRoot")}`]],
  "user/user/components/user-media-start-node/user-media-start-node.element.js": [['name="Media Root"', `name=${term("media_mediaRoot")}`]],
  // Who is invited is mailed our own words: a message is not asked for.
  "user/user/invite/modal/invite/user-invite-modal.element.js": [
    ['headline="Invite User"', `headline=${term("user_inviteUser")}`],
    label("Send invite", "user_sendInvite"),
    [
      `
				Invite new users to give them access to Umbraco. An invite email will be sent to the user with information on
				how to log in to Umbraco. Invites last for 72 hours.
			`,
      term("kontumStaff_inviteHelp"),
    ],
    label("Cancel", "general_cancel"),
    text("Name", "general_name"),
    ['label="name"', `label=${term("general_name")}`],
    text("Email", "general_email"),
    ['label="email"', `label=${term("general_email")}`],
    text("User group", "user_usergroup"),
    text("Add groups to assign access and permissions", "user_groupsHelp"),
    [
      `					<uui-form-layout-item>
						<uui-label id="messageLabel" slot="label" for="message" required>Message</uui-label>
						<uui-textarea id="message" label="message" name="message" required></uui-textarea>
					</uui-form-layout-item>
`,
      "",
    ],
  ],
  "user/user/invite/modal/resend-invite/resend-invite-to-user-modal.element.js": [
    ['headline="Resend invite"', `headline=${term("actions_resendInvite")}`],
    label("Cancel", "general_cancel"),
    label("Resend invite", "actions_resendInvite"),
    [
      `				<uui-form-layout-item>
					<uui-label id="messageLabel" slot="label" for="message" required>Message</uui-label>
					<uui-textarea id="message" label="message" name="message" required></uui-textarea>
				</uui-form-layout-item>
`,
      `<p>${term("kontumStaff_inviteAgainHelp")}</p>`,
    ],
  ],
  "user/user/invite/repository/invite-user.repository.js": [
    message("Invite sent to user", "kontumStaff_invited"),
    message("Invite resent to user", "kontumStaff_invitedAgain"),
  ],
};
