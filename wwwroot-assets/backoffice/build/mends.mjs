// Faults of the editor client that are mended while it is bundled, each with its reason. A text that is not there is a change of theirs.
import { wordsInCode } from "./words-in-code.mjs";

const mends = {
  // A dialog closes when the client goes elsewhere. Opening a document also ends navigations: the client leads to the first tab by itself,
  // half a second late, and every part that is drawn later has one of its own. Only a step that somebody took closes a dialog.
  "packages/core/modal/context/modal-manager.context.js": [
    ["window.addEventListener('navigationsuccess', this.#onNavigationSuccess);", "this.steps = 0;\n['pushstate', 'popstate'].forEach((step) => window.addEventListener(step, this.#onStep));\n$&"],
    ["window.removeEventListener('navigationsuccess', this.#onNavigationSuccess);", "['pushstate', 'popstate'].forEach((step) => window.removeEventListener(step, this.#onStep));\n$&"],
    ["#onNavigationSuccess;", "#onStep = () => { this.steps++; };\n$&"],
    ["const modalContext = new UmbModalContext(host, modalAlias, args);", "$&\nmodalContext.openedAfter = this.steps;"],
    [".filter((modal) => modal.router === null)", ".filter((modal) => modal.router === null && modal.openedAfter !== this.steps)"],
  ],
  // A dialog that somebody cancels is no error.
  "packages/core/entity-action/default/entity-action.element.js": [["console.error('Error executing action:', error);", "if (error?.type !== 'close') $&"]],
  // Signing in again after a time-out ends the window twice, once by the news of the session and once by the window itself, which by then is gone.
  "packages/core/auth/modals/umb-app-auth-modal.element.js": [
    ["this.value = { success: true };", "if (this.done) return;\nthis.done = true;\n$&"],
  ],
  // The address of a screen that is not offered would wait for it for ever.
  "packages/core/workspace/workspace.element.js": [
    [
      "this._component ?? html `<umb-view-loader></umb-view-loader>`",
      `this._component ?? (this.entityType && umbExtensionsRegistry.getByTypeAndFilter('workspace', (one) => one.meta.entityType === this.entityType).length === 0
        ? html \`<umb-route-not-found></umb-route-not-found>\`
        : html \`<umb-view-loader></umb-view-loader>\`)`,
    ],
  ],
  // The client sends again what it asked while nobody was signed in, and leaves the rest to the person. Our server does nothing before it knows
  // who asks, so that a refused save can be sent again as well, if the same account has signed in.
  "packages/core/resources/api-interceptor.controller.js": [
    ["import { UmbControllerBase }", "import { isSignedIn, signedIn } from 'kontum:shell/signed-in';\n$&"],
    [
      `            // Only retry for GET requests
            if (request.method !== 'GET') {
                // Collect info for later notification
                this.#nonGet401Requests.push({ request, requestConfig });
                // Signal the auth layer to show the login UI
                signaler.requestTimeout();
                return newResponse;
            }
`,
      "            const sender = signedIn();\n",
    ],
    [
      "const { data, response: retryResponse } = await client.request(requestConfig);",
      `if (request.method !== 'GET' && !(await isSignedIn(sender))) {
                            this.#peekError('#kontum_otherAccountTitle', '#kontum_otherAccount', undefined, 'warning');
                            return newResponse;
                        }
                        const { data, error, response: retryResponse } = await client.request(requestConfig);`,
    ],
    // A refusal keeps its words.
    ["return this.#createResponse(data, retryResponse);", "return this.#createResponse(data ?? error, retryResponse);"],
    // What stands between the browser and the server answers in no language. 502 also comes of a server that broke off (RFC 9110, 15.6.3).
    ["new Set([504, ", "new Set([502, 504, "],
    ["title: 'The request timed out',", "title: '#kontumNetwork_timedOut',"],
    [/detail: `A proxy or gateway between your browser and the server sent[^`]*`/, "detail: '#kontumNetwork_mayBeDone'"],
    ["title: 'The server could not be reached',", "title: '#kontumNetwork_unreachable',"],
    [/detail: `A proxy or gateway between your browser and the server could not[^`]*`/, "detail: '#kontumNetwork_notDone'"],
    [/'A fatal server error occurred\.[^']*'/, "'#kontumNetwork_failed'"],
  ],
  "packages/core/resources/resource.controller.js": [
    ["title: 'Connection lost',", "title: '#kontumNetwork_lost',"],
    [/detail: `The connection to the server was lost[^`]*`/, "detail: '#kontumNetwork_mayBeDone'"],
    ["title: 'Unknown error',", "title: '#kontumNetwork_failed',"],
  ],
  // Headlines above what the server says.
  "packages/core/resources/try-execute/try-execute.controller.js": [["const headline = 'An error occurred';", "const headline = '#kontum_failed';"]],
  "packages/media/media/dropzone/media-dropzone.manager.js": [
    ["headline: 'An error occurred'", "headline: this.#localization.term('kontum_failed')"],
    ["headline: 'An error occurred'", "headline: this.#localization.term('kontum_failed')"],
  ],
  "packages/media/dropzone/components/input-dropzone/input-dropzone.element.js": [["An error occurred", "${this.localize.term('kontum_failed')}"]],
  "packages/core/temporary-file/temporary-file-manager.class.js": [["headline: 'Upload',", "headline: this.#localization.term('general_upload'),"]],
  "packages/core/notification/controllers/peek-error/peek-error-notification.element.js": [
    ["headline=${ifDefined(this.data.headline)}", "headline=${this.localize.string(this.data.headline)}"],
    ["return this.data?.message;", "return this.localize.string(this.data?.message);"],
    ["const detail = this.data?.detail;", "const detail = this.data?.detail && this.localize.string(this.data.detail);"],
  ],
  // A list of several choices that may only be read prints what is stored instead of the words of its options.
  "packages/property-editors/dropdown/property-editor-ui-dropdown.element.js": [
    ["this.value?.join(', ')", "this.value?.map((code) => this._options.find((option) => option.value === code)?.name ?? code).join(', ')"],
  ],
  // Words that were left in English.
  "packages/core/components/multiple-text-string-input/input-multiple-text-string.element.js": [['label="Add"', "label=${this.localize.term('general_add')}"]],
  "packages/content/content/rollback/modal/content-rollback-modal.element.js": [
    ['headline="Rollback"', "headline=${this.localize.term('actions_rollback')}"],
    ["No versions available", "${this.localize.term('kontum_noVersions')}"],
    ["No selected version", "${this.localize.term('rollback_selectVersion')}"],
  ],
  // The menu of text styles is out of use unless blocks of code are offered, which this site has no place for.
  "packages/tiptap/extensions/style-select/manifests.js": [
    ["['Umb.Tiptap.Heading', 'Umb.Tiptap.Blockquote', 'Umb.Tiptap.CodeBlock']", "['Umb.Tiptap.Heading', 'Umb.Tiptap.Blockquote']"],
    [
      `                    {
                        label: 'Code block',
                        appearance: { icon: 'icon-code', style: 'font-family: monospace;' },
                        data: { tag: 'codeBlock' },
                    },
`,
      "",
    ],
    ["label: 'Style Select'", "label: '#kontum_textStyle'"],
    ...labels({
      "Headers": "headings",
      "Page header": "heading2",
      "Section header": "heading3",
      "Paragraph header": "heading4",
      "Blocks": "blocks",
      "Paragraph": "paragraph",
      "Containers": "containers",
      "Block quote": "quote",
    }),
  ],
  "packages/tiptap/extensions/blockquote/manifests.js": [...labels({ Blockquote: "quote" }), ...labels({ Blockquote: "quote" })],
  "packages/tiptap/extensions/ordered-list/manifests.js": [...labels({ "Ordered List": "numbers" }), ...labels({ "Ordered List": "numbers" })],
  "packages/tiptap/extensions/link/manifests.js": labels({ Unlink: "unlink" }),
  "packages/tiptap/extensions/table/manifests.js": [
    ...labels({ Table: "table" }),
    ...labels({
      "Table": "table",
      "Cell": "cell",
      "Row": "row",
      "Column": "column",
      "Table properties": "tableProperties",
      "Delete table": "deleteTable",
      "Add column before": "columnBefore",
      "Add column after": "columnAfter",
      "Delete column": "deleteColumn",
      "Toggle header column": "headerColumn",
      "Add row before": "rowBefore",
      "Add row after": "rowAfter",
      "Delete row": "deleteRow",
      "Toggle header row": "headerRow",
      "Merge cells": "mergeCells",
      "Split cell": "splitCell",
      "Merge or split": "mergeOrSplit",
      "Toggle header cell": "headerCell",
    }),
  ],
  "packages/tiptap/extensions/table/modals/table-properties-modal.element.js": [
    ['headline="Table properties"', "headline=${this.localize.term('kontumText_tableProperties')}"],
    ...names(["None", "Left", "Center", "Right", "Solid", "Dotted", "Dashed", "Double", "Groove", "Ridge", "Inset", "Outset", "None", "Hidden"]),
    ...labels({ "Width": "width", "Height": "height", "Background color": "background" }),
    ...labels({ "Alignment": "alignment", "Border width": "borderWidth", "Border style": "borderStyle", "Border color": "borderColour" }),
  ],
  "packages/tiptap/extensions/table/components/table-insert.element.js": [
    ['aria-label="${j} columns, ${i} rows"', "aria-label=${this.localize.term('kontumText_size', j, i)}"],
  ],
  "packages/user/current-user/theme/current-user-theme-user-profile-app.element.js": [
    ['headline="Theme"', "headline=${this.localize.term('kontumTheme_theme')}"],
    [">Experimental<", ">${this.localize.term('kontumTheme_trial')}<"],
    ['label="Select theme"', "label=${this.localize.term('kontumTheme_choose')}"],
    ["name: t.name,", "name: this.localize.term(`kontumTheme_${t.alias}`),"],
  ],
  // There is no library of elements, and so nowhere in it to start (offer.mjs). Groups of the configuration are read, not changed, and so is what
  // gives oneself rights: both elements show their content only where it can be changed.
  "packages/user/user-group/workspace/user-group/views/user-group-details-workspace-view.element.js": [
    ["${this.#renderElementAccess()}", ""],
    ["<umb-stack>", "<kontum-group-rights><umb-stack>"],
    ["</umb-stack>", "</umb-stack></kontum-group-rights>"],
  ],
  "packages/user/user/workspace/user/components/user-workspace-assign-access/user-workspace-assign-access.element.js": [
    ["${this.#renderElementAccess()}", ""],
    ['<div id="assign-access">', '<kontum-access-of-others id="assign-access">'],
    ["</div>\n\t\t\t</uui-box>", "</kontum-access-of-others>\n\t\t\t</uui-box>"],
  ],
  "packages/user/user-group/workspace/user-group/user-group-workspace-editor.element.js": [
    ['label="icon" look="outline"', "label=${this.localize.term('general_icon')} ?disabled=${this._aliasCanBeChanged === false} look=\"outline\""],
    ["?alias-readonly=", "?readonly=${this._aliasCanBeChanged === false}\n$&"],
    [".placeholder=${this.localize.term('placeholders_enterDescription')}", "?readonly=${this._aliasCanBeChanged === false}\n$&"],
  ],
  // What there is to do with a group is to delete it, which groups of the configuration are not.
  "packages/core/workspace/components/workspace-entity-action-menu/workspace-entity-action-menu.element.js": [
    ["this.observe(this._workspaceContext?.unique,", "this.observe(context?.aliasCanBeChanged, (can) => { this.kept = can === false; this.requestUpdate(); }, 'observeKept');\n$&"],
    ["if (!this._entityType)", "if (this.kept || !this._entityType)"],
  ],
  // Accounts are for administrators and the lead desk for groups of the configuration: no other group is given these sections.
  "packages/core/section/section-picker-modal/section-picker-modal.element.js": [
    ["(this._sections = sections)", "(this._sections = sections.filter((section) => !['Umb.Section.Users', 'KonTum.Section.Leads'].includes(section.alias)))"],
    ['headline="Select sections"', "headline=${this.localize.term('defaultdialogs_selectSections')}"],
    ['label="Close"', "label=${this.localize.term('general_close')}"],
    ['label="Submit"', "label=${this.localize.term('buttons_select')}"],
  ],
  // Lists of groups name sections by what developers call them.
  "packages/core/section/value-summary/section-aliases-value-summary.element.js": [
    ["import { UmbValueSummaryElementBase }", "import { umbExtensionsRegistry } from '../../extension-registry/index.js';\n$&"],
    ["(s) => s.name", "(s) => this.localize.string(umbExtensionsRegistry.getByAlias(s.unique)?.meta?.label ?? s.name)"],
  ],
  "packages/documents/documents/user-permissions/document/input-document-granular-user-permission/input-document-granular-user-permission.element.js": [
    ["name ? `Permissions for ${name}` : 'Permissions'", "name ? this.localize.term('kontumGroup_permissionsFor', name) : this.localize.term('actions_setPermissions')"],
    [">Trashed<", ">${this.localize.term('kontumGroup_trashed')}<"],
  ],
  "packages/media/media/modals/media-picker/components/media-picker-folder-path.element.js": [
    ["${path.name}", "${path.unique ? path.name : this.localize.term('sections_media')}"],
  ],
  "packages/media/media/modals/media-picker/media-picker-modal.element.js": [
    [
      'label="Search only in ${this._currentMediaEntity.name}"',
      "label=${this.localize.term('kontum_searchOnlyIn', this._currentMediaEntity.unique ? this._currentMediaEntity.name : this.localize.term('sections_media'))}",
    ],
  ],
};

/** Labels of a manifest that are English words, as keys of our own words. */
function labels(words) {
  return Object.entries(words).map(([label, key]) => [`label: '${label}'`, `label: '#kontumText_${key}'`]);
}

/** Names of choices that are English words; lists of choices look no keys up, so that the word itself is put in their place. */
function names(words) {
  return words.map((name) => [`name: '${name}'`, `name: this.localize.term('kontumText_${name.toLowerCase()}')`]);
}

/**
 * The mended code of a module of the client; null for one that is left as it is.
 * @param {string} module its path in the client
 * @param {string} code its code
 */
export function mended(module, code) {
  const changes = [...(mends[module] ?? []), ...(wordsInCode[module.replace(/^packages\//, "")] ?? [])];
  if (changes.length === 0) {
    return null;
  }

  return changes.reduce((text, [from, to]) => {
    if (from instanceof RegExp ? !from.test(text) : !text.includes(from)) {
      throw new Error(`${module} of the editor client no longer holds: ${from}`);
    }

    return text.replace(from, to);
  }, code);
}
