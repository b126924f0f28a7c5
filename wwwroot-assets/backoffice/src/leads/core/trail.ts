/** The list that somebody works through: its address, and the leads on it in their order. The page of a lead leads back to it and on to the next one. */
class Trail {
  /** Where the list stands, with its filters. */
  address = "inbox";

  /** The lead that was looked at last. */
  latest?: string;

  #leads: readonly string[] = [];
  #further?: () => Promise<readonly string[]>;

  /**
   * Takes over a list that is in front.
   * @param address where it stands
   * @param leads the keys of its leads, as far as they are read
   * @param further reads on, and gives the keys of all that are read by then; undefined where that is the whole list
   */
  follow(address: string, leads: readonly string[], further?: () => Promise<readonly string[]>) {
    [this.address, this.#leads, this.#further] = [address, leads, further];
  }

  /** Where a lead stands on the list, beginning with 1, how many are read, and whether there are more; undefined for one that is not on it. */
  placeOf(lead: string) {
    const index = this.#leads.indexOf(lead);
    return index < 0 ? undefined : { place: index + 1, of: this.#leads.length, more: this.#further !== undefined };
  }

  /** Whether there is a lead so many places after another one. */
  leads(lead: string, by: 1 | -1) {
    const at = this.placeOf(lead);
    return at !== undefined && (by < 0 ? at.place > 1 : at.place < at.of || at.more);
  }

  /** The lead so many places after another one, for which the list is read on; undefined at its ends, and for a lead that is not on it. */
  async beside(lead: string, by: 1 | -1): Promise<string | undefined> {
    const index = this.#leads.indexOf(lead);
    if (index >= 0 && index + by === this.#leads.length && this.#further) {
      const [address, leads] = [this.address, await this.#further()];

      // Another list may have come in front while this one was read.
      this.#leads = this.address === address ? leads : this.#leads;
    }

    return index < 0 ? undefined : this.#leads[index + by];
  }
}

export const trail = new Trail();
