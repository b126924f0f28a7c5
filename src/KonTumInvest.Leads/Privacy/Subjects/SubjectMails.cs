using KonTumInvest.Leads.Correspondence;
using KonTumInvest.Leads.Search;
using KonTumInvest.Leads.Storage;
using KonTumInvest.Leads.Values;
using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.Leads.Privacy.Subjects;

/// <summary>Which mails one person wrote or received.</summary>
internal static class SubjectMails
{
    /// <summary>Mails that the person wrote, and those of others to the person, by the addresses in their heads.</summary>
    public static async Task<(IReadOnlyList<Guid> Written, IReadOnlyList<Guid> Received)> FindAsync(
        LeadsDbContext context,
        IReadOnlyList<string> emails,
        IReadOnlyList<Guid> contacts,
        CancellationToken cancellationToken
    )
    {
        var written = new HashSet<Guid>(
            // Messages on the private page may have no address.
            await context
                .Mails.Where(mail => mail.Direction == MailDirection.In && mail.FromAddress == string.Empty && mail.ContactId != null && contacts.Contains(mail.ContactId.Value))
                .Where(mail => context.Activities.Any(activity => activity.MailId == mail.Id && activity.Kind == Timeline.ActivityKind.CaseMessage))
                .Select(mail => mail.Id)
                .ToListAsync(cancellationToken)
        );
        var received = new HashSet<Guid>();
        foreach (var email in emails)
        {
            var heads = await Naming(context, email).AsNoTracking().Select(mail => new { mail.Id, mail.FromAddress, mail.To, mail.Cc, mail.ReplyTo }).ToListAsync(cancellationToken);
            written.UnionWith(heads.Where(mail => Is(mail.FromAddress, email)).Select(mail => mail.Id));
            received.UnionWith(heads.Where(mail => AddressList.Split(mail.To).Concat(AddressList.Split(mail.Cc)).Concat(AddressList.Split(mail.ReplyTo)).Any(address => Is(address, email))).Select(mail => mail.Id));
        }

        received.ExceptWith(written);
        return ([.. written.Order()], [.. received.Order()]);
    }

    /// <summary>What was or will be sent to the person, or about the person to a unit.</summary>
    public static async Task<IReadOnlyList<Guid>> OutboxAsync(
        LeadsDbContext context,
        IReadOnlyList<string> emails,
        IReadOnlyList<Guid> enquiries,
        IReadOnlyList<Guid> mails,
        CancellationToken cancellationToken
    )
    {
        var rows = new HashSet<Guid>();
        foreach (var email in emails)
        {
            var pattern = LikePattern.Of(email);
            rows.UnionWith(
                await (
                    context.Database.IsSqlite()
                        ? context.Outbox.Where(row => EF.Functions.Like(row.Recipient!, pattern, LikePattern.Escape))
                        : context.Outbox.Where(row => EF.Functions.ILike(row.Recipient!, pattern, LikePattern.Escape))
                )
                    .Select(row => row.Id)
                    .ToListAsync(cancellationToken)
            );
        }

        rows.UnionWith(
            await context
                .Outbox.Where(row => (row.EnquiryId != null && enquiries.Contains(row.EnquiryId.Value)) || (row.MailId != null && mails.Contains(row.MailId.Value)))
                .Select(row => row.Id)
                .ToListAsync(cancellationToken)
        );
        return [.. rows.Order()];
    }

    /// <summary>Whether an address is the normalised one.</summary>
    public static bool Is(string address, string email) => string.Equals(address, email, StringComparison.OrdinalIgnoreCase);

    private static IQueryable<StoredMail> Naming(LeadsDbContext context, string email)
    {
        var part = LikePattern.Around(email);
        return context.Database.IsSqlite()
            ? context.Mails.Where(mail =>
                EF.Functions.Like(mail.FromAddress, part, LikePattern.Escape) || EF.Functions.Like(mail.To, part, LikePattern.Escape) || EF.Functions.Like(mail.Cc!, part, LikePattern.Escape) || EF.Functions.Like(mail.ReplyTo!, part, LikePattern.Escape)
            )
            : context.Mails.Where(mail =>
                EF.Functions.ILike(mail.FromAddress, part, LikePattern.Escape) || EF.Functions.ILike(mail.To, part, LikePattern.Escape) || EF.Functions.ILike(mail.Cc!, part, LikePattern.Escape) || EF.Functions.ILike(mail.ReplyTo!, part, LikePattern.Escape)
            );
    }
}
