using System.Net;
using KonTumInvest.TestSupport.Databases;
using KonTumInvest.TestSupport.Files;
using KonTumInvest.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.Web.Tests.Enquiries;

/// <summary>While the database takes nothing, the site is read as before, and whoever writes an enquiry loses nothing of it.</summary>
[Collection(RunningSiteTests.Name)]
public sealed class UnwritableDatabaseTests(RunningSite site) : IDisposable
{
    public void Dispose() => site.Disk.State = DiskState.Writable;

    [Theory]
    [InlineData(DiskState.ReadOnly, "vi", "Hiện chúng tôi chưa lưu được yêu cầu")]
    [InlineData(DiskState.ReadOnly, "en", "We cannot store your enquiry at the moment")]
    [InlineData(DiskState.Full, "vi", "Hiện chúng tôi chưa lưu được yêu cầu")]
    [InlineData(DiskState.Full, "en", "We cannot store your enquiry at the moment")]
    public async Task Send_SaysSoKeepsWhatWasTypedAndGoesThroughLater(DiskState state, string language, string words)
    {
        // Larger than the free pages that a database file may still have.
        var plan = SampleFiles.Docx(("word/media/noise.bin", Noise(2_000_000)));
        var form = (await site.OpenFormAsync(site.First("enquiryPage").Url(language)))
            .TypeValid()
            .Type(("AreaFrom", "1"), ("InvestmentAmount", "2000000"))
            .Attach("plan.docx", plan);
        var before = await RowsAsync();

        site.Disk.State = state;
        var back = await form.SendAsync();
        site.Disk.State = DiskState.Writable;
        var between = await RowsAsync();
        await back.SendExpectingReceiptAsync();

        Assert.Equal(HttpStatusCode.ServiceUnavailable, back.Status);
        Assert.Equal(TimeSpan.FromSeconds(120), back.Headers.RetryAfter!.Delta);
        Assert.StartsWith(words, Assert.Single(back.Summary), StringComparison.Ordinal);
        Assert.Equal(form["Message"], back["Message"]!.ReplaceLineEndings("\n"));
        Assert.Equal((form["Email"], form["Organisation"], "true"), (back["Email"], back["Organisation"], back["ConsentGiven"]));
        Assert.Single(back.All("KeptFiles"));
        Assert.Equal(before, between);
        Assert.Equal((before.Enquiries + 1, before.Attachments + 1, before.Mails + 2), await RowsAsync());
    }

    [Theory]
    [InlineData(DiskState.ReadOnly)]
    [InlineData(DiskState.Full)]
    public async Task Get_EveryKindOfPage_IsServedAsBefore(DiskState state)
    {
        var kinds = site.Pages().DistinctBy(page => page.Type).ToList();

        site.ForgetPages();
        site.Disk.State = state;

        foreach (var url in kinds.SelectMany(page => new[] { page.Vi, page.En }))
        {
            using var answer = await site.AskAsync(url);
            Assert.Equal((url, HttpStatusCode.OK, false), (url, answer.Status, answer.Kept));
        }

        using var ready = await site.AskAsync("/health/ready");
        Assert.Equal(HttpStatusCode.OK, ready.Status);
    }

    [Theory]
    [InlineData(DiskState.ReadOnly)]
    [InlineData(DiskState.Full)]
    public async Task Send_ThatCannotBeStored_LeavesNoPersonalDataInTheLog(DiskState state)
    {
        var form = (await site.OpenFormAsync(site.First("enquiryPage").Vi)).TypeValid().Type(("PersonName", "Trần Vắng Mặt"));

        site.Disk.State = state;
        var back = await form.SendAsync();

        Assert.Equal(HttpStatusCode.ServiceUnavailable, back.Status);
        Assert.All(["Vắng Mặt", "investor@sender.example"], personal => Assert.DoesNotContain(personal, site.Log.Text, StringComparison.OrdinalIgnoreCase));
    }

    private async Task<(int Enquiries, int Attachments, int Mails)> RowsAsync()
    {
        await using var database = await site.LeadsAsync();
        return (await database.Enquiries.CountAsync(), await database.Attachments.CountAsync(), await database.Outbox.CountAsync());
    }

    private static byte[] Noise(int length)
    {
        var noise = new byte[length];
        new Random(1).NextBytes(noise);
        return noise;
    }
}
