using System.Security.Cryptography;
using KonTumInvest.Content.Common;
using KonTumInvest.Data;
using KonTumInvest.Leads.Enquiries;
using KonTumInvest.Leads.Enquiries.Attachments;
using KonTumInvest.Leads.Outbox;
using KonTumInvest.Leads.Tests.Support;
using KonTumInvest.TestSupport.Leads;
using KonTumInvest.TestSupport.Files;
using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.Leads.Tests.Enquiries;

public sealed class SubmitEnquiryTests
{
    private static readonly CancellationToken Token = CancellationToken.None;

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task SubmitAsync_ValidEnquiry_StoresEverythingTogether(DatabaseProvider provider)
    {
        await using var host = await LeadsHost.StartAsync(provider);
        var pdf = SampleFiles.Pdf();
        var request = An.Enquiry() with { Attachments = [new AttachmentUpload("Đề án.pdf", pdf)] };

        var receipt = (await host.Enquiries.SubmitAsync(request, Token)).Value;

        Assert.Equal("KT-2026-000001", receipt.Reference.ToString());
        Assert.False(receipt.AlreadyStored);
        await using var database = await host.OpenAsync();
        var stored = await database
            .Enquiries.Include(enquiry => enquiry.Subjects)
            .Include(enquiry => enquiry.Attachments)
            .ThenInclude(attachment => attachment.Content)
            .Include(enquiry => enquiry.Consents)
            .SingleAsync();
        Assert.Equal(receipt.Reference, stored.Reference);
        Assert.Equal(host.Time.GetUtcNow(), stored.ReceivedAt);
        Assert.Equal("Công ty Thử nghiệm Đắk", stored.Organisation);
        Assert.Equal("+842603862345", stored.Phone);
        Assert.Equal(new LandNeed(1.5m, 3m, AreaUnit.Hectare), stored.LandNeed);
        Assert.Equal(new InvestmentSize(2_000_000m, "USD"), stored.Investment);
        Assert.Equal(StartTiming.WithinOneYear, stored.Timing);
        Assert.Equal(An.Enquiry().Message, stored.Message);
        Assert.Equal([An.Park, An.Plot, An.Sector], stored.Subjects.OrderBy(subject => subject.Position).Select(subject => subject.ToSubject()));
        var file = Assert.Single(stored.Attachments);
        Assert.Equal(("Đề án.pdf", "application/pdf", (long)pdf.Length), (file.FileName, file.MediaType, file.Length));
        Assert.Equal(pdf, file.Content!.Bytes);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(pdf)), file.Sha256);
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task SubmitAsync_ValidEnquiry_KeepsTheEvidenceOfConsent(DatabaseProvider provider)
    {
        await using var host = await LeadsHost.StartAsync(provider);

        await host.Enquiries.SubmitAsync(An.Enquiry(), Token);
        await host.Enquiries.SubmitAsync(An.Enquiry(), Token);

        await using var database = await host.OpenAsync();
        var consents = await database.Set<Consent>().ToListAsync();
        var notice = await database.Notices.SingleAsync();
        Assert.Equal(2, consents.Count);
        Assert.All(consents, consent => Assert.Equal((An.Notice.Sha256, "2026-01"), (consent.NoticeSha256, consent.NoticeVersion)));
        Assert.All(consents, consent => Assert.Equal(host.Time.GetUtcNow(), consent.GivenAt));
        Assert.Equal(An.Notice.Text, notice.Text);
    }

    [Fact]
    public async Task SubmitAsync_UnitWithoutAnEnglishName_IsCalledByItsVietnameseOne()
    {
        await using var host = await LeadsHost.StartAsync(DatabaseProvider.Sqlite);
        var units = host.Units.Published;
        units[units.FindIndex(unit => unit.Code == "industrial-parks")] = TestUnits.Unit("industrial-parks", "Tổ Khu công nghiệp", en: null);

        await host.Enquiries.SubmitAsync(An.Enquiry() with { Language = "en" }, Token);

        await using var database = await host.OpenAsync();
        var receipt = await database.Outbox.SingleAsync(mail => mail.Kind == MailKind.EnquiryReceipt);
        Assert.Contains("It has been passed to Tổ Khu công nghiệp,", receipt.TextBody, StringComparison.Ordinal);
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task SubmitAsync_ValidEnquiry_SavesBothMailsWithIt(DatabaseProvider provider)
    {
        await using var host = await LeadsHost.StartAsync(provider);

        await host.Enquiries.SubmitAsync(An.Enquiry() with { Language = "en", AreaFrom = "1.5" }, Token);

        await using var database = await host.OpenAsync();
        var mails = await database.Outbox.OrderBy(mail => mail.Kind).ToListAsync();
        Assert.Equal([MailKind.EnquiryReceipt, MailKind.EnquiryToUnit], mails.Select(mail => mail.Kind));
        Assert.Equal(["investor@sender.example", "industrial-parks@board.example"], mails.Select(mail => mail.Recipient));
        Assert.Equal(["industrial-parks@board.example", "investor@sender.example"], mails.Select(mail => mail.ReplyTo));
        Assert.All(mails, mail => Assert.Equal((MailStatus.Waiting, 0), (mail.Status, mail.Attempts)));
        Assert.StartsWith("[KT-2026-000001] We have received", mails[0].Subject, StringComparison.Ordinal);
        Assert.StartsWith("[KT-2026-000001] Yêu cầu mới", mails[1].Subject, StringComparison.Ordinal);
        Assert.Single(mails.Select(mail => mail.ThreadId).Distinct());
        Assert.Equal(2, mails.Select(mail => mail.MessageId).Distinct().Count());
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task SubmitAsync_SameFormTwice_StoresOnceAndGivesTheSameReceipt(DatabaseProvider provider)
    {
        await using var host = await LeadsHost.StartAsync(provider);
        var request = An.Enquiry();

        var first = (await host.Enquiries.SubmitAsync(request, Token)).Value;
        host.Time.Advance(TimeSpan.FromSeconds(2));
        var second = (await host.Enquiries.SubmitAsync(request, Token)).Value;

        Assert.Equal(first with { AlreadyStored = true }, second);
        await using var database = await host.OpenAsync();
        Assert.Equal(1, await database.Enquiries.CountAsync());
        Assert.Equal(2, await database.Outbox.CountAsync());
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task SubmitAsync_SameFormManyTimesAtOnce_StoresOnce(DatabaseProvider provider)
    {
        await using var host = await LeadsHost.StartAsync(provider);
        var request = An.Enquiry();

        var results = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => host.Enquiries.SubmitAsync(request, Token))));

        Assert.Equal(["KT-2026-000001"], results.Select(result => result.Value.Reference.ToString()).Distinct());
        Assert.Single(results, result => !result.Value.AlreadyStored);
        await using var database = await host.OpenAsync();
        Assert.Equal(1, await database.Enquiries.CountAsync());
        Assert.Equal(2, await database.Outbox.CountAsync());
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task SubmitAsync_ManySendersAtOnce_GivesEachAReferenceOfItsOwn(DatabaseProvider provider)
    {
        await using var host = await LeadsHost.StartAsync(provider);

        var results = await Task.WhenAll(
            Enumerable
                .Range(0, 16)
                .Select(sender => Task.Run(() => host.Enquiries.SubmitAsync(An.Enquiry() with { Email = $"sender{sender}@sender.example" }, Token)))
        );

        var numbers = results.Select(result => result.Value.Reference.Number).Order();
        Assert.Equal(Enumerable.Range(1, 16), numbers);
    }

    [Fact]
    public async Task SubmitAsync_SameFormWithAnotherMessage_StoresAgain()
    {
        await using var host = await LeadsHost.StartAsync(DatabaseProvider.Sqlite);
        var request = An.Enquiry();

        var first = (await host.Enquiries.SubmitAsync(request, Token)).Value;
        var second = (await host.Enquiries.SubmitAsync(request with { Message = "Xin bổ sung: cần thêm nước sạch." }, Token)).Value;

        Assert.NotEqual(first.Reference, second.Reference);
    }

    [Theory]
    [InlineData("2026-12-31T16:59:59Z", "KT-2026-000001")]
    [InlineData("2026-12-31T17:00:00Z", "KT-2027-000001")]
    public async Task SubmitAsync_AroundNewYear_CountsTheYearOfVietNam(string now, string reference)
    {
        await using var host = await LeadsHost.StartAsync(
            DatabaseProvider.Sqlite,
            now: DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture)
        );

        var receipt = (await host.Enquiries.SubmitAsync(An.Enquiry(), Token)).Value;

        Assert.Equal(reference, receipt.Reference.ToString());
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task SubmitAsync_MoreThanTheLimitFromOneSender_RefusesUntilAnHourHasPassed(DatabaseProvider provider)
    {
        await using var host = await LeadsHost.StartAsync(provider, new Dictionary<string, string?> { ["Leads:MaxPerSenderAndHour"] = "2" });
        await host.Enquiries.SubmitAsync(An.Enquiry(), Token);
        await host.Enquiries.SubmitAsync(An.Enquiry() with { Email = "INVESTOR@sender.example" }, Token);

        var third = await host.Enquiries.SubmitAsync(An.Enquiry(), Token);
        var another = await host.Enquiries.SubmitAsync(An.Enquiry() with { Email = "other@sender.example" }, Token);
        host.Time.Advance(TimeSpan.FromMinutes(61));
        var later = await host.Enquiries.SubmitAsync(An.Enquiry(), Token);

        Assert.Equal(ErrorKind.TooMany, Assert.Single(third.Errors).Kind);
        Assert.True(another.Succeeded);
        Assert.True(later.Succeeded);
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task SubmitAsync_Refused_StoresNothing(DatabaseProvider provider)
    {
        await using var host = await LeadsHost.StartAsync(provider);

        var result = await host.Enquiries.SubmitAsync(An.Enquiry() with { Email = "no address", ConsentGiven = false }, Token);

        Assert.Equal(["enquiry.invalidEmail", "enquiry.consentMissing"], result.Errors.Select(error => error.Code));
        await using var database = await host.OpenAsync();
        Assert.False(await database.Enquiries.AnyAsync());
        Assert.False(await database.Outbox.AnyAsync());
    }
}
