import { html, nothing } from "lit";
import { desk } from "../core/desk";
import { areaText, moneyText } from "../core/format";
import { router } from "../core/router";
import { words } from "../core/words";
import { counted } from "./charts";
import type { Report } from "./report";

const word = words({
  none: ["–", "–"],
  pipeline: ["Hồ sơ theo giai đoạn", "Pipeline by stage"],
  stage: ["Giai đoạn", "Stage"],
  leads: ["Hồ sơ", "Leads"],
  area: ["Nhu cầu đất", "Land asked for"],
  value: ["Vốn dự kiến", "Planned investment"],
});

/** How many leads stand at each stage, and how much land and money they are about. */
export function pipeline(report: Report) {
  const money = report.stages.some((stage) => stage.values);
  return html`<section class="card">
    <h2>${word("pipeline")}</h2>
    <div class="scroll">
      <table>
        <thead>
          <tr>
            <th scope="col">${word("stage")}</th>
            <th scope="col" class="number">${word("leads")}</th>
            <th scope="col" class="number">${word("area")}</th>
            ${money ? html`<th scope="col" class="number">${word("value")}</th>` : nothing}
          </tr>
        </thead>
        <tbody>
          ${report.stages.map(
            (stage) => html`<tr>
              <th scope="row">${desk.stage(stage.stage)}</th>
              <td class="number">${counted(stage.count, desk.stage(stage.stage))}</td>
              <td class="number nowrap">${stage.area ? html`<a href=${router.href(`inbox?${stage.count.list}`)}>${areaText(stage.area, stage.area)}</a>` : word("none")}</td>
              ${money
                ? html`<td class="number">
                    ${(stage.values ?? []).map((value) => html`<div><a class="nowrap" href=${router.href(`inbox?${value.list}`)}>${moneyText(value.amount, value.currency)}</a></div>`)}
                  </td>`
                : nothing}
            </tr>`,
          )}
        </tbody>
      </table>
    </div>
  </section>`;
}
