using System.Data.Common;
using KonTumInvest.Data;
using KonTumInvest.Leads.Privacy;
using KonTumInvest.Leads.Storage;
using KonTumInvest.Leads.Tests.Support;
using KonTumInvest.TestSupport.Leads;
using Microsoft.EntityFrameworkCore;

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
}
