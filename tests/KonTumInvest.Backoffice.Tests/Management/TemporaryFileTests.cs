using System.Net;
using System.Text;
using KonTumInvest.Backoffice.Tests.Hosting;
using KonTumInvest.TestSupport.Hosting;
using KonTumInvest.Cms.Media;
using KonTumInvest.Cms.Media.Images;
using KonTumInvest.TestSupport.Files;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Umbraco.Cms.Core.Models.TemporaryFile;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace KonTumInvest.Backoffice.Tests.Management;

/// <summary>Files that are uploaded and not used yet.</summary>
[Collection(ManagementTests.Name)]
public sealed class TemporaryFileTests(ManagementSite site)
{
    private readonly EditorClient _editor = site.As(StaffMember.Editor);

    /// <summary>Two of them are more than a document may expand to, and almost nothing when compressed.</summary>
    private static readonly byte[] Zeros = new byte[(UploadLimits.MaxExpandedBytes / 2) + 1];

    public static TheoryData<byte[], string> Dangerous =>
        new()
        {
            { Encoding.UTF8.GetBytes("<html><script>alert(1)</script></html>"), "anh.png" },
            { [.. SampleFiles.Jpeg(), .. "PK\u0003\u0004"u8.ToArray(), .. new byte[64]], "anh.jpg" },
            { SampleFiles.Pdf(), "anh.jpg" },
            { SampleFiles.MacroDocx(), "mau.docx" },
            { SampleFiles.Docx(("word/media/a.bin", Zeros), ("word/media/b.bin", Zeros)), "bom.docx" },
            { SampleFiles.Pdf(), "../../anh.pdf" },
            { SampleFiles.Pdf(), "mau.php.pdf" },
            { [], "rong.pdf" },
            { "MZ"u8.ToArray(), "chay.exe" },
        };

    [Fact]
    public async Task Upload_WaitsUntilItIsDeleted()
    {
        var id = await _editor.UploadedAsync(SampleFiles.Pdf(), "bieu-mau.pdf");

        var file = await _editor.GetAsync($"/temporary-file/{id}");
        Assert.Equal("bieu-mau.pdf", file["fileName"]!.GetValue<string>());
        Assert.True(file["availableUntil"]!.GetValue<DateTimeOffset>() > DateTimeOffset.UtcNow);

        await _editor.DoAsync(HttpMethod.Delete, $"/temporary-file/{id}");
        (await _editor.AskAsync(HttpMethod.Get, $"/temporary-file/{id}")).Refused(HttpStatusCode.NotFound);
        (await _editor.AskAsync(HttpMethod.Delete, $"/temporary-file/{id}")).Refused(HttpStatusCode.NotFound);
    }

    [Theory]
    [MemberData(nameof(Dangerous), DisableDiscoveryEnumeration = true)]
    public async Task Upload_OfWhatTheSiteDoesNotTake_IsRefusedWithTheReason_AndNotKept(byte[] content, string name)
    {
        var id = Guid.CreateVersion7();

        var answer = (await _editor.UploadAsync(id, content, name)).Refused(HttpStatusCode.BadRequest);

        Assert.Equal("UploadBlocked", answer.OperationStatus);
        Assert.NotEmpty(answer.Body!["errors"]!["File"]![0]!.GetValue<string>());
        (await _editor.AskAsync(HttpMethod.Get, $"/temporary-file/{id}")).Refused(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Upload_ThatIsTooLarge_IsRefused()
    {
        var large = new byte[UploadLimits.MaxBytes + 1];
        SampleFiles.Pdf().CopyTo(large, 0);

        (await _editor.UploadAsync(Guid.CreateVersion7(), large, "lon.pdf")).Refused(HttpStatusCode.BadRequest);
        (await _editor.UploadAsync(Guid.CreateVersion7(), [.. large, .. new byte[1024 * 1024]], "lon.pdf")).Refused(HttpStatusCode.RequestEntityTooLarge);
    }

    [Fact]
    public async Task Upload_UnderAnIdInUse_IsRefused_AndLeavesTheFirst()
    {
        var id = await _editor.UploadedAsync(SampleFiles.Pdf(), "dau.pdf");

        var second = await site.As(StaffMember.SecondEditor).UploadAsync(id, SampleFiles.Docx(), "sau.docx");

        Assert.Equal("KeyAlreadyUsed", second.Refused(HttpStatusCode.BadRequest).OperationStatus);
        Assert.Equal("dau.pdf", (await _editor.GetAsync($"/temporary-file/{id}"))["fileName"]!.GetValue<string>());
    }

    [Fact]
    public async Task Upload_ThatIsNoForm_IsRefused() =>
        (await _editor.AskRawAsync(HttpMethod.Post, "/temporary-file", "{}")).Refused(HttpStatusCode.BadRequest);

    [Fact]
    public async Task Upload_WithoutASection_IsRefused() =>
        (await site.As(StaffMember.Newcomer).UploadAsync(Guid.NewGuid(), SampleFiles.Pdf(), "a.pdf")).Refused(HttpStatusCode.Forbidden);

    [Fact]
    public async Task Configuration_NamesWhatIsTaken()
    {
        var configuration = await _editor.GetAsync("/temporary-file/configuration");

        Assert.Equal(UploadLimits.MaxBytes / 1024, configuration["maxFileSize"]!.GetValue<long>());
        Assert.Contains("pdf", configuration["allowedUploadedFileExtensions"]!.AsArray().Select(extension => extension!.GetValue<string>()));
        Assert.DoesNotContain("svg", configuration["imageFileTypes"]!.AsArray().Select(extension => extension!.GetValue<string>()));
    }

    [Fact]
    public async Task Sweep_DeletesWhatNobodyUsedInTime()
    {
        var files = site.Host.Service<ITemporaryFileRepository>();
        var old = new TemporaryFileModel
        {
            Key = Guid.CreateVersion7(),
            FileName = "cu.pdf",
            AvailableUntil = DateTime.UtcNow.AddDays(-2),
            OpenReadStream = () => new MemoryStream(SampleFiles.Pdf()),
        };
        await files.SaveAsync(old);
        var fresh = await _editor.UploadedAsync(SampleFiles.Pdf(), "moi.pdf");

        await site.Host.Services.GetServices<IHostedService>().OfType<TemporaryFileSweep>().Single().RunOnceAsync();

        (await _editor.AskAsync(HttpMethod.Get, $"/temporary-file/{old.Key}")).Refused(HttpStatusCode.NotFound);
        await _editor.GetAsync($"/temporary-file/{fresh}");
    }
}
