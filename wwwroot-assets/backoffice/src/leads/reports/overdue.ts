import { html, nothing } from "lit";
import { desk } from "../core/desk";
import { agoText, dateTimeText, numberText } from "../core/format";
import { router } from "../core/router";
import { words } from "../core/words";
import { type Asked, whoseOf } from "./period";
import type { Overdue } from "./report";

const word = words({
  officers: ["Người phụ trách", "Officer"],
  overdue: ["Hồ sơ đang quá hạn", "Overdue now"],
  noOverdue: ["Không có hồ sơ quá hạn.", "Nothing is overdue."],
  allOverdue: ["Xem tất cả hồ sơ quá hạn", "All that is overdue"],
  due: ["Hạn", "Due"],
  lead: ["Hồ sơ", "Lead"],
});

/**
 * Leads whose answer is owed by now.
 * @param overdue the first of them
 * @param asked whose leads the report is about
 */
export function overdueList(overdue: Overdue, asked: Pick<Asked, "unit" | "officer">) {
  const all = new URLSearchParams([["overdue", "true"], ["order", "due"], ...whoseOf(asked)]);
  return html`<section class="card">
    <h2>${word("overdue")} ${overdue.count ? html`<span class="tag bad">${numberText(overdue.count)}${overdue.countIsCapped ? "+" : ""}</span>` : nothing}</h2>
    ${overdue.items.length === 0
      ? html`<p class="muted">${word("noOverdue")}</p>`
      : html`<div class="scroll">
            <table>
              <thead>
                <tr>
                  <th scope="col">${word("lead")}</th>
                  <th scope="col">${word("officers")}</th>
                  <th scope="col">${word("due")}</th>
                </tr>
              </thead>
              <tbody>
                ${overdue.items.map(
                  (lead) => html`<tr>
                    <th scope="row"><a class="nowrap" href=${router.href(`lead/${lead.id}`)}>${lead.reference}</a> ${lead.title}</th>
                    <td>${lead.officer?.name ?? desk.unit(lead.unit)}</td>
                    <td class="nowrap" title=${dateTimeText(lead.dueAt)}>${agoText(lead.dueAt)}</td>
                  </tr>`,
                )}
              </tbody>
            </table>
          </div>
          <p><a href=${router.href(`inbox?${all}`)}>${word("allOverdue")}</a></p>`}
  </section>`;
}
