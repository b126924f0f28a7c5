// The client's themes with our typeface, and our own sheets, each under a name that changes with its content.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { basename, extname, join } from "node:path";

const ourFont = "Be Vietnam Pro";

/** The client's typeface, which has no Vietnamese letters, replaced by ours. */
export const withOurFont = (css) => css.replace(/@font-face\s*\{.*?\}/gs, "").replace(/"?Lato"?,/g, `"${ourFont}",`);

/** Writes files under hashed names, once each. */
export function hashedFiles(write, base) {
  const emit = (name, content) => {
    const hash = createHash("sha256").update(content).digest("base64url").slice(0, 8);
    const file = `${basename(name, extname(name))}-${hash}${extname(name)}`;
    write(file, content);
    return base + file;
  };

  /** A style sheet, whose relative addresses are followed and rewritten. */
  const emitStyle = (name, folder, ...sheets) => {
    const follow = (css) => css.replace(/url\("(\.[^"]+)"\)/g, (_, path) => `url("${emit(basename(path), readFileSync(join(folder, path)))}")`);
    return emit(name, sheets.map(follow).join("\n"));
  };

  return { emit, emitStyle };
}
