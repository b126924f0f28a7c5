using System.Runtime.CompilerServices;
using KonTumInvest.Content.Common;
using KonTumInvest.Content.Units;
using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Inbox;
using KonTumInvest.Leads.Storage;
using KonTumInvest.Leads.Texts;
using KonTumInvest.Leads.Values;
using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.Leads.Export;

/// <summary>Takes the list of leads out: the rows the inbox shows for the same filter, in the same order, with the same fields hidden.</summary>
public sealed class LeadExport(ListExport export, LeadQueries leads, IDbContextFactory<LeadsDbContext> contexts, IContactUnitDirectory units)
{
    /// <summary>The file; <see cref="DeskErrors.Forbidden"/>, <see cref="ExportErrors.TooMany"/>.</summary>
    /// <param name="filter">Which leads.</param>
    /// <param name="order">Orders by something list the leads that have it.</param>
    /// <param name="descending">Whether the order is turned round.</param>
    /// <param name="sectors">Names of sectors by their codes, in the language of the actor.</param>
    /// <param name="format">As what.</param>
    /// <param name="actor">Who takes it out.</param>
    /// <param name="cancellationToken">Cancels the act.</param>
    public Task<Result<ExportedList>> WriteAsync(
        LeadFilter filter,
        LeadOrder order,
        bool descending,
        IReadOnlyDictionary<string, string> sectors,
        SheetFormat format,
        DeskActor actor,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(filter);
        ArgumentNullException.ThrowIfNull(actor);
        var conditions = new Dictionary<string, string>(filter.Told()) { ["order"] = $"{(descending ? "-" : "")}{order}" };
        return export.WriteAsync(new ListSheet<Row>("leads", Columns(actor, sectors), RowsAsync(filter, order, descending, actor, cancellationToken), conditions), format, actor, cancellationToken);
    }

    private async IAsyncEnumerable<Row> RowsAsync(LeadFilter filter, LeadOrder order, bool descending, DeskActor actor, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var page in leads.PagesAsync(filter, order, descending, actor, cancellationToken))
        {
            var people = actor.SeesContactData ? await PeopleAsync([.. page.Select(lead => lead.Id)], cancellationToken) : [];
            foreach (var lead in page)
            {
                yield return new Row(lead, people.GetValueOrDefault(lead.Id));
            }
        }
    }

    // Whoever asked that the data be used for nothing is in no list that leaves.
    private async Task<Dictionary<Guid, Person>> PeopleAsync(List<Guid> ids, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context
            .Leads.AsNoTracking()
            .Where(lead => ids.Contains(lead.Id) && lead.Contact.RestrictedAt == null && lead.Contact.ErasedAt == null)
            .Select(lead => new { lead.Id, Person = new Person(lead.Contact.Name, lead.Contact.Email, lead.Contact.Phone) })
            .ToDictionaryAsync(row => row.Id, row => row.Person, cancellationToken);
    }

    private List<SheetColumn<Row>> Columns(DeskActor actor, IReadOnlyDictionary<string, string> sectors)
    {
        var language = actor.Language;
        var countries = Countries.InOrderOf(language).ToDictionary();
        var unitNames = units.All().ToDictionary(unit => unit.Code, unit => unit.Name.For(language));
        var columns = new List<SheetColumn<Row>>();
        void Add(string name, int width, Func<Row, SheetCell> of) => columns.Add(new(LeadsTexts.Get($"export.column.{name}", language), width, of));
        string Word(string group, Enum value) => LeadsTexts.Get($"desk.{group}.{value}", language);
        string? Named(IReadOnlyDictionary<string, string> names, string? code) => code is null ? null : names.GetValueOrDefault(code, code);
        string? YesOf(bool yes) => yes ? LeadsTexts.Get("export.yes", language) : null;

        Add("reference", 16, row => SheetCell.Of(row.Lead.Reference));
        Add("title", 44, row => SheetCell.Of(row.Lead.Title));
        Add("stage", 18, row => SheetCell.Of(Word("stage", row.Lead.Stage)));
        Add("stageSince", 17, row => SheetCell.Of(row.Lead.StageSince));
        Add("kind", 22, row => SheetCell.Of(Word("kind", row.Lead.Kind)));
        Add("source", 18, row => SheetCell.Of(Word("source", row.Lead.Source)));
        Add("organisation", 34, row => SheetCell.Of(row.Lead.Organisation));
        if (actor.SeesContactData)
        {
            Add("contact", 24, row => SheetCell.Of(row.Person?.Name));
            Add("email", 28, row => SheetCell.Of(row.Person?.Email?.Value));
            Add("phone", 18, row => SheetCell.Of(row.Person?.Phone));
        }

        Add("country", 18, row => SheetCell.Of(Named(countries, row.Lead.Country)));
        Add("language", 10, row => SheetCell.Of(row.Lead.Language));
        Add("sector", 24, row => SheetCell.Of(Named(sectors, row.Lead.Sector)));
        Add("areaFrom", 14, row => SheetCell.Of(row.Lead.AreaFrom / Measures.SquareMetresOfHectare));
        Add("areaTo", 14, row => SheetCell.Of(row.Lead.AreaTo / Measures.SquareMetresOfHectare));
        if (actor.SeesInvestment)
        {
            Add("investment", 18, row => SheetCell.Of(row.Lead.InvestmentAmount));
            Add("currency", 10, row => SheetCell.Of(row.Lead.InvestmentCurrency));
        }

        Add("unit", 30, row => SheetCell.Of(Named(unitNames, row.Lead.Unit)));
        Add("officer", 24, row => SheetCell.Of(row.Lead.Officer?.Name));
        Add("created", 17, row => SheetCell.Of(row.Lead.CreatedAt));
        Add("activity", 17, row => SheetCell.Of(row.Lead.LastActivityAt));
        Add("due", 17, row => SheetCell.Of(row.Lead.DueAt));
        Add("overdue", 10, row => SheetCell.Of(YesOf(row.Lead.Overdue)));
        Add("confidential", 10, row => SheetCell.Of(YesOf(row.Lead.Confidential)));
        Add("sample", 14, row => SheetCell.Of(YesOf(row.Lead.Sample)));
        return columns;
    }

    private sealed record Row(LeadRow Lead, Person? Person);

    private sealed record Person(string Name, EmailAddress? Email, string? Phone);
}
