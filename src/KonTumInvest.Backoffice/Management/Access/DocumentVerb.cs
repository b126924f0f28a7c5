namespace KonTumInvest.Backoffice.Management.Access;

/// <summary>The rights over documents that groups give, by the names that Umbraco, its client and <c>user-groups.json</c> share.</summary>
public static class DocumentVerb
{
    public const string Read = "Umb.Document.Read";
    public const string Create = "Umb.Document.Create";
    public const string Update = "Umb.Document.Update";
    public const string Publish = "Umb.Document.Publish";
    public const string Unpublish = "Umb.Document.Unpublish";
    public const string Delete = "Umb.Document.Delete";
    public const string Move = "Umb.Document.Move";
    public const string Sort = "Umb.Document.Sort";
    public const string Duplicate = "Umb.Document.Duplicate";
    public const string Rollback = "Umb.Document.Rollback";
    public const string Restore = "Umb.DocumentRecycleBin.Restore";

    /// <summary>
    /// What every group made in the back office has: Umbraco's client hides values of documents from others, and only the client. Here whoever
    /// may read or change a document may read or change its values.
    /// </summary>
    public static readonly IReadOnlyList<string> OfEveryGroup = ["Umb.Document.PropertyValue.Read", "Umb.Document.PropertyValue.Write"];

    private static readonly HashSet<string> Offered =
    [
        Read,
        Create,
        Update,
        Publish,
        Unpublish,
        Delete,
        Move,
        Sort,
        Duplicate,
        Rollback,
        Restore,
        .. OfEveryGroup,
    ];

    /// <summary>Whether a group made in the back office may be given the right.</summary>
    public static bool IsOffered(string verb) => Offered.Contains(verb);
}
