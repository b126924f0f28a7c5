import { umbHttpClient } from "@umbraco-cms/backoffice/http-client";
import { UmbCancelError } from "@umbraco-cms/backoffice/resources";

const address = "/umbraco/management/api/v1/user/current";

let account: string | undefined;
let heldBack = false;

/** The account that this window was last told to be signed in; undefined before it has asked. */
export const signedIn = () => account;

/** Notes who is signed in whenever the client asks the server for it, and holds back what is not to be written under that name. */
export function rememberWhoSignedIn() {
  umbHttpClient.interceptors.request.use((request) => {
    if (heldBack && request.method !== "GET") {
      throw new UmbCancelError("Somebody else has signed in.");
    }

    return request;
  });
  umbHttpClient.interceptors.response.use(async (response, request) => {
    if (response.ok && request.method === "GET" && new URL(request.url).pathname === address) {
      account = ((await response.clone().json()) as { id: string }).id;
    }

    return response;
  });
}

/**
 * Asks the server whether this account is the one that is signed in now. If it is not, nothing more is written until somebody presses something:
 * the client goes on to save, in the name of whoever it is, when the check before a save has failed.
 */
export async function isSignedIn(expected: string | undefined) {
  await umbHttpClient.get({ url: address, security: [{ scheme: "bearer", type: "http" }] });
  if (expected !== undefined && account === expected) {
    return true;
  }

  heldBack = true;
  ["pointerdown", "keydown"].forEach((gesture) => addEventListener(gesture, letGo, { capture: true, once: true }));
  return false;
}

function letGo() {
  heldBack = false;
}
