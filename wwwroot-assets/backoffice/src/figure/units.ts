import type { UmbControllerHost } from "@umbraco-cms/backoffice/controller-api";
import { umbHttpClient } from "@umbraco-cms/backoffice/http-client";
import { tryExecute } from "@umbraco-cms/backoffice/resources";

interface Unit {
  code: string;
  label: string;
}

let units: Promise<ReadonlyMap<string, string>> | undefined;

/** The names of the units by their codes, in the language of the account; asked for once, by the first figure on a screen. */
export function unitNames(host: UmbControllerHost): Promise<ReadonlyMap<string, string>> {
  units ??= read(host);
  return units;
}

async function read(host: UmbControllerHost): Promise<ReadonlyMap<string, string>> {
  const asked = umbHttpClient.get<Unit[]>({
    url: "/umbraco/management/api/v1/figure-unit",
    security: [{ scheme: "bearer", type: "http" }],
  });
  const { data } = await tryExecute(host, asked);
  if (!data) {
    // Codes are shown until the next figure asks again.
    units = undefined;
  }

  return new Map((data as Unit[] | undefined)?.map((unit) => [unit.code, unit.label]));
}
