using KonTumInvest.Data;
using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Privacy.Reading;
using KonTumInvest.Leads.Tests.Deadlines;
using KonTumInvest.Leads.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace KonTumInvest.Leads.Tests.Privacy;

public sealed class LeadLookTests
{
    private static readonly CancellationToken Token = CancellationToken.None;

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Looks_OfAnHour_AreOneRow_WhateverNodesWriteIt(DatabaseProvider provider)
    {
        await using var host = await LeadsHost.StartAsync(provider);
        var lead = await host.OpenLeadAsync();
        var (looks, director) = (host.Service<LeadLooks>(), new DeskActor { Role = DeskRole.Director, Key = Guid.CreateVersion7() });
        var elsewhere = ActivatorUtilities.CreateInstance<LeadLooks>(host.Services);

        looks.Note(director, lead.Id, LookKinds.Page);
        looks.Note(director, lead.Id, LookKinds.Page);
        elsewhere.Note(director, lead.Id, LookKinds.File);
        looks.Note(DeskActor.System, lead.Id, LookKinds.Page);
        await looks.FlushAsync(Token);
        await elsewhere.FlushAsync(Token);
        looks.Note(director, lead.Id, LookKinds.Mail);
        await looks.FlushAsync(Token);
        host.Time.Advance(TimeSpan.FromHours(1));
        looks.Note(director, lead.Id, LookKinds.Page);
        await looks.FlushAsync(Token);

        await using var database = await host.OpenAsync();
        var rows = await database.Looks.OrderBy(look => look.At).ToListAsync();
        Assert.Equal([LookKinds.Page | LookKinds.File | LookKinds.Mail, LookKinds.Page], rows.Select(look => look.Kinds));
    }

    [Fact]
    public async Task Looks_ThatWait_AreWrittenWhenTheHostStops()
    {
        await using var host = await LeadsHost.StartAsync(DatabaseProvider.Sqlite);
        var lead = await host.OpenLeadAsync();
        var writer = host.Services.GetServices<IHostedService>().OfType<LookWriter>().Single();
        await writer.StartAsync(Token);
        host.Service<LeadLooks>().Note(new DeskActor { Role = DeskRole.Administrator, Key = Guid.CreateVersion7() }, lead.Id, LookKinds.Page);

        await writer.StopAsync(Token);

        await using var database = await host.OpenAsync();
        Assert.Equal(1, await database.Looks.CountAsync(look => look.LeadId == lead.Id));
    }
}
