import type { ReactiveController, ReactiveControllerHost } from "lit";
import { api, Problem, type Query } from "../core/api";
import { desk } from "../core/desk";
import type { LeadPage, LeadRow, LeadState } from "../core/leads";
import { toasts, wordsOf } from "../core/toasts";
import { words } from "../core/words";
import { views } from "../inbox/views";
import { type Column, moved, placeOf } from "./columns";

const word = words({
  moved: ["{0}: {1}", "{0}: {1}"],
});

const atOnce = 20;

// The server reads no more of a list at once.
const mostAtOnce = 100;

/** Stages that can follow that of a lead. */
export const stagesAfter = (row: LeadRow) => desk.lookups.stages.find((stage) => stage.name === row.stage)?.after ?? [];

/** The leads of a board by stage, as far as they are read, and their moves from one to another; tells the screen of every change. */
export class BoardLeads implements ReactiveController {
  /** Undefined while nothing was read yet. */
  columns?: readonly Column[];
  failed = "";
  /** The filters whose values were refused. */
  refused: readonly string[] = [];

  #query: Query = {};
  #loading?: AbortController;
  #moving: Promise<void> = Promise.resolve();

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostConnected() {}

  placeOf = (id: string) => placeOf(this.columns ?? [], id);

  /** Reads the first leads of every stage. */
  async load(query: Query = this.#query) {
    this.#query = query;
    this.#loading?.abort();
    this.#loading = new AbortController();
    try {
      this.#show(await api.get<Column[]>("/board", query, this.#loading.signal));
      this.failed = "";
    } catch (error) {
      if (error instanceof DOMException && error.name === "AbortError") {
        return;
      }

      if (!(error instanceof Problem)) {
        throw error;
      }

      [this.failed, this.refused] = [wordsOf(error), Object.keys(error.fields)];
    }

    this.host.requestUpdate();
  }

  /** Reads the next leads of a stage. */
  further = (stage: string) => this.#read(stage, true);

  /** Reads again what was read of a stage. */
  again = (stage: string) => this.#read(stage, false);

  /** Brings every stage up to date, as far as it was read; once no move is under way. */
  async refresh() {
    await this.#moving;
    const far = (this.columns ?? []).filter((column) => column.items.length > atOnce).map((column) => column.stage);
    const counts = new Map((this.columns ?? []).map((column) => [column.stage, column.items.length]));
    await this.load();
    await Promise.all(far.map((stage) => this.#read(stage, false, counts.get(stage))));
  }

  async #read(stage: string, further: boolean, shown = this.columns?.find((one) => one.stage === stage)?.items.length ?? 0) {
    const column = this.columns?.find((one) => one.stage === stage);
    if (!column) {
      return;
    }

    try {
      const take = further ? atOnce : Math.min(mostAtOnce, Math.max(atOnce, shown));
      const page = await api.get<LeadPage>("", { ...this.#query, stage, order: "-activity", take, cursor: further ? column.next : null });
      this.#show(
        this.columns!.map((one) =>
          one.stage !== stage
            ? one
            : further
              ? { ...one, items: [...one.items, ...page.items.filter((row) => !one.items.some((known) => known.id === row.id))], next: page.next }
              : { ...one, items: page.items, next: page.next, count: page.count ?? one.count, capped: page.countIsCapped },
        ),
      );
    } catch (error) {
      toasts.problem(error);
    }
  }

  /** A lead as it is by now: once no move is under way, since the next needs the version that the one before left. */
  async latest(row: LeadRow) {
    await this.#moving;
    const place = this.placeOf(row.id);
    return place?.column.items[place.index] ?? row;
  }

  /**
   * Moves a card at once. What the server refuses goes back, with the reason.
   * @param row The lead as it is by now.
   * @param stage Where it goes.
   * @param follow Called with the stage in which the card stands.
   */
  async move(row: LeadRow, stage: string, follow: (stage: string) => void) {
    this.#show(moved(this.columns ?? [], row.id, stage));
    follow(stage);
    this.#moving = this.#send(row, stage, follow);
    await this.#moving;
  }

  async #send(row: LeadRow, stage: string, follow: (stage: string) => void) {
    try {
      const { version } = await api.post<LeadState>(`/${row.id}/stage`, { stage, expectedVersion: row.version });
      this.#show((this.columns ?? []).map((column) => ({ ...column, items: column.items.map((one) => (one.id === row.id ? { ...one, version } : one)) })));
      toasts.good(word("moved", row.reference, desk.stage(stage)));
      await this.#again(row.stage, stage);
    } catch (error) {
      // Only this card: others may have been moved meanwhile.
      this.#show(moved(this.columns ?? [], row.id, row.stage));
      follow(row.stage);
      toasts.problem(error);

      // Where a colleague has moved it to is seen from the whole board only.
      await (error instanceof Problem && error.status === 409 ? this.load() : this.#again(row.stage, stage));
    }
  }

  // A move changes deadlines, versions and what the filters find.
  async #again(from: string, to: string) {
    await Promise.all([this.again(from), this.again(to)]);
    void views.recount().catch(() => undefined);
  }

  #show(columns: readonly Column[]) {
    this.columns = columns;
    this.host.requestUpdate();
  }
}
