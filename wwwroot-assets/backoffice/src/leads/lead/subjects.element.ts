import { html, LitElement, nothing } from "lit";
import { customElement, property } from "lit/decorators.js";
import { desk } from "../core/desk";
import type { LeadTopic } from "../core/leads";
import { base } from "../core/styles";
import { words } from "../core/words";
import { pickedTags, pickStyles } from "../ui/picked";
import "../ui/place-picker.element";
import "../ui/plot-picker.element";
import type { PickedPlot } from "../ui/plot-picker.element";

const word = words({
  places: ["Khu, cụm quan tâm", "Zones, parks and clusters of interest"],
  plots: ["Lô đất quan tâm", "Plots of interest"],
  others: ["Nội dung khác", "Other subjects"],
});

/** What a lead is about, in words; of a plot with its place. */
export const topicText = (topic: LeadTopic) => [topic.name, topic.kind === "Plot" ? desk.place(topic.place) : ""].filter(Boolean).join(", ");

/** Whether two leads, or two readings of one, are about the same. */
export const sameTopics = (one: readonly LeadTopic[], other: readonly LeadTopic[]) => keysOf(one) === keysOf(other);

const keysOf = (topics: readonly LeadTopic[]) =>
  topics
    .map((topic) => topic.key)
    .sort()
    .join();

/** Picks what a lead is about; fires `change` with the whole of it. */
@customElement("kontum-lead-subjects")
export class LeadSubjectsElement extends LitElement {
  @property({ attribute: false })
  topics: readonly LeadTopic[] = [];

  override render() {
    const { places } = desk.lookups;
    const offered = new Set(places.map((place) => place.key));
    const [chosen, plots] = [this.topics.filter((topic) => offered.has(topic.key)), this.topics.filter((topic) => topic.kind === "Plot")];

    // Policies and sectors, and places that are published no longer, can be taken out only.
    const others = this.topics.filter((topic) => topic.kind !== "Plot" && !offered.has(topic.key));
    return html`
      <kontum-place-picker label=${word("places")} .places=${places} .picked=${chosen.map((topic) => topic.key)} @change=${this.#setPlaces}></kontum-place-picker>
      <kontum-plot-picker label=${word("plots")} .picked=${plots.map((topic) => ({ key: topic.key, name: topic.name, place: desk.place(topic.place) }))} @change=${this.#setPlots}></kontum-plot-picker>
      ${others.length > 0 ? html`<div class="field"><span class="label">${word("others")}</span>${pickedTags(others, topicText, (topic) => this.#change(this.topics.filter((one) => one !== topic)))}</div>` : nothing}
    `;
  }

  #setPlaces = (event: CustomEvent<readonly string[]>) => {
    const kept = this.topics.filter((topic) => event.detail.includes(topic.key) || !desk.lookups.places.some((place) => place.key === topic.key));
    const added = desk.lookups.places.filter((place) => event.detail.includes(place.key) && !kept.some((topic) => topic.key === place.key));
    this.#change([...kept, ...added.map(({ key, code, name, kind }) => ({ kind: kind as LeadTopic["kind"], key, code, name, place: code, sample: false }))]);
  };

  #setPlots = (event: CustomEvent<readonly PickedPlot[]>) => {
    const kept = this.topics.filter((topic) => topic.kind !== "Plot" || event.detail.some((plot) => plot.key === topic.key));
    const added = event.detail.filter((plot) => !kept.some((topic) => topic.key === plot.key));

    // The name of a place stands for its code, which the server knows.
    this.#change([...kept, ...added.map(({ key, name, place }) => ({ kind: "Plot" as const, key, code: name, name, place, sample: false }))]);
  };

  #change = (topics: readonly LeadTopic[]) => this.dispatchEvent(new CustomEvent("change", { detail: topics }));

  static override styles = [base, pickStyles];
}
