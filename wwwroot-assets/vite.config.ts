import { defineConfig, type Plugin } from "vite";
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** One sprite of every file in src/icons; a page refers to an icon by the file's name. */
function iconSprite(): Plugin {
  return {
    name: "icon-sprite",
    buildStart() {
      const symbols = readdirSync(here("src/icons"))
        .filter((file) => file.endsWith(".svg"))
        .sort()
        .map((file) => {
          const svg = readFileSync(here(`src/icons/${file}`), "utf8");
          const body = svg.slice(svg.indexOf(">", svg.indexOf("<svg")) + 1, svg.lastIndexOf("</svg>"));
          const strokes = 'fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round"';
          return `<symbol id="${file.slice(0, -4)}" viewBox="0 0 24 24" ${strokes}>${body.replace(/\s+/g, " ").trim()}</symbol>`;
        });
      const source = `<svg xmlns="http://www.w3.org/2000/svg">${symbols.join("")}</svg>`;
      this.emitFile({ type: "asset", name: "icons.svg", originalFileName: "src/icons.svg", source });
      // Asked for by the layout only, so no style or script would bring it in.
      const mark = readFileSync(here("src/images/mark.svg"));
      this.emitFile({ type: "asset", name: "mark.svg", originalFileName: "src/images/mark.svg", source: mark });
    },
  };
}

/** The typefaces of fact sheets, which are written into PDF files in part: the formats of browsers cannot be. */
function sheetTypefaces(): Plugin {
  const family = here("node_modules/@expo-google-fonts/be-vietnam-pro/");
  const files = { "sheet-regular.ttf": "400Regular/BeVietnamPro_400Regular.ttf", "sheet-bold.ttf": "600SemiBold/BeVietnamPro_600SemiBold.ttf" };
  return {
    name: "sheet-typefaces",
    buildStart() {
      for (const [name, file] of Object.entries(files)) {
        this.emitFile({ type: "asset", name, originalFileName: `src/${name}`, source: readFileSync(family + file) });
      }
    },
  };
}

export default defineConfig({
  base: "/assets/",
  publicDir: false,
  plugins: [iconSprite(), sheetTypefaces()],
  build: {
    outDir: here("../src/KonTumInvest.Web/wwwroot/assets"),
    emptyOutDir: true,
    manifest: "manifest.json",
    // A data: address would need a wider content security policy than 'self'.
    assetsInlineLimit: 0,
    target: "es2022",
    cssTarget: ["chrome111", "firefox113", "safari16.4"],
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: [here("src/site.ts"), here("src/theme.ts"), here("src/styles/site.css")],
      output: {
        entryFileNames: "[name]-[hash].js",
        chunkFileNames: "[name]-[hash].js",
        assetFileNames: "[name]-[hash][extname]",
      },
    },
  },
});
