/** The editor of figures, for data types whose server side is KonTum.Figure. */
export const figureEditor: UmbExtensionManifest = {
  type: "propertyEditorUi",
  alias: "KonTum.PropertyEditorUi.Figure",
  name: "Figure with provenance",
  element: () => import("./figure-editor.element"),
  meta: {
    label: "Figure",
    icon: "icon-chart-curve",
    group: "common",
    propertyEditorSchemaAlias: "KonTum.Figure",
    supportsReadOnly: true,
  },
};
