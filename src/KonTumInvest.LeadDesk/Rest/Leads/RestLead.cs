using KonTumInvest.Leads.Clock;
using KonTumInvest.Leads.Enquiries;
using KonTumInvest.Leads.Inbox;
using KonTumInvest.Leads.Pipeline;

namespace KonTumInvest.LeadDesk.Rest.Leads;

/// <summary>A lead in a list. What the program was not given the right to see is null.</summary>
public record RestLeadRow
{
    /// <summary>The key of the lead.</summary>
    public required Guid Id { get; init; }

    /// <summary>The name under which investor and board speak of it.</summary>
    public required string Reference { get; init; }

    /// <summary>Its title.</summary>
    public required string Title { get; init; }

    /// <summary>How far it has come.</summary>
    public required LeadStage Stage { get; init; }

    /// <summary>Since when.</summary>
    public required DateTimeOffset StageSince { get; init; }

    /// <summary>What it is about.</summary>
    public required EnquiryKind Kind { get; init; }

    /// <summary>How the investor came.</summary>
    public required LeadSource Source { get; init; }

    /// <summary>The language the investor is written to in: vi or en.</summary>
    public required string Language { get; init; }

    /// <summary>Where the investor comes from, ISO 3166-1 alpha-2.</summary>
    public required string? Country { get; init; }

    /// <summary>For which organisation the investor acts.</summary>
    public required string? Organisation { get; init; }

    /// <summary>The code of the unit that answers.</summary>
    public required string? Unit { get; init; }

    /// <summary>The code of the sector.</summary>
    public required string? SectorCode { get; init; }

    /// <summary>The land asked for, in square metres: at least.</summary>
    public required decimal? AreaFrom { get; init; }

    /// <summary>In square metres: at most.</summary>
    public required decimal? AreaTo { get; init; }

    /// <summary>The size of the investment, in whole units of the currency.</summary>
    public required decimal? InvestmentAmount { get; init; }

    /// <summary>ISO 4217.</summary>
    public required string? InvestmentCurrency { get; init; }

    /// <summary>When it was opened.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When anything of it was last changed.</summary>
    public required DateTimeOffset ChangedAt { get; init; }

    /// <summary>When anything last happened with the investor.</summary>
    public required DateTimeOffset LastActivityAt { get; init; }

    /// <summary>By when something is owed to the investor.</summary>
    public required DateTimeOffset? DueAt { get; init; }

    /// <summary>Whether it is made up, for practice.</summary>
    public required bool Sample { get; init; }

    /// <summary>Rises with every change of its facts; also in the header ETag of a single lead.</summary>
    public required int Version { get; init; }

    internal static RestLeadRow From(LeadRow row) =>
        new()
        {
            Id = row.Id,
            Reference = row.Reference,
            Title = row.Title,
            Stage = row.Stage,
            StageSince = row.StageSince,
            Kind = row.Kind,
            Source = row.Source,
            Language = row.Language,
            Country = row.Country,
            Organisation = row.Organisation,
            Unit = row.Unit,
            SectorCode = row.Sector,
            AreaFrom = row.AreaFrom,
            AreaTo = row.AreaTo,
            InvestmentAmount = row.InvestmentAmount,
            InvestmentCurrency = row.InvestmentCurrency,
            CreatedAt = row.CreatedAt,
            ChangedAt = row.ChangedAt,
            LastActivityAt = row.LastActivityAt,
            DueAt = row.DueAt,
            Sample = row.Sample,
            Version = row.Version,
        };
}

/// <summary>A page of leads.</summary>
/// <param name="Items">In order.</param>
/// <param name="Next">The cursor of the next page; null after the last.</param>
public sealed record RestLeadPage(IReadOnlyList<RestLeadRow> Items, string? Next);

/// <summary>A lead in full.</summary>
public sealed record RestLead
{
    /// <summary>What lists show of it.</summary>
    public required RestLeadRow Lead { get; init; }

    /// <summary>What staff write about it for each other.</summary>
    public required string? Summary { get; init; }

    /// <summary>When the investor wants to start.</summary>
    public required StartTiming? Timing { get; init; }

    /// <summary>Why it was lost.</summary>
    public required LostReason? LostReason { get; init; }

    /// <summary>The number of the investment registration certificate.</summary>
    public required string? LicenceNumber { get; init; }

    /// <summary>The day of the certificate.</summary>
    public required DateOnly? LicensedOn { get; init; }

    /// <summary>The key of the organisation.</summary>
    public required Guid? OrganisationId { get; init; }

    /// <summary>The people on the investor's side, the one who is written to first; null without the right to contact data.</summary>
    public required IReadOnlyList<RestContact>? Contacts { get; init; }

    /// <summary>Published places, plots, policies and sectors it is about.</summary>
    public required IReadOnlyList<RestSubject> Subjects { get; init; }

    /// <summary>The lead it was joined with; its history goes on there.</summary>
    public required Guid? MergedInto { get; init; }

    internal static RestLead From(LeadDetail detail, bool contacts) =>
        new()
        {
            Lead = RestLeadRow.From(detail.Lead),
            Summary = detail.Summary,
            Timing = detail.Timing,
            LostReason = detail.LostReason,
            LicenceNumber = detail.LicenceNumber,
            LicensedOn = detail.LicensedOn,
            OrganisationId = detail.OrganisationId,
            Contacts = contacts ? [.. detail.Contacts.Select(person => new RestContact(person.Id, person.Name, person.Email, person.Phone, person.PhoneExtension, person.Position, person.Language, person.Primary))] : null,
            Subjects = [.. detail.Subjects.Select(subject => new RestSubject(subject.Kind, subject.Key, subject.Code, subject.Name))],
            MergedInto = detail.MergedInto,
        };
}

/// <summary>A person on the investor's side.</summary>
/// <param name="Id">The key.</param>
/// <param name="Name">The name.</param>
/// <param name="Email">The address.</param>
/// <param name="Phone">E.164.</param>
/// <param name="PhoneExtension">The extension.</param>
/// <param name="Position">What the person does in the organisation.</param>
/// <param name="Language">vi or en.</param>
/// <param name="Primary">Whether it is the one who is written to.</param>
public sealed record RestContact(Guid Id, string? Name, string? Email, string? Phone, string? PhoneExtension, string? Position, string Language, bool Primary);

/// <summary>What a lead is about.</summary>
/// <param name="Kind">What kind of document it is.</param>
/// <param name="Key">The key of the published document.</param>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its name in the language of the answer.</param>
public sealed record RestSubject(SubjectKind Kind, Guid Key, string Code, string Name);
