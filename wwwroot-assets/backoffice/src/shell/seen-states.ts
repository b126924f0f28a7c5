import { umbHttpClient } from "@umbraco-cms/backoffice/http-client";

const item = /\/management\/api\/v1\/((?:document|media|user-group|user)\/[\da-f-]{36})(?:\/update-and-publish)?$/;
const seen = new Map<string, string>();

const keyOf = (request: Request) => item.exec(new URL(request.url).pathname)?.[1];

/**
 * Sends with each save of a document, a media item, a group or an account the state that this window has read, so that any server can tell whether it is the stored one
 * (docs/adr/0013-stale-saves.md). The client itself sends nothing of the kind.
 */
export function sendSeenStates() {
  umbHttpClient.interceptors.request.use((request) => {
    const key = request.method === "PUT" ? keyOf(request) : undefined;
    const state = key && seen.get(key);
    if (state) {
      request.headers.set("If-Match", state);
    }

    return request;
  });
  umbHttpClient.interceptors.response.use((response, request) => {
    const [key, state] = [keyOf(request), response.headers.get("ETag")];
    if (key && state && response.ok) {
      seen.set(key, state);
    }

    return response;
  });
}
