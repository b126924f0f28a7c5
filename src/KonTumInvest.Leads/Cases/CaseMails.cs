using KonTumInvest.Leads.Correspondence;
using KonTumInvest.Leads.Storage;
using KonTumInvest.Leads.Timeline;

namespace KonTumInvest.Leads.Cases;

/// <summary>
/// Which mails of a lead stand on the private page: those that one of the lead's people wrote or was written. What is passed on to a colleague, an
/// authority or another third party, and what these answer, is not the investor's to read. A mail of ours that was given up is not there either until it leaves:
/// nobody sent it, and whoever set it aside may have written another instead. One that came back is: it was sent, and this page may be the
/// only place where the investor can still read it.
/// </summary>
internal sealed class CaseMails(LeadPeople people)
{
    /// <summary>Those of a lead.</summary>
    public static async Task<CaseMails> OfAsync(LeadsDbContext context, Guid leadId, CancellationToken cancellationToken) => new(await LeadPeople.OfAsync(context, leadId, cancellationToken));

    /// <summary>What is asked of mails.</summary>
    public static IQueryable<CaseMail> Read(LeadsDbContext context, IQueryable<StoredMail> mails) =>
        mails.Select(mail => new CaseMail(
            mail.Id,
            mail.Direction,
            mail.Nature,
            mail.ContactId,
            mail.FromAddress,
            mail.To,
            mail.Cc,
            mail.SentAt,
            mail.GivenUpAt != null && mail.LeftAt == null,
            context.Activities.Any(activity => activity.MailId == mail.Id && activity.Kind == ActivityKind.CaseMessage)
        ));

    /// <summary>Whether the investor may read it.</summary>
    public bool Shows(CaseMail mail) =>
        mail.Nature is MailNature.Personal or MailNature.Invitation
        && !mail.Unsent
        && (mail.WrittenHere || (mail.ContactId is { } contact && people.Has(contact)) || people.HasAnyOf(mail.From, mail.To, mail.Cc));
}

/// <summary>What decides whether a mail stands on the private page; <c>Unsent</c> where it was given up, <c>WrittenHere</c> where it was written on that page.</summary>
internal sealed record CaseMail(Guid Id, MailDirection Direction, MailNature Nature, Guid? ContactId, string From, string To, string? Cc, DateTimeOffset SentAt, bool Unsent, bool WrittenHere);
