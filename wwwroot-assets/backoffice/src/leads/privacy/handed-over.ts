/** Whom to look for. */
export interface AskedPerson {
  email: string;
  phone: string;
}

let handed: AskedPerson | undefined;

/** Tells the page that exports and erases whom a request is about: in memory, since addresses of pages hold no personal data. */
export const handOver = (person: AskedPerson) => void (handed = person);

/** Takes whom the last page was about, once; undefined where it was about nobody. */
export function takeOver() {
  const person = handed;
  handed = undefined;
  return person;
}
