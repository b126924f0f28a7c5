/**
 * Extensions of the client for features that this site does not offer (docs/adr/0008-back-office-client.md), or that it offers on
 * pages of its own: passwords and second factors are at /umbraco/account. Accounts come to be by an invitation, never with a password of somebody else's.
 */
export const notOffered: readonly string[] = [
  "Umb.CollectionAction.User.Create",
  "Umb.CurrentUser.App.ExternalLoginProviders",
  "Umb.CurrentUser.App.MfaLoginProviders",
  "Umb.CurrentUser.Button.ChangePassword",
  "Umb.CurrentUser.Button.Edit",
  "Umb.Dashboard.ExamineManagement",
  "Umb.EntityAction.Document.CreateBlueprint",
  "Umb.EntityAction.Document.CultureAndHostnames",
  "Umb.EntityAction.Document.Notifications",
  "Umb.Workspace.Language",
  "Umb.Workspace.LanguageRoot",

  // Groups: rights over acts that are not offered, and rights that only the client knows, not the server.
  "Umb.Document.CreateBlueprint",
  "Umb.Document.CultureAndHostnames",
  "Umb.Document.Notifications",
  "Umb.Document.PublicAccess",
  "Umb.EntityUserPermission.Document.PropertyValue.Read",
  "Umb.EntityUserPermission.DocumentPropertyValue.Write",
  "Umb.UserGranularPermission.Document.PropertyValue",

  // Among the groups selected there may be one of the configuration, which nobody deletes here.
  "Umb.EntityBulkAction.UserGroup.Delete",
];
