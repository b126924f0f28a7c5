// Faults of the editor client that are mended while it is bundled, each with its reason. A text that is not there is a change of theirs.

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
  "packages/tiptap/extensions/style-select/manifests.js": [["label: 'Style Select'", "label: '#kontum_textStyle'"]],
};

/**
 * The mended code of a module of the client; null for one that is left as it is.
 * @param {string} module its path in the client
 * @param {string} code its code
 */
export function mended(module, code) {
  const changes = mends[module];
  if (!changes) {
    return null;
  }

  return changes.reduce((text, [from, to]) => {
    if (!text.includes(from)) {
      throw new Error(`${module} of the editor client no longer holds: ${from}`);
    }

    return text.replace(from, to);
  }, code);
}
