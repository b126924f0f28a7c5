using KonTumInvest.Data;
using KonTumInvest.Leads.Deadlines;
using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Outbox;
using KonTumInvest.Leads.Privacy.Requests;
using KonTumInvest.Leads.Tests.Support;
using KonTumInvest.Leads.Timeline;
using KonTumInvest.Leads.Timeline.Offers;
using KonTumInvest.Leads.Timeline.Tasks;
using KonTumInvest.TestSupport.Leads;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace KonTumInvest.Leads.Tests.Samples;

/// <summary>Nobody is hurried over what does not exist, and whoever watches the site sees no trouble in it.</summary>
public sealed class SampleSilenceTests
{
    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task NobodyIsWrittenTo_AlsoOnceEverythingIsOverdue(DatabaseProvider provider)
    {
        await using var host = await LeadsHost.StartAsync(provider);
        await host.Staff.HireAsync(host, "officer", DeskRole.Officer, "investment");
        await host.Staff.HireAsync(host, "manager", DeskRole.Manager, "investment");
        await host.Staff.HireAsync(host, "director", DeskRole.Director);
        await host.Staff.HireAsync(host, "administrator", DeskRole.Administrator);
        await SampleRoom.MakeAsync(host);
        await using var database = await host.OpenAsync();
        Assert.True(await database.Offers.AnyAsync(offer => offer.State == OfferState.Held));
        await SweepAsync(host);

        // Four weeks later, on a Monday at 10.
        host.Time.Advance(TimeSpan.FromDays(28));
        await SweepAsync(host);

        Assert.False(await database.Offers.AnyAsync(offer => offer.State == OfferState.Held));
        Assert.Equal([MailStatus.Parked], await database.Outbox.Select(mail => mail.Status).ToListAsync());
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task Health_DoesNotCountTheSampleMailThatWasNotSent(DatabaseProvider provider)
    {
        await using var host = await LeadsHost.StartAsync(provider);
        var check = ActivatorUtilities.CreateInstance<OutboxHealthCheck>(host.Services);
        await SampleRoom.MakeAsync(host);
        await using var database = await host.OpenAsync();
        Assert.Equal(1, await database.Outbox.CountAsync(mail => mail.Status == MailStatus.Parked));

        var samples = await check.CheckHealthAsync(new HealthCheckContext());
        Assert.True((await host.Enquiries.SubmitAsync(An.Enquiry(), CancellationToken.None)).Succeeded);
        await database.Outbox.Where(mail => mail.Kind == MailKind.EnquiryReceipt).ExecuteUpdateAsync(set => set.SetProperty(mail => mail.Status, MailStatus.Parked).SetProperty(mail => mail.DueAt, (DateTimeOffset?)null));
        var real = await check.CheckHealthAsync(new HealthCheckContext());

        Assert.Equal((HealthStatus.Healthy, 0), (samples.Status, samples.Data["parked"]));
        Assert.Equal((HealthStatus.Degraded, 1), (real.Status, real.Data["parked"]));
    }

    private static async Task SweepAsync(LeadsHost host)
    {
        await host.Service<DeadlineSweep>().RunOnceAsync(CancellationToken.None);
        await host.Service<TaskReminders>().RunOnceAsync(CancellationToken.None);
        await host.Service<DataRequestSweep>().RunOnceAsync(CancellationToken.None);
        await host.Service<HoldSweep>().RunOnceAsync(CancellationToken.None);
    }
}
