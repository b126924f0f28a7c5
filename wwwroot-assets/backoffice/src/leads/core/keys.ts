/** What single keys do, by their names in `KeyboardEvent.key`. */
export type KeyActs = Readonly<Record<string, (event: KeyboardEvent) => void>>;

/** Does what a single key asks for, unless something is being typed, a dialog is open, or another key is held with it. */
export function runKey(event: KeyboardEvent, acts: KeyActs) {
  const typing = event.composedPath().some((node) => node instanceof HTMLElement && (node.matches("input:not([type=checkbox]), select, textarea, dialog") || node.isContentEditable));
  if (!typing && !event.ctrlKey && !event.metaKey && !event.altKey && acts[event.key]) {
    event.preventDefault();
    acts[event.key](event);
  }
}
