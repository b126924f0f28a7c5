using System.Globalization;
using System.Text;
using KonTumInvest.Content.Common;
using KonTumInvest.Content.Time;
using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Enquiries;
using KonTumInvest.Leads.Imports;
using KonTumInvest.Leads.Imports.Plans;
using KonTumInvest.Leads.Imports.Runs;
using KonTumInvest.Leads.Officers;
using KonTumInvest.Leads.Pipeline;
using KonTumInvest.Leads.Storage;
using KonTumInvest.Leads.Texts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace KonTumInvest.Leads.Samples;

/// <summary>A list that was brought in: uploaded, checked and run by the same steps as those of people. Of its rows one became a lead, one was a lead already, one was refused.</summary>
public sealed class SampleImport(IDbContextFactory<LeadsDbContext> contexts, DeskWork work, ImportJobs jobs, IServiceScopeFactory scopes, IStaffDirectory staff, TimeProvider time)
{
    private const string FileName = "danh-sach-mau.csv";

    // A site that runs does the same steps, and either may come first.
    private const int Looks = 100;

    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(100);

    private static readonly ImportField?[] Columns =
    [
        ImportField.Organisation,
        ImportField.PersonName,
        ImportField.Email,
        ImportField.Country,
        ImportField.Title,
        ImportField.AreaFrom,
        ImportField.ReceivedOn,
        ImportField.Message,
        ImportField.Officer,
    ];

    /// <summary>Brings it in, unless it is there.</summary>
    /// <param name="actor">Whose import it is; an account.</param>
    /// <param name="cancellationToken">Cancels the act.</param>
    public async Task CreateAsync(DeskActor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (actor.Key is not { } key || staff.Find(key) is not { } person || await StateAsync(cancellationToken) is not null)
        {
            return;
        }

        using var scope = scopes.CreateScope();
        var (reception, desk) = (scope.ServiceProvider.GetRequiredService<ImportReception>(), scope.ServiceProvider.GetRequiredService<ImportDesk>());
        using var file = new MemoryStream(Encoding.UTF8.GetPreamble().Concat(Encoding.UTF8.GetBytes(Table(person))).ToArray());
        var id = (await reception.UploadAsync(SampleKeys.Import, FileName, file, actor, cancellationToken)).Value;
        var plan = new ImportPlan { Columns = Columns, Fixed = new ImportFixed { Source = LeadSource.Event }, AreaUnit = AreaUnit.Hectare };
        _ = (await desk.PlanAsync(id, plan, 0, actor, cancellationToken)).Value;
        var version = await UntilAsync(ImportState.Checked, cancellationToken);
        _ = (await desk.RunAsync(id, version, actor, cancellationToken)).Value;
        await UntilAsync(ImportState.Finished, cancellationToken);
        await MarkAsync(cancellationToken);
    }

    /// <summary>Removes it with its rows. Its leads are samples, and go with the others.</summary>
    internal static async Task<Result<int>> RemoveAsync(DeskTransaction transaction)
    {
        var (context, cancellation) = (transaction.Context, transaction.Cancellation);
        transaction.Reason = LeadsTexts.Get("sample.removed", "vi");
        if (await context.Imports.SingleOrDefaultAsync(import => import.Id == SampleKeys.Import, cancellation) is not { } import)
        {
            return 0;
        }

        await context.ImportRows.Where(row => row.ImportId == import.Id).ExecuteDeleteAsync(cancellation);
        await context.ImportPieces.Where(piece => piece.ImportId == import.Id).ExecuteDeleteAsync(cancellation);
        context.Remove(import);
        return 1;
    }

    /// <summary>Marks what its rows became. An import knows nothing of samples; its leads are of old, so that nobody was told of them meanwhile.</summary>
    private async Task MarkAsync(CancellationToken cancellationToken) =>
        await work.RunAsync<int>(
            DeskActor.System,
            async transaction =>
            {
                var context = transaction.Context;
                var leads = context.ImportRows.Where(row => row.ImportId == SampleKeys.Import && row.State == ImportRowState.Imported).Select(row => row.LeadId);
                return await context.Leads.Where(lead => leads.Contains(lead.Id)).ExecuteUpdateAsync(set => set.SetProperty(lead => lead.Sample, true), transaction.Cancellation);
            },
            cancellationToken
        );

    private async Task<int> UntilAsync(ImportState state, CancellationToken cancellationToken)
    {
        for (var look = 0; look < Looks; look++)
        {
            await jobs.RunOnceAsync(cancellationToken);
            if (await StateAsync(cancellationToken) is { } reached && reached.State == state)
            {
                return reached.Version;
            }

            await Task.Delay(BetweenLooks, cancellationToken);
        }

        throw new InvalidOperationException($"The sample import did not become {state}.");
    }

    private async Task<Reached?> StateAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Imports.Where(import => import.Id == SampleKeys.Import).Select(import => new Reached(import.State, import.Version)).SingleOrDefaultAsync(cancellationToken);
    }

    private string Table(StaffPerson person)
    {
        var known = SampleInvestor.All[1];
        var received = VietnamTime.DateOf(time.GetUtcNow()).AddDays(-40).ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
        string[][] rows =
        [
            ["Doanh nghiệp", "Người liên hệ", "Email", "Quốc gia", "Dự án", "Diện tích (ha)", "Ngày nhận", "Nội dung", "Cán bộ phụ trách"],
            ["Công ty CP Chế biến Mẫu Ngọc Hồi", "Đinh Mẫu Quân", "lienhe@chebien-mau.example", "VN", "Nhà máy chế biến dược liệu", "2,5", received, LeadsTexts.Get("sample.import.met", "vi"), person.Email],
            [known.Organisation, known.Person, known.Email, known.Country, "Xưởng gỗ nội thất", "1,5", received, LeadsTexts.Get("sample.import.met", "vi"), person.Email],
            ["Sample Optics Ltd.", "Robin Sample", "robin(at)optics-sample.example", "JP", "Lens factory", "3", received, LeadsTexts.Get("sample.import.met", "vi"), person.Email],
        ];
        return string.Concat(rows.Select(row => string.Join(';', row.Select(cell => $"\"{cell}\"")) + "\r\n"));
    }

    private sealed record Reached(ImportState State, int Version);
}
