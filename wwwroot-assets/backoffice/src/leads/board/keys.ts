import { desk } from "../core/desk";
import { type KeyActs, runKey } from "../core/keys";
import type { LeadRow } from "../core/leads";
import type { Place } from "./columns";
import { type BoardLeads, stagesAfter } from "./leads";

/** What keys do on a board. */
export interface BoardHands {
  /** The card that has the keyboard. */
  focused(): Place | undefined;
  /** Puts the keyboard on a card. */
  focusOn(row: LeadRow, stage: string): void;
  /** Asks where a card goes. */
  choose(row: LeadRow): void;
  moveTo(row: LeadRow, stage: string): void;
  search(): void;
  help(): void;
}

/** Single keys of a board; they work where nothing is being typed. */
export function boardKeys(leads: BoardLeads, hands: BoardHands) {
  // To the next card of the column, or to the next column that has one.
  const step = (columns: number, cards: number) => {
    const filled = (leads.columns ?? []).filter((column) => column.items.length > 0);
    const at = hands.focused();
    const place = at ? filled.findIndex((column) => column.stage === at.column.stage) : 0;
    const column = filled[Math.max(0, Math.min(filled.length - 1, at ? place + columns : 0))];
    const index = column ? Math.max(0, Math.min(column.items.length - 1, at ? at.index + cards : 0)) : -1;
    if (index >= 0) {
      hands.focusOn(column.items[index], column.stage);
    }
  };

  // To the nearest stage before or after that can follow.
  const shift = (by: number) => {
    const at = hands.focused();
    if (!at || !desk.me.writes) {
      return;
    }

    const row = at.column.items[at.index];
    const stages = desk.lookups.stages.map((stage) => stage.name).filter((stage) => stage !== "Spam");
    const after = new Set(stagesAfter(row));
    const from = stages.indexOf(row.stage);
    const ahead = by > 0 ? stages.slice(from + 1) : stages.slice(0, from).reverse();
    const to = ahead.find((stage) => after.has(stage));
    if (to) {
      hands.moveTo(row, to);
    }
  };

  const choose = () => {
    const at = hands.focused();
    if (at && desk.me.writes) {
      hands.choose(at.column.items[at.index]);
    }
  };

  const acts: KeyActs = {
    ArrowDown: () => step(0, 1),
    j: () => step(0, 1),
    ArrowUp: () => step(0, -1),
    k: () => step(0, -1),
    ArrowRight: (event) => (event.shiftKey ? shift(1) : step(1, 0)),
    l: () => step(1, 0),
    ArrowLeft: (event) => (event.shiftKey ? shift(-1) : step(-1, 0)),
    h: () => step(-1, 0),
    m: choose,
    "/": hands.search,
    "?": hands.help,
  };

  return (event: KeyboardEvent) => runKey(event, acts);
}
