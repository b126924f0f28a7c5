using KonTumInvest.Leads.Clock;
using KonTumInvest.Leads.Mails;
using KonTumInvest.Leads.Rules;
using KonTumInvest.Leads.Storage;
using KonTumInvest.Leads.Values;
using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.Leads.Enquiries;

/// <summary>Says who answers an enquiry and when, to whoever has just sent it.</summary>
public sealed class EnquiryAnswers(IDbContextFactory<LeadsDbContext> contexts, RulesInUse rules)
{
    /// <summary>The sentences of its acknowledgement about that.</summary>
    /// <param name="reference">The enquiry.</param>
    /// <param name="language">Two letters.</param>
    /// <param name="cancellationToken">Stops asking.</param>
    /// <returns>
    /// Nothing where no such enquiry is stored, or the database is away: it was stored all the same, and the mail says it.
    /// </returns>
    public async Task<IReadOnlyList<string>> SentencesAsync(EnquiryReference reference, string language, CancellationToken cancellationToken)
    {
        try
        {
            await using var context = await contexts.CreateDbContextAsync(cancellationToken);
            var stored = await (
                from enquiry in context.Enquiries.AsNoTracking()
                where enquiry.Reference == reference
                join opened in context.LeadEnquiries on enquiry.Id equals opened.Id
                join lead in context.Leads on opened.LeadId equals lead.Id
                select new { enquiry.Routing, enquiry.ReceivedAt, lead.Kind }
            ).FirstOrDefaultAsync(cancellationToken);
            return stored is null ? [] : EnquiryMails.AnswerOf(stored.Routing, ExpectedAnswer.Of(rules.Current, stored.Kind, stored.ReceivedAt), language);
        }
        catch (Exception error) when (DatabaseFailures.IsUnavailable(error))
        {
            return [];
        }
    }
}
