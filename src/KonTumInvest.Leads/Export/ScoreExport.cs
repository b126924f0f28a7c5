using System.Runtime.CompilerServices;
using KonTumInvest.Content.Common;
using KonTumInvest.Content.Units;
using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Officers;
using KonTumInvest.Leads.Reports;
using KonTumInvest.Leads.Texts;

namespace KonTumInvest.Leads.Export;

/// <summary>Takes out the enquiries behind the averages of marks.</summary>
public sealed class ScoreExport(ListExport export, LeadScores scores, IContactUnitDirectory units, IStaffDirectory staff)
{
    /// <summary>The file; <see cref="DeskErrors.Forbidden"/>, <see cref="ReportErrors.Period"/>, <see cref="ExportErrors.TooMany"/>.</summary>
    public async Task<Result<ExportedList>> WriteAsync(ReportFilter filter, bool? reviewed, SheetFormat format, DeskActor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filter);
        ArgumentNullException.ThrowIfNull(actor);
        var first = await scores.ListAsync(filter, reviewed, null, actor, cancellationToken);
        if (!first.TryGetValue(out var page))
        {
            return Result<ExportedList>.Refused(first.Errors);
        }

        return await export.WriteAsync(new ListSheet<ScoreRow>("scores", Columns(actor.Language), RowsAsync(filter, reviewed, page, actor, cancellationToken), Told(filter, reviewed)), format, actor, cancellationToken);
    }

    private async IAsyncEnumerable<ScoreRow> RowsAsync(ReportFilter filter, bool? reviewed, ScorePage first, DeskActor actor, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (var page = first; ; page = (await scores.ListAsync(filter, reviewed, page.Next, actor, cancellationToken)).Value)
        {
            foreach (var row in page.Items)
            {
                yield return row;
            }

            if (page.Next is null)
            {
                yield break;
            }
        }
    }

    private List<SheetColumn<ScoreRow>> Columns(string language)
    {
        var people = staff.All().ToDictionary(person => person.Key, person => person.Name);
        var unitNames = units.All().ToDictionary(unit => unit.Code, unit => unit.Name.For(language));
        SheetColumn<ScoreRow> Column(string name, int width, Func<ScoreRow, SheetCell> of) => new(LeadsTexts.Get($"export.column.{name}", language), width, of);
        return
        [
            Column("reference", 16, row => SheetCell.Of(row.Reference)),
            Column("title", 44, row => SheetCell.Of(row.Title)),
            Column("created", 12, row => SheetCell.Of(row.Day)),
            Column("unit", 30, row => SheetCell.Of(row.Unit is null ? null : unitNames.GetValueOrDefault(row.Unit, row.Unit))),
            Column("officer", 24, row => SheetCell.Of(row.Officer is { } key ? people.GetValueOrDefault(key, "?") : null)),
            Column("answered", 12, row => SheetCell.Of(row.Marks.Answered)),
            Column("onTime", 12, row => SheetCell.Of(row.Marks.OnTime)),
            Column("complete", 12, row => SheetCell.Of(row.Marks.Complete)),
            Column("relevant", 12, row => SheetCell.Of(row.Marks.Relevant)),
            Column("followedUp", 12, row => SheetCell.Of(row.Marks.FollowedUp)),
            Column("score", 12, row => SheetCell.Of(row.Score)),
            Column("reviewed", 12, row => SheetCell.Of(row.Reviewed ? LeadsTexts.Get("export.yes", language) : null)),
        ];
    }

    private static Dictionary<string, string> Told(ReportFilter filter, bool? reviewed)
    {
        var told = filter.Told();
        if (reviewed is { } asked)
        {
            told["reviewed"] = asked ? "true" : "false";
        }

        return told;
    }
}
