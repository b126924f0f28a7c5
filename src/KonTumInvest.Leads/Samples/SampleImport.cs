using System.Globalization;
using System.Text;
using KonTumInvest.Content.Common;
using KonTumInvest.Content.Time;
using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Enquiries;
using KonTumInvest.Leads.Imports;
using KonTumInvest.Leads.Imports.Checks;
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
public sealed class SampleImport(IDbContextFactory<LeadsDbContext> contexts, ImportCheck check, ImportRun run, IServiceScopeFactory scopes, IStaffDirectory staff, TimeProvider time)
{
    private const string FileName = "danh-sach-mau.csv";

    // A site that runs does the same steps, and either may come first.
    private const int Looks = 100;

    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(100);

    private static readonly ImportPlan Plan = new()
    {
        Columns =
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
        ],
        Fixed = new ImportFixed { Source = LeadSource.Event },
        AreaUnit = AreaUnit.Hectare,
    };

    /// <summary>Brings it in, or goes on where it was stopped. What people did with it meanwhile stays as it is.</summary>
    /// <param name="actor">Whose import it is; an account.</param>
    /// <param name="cancellationToken">Cancels the act.</param>
    public async Task CreateAsync(DeskActor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (actor.Key is not { } key || staff.Find(key) is not { } person)
        {
            return;
        }

        using var scope = scopes.CreateScope();
        var (reception, desk) = (scope.ServiceProvider.GetRequiredService<ImportReception>(), scope.ServiceProvider.GetRequiredService<ImportDesk>());
        for (var look = 0; look < Looks; look++)
        {
            var reached = await FindAsync(cancellationToken);
            if (reached is not null && !ImportActs.IsFor(actor, reached.ByKey))
            {
                return;
            }

            switch (reached?.State)
            {
                case null:
                    using (var file = new MemoryStream([.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(Table(person))]))
                    {
                        _ = (await reception.UploadAsync(SampleKeys.Import, FileName, file, actor, cancellationToken)).Value;
                    }

                    break;
                case ImportState.Uploaded:
                    await desk.PlanAsync(SampleKeys.Import, Plan, reached.Version, actor, cancellationToken);
                    break;
                case ImportState.Checking:
                    await check.RunAsync(SampleKeys.Import, cancellationToken);
                    break;
                case ImportState.Checked:
                    await desk.RunAsync(SampleKeys.Import, reached.Version, actor, cancellationToken);
                    break;
                case ImportState.Running:
                    await run.RunBatchAsync(SampleKeys.Import, cancellationToken);
                    break;
                default:
                    return;
            }

            if (await FindAsync(cancellationToken) == reached)
            {
                // The site that runs is at the same step.
                await Task.Delay(BetweenLooks, cancellationToken);
            }
        }

        throw new InvalidOperationException("The sample import could not be brought in.");
    }

    /// <summary>Removes it with its rows. Its leads are samples, and go with the others.</summary>
    internal static async Task<Result<int>> RemoveAsync(DeskTransaction transaction)
    {
        transaction.Reason = LeadsTexts.Get("sample.removed", "vi");
        if (await ImportLock.TakeAsync(transaction, SampleKeys.Import) is not { } import)
        {
            return 0;
        }

        await ImportActs.ForgetRowsAsync(transaction, import.Id);
        await transaction.Context.ImportPieces.Where(piece => piece.ImportId == import.Id).ExecuteDeleteAsync(transaction.Cancellation);
        transaction.Context.Remove(import);
        return 1;
    }

    private async Task<Reached?> FindAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Imports.Where(import => import.Id == SampleKeys.Import).Select(import => new Reached(import.State, import.Version, import.ByKey)).SingleOrDefaultAsync(cancellationToken);
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

    private sealed record Reached(ImportState State, int Version, Guid ByKey);
}
