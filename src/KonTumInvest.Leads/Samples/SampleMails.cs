using KonTumInvest.Content.Common;
using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Inbound.Filing;
using KonTumInvest.Leads.Inbound.Reading;
using KonTumInvest.Leads.Outbox;
using KonTumInvest.Leads.Pipeline;
using KonTumInvest.Leads.Texts;
using KonTumInvest.Leads.Values;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using MimeKit;
using MimeKit.Text;

namespace KonTumInvest.Leads.Samples;

/// <summary>
/// Mails that somebody has to sort: each as it would come from the mailbox, and taken in by what takes mails in. None of them has an answer by itself, and all
/// are known again by their Message-ID, which no other mail has.
/// </summary>
public sealed class SampleMails(IDbContextFactory<Storage.LeadsDbContext> contexts, DeskWork work, MailFiling filing, IOptions<MailOptions> options)
{
    /// <summary>Who wrote them and is nobody of a sample lead.</summary>
    internal static readonly IReadOnlyList<string> Strangers = ["consultant@advisers-sample.example", "office@conference-sample.example", "mailer-daemon@relay-sample.example"];

    internal static readonly IReadOnlyList<string> MessageIds = ["sample.sort-1@sample.example", "sample.sort-2@sample.example", "sample.sort-3@sample.example", "sample.sort-4@sample.example"];

    /// <summary>Takes those in that are not there, a step of its own each, as mails come.</summary>
    public async Task CreateAsync(CancellationToken cancellationToken)
    {
        EnquiryReference? named;
        await using (var context = await contexts.CreateDbContextAsync(cancellationToken))
        {
            var open = context.Leads.Where(lead => lead.Sample && lead.MergedIntoId == null && LeadStages.Open.Contains(lead.Stage) && !lead.Confidential);
            named = await open.OrderByDescending(lead => lead.CreatedAt).Select(lead => lead.Reference).FirstOrDefaultAsync(cancellationToken);
        }

        foreach (var (number, messageId) in MessageIds.Index())
        {
            await work.RunAsync<int>(
                DeskActor.System,
                async transaction =>
                {
                    if (transaction.Context.Database.IsNpgsql())
                    {
                        // Of two runs at once the second finds the mails of the first: taken in twice, each would get an identifier of its own. SQLite has one writer.
                        await transaction.Context.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtext('sample mails'))", transaction.Cancellation);
                    }

                    if (await transaction.Context.Mails.AnyAsync(known => known.MessageId == messageId, transaction.Cancellation))
                    {
                        return 0;
                    }

                    using var mail = Mail(number, named, transaction.Now);
                    mail.MessageId = messageId;
                    mail.To.Add(new MailboxAddress(string.Empty, options.Value.Own));
                    using var wire = new MemoryStream();
                    await mail.WriteToAsync(wire, transaction.Cancellation);
                    transaction.Reason = LeadsTexts.Get("sample.made", "vi");
                    await filing.FileAsync(transaction, MimeReading.Read(new WireMail(wire.ToArray(), transaction.Now)), wire.ToArray());
                    return 1;
                },
                cancellationToken
            );
        }
    }

    /// <summary>
    /// Removes those that wait, were set aside, or were put to a lead that is none of the samples, with their entries there and whoever became one of its people.
    /// The others go with their leads.
    /// </summary>
    internal static async Task<Result<int>> RemoveAsync(DeskTransaction transaction)
    {
        var (context, cancellation) = (transaction.Context, transaction.Cancellation);
        transaction.Reason = LeadsTexts.Get("sample.removed", "vi");
        var samples = context.Leads.Where(lead => lead.Sample).Select(lead => lead.Id);
        var mails = await context.Mails.Where(mail => MessageIds.Contains(mail.MessageId) && (mail.LeadId == null || !samples.Contains(mail.LeadId.Value))).ToListAsync(cancellation);
        var keys = mails.ConvertAll(mail => (Guid?)mail.Id);
        var people = SampleParties.InventedPeople(context);
        context.RemoveRange(await context.Activities.Where(activity => keys.Contains(activity.MailId)).ToListAsync(cancellation));
        context.RemoveRange(await context.LeadContacts.Where(link => people.Contains(link.ContactId) && !samples.Contains(link.LeadId)).ToListAsync(cancellation));
        context.RemoveRange(mails);
        return mails.Count;
    }

    private static MimeMessage Mail(int number, EnquiryReference? named, DateTimeOffset now) =>
        number switch
        {
            // Names a lead, and is nobody of it.
            0 => Plain("Nora Sample", Strangers[0], now.AddHours(-26), $"{Text("stranger.subject", "en")} {named}".TrimEnd(), Text("stranger", "en")),

            // Has several leads, and says nothing of which.
            1 => Plain(SampleInvestor.All[0].Person, SampleInvestor.All[0].Email, now.AddHours(-5), Text("unsure.subject", "vi"), Text("unsure", "vi")),
            2 => Automatic(Plain("Conference Office", Strangers[1], now.AddHours(-3), Text("automatic.subject", "en"), Text("automatic", "en"))),
            _ => Bounce(now.AddHours(-1)),
        };

    private static MimeMessage Plain(string name, string address, DateTimeOffset at, string subject, string text)
    {
        var mail = new MimeMessage { Subject = subject, Date = at, Body = new TextPart(TextFormat.Plain) { Text = text } };
        mail.From.Add(new MailboxAddress(name, address));
        return mail;
    }

    // RFC 3834.
    private static MimeMessage Automatic(MimeMessage mail)
    {
        mail.Headers.Add("Auto-Submitted", "auto-replied");
        return mail;
    }

    // RFC 3464, of a mail that nobody here knows.
    private static MimeMessage Bounce(DateTimeOffset at)
    {
        var mail = Plain("Mail Delivery System", Strangers[2], at, Text("bounce.subject", "en"), string.Empty);
        var status = new MessageDeliveryStatus();
        status.StatusGroups.Add([new Header("Reporting-MTA", "dns; relay-sample.example")]);
        status.StatusGroups.Add([new Header("Final-Recipient", "rfc822; former.colleague@advisers-sample.example"), new Header("Action", "failed"), new Header("Status", "5.1.1")]);
        mail.Body = new MultipartReport("delivery-status") { new TextPart(TextFormat.Plain) { Text = Text("bounce", "en") }, status };
        return mail;
    }

    private static string Text(string key, string language) => LeadsTexts.Get($"sample.sort.{key}", language);
}
