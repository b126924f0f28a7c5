import { connectThemeToggle } from "./theme-toggle";

for (const button of document.querySelectorAll<HTMLButtonElement>("button[data-theme-toggle]")) {
  connectThemeToggle(button);
}

for (const button of document.querySelectorAll<HTMLButtonElement>("button[data-print]")) {
  button.addEventListener("click", () => window.print());
}

// A page prints with every disclosure open, and closes again those it opened.
let opened: HTMLDetailsElement[] = [];
window.addEventListener("beforeprint", () => {
  opened = [...document.querySelectorAll<HTMLDetailsElement>("details:not([open])")];
  for (const details of opened) details.open = true;
});
window.addEventListener("afterprint", () => {
  for (const details of opened) details.open = false;
});

// An error summary takes the focus, so that a screen reader announces it.
document.querySelector<HTMLElement>("[data-error-summary]")?.focus();

const maps = document.querySelectorAll<HTMLElement>("[data-map]");
if (maps.length > 0) {
  const observer = new IntersectionObserver(
    (entries) => {
      for (const entry of entries.filter((candidate) => candidate.isIntersecting)) {
        observer.unobserve(entry.target);
        void import("./map/map").then(({ showMap }) => showMap(entry.target as HTMLElement));
      }
    },
    { rootMargin: "300px" },
  );
  maps.forEach((map) => observer.observe(map));
}
