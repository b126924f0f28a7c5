import type { LeadRow } from "../core/leads";

/** A stage with the leads that were read of it. */
export interface Column {
  stage: string;
  items: LeadRow[];
  next: string | null;
  count: number;
  capped: boolean;
}

/** Where a card is. */
export interface Place {
  column: Column;
  index: number;
}

/** Where the card of a lead is; undefined where it is not shown. */
export function placeOf(columns: readonly Column[], id: string): Place | undefined {
  for (const column of columns) {
    const index = column.items.findIndex((row) => row.id === id);
    if (index >= 0) {
      return { column, index };
    }
  }

  return undefined;
}

/** The same columns with a card in another one, where its latest activity puts it. */
export function moved(columns: readonly Column[], id: string, stage: string): Column[] {
  const from = placeOf(columns, id);
  if (!from) {
    return [...columns];
  }

  const row = { ...from.column.items[from.index], stage };
  return columns.map((column) => {
    if (column === from.column) {
      return { ...column, items: column.items.filter((one) => one.id !== id), count: Math.max(0, column.count - 1) };
    }

    if (column.stage !== stage) {
      return column;
    }

    const later = column.items.findIndex((one) => one.lastActivityAt < row.lastActivityAt);
    const items = [...column.items];
    items.splice(later < 0 ? items.length : later, 0, row);
    return { ...column, items, count: column.count + 1 };
  });
}

/** How many leads a column has, such as "12" or "99+". */
export const countText = (column: Column) => `${Math.min(column.count, 99)}${column.capped || column.count > 99 ? "+" : ""}`;
