const base = "/umbraco/management/api/v1/leads";

// What the editor client sends in place of a token; signing in is by cookie, and a page of another site cannot add the header.
const authorization = "Bearer [redacted]";

/** A refusal of the server, in words for whoever asked. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    /** What went wrong, in the language of the account. */
    readonly title: string,
    /** The kind of refusal, such as `desk.changed-meanwhile`. */
    readonly code: string,
    /** The words of each field that was wrong. */
    readonly fields: Readonly<Record<string, readonly string[]>>,
    /** Everything the server sent. */
    readonly body: Readonly<Record<string, unknown>> = {},
  ) {
    super(title);
  }

  /** The server could not be reached. */
  get unreachable() {
    return this.status === 0;
  }
}

export type Query = Readonly<Record<string, string | number | boolean | null | undefined | readonly string[]>>;

/** Where an address with its query stands; what is empty is left out. */
export function addressOf(path: string, query?: Query) {
  const text = new URLSearchParams();
  for (const [name, value] of Object.entries(query ?? {})) {
    const values = Array.isArray(value) ? value : [value];
    values.filter((one) => one !== null && one !== undefined && one !== "" && one !== false).forEach((one) => text.append(name, String(one)));
  }

  const asked = text.toString();
  return base + path + (asked ? `?${asked}` : "");
}

// Who has not touched anything for so long is not at work: what screens read by themselves then does not keep the session open.
const workFor = 60_000;
let worked = performance.now();
["pointerdown", "keydown", "wheel"].forEach((name) => window.addEventListener(name, () => (worked = performance.now()), { capture: true, passive: true }));

async function send(method: string, address: string, body?: BodyInit, type?: string, signal?: AbortSignal, accept = "application/json"): Promise<Response> {
  const headers: Record<string, string> = { Authorization: authorization, Accept: accept };
  if (method === "GET" && (accept === events || performance.now() - worked > workFor)) {
    headers["X-Background"] = "1";
  }

  if (type) {
    headers["Content-Type"] = type;
  }

  let response: Response;
  try {
    response = await fetch(address, { method, headers, body, signal, credentials: "same-origin" });
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") {
      throw error;
    }

    throw new Problem(0, "", "unreachable", {});
  }

  if (!response.ok) {
    throw await problemOf(response);
  }

  return response;
}

async function problemOf(response: Response) {
  const body = await response.json().catch(() => ({}));
  const fields = typeof body.errors === "object" && body.errors !== null ? body.errors : {};
  return new Problem(response.status, body.title ?? "", body.operationStatus ?? body.type ?? "", fields, body);
}

async function readJson<T>(response: Response) {
  const text = await response.text();
  return (text ? JSON.parse(text) : undefined) as T;
}

const json = "application/json";
const events = "text/event-stream";

/** Calls the desk's part of the Management API. Every call throws a {@link Problem} where the server refuses. */
export const api = {
  get: async <T>(path: string, query?: Query, signal?: AbortSignal) => readJson<T>(await send("GET", addressOf(path, query), undefined, undefined, signal)),
  /** Opens a stream of events. */
  listen: (path: string, query: Query, signal: AbortSignal) => send("GET", addressOf(path, query), undefined, undefined, signal, events),
  post: async <T = unknown>(path: string, body?: unknown, signal?: AbortSignal) =>
    readJson<T>(await send("POST", base + path, body === undefined ? undefined : JSON.stringify(body), body === undefined ? undefined : json, signal)),
  put: async <T = unknown>(path: string, body: unknown) => readJson<T>(await send("PUT", base + path, JSON.stringify(body), json)),
  delete: async <T = unknown>(path: string, query?: Query) => readJson<T>(await send("DELETE", addressOf(path, query))),
  /** Sends a form with files. */
  upload: async <T = unknown>(path: string, form: FormData, method = "POST") => readJson<T>(await send(method, base + path, form)),
  /** Fetches a file and hands it to the browser to be saved. */
  download: async (path: string, options: { query?: Query; method?: string; body?: unknown; fileName?: string } = {}) => {
    const body = options.body === undefined ? undefined : JSON.stringify(options.body);
    const response = await send(options.method ?? "GET", addressOf(path, options.query), body, body === undefined ? undefined : json);
    const said = /filename\*=UTF-8''([^;]+)/i.exec(response.headers.get("Content-Disposition") ?? "")?.[1];
    const link = document.createElement("a");
    link.href = URL.createObjectURL(await response.blob());
    link.download = options.fileName ?? (said ? decodeURIComponent(said) : "download");
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  },
};
