using KonTumInvest.Content.Common;
using KonTumInvest.Content.Units;
using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Imports.Checks;
using KonTumInvest.Leads.Imports.Files;
using KonTumInvest.Leads.Imports.Plans;
using KonTumInvest.Leads.Inbox;
using KonTumInvest.Leads.Officers;
using KonTumInvest.Leads.Reception;
using KonTumInvest.Leads.Storage;
using KonTumInvest.Leads.Texts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace KonTumInvest.Leads.Imports;

/// <summary>Imports and their rows, for whoever looks at them.</summary>
public sealed class ImportRows(
    IDbContextFactory<LeadsDbContext> contexts,
    IStaffDirectory staff,
    IContactUnitDirectory units,
    ILeadTopics topics,
    IOptions<ImportOptions> options,
    TimeProvider time
)
{
    private const int MostListed = 50;
    private const int RowsOfPage = 25;
    private const int MostLike = 3;

    /// <summary>The latest imports: the own, for administrators everybody's; <see cref="DeskErrors.Forbidden"/>.</summary>
    public async Task<Result<IReadOnlyList<ImportListRow>>> ListAsync(DeskActor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (!LeadRights.May(actor, DeskAct.Import))
        {
            return DeskErrors.Forbidden;
        }

        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var all = actor.Role == DeskRole.Administrator;
        var imports = await context
            .Imports.AsNoTracking()
            .Where(import => all || import.ByKey == actor.Key)
            .OrderByDescending(import => import.CreatedAt)
            .Take(MostListed)
            .ToListAsync(cancellationToken);
        var rows = new List<ImportListRow>();
        foreach (var import in imports)
        {
            rows.Add(new(import.Id, import.FileName, NameOf(import.ByKey), import.CreatedAt, import.State, import.Table.Rows, await CountAsync(context, import, cancellationToken)));
        }

        return rows;
    }

    /// <summary>An import; <see cref="ImportErrors.NotFound"/> also for one of somebody else.</summary>
    public async Task<Result<ImportView>> FindAsync(Guid id, DeskActor actor, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var found = await ImportAsync(context, id, actor, cancellationToken);
        if (!found.TryGetValue(out var import))
        {
            return Result<ImportView>.Refused(found.Errors);
        }

        var earlier = import.Plan is null
            ? await context
                .Imports.AsNoTracking()
                .Where(other => other.HeaderHash == import.HeaderHash && other.Id != import.Id && other.Plan != null)
                .OrderByDescending(other => other.CreatedAt)
                .Select(other => new { other.FileName, other.Plan })
                .FirstOrDefaultAsync(cancellationToken)
            : null;
        var culture = LeadsTexts.CultureOf(actor.Language);
        return new ImportView
        {
            Id = import.Id,
            FileName = import.FileName,
            FileBytes = import.FileBytes,
            By = NameOf(import.ByKey),
            CreatedAt = import.CreatedAt,
            State = import.State,
            Reading = import.Reading,
            Headers = import.Table.Headers,
            Samples = [.. import.Table.Samples.Select(row => CellsJson.Read(row).Select(cell => cell.Shown(culture)).ToList())],
            Top = import.Table.Top,
            Sheets = import.Table.Sheets,
            Notes = [.. import.Table.Notes.Select(note => LeadsTexts.Get($"import.note.{note.Code}", actor.Language, note.Count))],
            Rows = import.Table.Rows,
            Plan = import.Plan ?? earlier?.Plan ?? ColumnGuess.Of(import.Table.Headers),
            PlanFrom = earlier?.FileName,
            Duplicates = import.Duplicates,
            Counts = await CountAsync(context, import, cancellationToken),
            StartedAt = import.StartedAt,
            EndedAt = import.EndedAt,
            UndoUntil = ImportDesk.UndoUntil(import, options.Value),
            ClearedAt = import.ClearedAt,
            Version = import.Version,
        };
    }

    /// <summary>A page of rows, each as the lead it becomes.</summary>
    public async Task<Result<ImportRowPage>> ListRowsAsync(Guid id, ImportRowFilter filter, int after, DeskActor actor, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var found = await ImportAsync(context, id, actor, cancellationToken);
        if (!found.TryGetValue(out var import))
        {
            return Result<ImportRowPage>.Refused(found.Errors);
        }

        var rows = await Filtered(context.ImportRows.AsNoTracking().Where(row => row.ImportId == id && row.Number > after), filter)
            .OrderBy(row => row.Number)
            .Take(RowsOfPage + 1)
            .ToListAsync(cancellationToken);
        var shown = rows.Take(RowsOfPage).ToList();
        var leads = await LeadsAsync(context, shown, actor, cancellationToken);
        var reading = import.Plan is { } plan ? new RowReading(plan, import.Table.Headers, new RowWords(units, staff, topics), topics) : null;
        var now = time.GetUtcNow();
        return new ImportRowPage(
            shown.ConvertAll(row =>
            {
                var cells = CellsJson.Read(row.Cells);
                return new ImportRowView(
                    row.Number,
                    row.State,
                    cells.Count == 0 || reading is null ? [] : RowWording.Values(reading.Read(row.Id, cells, now), units, staff, topics, actor.Language),
                    [.. row.Faults.Select(fault => RowWording.Fault(fault, import.Table.Headers, cells, actor.Language))],
                    [.. row.Duplicates.Take(MostLike).Select(like => Like(like, leads))],
                    row.Choice,
                    row.LeadId is { } lead && row.State != ImportRowState.Undone ? leads.GetValueOrDefault(lead) : null
                );
            }),
            rows.Count > RowsOfPage ? shown[^1].Number : null
        );
    }

    /// <summary>The import with this key, for its rows to be written to a file.</summary>
    internal static async Task<Result<LeadImport>> ImportAsync(LeadsDbContext context, Guid id, DeskActor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (!LeadRights.May(actor, DeskAct.Import))
        {
            return DeskErrors.Forbidden;
        }

        return await context.Imports.AsNoTracking().SingleOrDefaultAsync(import => import.Id == id, cancellationToken) is { } import && ImportActs.IsFor(actor, import.ByKey) ? import : ImportErrors.NotFound;
    }

    internal static IQueryable<ImportRow> Filtered(IQueryable<ImportRow> rows, ImportRowFilter filter) =>
        filter switch
        {
            ImportRowFilter.Wrong => rows.Where(row => row.State == ImportRowState.Wrong || row.State == ImportRowState.Failed),
            ImportRowFilter.Duplicates => rows.Where(row => row.Score > 0),
            ImportRowFilter.Kept => rows.Where(row => row.State == ImportRowState.Kept),
            _ => rows,
        };

    private static async Task<ImportCounts> CountAsync(LeadsDbContext context, LeadImport import, CancellationToken cancellationToken)
    {
        var (id, usual) = (import.Id, import.Duplicates);
        var states = await context
            .ImportRows.Where(row => row.ImportId == id)
            .GroupBy(row => row.State)
            .Select(rows => new
            {
                State = rows.Key,
                Count = rows.Count(),
                Duplicates = rows.Count(row => row.Score > 0),
                LeftOut = rows.Count(row => row.Score > 0 && (row.Choice ?? usual) == DuplicateChoice.Skip),
            })
            .ToDictionaryAsync(rows => rows.State, cancellationToken);
        return new(
            states.Values.Sum(rows => rows.Count),
            states.Values.Sum(rows => rows.Duplicates),
            states.GetValueOrDefault(ImportRowState.Ready)?.LeftOut ?? 0,
            states.ToDictionary(rows => rows.Key, rows => rows.Value.Count)
        );
    }

    // What is shown of a lead follows from what the reader sees now.
    private static async Task<IReadOnlyDictionary<Guid, ImportedLead>> LeadsAsync(LeadsDbContext context, List<ImportRow> rows, DeskActor actor, CancellationToken cancellationToken)
    {
        var ids = rows.SelectMany(row => row.Duplicates.Take(MostLike).Select(like => like.LeadId).Append(row.LeadId)).OfType<Guid>().Distinct().ToList();
        return ids.Count == 0
            ? new Dictionary<Guid, ImportedLead>()
            : (
                await context
                    .Leads.AsNoTracking()
                    .Where(LeadRights.Visible(actor))
                    .Where(lead => ids.Contains(lead.Id))
                    .Select(lead => new { lead.Id, lead.Reference, lead.Title, lead.Stage })
                    .ToListAsync(cancellationToken)
            ).ToDictionary(lead => lead.Id, lead => new ImportedLead(lead.Id, lead.Reference.ToString(), lead.Title, lead.Stage));
    }

    private static RowLike Like(RowDuplicate like, IReadOnlyDictionary<Guid, ImportedLead> leads) =>
        new(like.LeadId is { } id ? leads.GetValueOrDefault(id) : null, like.Row, like.Unit, like.Score, like.Reasons);

    private PersonName NameOf(Guid key) => new(key, staff.Find(key)?.Name ?? "?");
}
