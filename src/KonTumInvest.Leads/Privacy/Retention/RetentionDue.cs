using KonTumInvest.Leads.Correspondence;
using KonTumInvest.Leads.Outbox;
using KonTumInvest.Leads.Pipeline;
using KonTumInvest.Leads.Privacy.Holds;
using KonTumInvest.Leads.Privacy.Reading;
using KonTumInvest.Leads.Storage;
using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.Leads.Privacy.Retention;

/// <summary>Finds what a rule takes at a moment: the same questions for the sweep and for the dry run.</summary>
internal sealed class RetentionDue(LeadsDbContext context, RetentionRule rule, DateTimeOffset now)
{
    private readonly DateTimeOffset _before = now.AddMonths(-rule.AfterMonths);

    /// <summary>Whether it takes leads one by one.</summary>
    public bool TakesLeads => RetentionRule.StagesOf(rule.Scope).Count > 0;

    /// <summary>Leads whose time is over, held ones among them. One that was joined with another goes with that one.</summary>
    public IQueryable<Lead> Leads()
    {
        var (stages, before) = (RetentionRule.StagesOf(rule.Scope).ToList(), _before);
        var leads = context.Leads.Where(lead => stages.Contains(lead.Stage) && lead.MergedIntoId == null && lead.ErasedAt == null && lead.LastActivityAt < before && lead.StageSince < before);
        return rule.Act == RetentionAct.EraseIdentity
            ? leads
            : leads.Where(lead =>
                context.LeadEnquiries.Any(link => link.LeadId == lead.Id && context.Attachments.Any(file => file.EnquiryId == link.Id))
                || context.Mails.Any(mail => mail.LeadId == lead.Id && (mail.Attachments.Any() || context.RawMails.Any(raw => raw.MailId == mail.Id)))
            );
    }

    /// <summary>Those that a hold keeps.</summary>
    public IQueryable<Lead> Held(IQueryable<Lead> leads) => leads.Where(lead => LegalHolds.InForce(context, now).Any(hold => hold.LeadId == lead.Id));

    /// <summary>Mails of no lead.</summary>
    public IQueryable<StoredMail> Triage()
    {
        var before = _before;
        return context.Mails.Where(mail => mail.LeadId == null && mail.StoredAt < before && mail.Subject != Subjects.Erased.Text && context.Triage.Any(item => item.Id == mail.Id));
    }

    public IQueryable<RawMail> RawMails()
    {
        var before = _before;
        return context.RawMails.Where(raw => context.Mails.Any(mail => mail.Id == raw.MailId && mail.StoredAt < before && !LegalHolds.InForce(context, now).Any(hold => hold.LeadId == mail.LeadId)));
    }

    /// <summary>Their identifiers stay: by them an answer finds its lead.</summary>
    public IQueryable<OutboxMail> SentCopies()
    {
        var before = _before;
        return context.Outbox.Where(row => row.FinishedAt < before && (row.Status == MailStatus.Sent || row.Status == MailStatus.SetAside) && (row.Recipient != null || row.TextBody != string.Empty));
    }

    public IQueryable<LeadLook> Looks()
    {
        var before = _before;
        return context.Looks.Where(look => look.At < before);
    }

    /// <summary>How much it is, where it is no leads.</summary>
    public Task<int> CountRowsAsync(CancellationToken cancellationToken) =>
        rule.Scope switch
        {
            RetentionScope.Triage => Triage().CountAsync(cancellationToken),
            RetentionScope.RawMails => RawMails().CountAsync(cancellationToken),
            RetentionScope.SentCopies => SentCopies().CountAsync(cancellationToken),
            RetentionScope.Looks => Looks().CountAsync(cancellationToken),
            _ => Task.FromResult(0),
        };
}
