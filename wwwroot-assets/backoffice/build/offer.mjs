// What of the editor client this site offers. Whatever is left out here is not in the bundle at all.

/** Packages of the client for features that the server does not offer (docs/adr/0008-back-office-client.md). */
export const packagesLeftOut = [
  "code-editor",
  "elements",
  "embedded-media",
  "extension-insights",
  "health-check",
  "help",
  "library",
  "log-viewer",
  "management-api",
  "markdown-editor",
  "members",
  "models-builder",
  "packages",
  "performance-profiling",
  "publish-cache",
  "settings",
  "static-file",
  "sysinfo",
  "telemetry",
  "umbraco-news",
  "webhook",
];

/** Languages the client itself can be shown in. */
export const languages = ["en", "vi"];

/** Modules of the client that ours stand in for, by the end of their paths. */
export const replacedModules = {
  "apps/backoffice/components/backoffice-header-logo.element.js": "shell/header-logo.ts",
};

/** Modules that nothing offered needs, though something that is offered could reach them. */
const modulesLeftOut = [
  /\/dist-cms\/external\/monaco-editor\//,
  /\/dist-cms\/apps\/(installer|upgrader|preview)\//,
];

export const isLeftOut = (id) =>
  modulesLeftOut.some((pattern) => pattern.test(id)) || !languages.includes(/\/dist-cms\/assets\/lang\/([\w-]+)\.js$/.exec(id)?.[1] ?? languages[0]);
