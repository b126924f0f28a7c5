using KonTumInvest.Leads.Enquiries;

namespace KonTumInvest.Leads.Privacy.Consents;

/// <summary>An entry of the ledger as staff see it.</summary>
public sealed record ConsentLine(
    Guid Id,
    ConsentPurpose Purpose,
    bool Given,
    DateTimeOffset At,
    StatedBy Evidence,
    string? NoticeVersion,
    string? NoticeSha256,
    Guid? EnquiryId,
    Guid? LeadId,
    Guid? RequestId,
    string? By,
    string? Note
);
