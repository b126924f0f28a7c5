using KonTumInvest.Leads.Timeline;

namespace KonTumInvest.Web.Features.Cases;

/// <summary>What the private page shows.</summary>
public sealed record CasePage
{
    public required string Reference { get; init; }

    /// <summary>How far it is, in plain words.</summary>
    public required string Status { get; init; }

    public required string StatusText { get; init; }

    /// <summary>The steps of every case, with where this one is.</summary>
    public required IReadOnlyList<CaseStep> Steps { get; init; }

    public required string? Officer { get; init; }

    public required string? Unit { get; init; }

    public required string ReceivedAt { get; init; }

    public required string ExpiresAt { get; init; }

    public required IReadOnlyList<CaseLine> Lines { get; init; }

    public required IReadOnlyList<CaseMeeting> Meetings { get; init; }

    public required IReadOnlyList<CasePlot> Plots { get; init; }

    public required IReadOnlyList<CaseDownload> Files { get; init; }

    /// <summary>Where the form is sent to, and the page in the other language.</summary>
    public required string Action { get; init; }

    public required string OtherLanguageUrl { get; init; }

    /// <summary>Where consents and requests about the person's data are.</summary>
    public required string DataUrl { get; init; }

    public required CaseForm Form { get; init; }

    public required bool Sent { get; init; }
}

/// <summary>A step of every case.</summary>
public sealed record CaseStep(string Name, bool Done, bool Current);

/// <summary>Something one side wrote to the other.</summary>
public sealed record CaseLine(string At, bool FromInvestor, string Who, string? Subject, string Text);

/// <summary>A meeting or visit.</summary>
public sealed record CaseMeeting(ActivityKind Kind, string Title, string At, string? Place, bool Cancelled, bool Past);

/// <summary>A plot that was offered.</summary>
public sealed record CasePlot(string Name, string? Url, string? FactSheetUrl, string State, bool Sample);

/// <summary>A file to open.</summary>
public sealed record CaseDownload(string FileName, string Url, string Size, string At);
