// Writes a .br and a .gz beside every built file that gains from it, so that the server never compresses on request.
// The folder below wwwroot may be given.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const built = process.argv[2] ?? "assets";
const folder = fileURLToPath(new URL(`../../src/KonTumInvest.Web/wwwroot/${built}/`, import.meta.url));
const compressible = /\.(js|mjs|css|svg|json)$/;

for (const name of readdirSync(folder).filter((file) => compressible.test(file) && file !== "manifest.json")) {
  const bytes = readFileSync(join(folder, name));
  const brotli = brotliCompressSync(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
  });
  writeFileSync(join(folder, `${name}.br`), brotli);
  writeFileSync(join(folder, `${name}.gz`), gzipSync(bytes, { level: 9 }));
}
