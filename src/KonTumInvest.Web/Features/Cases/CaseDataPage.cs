using KonTumInvest.Leads.Enquiries;
using KonTumInvest.Leads.Privacy.Requests;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace KonTumInvest.Web.Features.Cases;

/// <summary>What the private page shows about the person's data.</summary>
public sealed record CaseDataPage
{
    public required string Reference { get; init; }

    public required IReadOnlyList<CaseConsentLine> Consents { get; init; }

    public required IReadOnlyList<CaseRequestLine> Requests { get; init; }

    public required IReadOnlyList<SelectListItem> Kinds { get; init; }

    /// <summary>By when a request is answered, in words.</summary>
    public required string AnswerWithin { get; init; }

    /// <summary>By when what follows from a withdrawal is done, in words.</summary>
    public required string WithdrawalWithin { get; init; }

    /// <summary>That something was done, in words.</summary>
    public required string? Done { get; init; }

    public required bool Restricted { get; init; }

    public required string Action { get; init; }

    public required string CaseUrl { get; init; }

    public required string OtherLanguageUrl { get; init; }

    public required string? NoticeUrl { get; init; }

    public required CaseDataForm Form { get; init; }
}

/// <summary>A purpose with what holds for it.</summary>
public sealed record CaseConsentLine(ConsentPurpose Purpose, string Words, string State, bool Given, Guid FormToken);

/// <summary>A request that was sent; that it takes longer than at first, and why, where that is so.</summary>
public sealed record CaseRequestLine(string Reference, string Kind, string State, string ReceivedAt, string FinishBy, string? Extended, string? ExtensionReason);

/// <summary>One of the page's forms as it was sent: a consent where it names a purpose, else a request.</summary>
public sealed record CaseDataForm
{
    public Guid FormToken { get; init; } = Guid.CreateVersion7();

    public ConsentPurpose? Purpose { get; init; }

    public bool Give { get; init; }

    public DataRequestKind? Kind { get; init; }

    public string? Asked { get; init; }
}
