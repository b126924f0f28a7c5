// Runs in the head before the first paint: marks that script runs, and applies the theme the reader chose on an earlier page.
{
  const root = document.documentElement;
  root.classList.add("script");
  let chosen: string | null = null;
  try {
    chosen = localStorage.getItem("theme");
  } catch {
    // Storage can be switched off; the system's preference then decides.
  }
  if (chosen === "light" || chosen === "dark") {
    root.dataset["theme"] = chosen;
  }
  const dark = chosen ? chosen === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  root.dataset["shownTheme"] = dark ? "dark" : "light";
}
