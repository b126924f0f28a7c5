const forbidden = "script, iframe, frame, object, embed, applet, link, base, form, input, button, textarea, select, meta[http-equiv], video, audio, svg script";
const looks = "margin:0;padding:12px;font:14px/1.5 'Be Vietnam Pro',system-ui,sans-serif;color:#1b2326;background:#fff;overflow-wrap:anywhere";

/**
 * The HTML of a mail as a document for a frame. The server has sanitised it when it was stored; what could run or call elsewhere is
 * taken out once more here, so that one fault alone never opens the door. Links open in a tab of their own.
 */
export function safeDocument(text: string) {
  const page = new DOMParser().parseFromString(text, "text/html");
  page.querySelectorAll(forbidden).forEach((node) => node.remove());
  for (const node of page.querySelectorAll("*")) {
    for (const { name, value } of [...node.attributes]) {
      const isLink = name === "href" && /^(https?|mailto|tel):/i.test(value.trim());
      const isPicture = name === "src" && /^(data:image\/|cid:)/i.test(value.trim());
      if (name.startsWith("on") || name === "srcset" || name === "background" || name === "formaction" || ((name === "href" || name === "src") && !isLink && !isPicture) || (name === "style" && /url\s*\(|@import|expression/i.test(value))) {
        node.removeAttribute(name);
      }
    }
  }

  page.querySelectorAll("a[href]").forEach((link) => {
    link.setAttribute("target", "_blank");
    link.setAttribute("rel", "noopener noreferrer nofollow");
  });
  page.querySelectorAll("style").forEach((sheet) => sheet.remove());
  page.body.setAttribute("style", `${page.body.getAttribute("style") ?? ""};${looks}`);
  return `<!doctype html>${page.documentElement.outerHTML}`;
}
