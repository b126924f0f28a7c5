using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Values;

namespace KonTumInvest.Leads.Officers;

/// <summary>Who works in which unit.</summary>
/// <param name="Number">Of how units choose; to be sent back with a change of that.</param>
/// <param name="Units">The published units.</param>
/// <param name="People">Everybody with an account for the desk, those that are shut as long as they answer for open leads.</param>
public sealed record TeamView(int Number, IReadOnlyList<TeamUnit> Units, IReadOnlyList<TeamPerson> People);

/// <summary>A unit and how it chooses.</summary>
/// <param name="Code">The unit.</param>
/// <param name="Name">Its name in the reader's language.</param>
/// <param name="Assignment">How it chooses among its officers.</param>
/// <param name="Managed">Whether the reader may change that, and take people in and out.</param>
public sealed record TeamUnit(string Code, string Name, AssignmentMode Assignment, bool Managed);

/// <summary>A person at the desk.</summary>
/// <param name="Key">The account.</param>
/// <param name="Name">The person's name; null for an account that is gone and still answers for leads.</param>
/// <param name="Role">The role; null for an account that is gone or lost its groups.</param>
/// <param name="Enabled">Whether the account may sign in.</param>
/// <param name="Units">Codes of the person's units.</param>
/// <param name="TakesLeads">Whether new leads may be given to the person.</param>
/// <param name="AbsentToday">Whether the person is away today.</param>
/// <param name="Settings">Absence, deputy and signatures.</param>
/// <param name="SeesContactData">Null: what the role gives.</param>
/// <param name="SeesInvestment">The same of the size of investments.</param>
/// <param name="OpenLeads">How many open leads the person answers for.</param>
/// <param name="Managed">Whether the reader may change absence, deputy, signatures and whether the person takes leads.</param>
/// <param name="SightManaged">Whether the reader may say what the person sees.</param>
public sealed record TeamPerson(
    Guid Key,
    string? Name,
    DeskRole? Role,
    bool Enabled,
    IReadOnlyList<string> Units,
    bool TakesLeads,
    bool AbsentToday,
    OwnSettings Settings,
    bool? SeesContactData,
    bool? SeesInvestment,
    int OpenLeads,
    bool Managed,
    bool SightManaged
);

/// <summary>An open lead whose officer cannot answer any more.</summary>
public sealed record StrandedLead(Guid Id, EnquiryReference Reference, string Title, string? Unit, Guid? Officer, DateTimeOffset? DueAt, int Version);

/// <summary>Open leads to be given to somebody else.</summary>
/// <param name="Items">The leads, by key.</param>
/// <param name="Next">The key to go on from; null at the end.</param>
public sealed record StrandedLeads(IReadOnlyList<StrandedLead> Items, Guid? Next);
