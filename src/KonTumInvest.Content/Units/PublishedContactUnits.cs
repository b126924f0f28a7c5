using KonTumInvest.Content.Figures;
using KonTumInvest.Content.Models;

namespace KonTumInvest.Content.Units;

/// <summary>The contact units that editors have published. A unit without code or mailbox cannot be written to and is left out.</summary>
public sealed class PublishedContactUnits(PublishedDocumentsOfType documents) : IContactUnitDirectory
{
    private const string Vietnamese = "vi";
    private const string English = "en";

    public ContactUnit? FindByCode(string code) => All().FirstOrDefault(unit => string.Equals(unit.Code, code, StringComparison.Ordinal));

    /// <inheritdoc />
    /// <remarks>
    /// Asked in Vietnamese, the language every unit is published in: mails are also written where there is no request and so no language.
    /// </remarks>
    public IReadOnlyList<ContactUnit> All() => [.. documents.All<ContactUnitDocument>(Vietnamese).Select(From).OfType<ContactUnit>()];

    private static ContactUnit? From(ContactUnitDocument document) =>
        document is { Code.Length: > 0, Mailbox: { } mailbox } && NameIn(document, Vietnamese) is { } name
            ? new ContactUnit(document.Key, document.Code, new LocalizedText { Vi = name, En = NameIn(document, English) }, mailbox)
            : null;

    private static string? NameIn(ContactUnitDocument document, string culture) => document.Cultures.GetValueOrDefault(culture)?.Name;
}
