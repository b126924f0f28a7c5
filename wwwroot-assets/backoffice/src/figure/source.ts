import type { UmbControllerHost } from "@umbraco-cms/backoffice/controller-api";
import { umbHttpClient } from "@umbraco-cms/backoffice/http-client";
import { tryExecute } from "@umbraco-cms/backoffice/resources";

interface StoredDocument {
  values: { alias: string; value: unknown }[];
  variants: { culture: string | null; name: string }[];
}

/** How a document is cited: a legal document by its number and date, any other by its Vietnamese name. Blank where it cannot be read. */
export async function citationOf(host: UmbControllerHost, key: string): Promise<{ document: string; documentDate?: string }> {
  const { data } = await tryExecute(
    host,
    umbHttpClient.get({ url: `/umbraco/management/api/v1/document/${key}`, security: [{ scheme: "bearer", type: "http" }] }),
  );
  const found = data as StoredDocument | undefined;
  const text = (alias: string) => found?.values.find((value) => value.alias === alias)?.value;
  const name = found?.variants.find((variant) => variant.culture === "vi") ?? found?.variants[0];
  const date = text("issued");
  return { document: String(text("number") ?? name?.name ?? ""), documentDate: typeof date === "string" && date ? date : undefined };
}
