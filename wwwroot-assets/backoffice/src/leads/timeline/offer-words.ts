import { words } from "../core/words";

/** How an offered plot stands. */
export type OfferState = "Proposed" | "Held" | "Accepted" | "Declined" | "Released";

const word = words<OfferState>({
  Proposed: ["đã giới thiệu", "proposed"],
  Held: ["giữ chỗ", "held"],
  Accepted: ["nhà đầu tư chọn", "accepted"],
  Declined: ["nhà đầu tư không chọn", "declined"],
  Released: ["thôi giữ", "released"],
});

const states: ReadonlySet<string> = new Set<OfferState>(["Proposed", "Held", "Accepted", "Declined", "Released"]);

/** Whether a word names how an offer stands. */
export const isOfferState = (state: string): state is OfferState => states.has(state);

/** How an offer stands, in words. */
export const offerWord = (state: string) => (isOfferState(state) ? word(state) : state);
