using System.Text;
using KonTumInvest.Content.Common;
using KonTumInvest.Data;
using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Imports;
using KonTumInvest.Leads.Imports.Files;
using KonTumInvest.Leads.Imports.Plans;
using KonTumInvest.Leads.Imports.Runs;
using KonTumInvest.Leads.Officers;
using KonTumInvest.Leads.Pipeline;
using KonTumInvest.Leads.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace KonTumInvest.Leads.Tests.Imports;

/// <summary>A manager who brings lists in.</summary>
internal sealed class ImportRoom(LeadsHost host, StaffPerson manager)
{
    public static readonly IReadOnlyDictionary<string, string?> SmallBatches = new Dictionary<string, string?> { ["Leads:Imports:BatchRows"] = "2" };

    public DeskActor Actor { get; } = new() { Key = manager.Key, Role = DeskRole.Manager, Units = ["investment"] };

    public LeadsHost Host => host;

    public static async Task<ImportRoom> OpenAsync(LeadsHost host) => new(host, await host.Staff.HireAsync(host, "manager", DeskRole.Manager, "investment"));

    public static async Task<ImportRoom> OpenAsync(DatabaseProvider provider) => await OpenAsync(await LeadsHost.StartAsync(provider, SmallBatches));

    public async Task<T> DeskAsync<T>(Func<ImportDesk, Task<T>> act)
    {
        using var scope = host.Services.CreateScope();
        return await act(scope.ServiceProvider.GetRequiredService<ImportDesk>());
    }

    public async Task<Result<Guid>> UploadAsync(string name, byte[] file, DeskActor actor)
    {
        using var scope = host.Services.CreateScope();
        return await scope.ServiceProvider.GetRequiredService<ImportReception>().UploadAsync(name, new MemoryStream(file), actor, CancellationToken.None);
    }

    public async Task<T> RowsAsync<T>(Func<ImportRows, Task<T>> act)
    {
        using var scope = host.Services.CreateScope();
        return await act(scope.ServiceProvider.GetRequiredService<ImportRows>());
    }

    public Task<Result<Guid>> UploadAsync(byte[] file, string name = "list.csv") => UploadAsync(name, file, Actor);

    public Task<Result<Guid>> UploadAsync(string text) => UploadAsync(Encoding.UTF8.GetBytes(text));

    public Task<ImportView> FindAsync(Guid id) => RowsAsync(async rows => (await rows.FindAsync(id, Actor, CancellationToken.None)).Value);

    public Task<IReadOnlyList<ImportRowView>> ListAsync(Guid id, ImportRowFilter filter = ImportRowFilter.All) =>
        RowsAsync(async rows => (await rows.ListRowsAsync(id, filter, 0, Actor, CancellationToken.None)).Value.Items);

    /// <summary>Uploads a list, takes the guessed plan and checks it.</summary>
    public async Task<Guid> CheckedAsync(string text, Func<ImportPlan, ImportPlan>? change = null) => await CheckedAsync((await UploadAsync(text)).Value, change);

    public async Task<Guid> CheckedAsync(Guid id, Func<ImportPlan, ImportPlan>? change = null)
    {
        await PlanAsync(id, change);
        await WorkAsync();
        Assert.Equal(ImportState.Checked, (await FindAsync(id)).State);
        return id;
    }

    /// <summary>Takes the guessed plan, or what is made of it.</summary>
    public async Task PlanAsync(Guid id, Func<ImportPlan, ImportPlan>? change = null)
    {
        var view = await FindAsync(id);
        var planned = await DeskAsync(desk => desk.PlanAsync(id, change is null ? view.Plan : change(view.Plan), view.Version, Actor, CancellationToken.None));
        Assert.True(planned.Succeeded, string.Join(", ", planned.Errors.Select(error => error.Code)));
    }

    public async Task StartAsync(Guid id)
    {
        var view = await FindAsync(id);
        var started = await DeskAsync(desk => desk.RunAsync(id, view.Version, Actor, CancellationToken.None));
        Assert.True(started.Succeeded, string.Join(", ", started.Errors.Select(error => error.Code)));
    }

    /// <summary>Works until nothing is left to do at once.</summary>
    public async Task WorkAsync()
    {
        while (await host.Service<ImportJobs>().RunOnceAsync(CancellationToken.None))
        {
            host.Time.Advance(TimeSpan.FromMilliseconds(10));
        }
    }

    public async Task<ImportView> RunAsync(Guid id)
    {
        host.Time.Advance(TimeSpan.FromSeconds(1));
        await StartAsync(id);
        await WorkAsync();
        host.Time.Advance(TimeSpan.FromSeconds(1));
        return await FindAsync(id);
    }

    public async Task<IReadOnlyList<Lead>> LeadsAsync()
    {
        await using var database = await host.OpenAsync();
        return await database.Leads.AsNoTracking().Include(lead => lead.Contact).Include(lead => lead.Organisation).OrderBy(lead => lead.Reference).ToListAsync();
    }

    public async Task<string> WrongRowsAsync(Guid id)
    {
        using var output = new MemoryStream();
        await host.Service<WrongRows>().WriteAsync(id, output, Actor, CancellationToken.None);
        return Encoding.UTF8.GetString(output.ToArray());
    }
}
