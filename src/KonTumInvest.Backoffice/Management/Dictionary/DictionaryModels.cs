using System.ComponentModel.DataAnnotations;
using KonTumInvest.Backoffice.Management.Documents.Writing;
using KonTumInvest.Backoffice.Management.Paging;
using KonTumInvest.Cms.Storage.Rows;

namespace KonTumInvest.Backoffice.Management.Dictionary;

/// <summary>A text of the site that editors translate.</summary>
public sealed record DictionaryItemModel(Guid Id, string Name, IReadOnlyList<TranslationModel> Translations);

/// <summary>A text in one language.</summary>
public sealed record TranslationModel
{
    /// <summary>Characters of one text.</summary>
    public const int MaxLength = 10_000;

    public required string IsoCode { get; init; }

    [MaxLength(MaxLength)]
    [DisplayFormat(ConvertEmptyStringToNull = false)]
    public required string Translation { get; init; }
}

/// <summary>A text in the overview: in which languages it is there.</summary>
public sealed record DictionaryOverviewModel(Guid Id, string? Name, Reference? Parent, IReadOnlyList<string> TranslatedIsoCodes);

/// <summary>A text in a list.</summary>
public sealed record DictionaryItemItemModel(Guid Id, string Name)
{
    public IReadOnlyList<Flag> Flags { get; } = [];
}

/// <summary>A text in the tree.</summary>
public sealed record DictionaryTreeItemModel(Guid Id, string Name, Reference? Parent, bool HasChildren)
{
    public IReadOnlyList<Flag> Flags { get; } = [];
}

/// <summary>A text to save. The client sends every language.</summary>
public record UpdateDictionaryItem
{
    [MaxLength(DictionaryRow.ItemKeyLength)]
    public required string Name { get; init; }

    [EachPresent]
    public required IReadOnlyList<TranslationModel> Translations { get; init; }
}

/// <summary>A text to make. The client chooses its id.</summary>
public sealed record CreateDictionaryItem : UpdateDictionaryItem
{
    public Guid? Id { get; init; }

    public Reference? Parent { get; init; }
}

/// <summary>A file of texts that was uploaded, and below which text they go.</summary>
public sealed record ImportDictionary
{
    public required Reference TemporaryFile { get; init; }

    public Reference? Parent { get; init; }
}
