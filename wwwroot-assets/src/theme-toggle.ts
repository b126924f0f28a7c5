/** The button that switches between light and dark; the choice is kept in this browser. */
export function connectThemeToggle(button: HTMLButtonElement): void {
  const root = document.documentElement;
  const show = (theme: "light" | "dark") => {
    root.dataset["shownTheme"] = theme;
    button.setAttribute("aria-pressed", String(theme === "dark"));
  };

  show(root.dataset["shownTheme"] === "dark" ? "dark" : "light");
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", (event) => {
    if (!root.dataset["theme"]) show(event.matches ? "dark" : "light");
  });

  button.addEventListener("click", () => {
    const theme = root.dataset["shownTheme"] === "dark" ? "light" : "dark";
    root.dataset["theme"] = theme;
    show(theme);
    try {
      localStorage.setItem("theme", theme);
    } catch {
      // Storage can be switched off; the choice then lasts for this page.
    }
    document.dispatchEvent(new CustomEvent("themechange", { detail: theme }));
  });
}
