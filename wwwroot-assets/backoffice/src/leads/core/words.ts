/** The language of the screens: the one of the account, which the page says. */
export const language = (): "vi" | "en" => (document.documentElement.lang.toLowerCase().startsWith("en") ? "en" : "vi");

/** The culture whose numbers and dates the language has. */
export const culture = () => (language() === "en" ? "en-GB" : "vi-VN");

export type WordPair = readonly [vi: string, en: string];

const choices = /\{(\d+):([^|{}]*)\|([^|{}]*)\}/g;

/** Puts values in the places of {0}, {1}…; in that of {0:lead|leads} the first where the value is one, else the second. */
export const filled = (text: string, values: readonly unknown[]) =>
  values.reduce<string>(
    (whole, value, index) => whole.replaceAll(`{${index}}`, String(value)),
    text.replace(choices, (_, index: string, one: string, many: string) => (String(values[Number(index)]) === "1" ? one : many)),
  );

/**
 * Words of a screen, Vietnamese and English side by side.
 * @returns what gives a word in the language of the account, with its places filled in.
 */
export function words<K extends string>(all: Record<K, WordPair>) {
  return (key: K, ...values: readonly unknown[]) => filled(all[key][language() === "en" ? 1 : 0], values);
}
