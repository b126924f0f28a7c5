using System.Data.Common;
using KonTumInvest.Data;
using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Privacy;
using KonTumInvest.Leads.Privacy.Requests;
using KonTumInvest.Leads.Privacy.Subjects;
using KonTumInvest.Leads.Storage;
using KonTumInvest.Leads.Tests.Support;
using KonTumInvest.TestSupport.Leads;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace KonTumInvest.Leads.Tests.Privacy;

public sealed class ConsentLedgerTests
{
    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task Enquiry_WritesItsConsent_WhichTheDatabaseRefusesToChangeOrDelete(DatabaseProvider provider)
    {
        await using var host = await LeadsHost.StartAsync(provider);
        await host.Enquiries.SubmitAsync(An.Enquiry(), CancellationToken.None);
        await using var database = await host.OpenAsync();
        var entry = await database.ConsentEntries.AsNoTracking().SingleAsync();
        var consent = (await database.Enquiries.Include(enquiry => enquiry.Consents).SingleAsync()).Consents.Single();

        Assert.Equal((consent.Id, consent.NoticeSha256, consent.NoticeVersion, true), (entry.Id, entry.NoticeSha256, entry.NoticeVersion, entry.Given));
        await Assert.ThrowsAnyAsync<DbException>(() => database.ConsentEntries.ExecuteUpdateAsync(set => set.SetProperty(row => row.Given, false)));
        await Assert.ThrowsAnyAsync<DbException>(() => database.ConsentEntries.ExecuteUpdateAsync(set => set.SetProperty(row => row.EmailNormalized, "other@sender.example")));
        await Assert.ThrowsAnyAsync<DbException>(() => database.ConsentEntries.ExecuteDeleteAsync());
        Assert.Equal(1, await database.ConsentEntries.ExecuteUpdateAsync(set => set.SetProperty(row => row.EmailNormalized, (string?)null)));
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task Consents_FromBeforeTheLedger_AreTakenInAtTheStart_Once(DatabaseProvider provider)
    {
        await using var host = await LeadsHost.StartAsync(provider);
        await host.Enquiries.SubmitAsync(An.Enquiry(), CancellationToken.None);
        await using var database = await host.OpenAsync();
        await database.ConsentEntries.ExecuteUpdateAsync(set => set.SetProperty(row => row.EmailNormalized, (string?)null));
        await database.ConsentEntries.ExecuteDeleteAsync();

        await host.Service<LeadsDatabase>().MigrateAsync(CancellationToken.None);
        await host.Service<LeadsDatabase>().MigrateAsync(CancellationToken.None);

        var entry = await database.ConsentEntries.AsNoTracking().SingleAsync();
        var enquiry = await database.Enquiries.AsNoTracking().Include(row => row.Consents).SingleAsync();
        Assert.Equal(enquiry.EmailNormalized, entry.EmailNormalized);
        Assert.Equal(enquiry.Id, entry.EnquiryId);
        Assert.Equal(StatedBy.Form, entry.Evidence);
        Assert.Equal(enquiry.Consents[0].GivenAt, entry.At);
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task PersonErased_LeavesThatSomebodyAgreed_AndNotWho_AndIsExportedBefore(DatabaseProvider provider)
    {
        await using var host = await LeadsHost.StartAsync(provider);
        var administrator = await host.Staff.HireAsync(host, "administrator", DeskRole.Administrator);
        var actor = new DeskActor { Key = administrator.Key, Role = DeskRole.Administrator };
        await host.Enquiries.SubmitAsync(An.Enquiry(), CancellationToken.None);
        var form = new ReceiveDataRequest
        {
            FormToken = Guid.CreateVersion7(),
            Kind = DataRequestKind.Objection,
            Channel = StatedBy.Mail,
            PersonName = "Trần Thị Thử",
            Email = An.Enquiry().Email,
            Language = "vi",
            Asked = "Xin đừng viết nữa.",
        };
        var closed = (await host.Service<DataRequestReception>().ReceiveAsync(form, actor, CancellationToken.None)).Value;
        var open = (await host.Service<DataRequestReception>().ReceiveAsync(form with { FormToken = Guid.CreateVersion7() }, actor, CancellationToken.None)).Value;
        await host.Service<DataRequestHandling>().RefuseAsync(closed.Id, RefusalGround.Repeated, "Đã làm.", 0, actor, CancellationToken.None);
        var person = (await host.Service<DataSubjects>().FindAsync(An.Enquiry().Email, null, CancellationToken.None)).Value;
        var parts = host.Services.GetServices<IPersonalData>().ToList();
        await using var database = await host.OpenAsync();

        var sections = new List<string>();
        foreach (var part in parts)
        {
            sections.Add((await part.ExportAsync(database, person, "en", CancellationToken.None))?.Key ?? string.Empty);
            await host.Service<DeskWork>().RunAsync<int>(
                actor,
                async transaction =>
                {
                    await part.EraseAsync(transaction, person);
                    return 1;
                },
                CancellationToken.None
            );
        }

        Assert.Contains("consentLedger", sections);
        Assert.Contains("dataRequests", sections);
        var entry = await database.ConsentEntries.AsNoTracking().SingleAsync();
        Assert.Null(entry.EmailNormalized);
        Assert.NotNull(entry.NoticeSha256);
        var requests = await database.DataRequests.AsNoTracking().ToDictionaryAsync(request => request.Id);
        Assert.Null(requests[closed.Id].Email);
        Assert.Null(requests[closed.Id].Asked);
        Assert.NotNull(requests[open.Id].Email);
        Assert.False(await database.Audit.AnyAsync(audit => audit.SubjectId == closed.Id && audit.PersonalChanges != null));
    }
}
