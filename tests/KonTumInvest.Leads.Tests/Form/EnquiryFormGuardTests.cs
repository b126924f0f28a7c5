using System.Net;
using KonTumInvest.TestSupport.Files;
using KonTumInvest.TestSupport.Forms;
using KonTumInvest.Web.Features.Enquiries;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace KonTumInvest.Leads.Tests.Form;

public sealed class EnquiryFormGuardTests
{
    private const string AntiforgeryField = "__RequestVerificationToken";

    [Fact]
    public async Task Post_WithoutAntiforgeryToken_StoresNothingAndGivesTheFormBack()
    {
        await using var host = await FormHost.StartAsync();

        var back = await (await host.OpenAsync("en")).TypeValid().Without(AntiforgeryField).Attach("a.pdf", SampleFiles.Pdf()).SendAsync();

        Assert.Equal(HttpStatusCode.BadRequest, back.Status);
        Assert.StartsWith("The session has ended", back.Summary[0], StringComparison.Ordinal);
        Assert.Equal("Please choose the attachments again.", back.FieldErrors["Attachments"]);
        Assert.Equal("Công ty Thử nghiệm Đắk", back["Organisation"]);
        Assert.Equal(0, await CountAsync(host));
        Assert.False(Directory.Exists(Path.Combine(host.Folder, "App_Data", "temp", "enquiries")));
    }

    [Fact]
    public async Task Post_WithoutTheCookie_IsRefusedAndWorksTheSecondTime()
    {
        await using var host = await FormHost.StartAsync();
        var form = (await host.OpenAsync()).TypeValid();

        var back = await form.SendAsync(form.Content(), host.Client());
        await back.SendExpectingReceiptAsync();

        Assert.Equal(HttpStatusCode.BadRequest, back.Status);
        Assert.Equal(1, await CountAsync(host));
    }

    [Fact]
    public async Task Post_FieldForRobotsFilledIn_StoresNothing()
    {
        await using var host = await FormHost.StartAsync();

        var back = await (await host.OpenAsync("en")).TypeValid().Type(("Nickname", "robot"), ("AreaFrom", "1"), ("InvestmentAmount", "2000000")).SendAsync();

        Assert.Equal(HttpStatusCode.BadRequest, back.Status);
        Assert.StartsWith("A field meant for robots", Assert.Single(back.Summary), StringComparison.Ordinal);
        Assert.Equal(string.Empty, back["Nickname"]);
        Assert.Equal(0, await CountAsync(host));
    }

    [Fact]
    public async Task Post_FasterThanAPerson_IsRefusedAndAcceptedAMomentLater()
    {
        await using var host = await FormHost.StartAsync();
        var form = await BrowserForm.OpenAsync(host.Client(), "/vi/enquiry");
        host.Time.Advance(TimeSpan.FromSeconds(1));

        var back = await form.TypeValid().SendAsync();
        var refused = await CountAsync(host);
        host.Time.Advance(TimeSpan.FromSeconds(2));
        await back.SendExpectingReceiptAsync();

        Assert.StartsWith("Biểu mẫu được gửi nhanh hơn", Assert.Single(back.Summary), StringComparison.Ordinal);
        Assert.Equal((0, 1), (refused, await CountAsync(host)));
    }

    [Fact]
    public async Task Post_FormOpenForTwoDays_IsRefusedAndAcceptedTheSecondTime()
    {
        await using var host = await FormHost.StartAsync();
        var form = (await host.OpenAsync("en")).TypeValid().Type(("AreaFrom", "1"), ("InvestmentAmount", "2000000"));
        host.Time.Advance(TimeSpan.FromDays(2));

        var back = await form.SendAsync();
        host.Time.Advance(TimeSpan.FromSeconds(5));
        await back.SendExpectingReceiptAsync();

        Assert.StartsWith("The form was open for too long", Assert.Single(back.Summary), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("forged")]
    [InlineData("AAAA")]
    public async Task Post_TicketOfOnesOwnMaking_IsRefused(string ticket)
    {
        await using var host = await FormHost.StartAsync();

        var back = await (await host.OpenAsync()).TypeValid().Type(("Ticket", ticket)).SendAsync();

        Assert.Equal(HttpStatusCode.BadRequest, back.Status);
        Assert.Equal(0, await CountAsync(host));
    }

    [Fact]
    public async Task Post_MoreFormsThanAnAddressMaySend_Is429WithEverythingTypedKept()
    {
        await using var host = await FormHost.StartAsync(settings: new Dictionary<string, string?> { ["Enquiries:MaxPerAddressInTenMinutes"] = "2" });
        var form = (await host.OpenAsync()).TypeValid();
        await form.SendAsync();
        await form.SendAsync();

        var third = await form.SendAsync();

        Assert.Equal(HttpStatusCode.TooManyRequests, third.Status);
        Assert.StartsWith("Quá nhiều biểu mẫu", Assert.Single(third.Summary), StringComparison.Ordinal);
        Assert.Equal("Công ty Thử nghiệm Đắk", third["Organisation"]);
    }

    [Fact]
    public async Task Post_MoreEnquiriesThanASenderMaySend_Is429()
    {
        await using var host = await FormHost.StartAsync(settings: new Dictionary<string, string?> { ["Leads:MaxPerSenderAndHour"] = "1" });
        await (await host.OpenAsync()).TypeValid().SendExpectingReceiptAsync();

        var second = await (await host.OpenAsync()).TypeValid().SendAsync();

        Assert.Equal(HttpStatusCode.TooManyRequests, second.Status);
        Assert.Equal(["Email"], second.FieldErrors.Keys);
        Assert.Equal(1, await CountAsync(host));
    }

    [Fact]
    public async Task Post_KeptFileOfAnotherForm_IsNotGivenAway()
    {
        await using var host = await FormHost.StartAsync();
        var mine = await (await host.OpenAsync()).TypeValid().Type(("Message", null)).Attach("secret.pdf", SampleFiles.Pdf()).SendAsync();

        var other = (await host.OpenAsync()).TypeValid().Type(("KeptFiles", mine["KeptFiles"]));
        await other.SendExpectingReceiptAsync();

        await using var database = await host.DatabaseAsync();
        Assert.False(await database.Attachments.AnyAsync());
    }

    [Fact]
    public async Task Post_KeptFileSweptAway_HasToBeChosenAgain()
    {
        await using var host = await FormHost.StartAsync();
        var back = await (await host.OpenAsync("en")).TypeValid().Type(("AreaFrom", "1"), ("InvestmentAmount", "2000000"), ("Message", null)).Attach("a.pdf", SampleFiles.Pdf()).SendAsync();
        var waiting = Directory.GetFiles(Path.Combine(host.Folder, "App_Data", "temp", "enquiries")).Single();
        File.SetLastWriteTimeUtc(waiting, (host.Time.GetUtcNow() - TimeSpan.FromHours(3)).UtcDateTime);

        var swept = host.Services.GetRequiredService<PendingFiles>().Sweep();
        var again = await back.Type(("Message", "Hello")).SendAsync();

        Assert.Equal(1, swept);
        Assert.Equal("Please choose the file a.pdf again.", again.FieldErrors["Attachments"]);
        Assert.Equal(0, await CountAsync(host));
    }

    [Fact]
    public async Task Post_NoRoomToKeepFiles_SaysThatTheyMustBeChosenAgain()
    {
        await using var host = await FormHost.StartAsync(settings: new Dictionary<string, string?> { ["Enquiries:PendingMegabytes"] = "1" });
        var large = SampleFiles.Docx(("word/media/noise.bin", Noise(2_000_000)));

        var back = await (await host.OpenAsync("en")).TypeValid().Type(("AreaFrom", "1"), ("InvestmentAmount", "2000000"), ("Message", null)).Attach("a.docx", large).SendAsync();

        Assert.Equal("Please choose the file a.docx again.", back.FieldErrors["Attachments"]);
        Assert.Empty(back.All("KeptFiles"));
    }

    [Fact]
    public async Task Post_KeptFile_IsEncryptedOnDisk()
    {
        await using var host = await FormHost.StartAsync();

        await (await host.OpenAsync()).TypeValid().Type(("Message", null)).Attach("a.pdf", SampleFiles.Pdf()).SendAsync();

        var kept = await File.ReadAllBytesAsync(Directory.GetFiles(Path.Combine(host.Folder, "App_Data", "temp", "enquiries")).Single());
        Assert.Equal(-1, kept.AsSpan().IndexOf("%PDF"u8));
    }

    private static async Task<int> CountAsync(FormHost host)
    {
        await using var database = await host.DatabaseAsync();
        return await database.Enquiries.CountAsync();
    }

    private static byte[] Noise(int length)
    {
        var noise = new byte[length];
        new Random(1).NextBytes(noise);
        return noise;
    }
}
