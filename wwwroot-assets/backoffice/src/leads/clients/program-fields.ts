import { desk } from "../core/desk";
import { type ApiClient, rightText, word } from "./clients";

/** What the form of a program asks. */
export interface ProgramFields {
  name: string;
  purpose: string;
  /** The code of a unit, or * for all. */
  unit: string;
  scopes: readonly string[];
  seesContactData: boolean;
  seesInvestment: boolean;
}

/** What the form of a program begins with. */
export const programFields = (client: ApiClient): ProgramFields => ({
  name: client.name,
  purpose: client.purpose,
  unit: client.unit ?? "*",
  scopes: [...client.scopes].sort(),
  seesContactData: client.seesContactData,
  seesInvestment: client.seesInvestment,
});

/** What the form of a program holds. */
export function typedProgram(form: HTMLFormElement): ProgramFields {
  const fields = new FormData(form);
  return {
    name: String(fields.get("name")),
    purpose: String(fields.get("purpose")),
    unit: String(fields.get("unit")),
    scopes: fields.getAll("scopes").map(String).sort(),
    seesContactData: fields.has("seesContactData"),
    seesInvestment: fields.has("seesInvestment"),
  };
}

/** Puts values into the form of a program. */
export function fillProgram(form: HTMLFormElement, fields: ProgramFields) {
  for (const name of ["name", "purpose", "unit"] as const) {
    form.querySelector<HTMLInputElement>(`[name=${name}]`)!.value = fields[name];
  }

  form.querySelectorAll<HTMLInputElement>("[name=scopes]").forEach((box) => (box.checked = fields.scopes.includes(box.value)));
  for (const name of ["seesContactData", "seesInvestment"] as const) {
    form.querySelector<HTMLInputElement>(`[name=${name}]`)!.checked = fields[name];
  }
}

/** A field of a program and its value, in words. */
export function programText(name: keyof ProgramFields, of: ProgramFields): readonly [label: string, value: string] {
  switch (name) {
    case "unit":
      return [word("unit"), of.unit === "*" ? word("allUnits") : desk.unit(of.unit)];
    case "scopes":
      return [word("rights"), of.scopes.map(rightText).join(", ")];
    case "seesContactData":
      return [word("contact"), of.seesContactData ? "✓" : ""];
    case "seesInvestment":
      return [word("investment"), of.seesInvestment ? "✓" : ""];
    default:
      return [word(name), of[name]];
  }
}
