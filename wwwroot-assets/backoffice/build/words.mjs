// Which English words of the client stand on its screens and have no Vietnamese, neither the client's nor ours. A new version of the client brings
// new ones: the build names them.
import { rolldown } from "rolldown";

/** Beginnings of keys on screens that this site does not offer: schema, members, elements, segments, programs, other languages, and how editors are set up. */
const notShown = [
  "auditTrailsElement_",
  "blockEditor_confirmDeleteBlockTypeTitle",
  "blockEditor_labelCreateModalSize",
  "blockEditor_rangeAllowed",
  "blockEditor_specifiedAllowance",
  "content_sharedAcrossSegments",
  "contentTypeEditor_",
  "dateTimePicker_config_",
  "dateTimePicker_differentTimeZoneLabel",
  "dateTimePicker_emptyTimeZone",
  "dateTimePicker_invalidTimeZone",
  "dateTimePicker_local",
  "defaultdialogs_colorSwitcher",
  "general_manifest",
  "general_propertyEditor",
  "general_weight",
  "linkPicker_config",
  "member_",
  "missingEditor_dataTypeMissing",
  "propertyEditorPicker_",
  "propertyEditorUIGroups_",
  "redirectUrls_disableUrlTrackerInstruction",
  "redirectUrls_enableUrlTrackerInstruction",
  "rte_config_",
  "settings_",
  "template_insertPartialView",
  "template_layouttemplate",
  "template_noLayout",
  "template_productionMode",
  "textbox_",
  "tiptap_",
  "treeHeaders_partialViews",
  "treeHeaders_relations",
  "uiCulture_",
  "user_allowAccessToAllElements",
  "user_permissionsEntityGroup_element",
  "user_selectElementStartNode",
  "user_userCreatedApiSuccessHelp",
  "validation_aliasInvalidFormat",
  "validation_mandatoryMessageLabel",
  "validation_validationPattern",
];

/** Words that are the same in both languages. */
const sameInBoth = ["Avatar", "Email", "Id", "Logo", "URL", "Video", "Widget"];

const keysOf = (words) => Object.entries(words).flatMap(([section, entries]) => Object.keys(entries).map((key) => `${section}_${key}`));

/** Collects the keys that modules of the client name. Of one that is put together from parts (`'section_' + part`), every key that begins so counts. */
export function wordCollector() {
  const used = new Set();
  const begun = new Set();
  return {
    collect(code) {
      for (const [key] of code.matchAll(/\b[a-zA-Z]+_[\w-]+/g)) {
        used.add(key);
      }

      for (const [, beginning] of code.matchAll(/['"`]#?([a-zA-Z]+_[\w-]*)(?:['"]\s*\+|\$\{)/g)) {
        begun.add(beginning);
      }
    },
    isUsed: (key) => used.has(key) || [...begun].some((beginning) => key.startsWith(beginning)),
  };
}

/**
 * The keys that are shown and have no Vietnamese, or English in its place.
 * @param {(key: string) => boolean} isUsed whether a module names it
 * @param {{ english: object, vietnamese: object, ours: object }} words the client's English and Vietnamese words, and ours
 */
export function missingWords(isUsed, { english, vietnamese, ours }) {
  const known = new Set([...keysOf(vietnamese).filter((key) => !isLeftInEnglish(key, english, vietnamese)), ...keysOf(ours)]);
  return keysOf(english).filter((key) => isUsed(key) && !known.has(key) && !notShown.some((beginning) => key.startsWith(beginning)));
}

function isLeftInEnglish(key, english, vietnamese) {
  const [section, ...name] = key.split("_");
  const word = vietnamese[section][name.join("_")];
  return typeof word === "string" && word === english[section]?.[name.join("_")] && /[a-z]{3}/i.test(word) && !sameInBoth.includes(word);
}

/** What a module of ours exports; it is written in TypeScript. */
export async function exportsOf(file) {
  const built = await rolldown({ input: file });
  const { output } = await built.generate({ format: "esm" });
  await built.close();
  return import(`data:text/javascript;base64,${Buffer.from(output[0].code).toString("base64")}`);
}
