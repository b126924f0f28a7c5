// Builds the editor client with our extensions into the site's wwwroot/backoffice, with a manifest from which the host page is made.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { rolldown } from "rolldown";
import { chunks } from "./chunks.mjs";
import { iconCollector } from "./icons.mjs";
import { mended } from "./mends.mjs";
import { isLeftOut, packagesLeftOut, replacedModules } from "./offer.mjs";
import { hashedFiles, withOurFont } from "./styles.mjs";
import { exportsOf, missingWords, wordCollector } from "./words.mjs";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const source = here("../src/");
const output = here("../../../src/KonTumInvest.Web/wwwroot/backoffice/");
const base = "/backoffice/";
const client = here("../node_modules/@umbraco-cms/backoffice/dist-cms");
const appModule = join(client, "apps/app/app.element.js");
const schema = ["document-types", "media-types"].map((folder) => here(`../../../umbraco-config/${folder}`));
const emptyModule = "\0left-out";
const fileSuffix = "?url";
// How mended modules of the client name ours (mends.mjs).
const ourPrefix = "kontum:";

rmSync(output, { recursive: true, force: true });
mkdirSync(output, { recursive: true });

const files = hashedFiles((name, content) => writeFileSync(join(output, name), content), base);
const themes = here("../node_modules/@umbraco-ui/uui/dist/themes/");
const css = (name) => readFileSync(join(source, "css", name), "utf8");
const theme = (name) => withOurFont(readFileSync(join(themes, name), "utf8"));

// Addresses that are written out in the client, and what is served in their place.
const addresses = {
  "/umbraco/backoffice/css/dark.css": files.emitStyle("dark.css", themes, theme("dark.css")),
  "/umbraco/backoffice/css/high-contrast.css": files.emitStyle("high-contrast.css", themes, theme("high-contrast.css")),
  "/umbraco/backoffice/css/rte-content.css": files.emitStyle("rte-content.css", join(source, "css"), css("rte-content.css")),
  "/umbraco/backoffice/css/umbraco-blockgridlayout.css": files.emitStyle("blockgrid.css", join(source, "css"), css("blockgrid.css")),
  // By it the client knows calls of its own, and keeps its warnings about them to itself.
  "'/umbraco/backoffice/'": `'${base}'`,
};

const icons = iconCollector(schema);
const words = wordCollector();
const isWords = (id) => id.includes("/assets/lang/");

/** Removes a package from the list the client starts with; a name that is not there is a mistake of ours or a change of theirs. */
function withoutPackages(code) {
  return packagesLeftOut.reduce((text, name) => {
    const line = `import('../../packages/${name}/umbraco-package.js'),`;
    if (!text.includes(line)) {
      throw new Error(`The editor client has no package "${name}" to leave out.`);
    }

    return text.replace(line, "");
  }, code);
}

const editorClient = {
  name: "editor-client",
  async resolveId(specifier, importer) {
    if (specifier === "editor-client") {
      return appModule;
    }

    if (specifier.startsWith(ourPrefix)) {
      return join(source, `${specifier.slice(ourPrefix.length)}.ts`);
    }

    if (/\?(inline|worker)$/.test(specifier)) {
      return emptyModule;
    }

    if (specifier.endsWith(fileSuffix)) {
      const file = await this.resolve(specifier.slice(0, -fileSuffix.length), importer, { skipSelf: true });
      return file && `\0${file.id}${fileSuffix}`;
    }

    const found = await this.resolve(specifier, importer, { skipSelf: true });
    if (!found || isLeftOut(found.id)) {
      return found && emptyModule;
    }

    const ours = found.id.startsWith(client) && replacedModules[found.id.slice(client.length + 1)];
    return ours ? join(source, ours) : found;
  },
  load(id) {
    if (id.endsWith(fileSuffix)) {
      const path = id.slice(1, -fileSuffix.length);
      return `export default ${JSON.stringify(files.emit(path, readFileSync(path)))};`;
    }

    // The code editor is the one that is asked for by a name.
    return id === emptyModule ? "export default undefined; export const monaco = undefined;" : null;
  },
  transform(code, id) {
    if (!id.includes("/icon-registry/icons")) {
      icons.collect(code);
    }

    if (id.startsWith(client) && !isWords(id)) {
      words.collect(code);
    }

    if (id === appModule) {
      return { code: withoutPackages(code), map: null };
    }

    const whole = id.startsWith(client) && mended(id.slice(client.length + 1), code);
    if (whole) {
      return { code: whole, map: null };
    }

    if (id.includes("@umbraco-ui/uui") && code.includes("font-family:Lato")) {
      return { code: code.replaceAll("font-family:Lato,", "font-family:'Be Vietnam Pro',"), map: null };
    }

    const changed = Object.entries(addresses).reduce((text, [from, to]) => text.replaceAll(from, to), code);
    return changed === code ? null : { code: changed, map: null };
  },
};

const bundle = await rolldown({
  input: { client: join(source, "main.ts"), staff: join(source, "staff.ts") },
  plugins: [editorClient],
  tsconfig: here("../tsconfig.json"),
  moduleTypes: { ".css": "text" },
  // The client imports in circles and asks for names that only exist as types; neither is for us to mend.
  checks: { circularDependency: false },
});
const { output: written } = await bundle.write({
  dir: output,
  format: "esm",
  minify: true,
  // Circular imports run in the order of the sources only if asked to.
  strictExecutionOrder: true,
  entryFileNames: "[name]-[hash].js",
  chunkFileNames: "[name]-[hash].js",
  codeSplitting: { groups: chunks(client, icons.isUsed) },
});

const [english, vietnamese] = await Promise.all(["en", "vi"].map(async (language) => (await import(join(client, `assets/lang/${language}.js`))).default));
const missing = missingWords(words.isUsed, { english, vietnamese, ours: (await exportsOf(join(source, "texts/vi.ts"))).default });
if (missing.length > 0) {
  throw new Error(`Words of the editor client without Vietnamese (src/texts/client-vi.ts):\n${missing.join("\n")}`);
}

const entry = (name) => base + written.find((file) => file.type === "chunk" && file.isEntry && file.name === name).fileName;
const mark = readFileSync(here("../../src/images/mark.svg"));
const manifest = {
  script: entry("client"),
  // Fetched at once, where the browser would find one after the other.
  preload: written.filter((file) => file.type === "chunk" && /^(lit|shell|vendor|core|content|icons-[\w-]{8}\.js)/.test(file.fileName)).map((file) => base + file.fileName),
  style: files.emitStyle("host.css", join(source, "css"), theme("light.css"), css("fonts.css"), css("host.css")),
  mark: files.emit("mark.svg", mark),
  // The lead desk as a page of its own, in the theme of the reader's device.
  staffScript: entry("staff"),
  staffStyle: files.emitStyle("staff.css", join(source, "css"), theme("light.css"), css("fonts.css"), css("staff.css")),
  darkStyle: addresses["/umbraco/backoffice/css/dark.css"],
};
writeFileSync(join(output, "manifest.json"), JSON.stringify(manifest, null, 2));
