import type { ReactiveController, ReactiveControllerHost } from "lit";
import type { LeadRow } from "../core/leads";
import { stagesAfter } from "./leads";

/** A card that is being dragged, and the column it is over; tells the screen of every change. */
export class CardDrag implements ReactiveController {
  row?: LeadRow;
  over = "";

  /**
   * @param host the screen
   * @param drop called with the card and the stage it was let go over
   */
  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly drop: (row: LeadRow, stage: string) => void,
  ) {
    host.addController(this);
  }

  hostConnected() {}

  /** What a column looks like meanwhile: whether the card can go there, and whether it is over it. */
  classOf(stage: string) {
    const kind = this.row && this.row.stage !== stage ? (stagesAfter(this.row).includes(stage) ? "can" : "cannot") : "";
    return `${kind} ${this.over === stage ? "over" : ""}`;
  }

  begin(event: DragEvent, row: LeadRow) {
    this.#show(row, "");
    event.dataTransfer!.effectAllowed = "move";
    event.dataTransfer!.setData("text/plain", row.reference);
  }

  move(event: DragEvent, stage: string) {
    if (this.row && this.row.stage !== stage) {
      event.preventDefault();
      event.dataTransfer!.dropEffect = "move";
      this.#show(this.row, stage);
    }
  }

  leave = () => this.#show(this.row, "");

  end = () => this.#show(undefined, "");

  finish(event: DragEvent, stage: string) {
    event.preventDefault();
    const row = this.row;
    this.end();
    if (row) {
      this.drop(row, stage);
    }
  }

  #show(row: LeadRow | undefined, over: string) {
    if (row !== this.row || over !== this.over) {
      [this.row, this.over] = [row, over];
      this.host.requestUpdate();
    }
  }
}
