import { css, html, LitElement, nothing } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { LeadRow } from "../core/leads";
import { router } from "../core/router";
import { base } from "../core/styles";
import { words } from "../core/words";
import { dueTag, stageTag } from "../ui/tags";

const word = words({
  leads: ["Hồ sơ chờ trả lời", "Leads waiting for an answer"],
  noLeads: ["Không có hồ sơ nào đến hạn.", "No answer is due."],
});

/** Leads whose answer is owed, the one that is due first above. */
@customElement("kontum-leads-owed")
export class OwedLeadsElement extends LitElement {
  @property({ attribute: false })
  leads: readonly LeadRow[] = [];

  override render() {
    return html`<aside class="card" aria-labelledby="leads">
      <h2 id="leads">${word("leads")}</h2>
      ${this.leads.length === 0 ? html`<p class="muted">${word("noLeads")}</p>` : nothing}
      <ul class="plain">
        ${this.leads.map(
          (row) => html`<li class="lead">
            <a href=${router.href(`lead/${row.id}`)}>${row.title}</a>
            <div class="muted small">${[row.reference, row.organisation].filter(Boolean).join(" · ")}</div>
            <div class="row tags">${dueTag(row)} ${stageTag(row.stage)}</div>
          </li>`,
        )}
      </ul>
    </aside>`;
  }

  static override styles = [
    base,
    css`
      aside {
        padding: 12px 14px;
      }

      h2 {
        padding-bottom: 6px;
      }

      li {
        border-top: 1px solid var(--kt-line);
        display: grid;
        gap: 2px;
        overflow-wrap: anywhere;
        padding: 6px 0;
      }

      .lead > a {
        font-weight: 600;
      }

      .tags {
        gap: 4px;
      }
    `,
  ];
}
