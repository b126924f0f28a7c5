using System.Net;
using KonTumInvest.LeadDesk.Tests.Hosting;
using KonTumInvest.Leads.Enquiries.Attachments;
using KonTumInvest.TestSupport.Files;
using KonTumInvest.TestSupport.Leads;
using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.LeadDesk.Tests.Inbox;

public abstract class EnquiryFileTests(DeskSite desk)
{
    [Fact]
    public async Task Open_GivesTheFileToBeSaved_ToThoseWhoMaySeeIt_AndIsWrittenDown()
    {
        var pdf = SampleFiles.Pdf();
        var lead = await desk.LeadAsync(An.Enquiry() with { Attachments = [new AttachmentUpload("Hồ sơ năng lực.pdf", pdf)] });
        var file = (await desk.As(desk.Officer).GetAsync($"/leads/{lead.Id}"))["enquiries"]![0]!["attachments"]![0]!["id"]!.GetValue<Guid>();
        var path = $"/umbraco/management/api/v1/leads/enquiry-files/{file}";

        using var opened = await desk.As(desk.Officer).Http.GetAsync(path);
        using var elsewhere = await desk.As(desk.OfficerElsewhere).Http.GetAsync(path);
        using var director = await desk.As(desk.Director).Http.GetAsync(path);
        using var editor = await desk.As(desk.Editor).Http.GetAsync(path);
        using var unknown = await desk.As(desk.Officer).Http.GetAsync($"/umbraco/management/api/v1/leads/enquiry-files/{Guid.CreateVersion7()}");

        Assert.Equal(pdf, await opened.Content.ReadAsByteArrayAsync());
        Assert.Equal("attachment", opened.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("Hồ sơ năng lực.pdf", opened.Content.Headers.ContentDisposition.FileNameStar);
        Assert.Equal("application/octet-stream", opened.Content.Headers.ContentType!.MediaType);
        Assert.Equal("nosniff", opened.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal(
            [HttpStatusCode.NotFound, HttpStatusCode.Forbidden, HttpStatusCode.Forbidden, HttpStatusCode.NotFound],
            [elsewhere.StatusCode, director.StatusCode, editor.StatusCode, unknown.StatusCode]
        );
        await using var database = await desk.OpenAsync();
        Assert.Equal(desk.Officer, (await database.Audit.SingleAsync(audit => audit.SubjectId == file && audit.Act == "looked")).ActorKey);
    }
}

[Collection(OnSqlite.Name)]
public sealed class EnquiryFileTestsOnSqlite(SqliteDesk desk) : EnquiryFileTests(desk);

[Collection(OnPostgreSql.Name)]
public sealed class EnquiryFileTestsOnPostgreSql(PostgreSqlDesk desk) : EnquiryFileTests(desk);
