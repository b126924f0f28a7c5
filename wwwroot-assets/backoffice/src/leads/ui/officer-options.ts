import { html, nothing } from "lit";
import { desk, type Officer } from "../core/desk";
import { dateText } from "../core/format";
import { words } from "../core/words";

const word = words({
  here: ["Của đơn vị này", "Of this unit"],
  elsewhere: ["Của đơn vị khác", "Of other units"],
  away: ["{0} (đang vắng)", "{0} (away)"],
  awayTo: ["{0} (vắng đến {1})", "{0} (away to {1})"],
  isAway: ["{0} đang vắng.", "{0} is away."],
  isAwayTo: ["{0} vắng đến hết ngày {1}.", "{0} is away to {1}."],
  deputy: ["Người thay: {0}.", "Deputy: {0}."],
  noDeputy: ["Chưa có người thay.", "Nobody stands in."],
});

/**
 * The people a lead can be given to, those of the unit first; who is away says so.
 * @param unit the code of the unit that is to answer
 * @param chosen the key of the one who is chosen
 */
export function officerOptions(unit: string | null | undefined, chosen: string | null | undefined) {
  const option = (officer: Officer) => html`<option value=${officer.key} .selected=${officer.key === chosen}>${nameOf(officer)}</option>`;
  const [here, elsewhere] = [desk.lookups.officers.filter((officer) => unit && officer.units.includes(unit)), desk.lookups.officers.filter((officer) => !unit || !officer.units.includes(unit))];
  return html`${here.length > 0 ? html`<optgroup label=${word("here")}>${here.map(option)}</optgroup>` : nothing} ${elsewhere.length > 0 ? html`<optgroup label=${word("elsewhere")}>${elsewhere.map(option)}</optgroup>` : nothing}`;
}

const nameOf = (officer: Officer) => (!officer.away ? officer.name : officer.awayTo ? word("awayTo", officer.name, dateText(officer.awayTo)) : word("away", officer.name));

/** Says of somebody who is away until when, and who stands in; empty for whoever is there. */
export function awayText(key: string | null | undefined) {
  const officer = desk.officer(key);
  if (!officer?.away) {
    return "";
  }

  const deputy = desk.officer(officer.deputyKey);
  return `${officer.awayTo ? word("isAwayTo", officer.name, dateText(officer.awayTo)) : word("isAway", officer.name)} ${deputy ? word("deputy", deputy.name) : word("noDeputy")}`;
}
