import { LitElement } from "lit";
import { property } from "lit/decorators.js";
import { desk } from "./desk";
import type { Route } from "./router";
import { toasts } from "./toasts";

/** A screen of the desk. It stays alive while others are shown, with what was typed into it. */
export abstract class LeadsPageElement extends LitElement {
  /** The address by which it is shown. */
  @property({ attribute: false })
  route: Route = { path: "", params: {}, query: new URLSearchParams() };

  protected get me() {
    return desk.me;
  }

  protected get lookups() {
    return desk.lookups;
  }

  /** Called by the frame each time the screen is shown, or its address changes while it is. */
  show(route: Route) {
    this.route = route;
    this.shown();
  }

  /** Called by the frame when another screen takes its place. */
  hide() {
    this.left();
  }

  /** The screen is in front: the place to load what it shows. */
  protected shown() {}

  /** The screen is no longer in front: the place to stop watching. */
  protected left() {}

  /**
   * Runs what calls the server, and tells the person where it is refused.
   * @returns whether it was done.
   */
  protected attempt(act: () => Promise<unknown>) {
    return toasts.attempt(act);
  }
}
