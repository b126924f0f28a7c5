using KonTumInvest.Leads.Enquiries;
using KonTumInvest.Leads.Storage;
using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.Leads.Privacy.Consents;

/// <summary>Puts the consents of enquiries into the ledger.</summary>
internal static class EnquiryConsents
{
    /// <summary>The entries of an enquiry, for the transaction that stores it.</summary>
    public static IEnumerable<ConsentEntry> Of(Enquiry enquiry) =>
        enquiry.Consents.Select(consent => new ConsentEntry
        {
            Id = consent.Id,
            EmailNormalized = enquiry.EmailNormalized,
            Purpose = consent.Purpose,
            Given = true,
            At = consent.GivenAt,
            Evidence = StatedBy.Form,
            NoticeVersion = consent.NoticeVersion,
            NoticeSha256 = consent.NoticeSha256,
            EnquiryId = enquiry.Id,
        });

    /// <summary>Adds the consents of enquiries that came before there was a ledger. Run again, it adds nothing.</summary>
    /// <returns>How many were added.</returns>
    public static Task<int> AdoptAsync(LeadsDbContext context, CancellationToken cancellationToken)
    {
        var evidence = StatedBy.Form.ToString();
        return context.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO leads_consent_entries ("Id", "EmailNormalized", "Purpose", "Given", "At", "Evidence", "NoticeVersion", "NoticeSha256", "EnquiryId")
            SELECT consent."Id", enquiry."EmailNormalized", consent."Purpose", {true}, consent."GivenAt", {evidence}, consent."NoticeVersion", consent."NoticeSha256", consent."EnquiryId"
            FROM leads_consents AS consent JOIN leads_enquiries AS enquiry ON enquiry."Id" = consent."EnquiryId"
            WHERE NOT EXISTS (SELECT 1 FROM leads_consent_entries AS entry WHERE entry."Id" = consent."Id")
            ON CONFLICT DO NOTHING
            """,
            cancellationToken
        );
    }
}
