// Which modules share a file. Few files, because each costs a round trip; several, because a change then spares the rest in browsers'
// caches, and because not everybody opens every screen.

const icon = /\/icon-registry\/icons\/([\w-]+)\.js$/;
const language = /\/(?:dist-cms\/assets\/lang|src\/texts)\/(\w\w)\.[jt]s$/;
// By itself, because the lead desk's own page needs it and nothing else of the client.
const lit = /\/node_modules\/(lit|lit-html|lit-element|@lit\/[\w-]+)\/|@oxc-project\+runtime/;
const packages = (names) => new RegExp(`/dist-cms/packages/(${names.join("|")})/`);
const libraries = (names) => new RegExp(`/node_modules/(${names.join("|")})`);

/** Files by what they hold, first match first. */
const areas = [
  ["leads", /\/src\/leads\/(?!manifests|app\/section)/],
  ["desk", /\/src\/desk\/(?!manifests)/],
  ["map", libraries(["maplibre-gl", "@maplibre", "@mapbox", "earcut", "gl-matrix", "kdbush", "murmurhash-js", "pbf", "potpack", "quickselect", "tinyqueue"])],
  ["rich-text", libraries(["@tiptap", "prosemirror-", "linkifyjs", "orderedmap", "rope-sequence", "w3c-keyname"])],
  ["rich-text", packages(["tiptap", "rte"])],
  ["blocks", packages(["block"])],
  ["media", packages(["media"])],
  ["users", packages(["user"])],
  ["rare", packages(["members", "templating", "elements", "code-editor", "embedded-media", "dictionary", "translation"])],
  ["vendor", /\/node_modules\/(?!@umbraco-cms\/)/],
  ["core", /\/dist-cms\/(apps|libs|external|packages\/core)\//],
  ["content", /\/dist-cms\/packages\//],
];

/** Every module that runs when the ones given do. */
function closure(roots, importsOf) {
  const reached = new Set();
  const open = [...roots];
  while (open.length > 0) {
    const id = open.pop();
    if (!reached.has(id)) {
      reached.add(id);
      open.push(...importsOf(id));
    }
  }

  return reached;
}

/**
 * The groups of the bundle.
 * @param {string} client the folder of the client
 * @param {(name: string) => boolean} isIconUsed whether something names the icon
 */
export function chunks(client, isIconUsed) {
  let shell;

  // What runs at every start: the app, the lists of what each package registers, and everything these import.
  const isShell = (id, graph) => {
    if (!shell) {
      const app = `${client}/apps/app/app.element.js`;
      const lists = graph.getModuleInfo(app).dynamicallyImportedIds.filter((one) => one.endsWith("umbraco-package.js"));
      shell = closure([app, ...lists], (one) => graph.getModuleInfo(one)?.importedIds ?? []);
    }

    return shell.has(id);
  };

  return [
    { debugName: "icons", name: (id) => (icon.test(id) ? (isIconUsed(icon.exec(id)[1]) ? "icons" : "icons-rest") : null), priority: 3 },
    { debugName: "lit", name: (id) => (lit.test(id) ? "lit" : null), priority: 3 },
    { debugName: "languages", name: (id) => (language.test(id) ? `lang-${language.exec(id)[1]}` : null), priority: 3 },
    { debugName: "shell", name: (id, graph) => (isShell(id, graph) ? "shell" : null), priority: 2 },
    { debugName: "areas", name: (id) => areas.find(([, pattern]) => pattern.test(id))?.[0] ?? null, priority: 1 },
  ];
}
