import { css, html, nothing } from "lit";
import { desk } from "../core/desk";
import { agoText, dateTimeText } from "../core/format";
import type { PersonName } from "../core/leads";
import { router } from "../core/router";
import { words } from "../core/words";
import { type EntryKind, kindWord } from "../timeline/entries";
import { icon } from "../ui/icons";
import { stageTag } from "../ui/tags";

/** The address of the lists, here and at the server. */
export type PartyList = "organisations" | "contacts";

/** An organisation in a list. */
export interface OrganisationRow {
  id: string;
  name: string;
  country: string | null;
  domain: string | null;
  taxCode: string | null;
  leads: number;
  lastActivityAt: string | null;
  createdAt: string;
  version: number;
}

/** A person in a list; what the reader may not see is null. */
export interface ContactRow {
  id: string;
  name: string | null;
  email: string | null;
  phone: string | null;
  phoneExtension: string | null;
  position: string | null;
  country: string | null;
  language: string;
  organisation: { id: string; name: string } | null;
  bouncedAt: string | null;
  bounceStatus: string | null;
  restrictedAt: string | null;
  objectedAt: string | null;
  createdAt: string;
  version: number;
}

export interface PartyPage<Row> {
  items: Row[];
  next: string | null;
  count: number | null;
  countIsCapped: boolean;
}

/** What has gone on with a party, as far as the reader sees. */
export interface PartyStory {
  leads: { id: string; reference: string; title: string; stage: string; unit: string | null; officer: PersonName | null; joined: boolean; lastActivityAt: string }[];
  hasMore: boolean;
  latest: { leadId: string; reference: string; kind: EntryKind; at: string; subject: string | null }[];
}

/** A party that was joined into the one that is shown. */
export interface PartyJoined {
  mergeId: string;
  name: string | null;
  at: string;
  by: PersonName | null;
}

export interface PartyRights {
  write: boolean;
  merge: boolean;
}

export interface OrganisationDetail extends Omit<OrganisationRow, "leads" | "lastActivityAt"> {
  note: string | null;
  contacts: ContactRow[];
  story: PartyStory;
  joined: PartyJoined[];
  rights: PartyRights;
}

export interface ContactDetail {
  contact: ContactRow;
  story: PartyStory;
  joined: PartyJoined[];
  rights: PartyRights;
}

/** Says that something of the party was changed; its page reads it again. */
export const partyChanged = () => new CustomEvent("party-changed", { bubbles: true, composed: true });

const word = words({
  hidden: ["không hiển thị với bạn", "not shown to you"],
  bounced: ["thư bị trả lại", "mail came back"],
  bouncedAt: ["Thư gửi đến bị trả lại lúc {0} ({1})", "A mail came back at {0} ({1})"],
  restricted: ["hạn chế dùng dữ liệu", "data restricted"],
  objected: ["không nhận thư", "not to be written to"],
  leads: ["Hồ sơ", "Leads"],
  noLeads: ["Không có hồ sơ nào bạn được xem.", "None that you may see."],
  more: ["Chỉ hiện {0} hồ sơ mới nhất.", "The latest {0} are shown."],
  joined: ["đã gộp", "joined"],
  nobody: ["chưa giao", "nobody yet"],
  latest: ["Hoạt động gần nhất", "What happened last"],
  nothing: ["Chưa có gì.", "Nothing yet."],
});

/** A name, or that it is not shown. */
export const nameOf = (row: Pick<ContactRow, "name">) => row.name ?? word("hidden");

/** A telephone number with its extension, as it can be typed. */
export const phoneOf = (row: Pick<ContactRow, "phone" | "phoneExtension">) => (row.phone ? row.phone + (row.phoneExtension ? ` ext. ${row.phoneExtension}` : "") : "");

/** What stands against writing to a person. */
export const contactTags = (row: ContactRow) => html`
  ${row.bouncedAt ? html`<span class="tag bad" title=${word("bouncedAt", dateTimeText(row.bouncedAt), row.bounceStatus ?? "?")}>${icon("warning")}${word("bounced")}</span>` : nothing}
  ${row.restrictedAt ? html`<span class="tag warn">${word("restricted")}</span>` : nothing} ${row.objectedAt ? html`<span class="tag warn">${word("objected")}</span>` : nothing}
`;

/** The leads of a party, and what happened on them last. */
export const storyParts = (story: PartyStory) => html`
  <section class="card part stack">
    <h2>${word("leads")}</h2>
    ${story.leads.length === 0
      ? html`<p class="muted">${word("noLeads")}</p>`
      : html`<ul class="plain lines">
          ${story.leads.map(
            (lead) => html`<li>
              <div class="row spread"><a href=${router.href(`lead/${lead.id}`)}>${lead.title}</a><span class="row">${lead.joined ? html`<span class="tag">${icon("merge")}${word("joined")}</span>` : nothing}${stageTag(lead.stage)}</span></div>
              <div class="muted small">${[lead.reference, desk.unit(lead.unit), lead.officer?.name ?? word("nobody"), agoText(lead.lastActivityAt)].filter(Boolean).join(" · ")}</div>
            </li>`,
          )}
        </ul>`}
    ${story.hasMore ? html`<p class="muted small">${word("more", story.leads.length)}</p>` : nothing}
  </section>
  <section class="card part stack">
    <h2>${word("latest")}</h2>
    ${story.latest.length === 0
      ? html`<p class="muted">${word("nothing")}</p>`
      : html`<ul class="plain lines">
          ${story.latest.map(
            (entry) => html`<li>
              <div><strong>${kindWord(entry.kind)}</strong> ${entry.subject ?? ""}</div>
              <div class="muted small"><a href=${router.href(`lead/${entry.leadId}`)}>${entry.reference}</a> · <span title=${dateTimeText(entry.at)}>${agoText(entry.at)}</span></div>
            </li>`,
          )}
        </ul>`}
  </section>
`;

/** The page of a party. */
export const partyStyles = css`
  :host {
    display: grid;
    gap: 12px;
    margin: 0 auto;
    max-width: 1500px;
    padding: 16px;
  }

  .part {
    padding: 14px 16px;
  }

  .columns {
    align-items: start;
    display: grid;
    gap: 12px;
    grid-template-columns: minmax(0, 1.4fr) minmax(320px, 1fr);
  }

  .story,
  .facts {
    align-content: start;
    display: grid;
    gap: 12px;
    grid-template-columns: minmax(0, 1fr);
    min-width: 0;
  }

  .lines > li {
    border-top: 1px solid var(--kt-line);
    display: grid;
    gap: 2px;
    overflow-wrap: anywhere;
    padding: 8px 0;
  }

  .lines > li:first-child {
    border-top: 0;
  }

  h1 {
    overflow-wrap: anywhere;
  }

  @media (max-width: 900px) {
    .columns {
      grid-template-columns: minmax(0, 1fr);
    }

    .facts {
      order: -1;
    }
  }
`;
