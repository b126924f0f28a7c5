using KonTumInvest.Content.Common;
using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Parties.Reading;
using KonTumInvest.Leads.Texts;
using KonTumInvest.Leads.Values;

namespace KonTumInvest.Leads.Export;

/// <summary>Takes the lists of organisations and people out: the rows the screens show for the same question, in the same order, of leads the actor sees.</summary>
public sealed class PartyExport(ListExport export, PartyLists lists)
{
    /// <summary>The file of organisations; <see cref="DeskErrors.Forbidden"/>, <see cref="ExportErrors.TooMany"/>.</summary>
    public Task<Result<ExportedList>> OrganisationsAsync(PartyQuestion asked, SheetFormat format, DeskActor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(asked);
        ArgumentNullException.ThrowIfNull(actor);
        var sheet = new ListSheet<OrganisationRow>("organisations", OrganisationColumns(actor.Language), lists.AllOrganisationsAsync(asked, actor, cancellationToken), Told(asked));
        return export.WriteAsync(sheet, format, actor, cancellationToken);
    }

    /// <summary>The file of people, without those who asked that their data be used for nothing, and without names for whoever sees no contact data; <see cref="DeskErrors.Forbidden"/>, <see cref="ExportErrors.TooMany"/>.</summary>
    public Task<Result<ExportedList>> ContactsAsync(PartyQuestion asked, SheetFormat format, DeskActor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(asked);
        ArgumentNullException.ThrowIfNull(actor);
        var sheet = new ListSheet<ContactRow>("contacts", ContactColumns(actor), lists.AllContactsAsync(asked, actor, cancellationToken), Told(asked));
        return export.WriteAsync(sheet, format, actor, cancellationToken);
    }

    private static List<SheetColumn<OrganisationRow>> OrganisationColumns(string language)
    {
        var country = CountryIn(language);
        SheetColumn<OrganisationRow> Column(string name, int width, Func<OrganisationRow, SheetCell> of) => new(Title(name, language), width, of);
        return
        [
            Column("organisation", 44, row => SheetCell.Of(row.Name)),
            Column("taxCode", 16, row => SheetCell.Of(row.TaxCode)),
            Column("domain", 26, row => SheetCell.Of(row.Domain)),
            Column("country", 18, row => SheetCell.Of(country(row.Country))),
            Column("leads", 10, row => SheetCell.Of(row.Leads)),
            Column("activity", 17, row => SheetCell.Of(row.LastActivityAt)),
            Column("known", 17, row => SheetCell.Of(row.CreatedAt)),
        ];
    }

    private static List<SheetColumn<ContactRow>> ContactColumns(DeskActor actor)
    {
        var country = CountryIn(actor.Language);
        SheetColumn<ContactRow> Column(string name, int width, Func<ContactRow, SheetCell> of) => new(Title(name, actor.Language), width, of);
        List<SheetColumn<ContactRow>> person =
        [
            Column("person", 28, row => SheetCell.Of(row.Name)),
            Column("email", 28, row => SheetCell.Of(row.Email)),
            Column("phone", 18, row => SheetCell.Of(row.Phone)),
            Column("extension", 10, row => SheetCell.Of(row.PhoneExtension)),
            Column("position", 24, row => SheetCell.Of(row.Position)),
        ];
        return
        [
            .. actor.SeesContactData ? person : [],
            Column("organisation", 34, row => SheetCell.Of(row.Organisation?.Name)),
            Column("country", 18, row => SheetCell.Of(country(row.Country))),
            Column("language", 10, row => SheetCell.Of(row.Language)),
            Column("objected", 17, row => SheetCell.Of(row.ObjectedAt)),
            Column("bounced", 17, row => SheetCell.Of(row.BouncedAt)),
            Column("known", 17, row => SheetCell.Of(row.CreatedAt)),
        ];
    }

    private static string Title(string name, string language) => LeadsTexts.Get($"export.column.{name}", language);

    private static Func<string?, string?> CountryIn(string language) => code => code is null ? null : Countries.NameOf(code, language);

    // What is searched for may be somebody's name.
    private static Dictionary<string, string> Told(PartyQuestion asked)
    {
        var told = new Dictionary<string, string> { ["order"] = $"{(asked.Descending ? "-" : "")}{asked.Order}" };
        if (!string.IsNullOrWhiteSpace(asked.Text))
        {
            told["searched"] = $"{true}";
        }

        return told;
    }
}
