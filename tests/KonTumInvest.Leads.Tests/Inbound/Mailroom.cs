using KonTumInvest.Leads.Inbound.Filing;
using KonTumInvest.Leads.Inbound.Mailbox;
using KonTumInvest.Leads.Inbound.Reading;
using KonTumInvest.Leads.Inbound.Triage;
using KonTumInvest.Leads.Correspondence;
using KonTumInvest.Leads.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.Leads.Tests.Inbound;

/// <summary>A folder of a mailbox, without a server: mails are handed over as the reader hands them over.</summary>
internal sealed class Mailroom(LeadsHost host, FolderLease lease)
{
    private long _uid;

    public static async Task<Mailroom> OpenAsync(LeadsHost host)
    {
        var owner = Guid.CreateVersion7();
        var folder = await host.Service<FolderLeases>().TakeAsync("INBOX", owner, CancellationToken.None);
        return new Mailroom(host, new FolderLease(folder!.Id, owner, 0));
    }

    public Task<FiledMail> TakeAsync(byte[] wire, bool tooLarge = false) =>
        host.Service<InboundMails>().TakeAsync(lease, ++_uid, new WireMail(wire, TooLarge: tooLarge), CancellationToken.None);

    public async Task<StoredMail> StoredAsync(FiledMail filed)
    {
        await using var database = await host.OpenAsync();
        return await database.Mails.AsNoTracking().Include(mail => mail.Attachments).SingleAsync(mail => mail.Id == filed.MailId);
    }

    public async Task<TriageItem> TriageAsync(FiledMail filed)
    {
        Assert.Equal(FilingOutcome.InTriage, filed.Outcome);
        await using var database = await host.OpenAsync();
        return await database.Triage.AsNoTracking().SingleAsync(item => item.Id == filed.MailId);
    }
}
