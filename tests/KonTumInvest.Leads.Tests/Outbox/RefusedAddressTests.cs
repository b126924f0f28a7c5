using KonTumInvest.Data;
using KonTumInvest.Leads.Outbox;
using KonTumInvest.Leads.Tests.Support;
using KonTumInvest.TestSupport.Leads;
using KonTumInvest.TestSupport.Mail;
using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.Leads.Tests.Outbox;

/// <summary>What a server says when it refuses a recipient: a fault of the address marks its contact, anything else nobody.</summary>
public sealed class RefusedAddressTests
{
    private static readonly CancellationToken Token = CancellationToken.None;

    [Theory]
    [InlineData(DatabaseProvider.Sqlite, "550 5.1.1 <{0}> unknown", "smtp-550-5.1.1-recipient", MailFailureReason.Address, "5.1.1")]
    [InlineData(DatabaseProvider.PostgreSql, "550 5.1.1 <{0}> unknown", "smtp-550-5.1.1-recipient", MailFailureReason.Address, "5.1.1")]
    [InlineData(DatabaseProvider.Sqlite, "556 5.1.10 <{0}> takes no mail", "smtp-556-5.1.10-recipient", MailFailureReason.Address, "5.1.10")]
    [InlineData(DatabaseProvider.Sqlite, "554 5.7.1 <{0}>: Relay access denied", "smtp-554-recipient", MailFailureReason.Recipient, null)]
    [InlineData(DatabaseProvider.PostgreSql, "550 5.7.1 Not allowed by policy", "smtp-550-5.7.1-recipient", MailFailureReason.Recipient, null)]
    [InlineData(DatabaseProvider.Sqlite, "550 5.1.1 Relaying denied", "smtp-550-recipient", MailFailureReason.Recipient, null)]
    [InlineData(DatabaseProvider.Sqlite, "550 relay not permitted", "smtp-550-recipient", MailFailureReason.Recipient, null)]
    [InlineData(DatabaseProvider.Sqlite, "550 no such user here", "smtp-550-recipient", MailFailureReason.Recipient, null)]
    [InlineData(DatabaseProvider.Sqlite, "550 5.1.8 Sender address of an unknown system", "smtp-550-5.1.8-recipient", MailFailureReason.Recipient, null)]
    [InlineData(DatabaseProvider.Sqlite, "552 5.2.2 Mailbox full", "smtp-552-5.2.2-recipient", MailFailureReason.Recipient, null)]
    public async Task RefusedRecipient_MarksTheContact_OnlyWhereTheAddressIsAtFault(DatabaseProvider provider, string refusal, string code, MailFailureReason reason, string? marked)
    {
        await using var smtp = new LoopbackSmtpServer { Refusal = refusal };
        smtp.UnknownRecipients.Add("investor@sender.example");
        await using var host = await LeadsHost.StartAsync(provider, smtp.Settings);
        await host.Enquiries.SubmitAsync(An.Enquiry(), Token);
        await host.Enquiries.SubmitAsync(An.Enquiry() with { FormToken = Guid.CreateVersion7(), Email = "other@sender.example" }, Token);

        await host.Outbox.RunOnceAsync(Token);

        await using var database = await host.OpenAsync();
        var parked = await database.Outbox.AsNoTracking().SingleAsync(mail => mail.Status == MailStatus.Parked);
        Assert.Equal((code, reason), (parked.LastFailure, MailFailure.ReasonOf(parked.LastFailure)));
        var contacts = await database.Contacts.AsNoTracking().ToDictionaryAsync(contact => contact.EmailNormalized!);
        Assert.Equal((marked, marked is null ? null : host.Time.GetUtcNow()), (contacts["investor@sender.example"].BounceStatus, contacts["investor@sender.example"].BouncedAt));
        Assert.Null(contacts["other@sender.example"].BouncedAt);
    }

    [Theory]
    [InlineData("smtp-550-message", MailFailureReason.Message)]
    [InlineData("smtp-451-recipient", MailFailureReason.Server)]
    [InlineData("timeout", MailFailureReason.Server)]
    [InlineData(MailFailure.NoUnit, MailFailureReason.Unit)]
    [InlineData(null, MailFailureReason.Server)]
    public void ReasonOf_EachCode_IsOneReason(string? code, MailFailureReason reason) => Assert.Equal(reason, MailFailure.ReasonOf(code));
}
