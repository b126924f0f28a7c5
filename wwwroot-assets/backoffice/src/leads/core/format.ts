import { squareMetresOfHectare } from "../../measures";
import { culture, language, words } from "./words";

const zone = "Asia/Ho_Chi_Minh";

const formats = new Map<string, Intl.DateTimeFormat>();

function format(name: string, options: Intl.DateTimeFormatOptions) {
  const key = `${culture()} ${name}`;
  const found = formats.get(key) ?? new Intl.DateTimeFormat(culture(), { timeZone: zone, ...options });
  formats.set(key, found);
  return found;
}

const word = words({
  now: ["vừa xong", "just now"],
  hectares: ["{0} ha", "{0} ha"],
  from: ["từ {0}", "{0} or more"],
  to: ["đến {0}", "up to {0}"],
  range: ["{0} – {1}", "{0} – {1}"],
});

/** A moment, in the time of Viet Nam. */
export const dateTimeText = (at: string | null | undefined) =>
  at ? format("dateTime", { day: "2-digit", month: "2-digit", year: "numeric", hour: "2-digit", minute: "2-digit", hour12: false }).format(new Date(at)) : "";

/** The day of a moment in Viet Nam, or a day written as 2026-11-26. */
export function dateText(at: string | null | undefined) {
  if (!at) {
    return "";
  }

  // A day alone has no time zone, and is to stay the day it is.
  const moment = /^\d{4}-\d\d-\d\d$/.test(at) ? new Date(`${at}T12:00:00+07:00`) : new Date(at);
  return format("date", { day: "2-digit", month: "2-digit", year: "numeric" }).format(moment);
}

const dayOf = (moment: Date) => new Intl.DateTimeFormat("en-CA", { timeZone: zone }).format(moment);

/** Today in Viet Nam, as 2026-11-26. */
export const today = () => dayOf(new Date());

/** What a field of date and time holds for a moment: its time in Viet Nam. */
export const toField = (at: string | null | undefined) =>
  at ? new Intl.DateTimeFormat("sv-SE", { timeZone: zone, dateStyle: "short", timeStyle: "short" }).format(new Date(at)).replace(" ", "T") : "";

/** The moment that a field of date and time names, in the time of Viet Nam; null for an empty field. */
export const fromField = (text: string) => (text ? new Date(`${text}:00+07:00`).toISOString() : null);

export const numberText = (value: number | null | undefined, digits = 0) =>
  value === null || value === undefined ? "" : new Intl.NumberFormat(culture(), { maximumFractionDigits: digits }).format(value);

export const percentText = (share: number | null | undefined) =>
  share === null || share === undefined ? "" : new Intl.NumberFormat(culture(), { style: "percent", maximumFractionDigits: 0 }).format(share);

/** A sum with its currency; from a million on in words, since "115 T" for billions of dong is not what anybody reads or writes. */
export const moneyText = (amount: number | null | undefined, currency: string | null | undefined) =>
  amount === null || amount === undefined
    ? ""
    : `${new Intl.NumberFormat(culture(), { maximumFractionDigits: 2, notation: amount >= 1_000_000 ? "compact" : "standard", compactDisplay: "long" }).format(amount)} ${currency ?? ""}`.trim();

const oneArea = (squareMetres: number) => word("hectares", numberText(squareMetres / squareMetresOfHectare, 2));

/** A range of areas given in square metres, in hectares. */
export function areaText(from: number | null | undefined, to?: number | null) {
  const [low, high] = [from ?? null, to ?? null];
  if (low === null) {
    return high === null ? "" : word("to", oneArea(high));
  }

  return high === null ? word("from", oneArea(low)) : low === high ? oneArea(low) : word("range", numberText(low / squareMetresOfHectare, 2), oneArea(high));
}

const steps: readonly [Intl.RelativeTimeFormatUnit, number][] = [
  ["year", 31_536_000],
  ["month", 2_592_000],
  ["day", 86_400],
  ["hour", 3_600],
  ["minute", 60],
];

// Whoever reads "tomorrow" thinks of the calendar: on a Saturday evening, Monday morning is the day after.
const daysUntil = (moment: Date) => (Date.parse(dayOf(moment)) - Date.parse(today())) / 86_400_000;

/** How long ago, or how soon, in words. */
export function agoText(at: string | null | undefined) {
  if (!at) {
    return "";
  }

  const moment = new Date(at);
  const seconds = (moment.getTime() - Date.now()) / 1000;
  const step = steps.find(([, length]) => Math.abs(seconds) >= length);
  const text = step ? new Intl.RelativeTimeFormat(language(), { numeric: "auto" }).format(step[0] === "day" ? daysUntil(moment) : Math.trunc(seconds / step[1]), step[0]) : word("now");

  // Vietnamese "Hôm qua" comes with a capital, and stands within other words here.
  return text.charAt(0).toLocaleLowerCase(language()) + text.slice(1);
}

/** The size of a file. */
export const sizeText = (bytes: number) =>
  bytes < 1024 * 1024 ? `${numberText(Math.max(1, Math.round(bytes / 1024)))} KB` : `${numberText(bytes / 1024 / 1024, 1)} MB`;
