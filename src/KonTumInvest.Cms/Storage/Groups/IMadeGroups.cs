using Umbraco.Cms.Core.Models.Membership;

namespace KonTumInvest.Cms.Storage.Groups;

/// <summary>
/// The groups of staff that administrators made in the back office. A seam: the schema's repository shows them beside the groups of
/// <c>user-groups.json</c>, with or without a database.
/// </summary>
public interface IMadeGroups
{
    /// <summary>All of them, shared: only copies may be handed out.</summary>
    IReadOnlyList<IUserGroup> All { get; }

    /// <summary>
    /// What a group may do with single documents, by their ids, in place of its other rights. Documents that are gone are left out.
    /// </summary>
    IReadOnlyDictionary<int, ISet<string>> GrantsOf(int group);

    /// <summary>Has the groups read again; for whoever must see what another web node has just stored.</summary>
    void Forget();

    /// <summary>Adds or changes a group in the current scope.</summary>
    void Save(IUserGroup group);

    /// <summary>Deletes a group in the current scope.</summary>
    void Delete(IUserGroup group);
}

/// <summary>A site without a database: there are none, and none can be made.</summary>
internal sealed class NoMadeGroups : IMadeGroups
{
    public IReadOnlyList<IUserGroup> All => [];

    public IReadOnlyDictionary<int, ISet<string>> GrantsOf(int group) => new Dictionary<int, ISet<string>>();

    public void Forget()
    {
        // There is nothing to read.
    }

    public void Save(IUserGroup group) => throw new NotSupportedException("There is no database to keep groups in.");

    public void Delete(IUserGroup group) => throw new NotSupportedException("There is no database to keep groups in.");
}
