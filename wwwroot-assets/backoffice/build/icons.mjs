// Icons are one module each in the client. Those that are named anywhere in the client or in the schema share a file; the others wait in
// another, which only the icon picker asks for.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const named = /\bicon-[a-z0-9-]+/g;

/** Collects icon names from every module that is bundled, and from the schema. */
export function iconCollector(schemaFolders) {
  const names = new Set();
  const collect = (text) => text.match(named)?.forEach((name) => names.add(name));
  for (const folder of schemaFolders) {
    readdirSync(folder).forEach((file) => collect(readFileSync(join(folder, file), "utf8")));
  }

  return { collect, isUsed: (name) => names.has(name) };
}
