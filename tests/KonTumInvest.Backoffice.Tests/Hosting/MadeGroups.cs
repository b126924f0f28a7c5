using System.Text.Json.Nodes;
using KonTumInvest.TestSupport.Hosting;

namespace KonTumInvest.Backoffice.Tests.Hosting;

/// <summary>Groups of staff as the editor client sends them.</summary>
internal static class MadeGroups
{
    public static readonly string[] Reading = ["Umb.Document.Read"];

    public static readonly string[] Writing = ["Umb.Document.Read", "Umb.Document.Create", "Umb.Document.Update"];

    public static readonly string[] Editing =
    [
        .. Writing,
        "Umb.Document.Publish",
        "Umb.Document.Unpublish",
        "Umb.Document.Delete",
        "Umb.Document.Move",
        "Umb.Document.Sort",
        "Umb.Document.Duplicate",
        "Umb.Document.Rollback",
        "Umb.DocumentRecycleBin.Restore",
    ];

    /// <summary>A group that sees all documents and media, in all languages.</summary>
    public static JsonObject New(string[] verbs, params JsonObject[] grants) =>
        new()
        {
            ["name"] = $"Nhóm {Guid.NewGuid():N}",
            ["alias"] = $"nhom{Guid.NewGuid():N}",
            ["description"] = "Nhóm của bài kiểm tra",
            ["icon"] = "icon-users",
            ["sections"] = Texts("Umb.Section.Content", "Umb.Section.Media"),
            ["languages"] = new JsonArray(),
            ["hasAccessToAllLanguages"] = true,
            ["documentStartNode"] = null,
            ["documentRootAccess"] = true,
            ["mediaStartNode"] = null,
            ["mediaRootAccess"] = true,
            ["elementStartNode"] = null,
            ["elementRootAccess"] = false,
            ["fallbackPermissions"] = Texts(verbs),
            ["permissions"] = new JsonArray([.. grants]),
        };

    /// <summary>What a group may do with a document and all below it.</summary>
    public static JsonObject Grant(Guid document, params string[] verbs) =>
        new()
        {
            ["$type"] = "DocumentPermissionPresentationModel",
            ["document"] = new JsonObject { ["id"] = document },
            ["verbs"] = Texts(verbs),
        };

    public static JsonArray Texts(params string[] texts) => new([.. texts.Select(text => JsonValue.Create(text))]);

    public static Task<Guid> MakeGroupAsync(this EditorClient administrator, JsonObject group) => administrator.DoAsync(HttpMethod.Post, "/user-group", group);

    /// <summary>The client of a new account that is in these groups and no others.</summary>
    public static async Task<EditorClient> InGroupsAsync(this ManagementSite site, params Guid[] groups)
    {
        var account = await site.AddAccountAsync([.. groups.Select(group => group.ToString())]);
        return site.As(account.Id);
    }
}
