// What a frame on the way up to the page must be, so that what is in it runs over as many sheets as it has.
const flowing: Readonly<Record<string, string>> = { display: "block", height: "auto", "max-height": "none", "min-height": "0", overflow: "visible", position: "static", transform: "none" };

/**
 * Lays a screen out for paper. On the screen every frame around it, the desk's and those of the editor client's shell, is as high as the window and scrolls or cuts
 * off what is longer: printed like that, one sheet comes out. So the frames become plain blocks, and what stands beside the screen is left out; style sheets
 * cannot do it, since most of the frames are in shadow trees of others.
 * @returns what puts everything back
 */
export function layOutForPaper(screen: HTMLElement) {
  const before: [HTMLElement, string | null][] = [];
  const change = (element: Element, styles: Readonly<Record<string, string>>) => {
    if (element instanceof HTMLElement) {
      before.push([element, element.getAttribute("style")]);
      Object.entries(styles).forEach(([name, value]) => element.style.setProperty(name, value, "important"));
    }
  };
  for (let frame: Element | null = screen; frame && frame !== document.documentElement; frame = around(frame)) {
    const inside = frame;
    [...(frame.parentNode?.children ?? [])].filter((beside) => beside !== inside && beside.localName !== "head").forEach((beside) => change(beside, { display: "none" }));
    if (frame !== screen) {
      change(frame, frame instanceof HTMLSlotElement ? { display: "contents" } : flowing);
    }
  }

  change(document.documentElement, flowing);
  return () =>
    before.reverse().forEach(([element, style]) => {
      if (style === null) {
        element.removeAttribute("style");
      } else {
        element.setAttribute("style", style);
      }
    });
}

// The element an element is shown in, out of shadow trees as well.
const around = (element: Element): Element | null => element.assignedSlot ?? (element.parentNode instanceof ShadowRoot ? element.parentNode.host : element.parentElement);
