namespace KonTumInvest.Leads.Officers;

/// <summary>The people who may use the desk. A seam: accounts are kept by the back office, which knows names, addresses and groups.</summary>
public interface IStaffDirectory
{
    /// <summary>Every account whose groups give access to the desk, those that are shut included. Answers from memory.</summary>
    IReadOnlyList<StaffPerson> All();

    /// <summary>The account, or null where none of that key uses the desk.</summary>
    StaffPerson? Find(Guid key) => All().FirstOrDefault(person => person.Key == key);
}

/// <summary>A member of staff as the desk knows him.</summary>
/// <param name="Key">The key of the account.</param>
/// <param name="Name">The person's name.</param>
/// <param name="Email">Where mails to the person go.</param>
/// <param name="Language">The language of the person's screens, "vi" or "en".</param>
/// <param name="Role">By the account's groups: <see cref="Desk.DeskRole.Officer"/> to <see cref="Desk.DeskRole.Administrator"/>.</param>
/// <param name="Enabled">Whether the account may sign in.</param>
public sealed record StaffPerson(Guid Key, string Name, string Email, string Language, Desk.DeskRole Role, bool Enabled)
{
    /// <summary>Whether the person can answer for leads: whoever leads the board reads.</summary>
    public bool MayAnswerForLeads => Enabled && Role != Desk.DeskRole.Director;
}

/// <summary>A product without a back office: nobody works at the desk.</summary>
internal sealed class NoStaff : IStaffDirectory
{
    public IReadOnlyList<StaffPerson> All() => [];
}
