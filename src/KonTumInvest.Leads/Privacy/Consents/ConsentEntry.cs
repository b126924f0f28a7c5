using KonTumInvest.Leads.Enquiries;

namespace KonTumInvest.Leads.Privacy.Consents;

/// <summary>
/// That a person gave or withdrew a consent: a row of <c>leads_consent_entries</c>, the ledger of consents. Written once; the database
/// itself refuses to change it (<see cref="ConsentProtection"/>). What holds for a purpose is the person's latest entry for it. No foreign
/// keys: an entry outlives what it tells about.
/// </summary>
public sealed class ConsentEntry
{
    public const int NoteMaxLength = 1_000;

    /// <summary>Of an enquiry's consent its own key, so that no consent stands here twice.</summary>
    public required Guid Id { get; init; }

    /// <summary>The person by the address; null for one without, and once erased.</summary>
    public string? EmailNormalized { get; init; }

    /// <summary>The person as a contact, where there is one.</summary>
    public Guid? ContactId { get; init; }

    public required ConsentPurpose Purpose { get; init; }

    /// <summary>Given, or else withdrawn.</summary>
    public required bool Given { get; init; }

    public required DateTimeOffset At { get; init; }

    public required StatedBy Evidence { get; init; }

    /// <summary>The version of the notice that was shown; null where none was.</summary>
    public string? NoticeVersion { get; init; }

    /// <summary>SHA-256 of its text, which is kept in <see cref="StoredNotice"/>.</summary>
    public string? NoticeSha256 { get; init; }

    public Guid? EnquiryId { get; init; }

    public Guid? LeadId { get; init; }

    /// <summary>The request by which it was withdrawn.</summary>
    public Guid? RequestId { get; init; }

    /// <summary>The officer who wrote it down; null where the person did it alone.</summary>
    public Guid? ByKey { get; init; }

    /// <summary>What the officer noted about it: who called, which mail. Null once erased.</summary>
    public string? Note { get; init; }
}
