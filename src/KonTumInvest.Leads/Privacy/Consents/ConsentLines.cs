using KonTumInvest.Leads.Officers;

namespace KonTumInvest.Leads.Privacy.Consents;

/// <summary>Puts entries of the ledger into lines for staff.</summary>
internal static class ConsentLines
{
    public static IReadOnlyList<ConsentLine> From(IEnumerable<ConsentEntry> entries, IStaffDirectory staff) =>
        [
            .. entries.Select(entry => new ConsentLine(
                entry.Id,
                entry.Purpose,
                entry.Given,
                entry.At,
                entry.Evidence,
                entry.NoticeVersion,
                entry.NoticeSha256,
                entry.EnquiryId,
                entry.LeadId,
                entry.RequestId,
                entry.ByKey is { } key ? staff.Find(key)?.Name ?? "?" : null,
                entry.Note
            )),
        ];
}
