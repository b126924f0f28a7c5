import { html, nothing } from "lit";
import { desk } from "../core/desk";
import { dateText } from "../core/format";
import { words } from "../core/words";

const word = words({
  for: ["Bạn đang làm thay: {0}.", "You stand in for: {0}."],
  until: ["{0} (vắng đến hết {1})", "{0} (away to {1})"],
  open: ["{0} (vắng, chưa rõ ngày về)", "{0} (away, end not known)"],
  nobody: ["Hôm nay bạn không làm thay ai.", "Today you stand in for nobody."],
});

/** Above a list of leads one stands in for: who is away, and until when. */
export function coveredNote(question: URLSearchParams) {
  if (!question.getAll("officer").includes("covered")) {
    return nothing;
  }

  const away = desk.me.standsInFor.map((key) => {
    const officer = desk.officer(key);
    return officer?.awayTo ? word("until", officer.name, dateText(officer.awayTo)) : word("open", officer?.name ?? "?");
  });
  return html`<p class="muted covered">${away.length > 0 ? word("for", away.join(", ")) : word("nobody")}</p>`;
}
