import type { ManifestLocalization } from "@umbraco-cms/backoffice/localization";

/** Before the client's own words: of two, it takes those of the smaller weight. */
const weight = -100;

/** Our words in the client, which it reads as `#kontum_word`. English stands in where Vietnamese has none. */
export const texts: ManifestLocalization[] = [
  {
    type: "localization",
    alias: "KonTum.Localization.En",
    name: "Kon Tum Invest: English",
    weight,
    meta: { culture: "en" },
    js: () => import("./en"),
  },
  {
    type: "localization",
    alias: "KonTum.Localization.Vi",
    name: "Kon Tum Invest: tiếng Việt",
    weight,
    meta: { culture: "vi" },
    js: () => import("./vi"),
  },
];
