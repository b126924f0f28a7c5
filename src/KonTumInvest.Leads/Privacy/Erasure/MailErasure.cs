using System.Text;
using KonTumInvest.Leads.Correspondence;
using KonTumInvest.Leads.Inbound.Triage;
using KonTumInvest.Leads.Privacy.Subjects;
using KonTumInvest.Leads.Values;
using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.Leads.Privacy.Erasure;

/// <summary>
/// Empties the mails that a person wrote, those of the person's own leads and those that machines wrote about the person; takes the person
/// out of the mails of others. A row stays: when a mail went or came is a fact of the lead.
/// </summary>
internal sealed class MailErasure(ErasureScope scope, ErasureKey key)
{
    private const string ErasedId = "erased.invalid";

    // Mails a machine wrote, or nobody could read: they name their addressee in the text, bounces in parts that nobody is shown.
    private static readonly MailNature[] ByMachines = [MailNature.Bounce, MailNature.AutoReply, MailNature.Unreadable];

    private static readonly string[] Searched =
    [
        nameof(StoredMail.FromName),
        nameof(StoredMail.Subject),
        nameof(StoredMail.TextBody),
        nameof(StoredMail.HtmlBody),
        nameof(StoredMail.Calendar),
    ];

    public async Task RunAsync()
    {
        scope.Emptied.AddRange(await ToEmptyAsync());
        var ids = await EmptyAsync();
        await RedactAsync(ids);
        await new OutboxErasure(scope).RunAsync();
        scope.Told.UnionWith(scope.Emptied);
        scope.Told.UnionWith(scope.Redacted);
    }

    private async Task<List<Guid>> ToEmptyAsync()
    {
        var (context, cancellation, own) = (scope.Context, scope.Cancellation, scope.Own);
        var mails = scope.Subject.MailsWritten.ToHashSet();
        mails.UnionWith(await context.Mails.Where(mail => mail.LeadId != null && own.Contains(mail.LeadId.Value)).Select(mail => mail.Id).ToListAsync(cancellation));

        // Ours that went to nobody else.
        var received = scope.Subject.MailsReceived.ToList();
        var ours = await context
            .Mails.Where(mail => received.Contains(mail.Id) && mail.Direction == MailDirection.Out)
            .Select(mail => new { mail.Id, mail.To, mail.Cc })
            .ToListAsync(cancellation);
        mails.UnionWith(ours.Where(mail => AddressList.Split(mail.To).Concat(AddressList.Split(mail.Cc)).All(IsPerson)).Select(mail => mail.Id));
        mails.UnionWith(await AboutPersonAsync());
        return [.. mails];
    }

    private async Task<List<Guid>> AboutPersonAsync()
    {
        var about = new List<Guid>();
        if (scope.Subject.Emails.Count == 0)
        {
            return about;
        }

        var written = scope
            .Context.Mails.AsNoTracking()
            .Where(mail => ByMachines.Contains(mail.Nature))
            .Select(mail => new { mail.Id, mail.Subject, mail.TextBody, Raw = mail.Nature == MailNature.Unreadable || mail.Nature == MailNature.Bounce ? scope.Context.RawMails.Where(raw => raw.MailId == mail.Id).Select(raw => raw.Bytes).FirstOrDefault() : null })
            .AsAsyncEnumerable();
        await foreach (var mail in written.WithCancellation(scope.Cancellation))
        {
            if (scope.Redaction.Finds(mail.Subject) || scope.Redaction.Finds(mail.TextBody) || (mail.Raw is { } raw && scope.Redaction.Finds(Encoding.Latin1.GetString(raw))))
            {
                about.Add(mail.Id);
            }
        }

        return about;
    }

    // The identifiers the mails had, by which others refer to them.
    private async Task<HashSet<string>> EmptyAsync()
    {
        var (context, cancellation, emptied) = (scope.Context, scope.Cancellation, scope.Emptied);
        var heads = await context.Mails.AsNoTracking().Where(mail => emptied.Contains(mail.Id)).Select(mail => new { mail.Id, mail.MessageId, mail.Direction, mail.ContentSha256 }).ToListAsync(cancellation);
        var hashes = heads.Where(mail => mail.Direction == MailDirection.In).Select(mail => mail.ContentSha256).OfType<string>().Select(key.Hash).Distinct().ToList();
        var known = await context.ErasedMails.Where(mail => hashes.Contains(mail.Hash)).Select(mail => mail.Hash).ToListAsync(cancellation);
        context.ErasedMails.AddRange(hashes.Except(known).Select(hash => new ErasedMail { Hash = hash }));
        foreach (var head in heads)
        {
            var messageId = $"{head.Id:N}@{ErasedId}";
            await context
                .Mails.Where(mail => mail.Id == head.Id)
                .ExecuteUpdateAsync(
                    mail =>
                        mail.SetProperty(row => row.MessageId, messageId)
                            .SetProperty(row => row.InReplyTo, (string?)null)
                            .SetProperty(row => row.References, (string?)null)
                            .SetProperty(row => row.FromAddress, string.Empty)
                            .SetProperty(row => row.FromName, (string?)null)
                            .SetProperty(row => row.To, string.Empty)
                            .SetProperty(row => row.Cc, (string?)null)
                            .SetProperty(row => row.ReplyTo, (string?)null)
                            .SetProperty(row => row.ReturnedFrom, (string?)null)
                            .SetProperty(row => row.Subject, Erased.Text)
                            .SetProperty(row => row.TextBody, string.Empty)
                            .SetProperty(row => row.HtmlBody, (string?)null)
                            .SetProperty(row => row.Calendar, (string?)null)
                            .SetProperty(row => row.QuotedFrom, (int?)null)
                            .SetProperty(row => row.RemoteBlocked, 0)
                            .SetProperty(row => row.ContactId, (Guid?)null)
                            .SetProperty(row => row.ContentSha256, (string?)null),
                    cancellation
                );
        }

        var files = context.MailAttachments.Where(file => emptied.Contains(file.MailId));
        await context.Set<MailAttachmentContent>().Where(content => files.Any(file => file.Id == content.AttachmentId)).ExecuteDeleteAsync(cancellation);
        await files.ExecuteDeleteAsync(cancellation);
        await context.RawMails.Where(raw => emptied.Contains(raw.MailId)).ExecuteDeleteAsync(cancellation);
        await TextColumns.EmptyAsync(context, context.Activities.Where(activity => activity.MailId != null && emptied.Contains(activity.MailId.Value)), cancellation);
        scope.Told.UnionWith(await context.Activities.Where(activity => activity.MailId != null && emptied.Contains(activity.MailId.Value)).Select(activity => activity.Id).ToListAsync(cancellation));
        var now = scope.Transaction.Now;
        await context
            .Triage.Where(item => emptied.Contains(item.Id) && item.DoneAt == null)
            .ExecuteUpdateAsync(
                item => item.SetProperty(row => row.Outcome, TriageOutcome.NotRelevant).SetProperty(row => row.DoneAt, now).SetProperty(row => row.Version, row => row.Version + 1),
                cancellation
            );
        return [.. heads.Select(mail => mail.MessageId)];
    }

    // A raw mail cannot be changed without ceasing to be what came; it goes, and what was read of it stays.
    private async Task RedactAsync(HashSet<string> erasedIds)
    {
        var (context, cancellation, emptied) = (scope.Context, scope.Cancellation, scope.Emptied);
        var received = scope.Subject.MailsReceived.ToList();
        var ofOthers = context.Mails.Where(mail => !emptied.Contains(mail.Id) && (received.Contains(mail.Id) || (mail.LeadId != null && scope.Shared.Contains(mail.LeadId.Value))));
        var named = (await TextColumns.RedactAsync(context, ofOthers, Searched, scope.Redaction, cancellation)).ToHashSet();
        named.UnionWith(received.Except(emptied));
        foreach (var mail in await ofOthers.AsNoTracking().Select(mail => new { mail.Id, mail.To, mail.Cc, mail.ReplyTo, mail.ReturnedFrom, mail.InReplyTo, mail.References }).ToListAsync(cancellation))
        {
            var (to, cc, replyTo, returnedFrom) = (Without(mail.To) ?? string.Empty, Without(mail.Cc), Without(mail.ReplyTo), Without(mail.ReturnedFrom));
            (replyTo, returnedFrom) = (replyTo?.Length == 0 ? null : replyTo, returnedFrom?.Length == 0 ? null : returnedFrom);
            var answered = mail.InReplyTo is { } one && erasedIds.Contains(one) ? null : mail.InReplyTo;
            var before = mail.References?.Split(' ');
            var references = before is null ? null : string.Join(' ', before.Where(id => !erasedIds.Contains(id)));
            if ((to, cc, replyTo, returnedFrom, answered, references) != (mail.To, mail.Cc, mail.ReplyTo, mail.ReturnedFrom, mail.InReplyTo, mail.References))
            {
                await context
                    .Mails.Where(stored => stored.Id == mail.Id)
                    .ExecuteUpdateAsync(
                        stored =>
                            stored.SetProperty(row => row.To, to)
                                .SetProperty(row => row.Cc, cc)
                                .SetProperty(row => row.ReplyTo, replyTo)
                                .SetProperty(row => row.ReturnedFrom, returnedFrom)
                                .SetProperty(row => row.InReplyTo, answered)
                                .SetProperty(row => row.References, references),
                        cancellation
                    );
                scope.Told.Add(mail.Id);
            }
        }

        scope.Redacted.AddRange(named);
        await context.Mails.Where(mail => mail.ContactId != null && scope.Contacts.Contains(mail.ContactId.Value)).ExecuteUpdateAsync(mail => mail.SetProperty(row => row.ContactId, (Guid?)null), cancellation);
        await context.RawMails.Where(raw => scope.Redacted.Contains(raw.MailId)).ExecuteDeleteAsync(cancellation);
        var files = context.MailAttachments.Where(file => ofOthers.Any(mail => mail.Id == file.MailId));
        await TextColumns.RedactAsync(context, files, [nameof(MailAttachment.FileName)], scope.Redaction, cancellation);
    }

    private bool IsPerson(string address) => scope.Subject.Emails.Any(email => SubjectMails.Is(address, email));

    private string? Without(string? list) =>
        list is null || !AddressList.Split(list).Any(IsPerson) ? list : string.Join(", ", AddressList.Split(list).Where(address => !IsPerson(address)));
}
