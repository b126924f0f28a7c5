/** The editor of shapes on the map, for data types whose server side is KonTum.Geometry. */
export const geometryEditor: UmbExtensionManifest = {
  type: "propertyEditorUi",
  alias: "KonTum.PropertyEditorUi.Geometry",
  name: "Shape on the map",
  element: () => import("./geometry-editor.element"),
  meta: {
    label: "Shape on the map",
    icon: "icon-map-location",
    group: "common",
    propertyEditorSchemaAlias: "KonTum.Geometry",
    supportsReadOnly: true,
  },
};
