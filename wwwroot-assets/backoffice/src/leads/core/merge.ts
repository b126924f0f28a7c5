/** What a form holds once a colleague has saved other values. */
export interface Merged<T> {
  /** What it holds now. */
  draft: T;
  /** What it counts as begun with: whatever differs from it was typed here. */
  begun: T;
  /** Values a colleague saved of fields that were typed into as well. */
  theirs: Partial<T>;
  /** The fields nobody here typed into, which took the colleague's value. */
  taken: (keyof T)[];
}

/**
 * Brings what a colleague saved into a form that is being filled in: nothing typed is lost, and saving writes back no old value of a field nobody typed into.
 * @param begun what the form began with
 * @param draft what it holds
 * @param now what is stored by now
 */
export function merged<T extends object>(begun: T, draft: T, now: T): Merged<T> {
  const result: Merged<T> = { draft: { ...draft }, begun: { ...begun }, theirs: {}, taken: [] };
  for (const name of Object.keys(now) as (keyof T)[]) {
    const isTyped = !same(draft[name], begun[name]);
    if (same(now[name], begun[name]) || same(now[name], draft[name])) {
      continue;
    }

    if (isTyped) {
      result.theirs[name] = now[name];
    } else {
      result.draft[name] = result.begun[name] = now[name];
      result.taken.push(name);
    }
  }

  return result;
}

/** The fields in which a colleague saved something else. */
export const changedFields = <T extends object>(begun: T, now: T) => (Object.keys(now) as (keyof T & string)[]).filter((name) => !same(now[name], begun[name]));

// Sets are the same whatever their order.
const same = (one: unknown, other: unknown) => asText(one) === asText(other);
const asText = (value: unknown) => JSON.stringify(value instanceof Set ? [...value].sort() : (value ?? null));
