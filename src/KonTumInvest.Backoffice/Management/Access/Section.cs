namespace KonTumInvest.Backoffice.Management.Access;

/// <summary>The sections of the back office: the names our groups use, and those the client knows.</summary>
public static class Section
{
    public const string Content = "content";
    public const string Media = "media";
    public const string Translation = "translation";
    public const string Users = "users";
    public const string Leads = "leads";

    private static readonly Dictionary<string, string> ClientNames = new(StringComparer.OrdinalIgnoreCase)
    {
        [Content] = "Umb.Section.Content",
        [Media] = "Umb.Section.Media",
        [Translation] = "Umb.Section.Translation",
        [Users] = "Umb.Section.Users",
        [Leads] = "KonTum.Section.Leads",
    };

    /// <summary>The section that the client registers under this name; other names stay as they are.</summary>
    public static string OfClient(string name) => ClientNames.FirstOrDefault(section => section.Value == name).Key ?? name;

    /// <summary>The name under which the client registers the section.</summary>
    public static string ClientName(string section) => ClientNames.GetValueOrDefault(section, section);
}
