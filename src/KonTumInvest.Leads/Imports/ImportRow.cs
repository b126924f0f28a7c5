using KonTumInvest.Leads.Duplicates;

namespace KonTumInvest.Leads.Imports;

/// <summary>A row of the file: a row of <c>leads_import_rows</c>. Cells, faults and marks are emptied once it cannot be taken back any more.</summary>
public sealed class ImportRow
{
    /// <summary>The key of the lead it becomes, so that it becomes one and no more.</summary>
    public required Guid Id { get; init; }

    public required Guid ImportId { get; init; }

    /// <summary>The number of the row in the file, as a spreadsheet counts, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>The cells as they stand in the file: personal data, as JSON.</summary>
    public string? Cells { get; set; }

    public required ImportRowState State { get; set; }

    /// <summary>What is wrong with it.</summary>
    public IReadOnlyList<ImportFault> Faults { get; set; } = [];

    /// <summary>Leads and rows it may be the same as, the likeliest first.</summary>
    public IReadOnlyList<RowDuplicate> Duplicates { get; set; } = [];

    /// <summary>The score of the likeliest; 0 where there is none.</summary>
    public int Score { get; set; }

    /// <summary>Null: as the import says for all.</summary>
    public DuplicateChoice? Choice { get; set; }

    /// <summary>A hash of the address, by which rows of the file are compared.</summary>
    public long? EmailMark { get; set; }

    /// <summary>A hash of the telephone number.</summary>
    public long? PhoneMark { get; set; }

    /// <summary>A hash of the folded name of the organisation.</summary>
    public long? OrganisationMark { get; set; }

    /// <summary>The lead that was opened or added to.</summary>
    public Guid? LeadId { get; set; }

    /// <summary>The note that was added to a lead.</summary>
    public Guid? ActivityId { get; set; }

    /// <summary>The person who was added to a lead.</summary>
    public Guid? LeadContactId { get; set; }

    /// <summary>The contact it made; null where the person was known.</summary>
    public Guid? ContactId { get; set; }

    /// <summary>The organisation it made.</summary>
    public Guid? OrganisationId { get; set; }

    /// <summary>When it was brought in.</summary>
    public DateTimeOffset? DoneAt { get; set; }
}

/// <summary>Something that is wrong with a row. Words for people are made in the reader's language.</summary>
/// <param name="Column">Its column, from 0; null where it concerns the whole row.</param>
/// <param name="Code">The code of an <see cref="Content.Common.Error"/>.</param>
/// <param name="Arguments">What its words ask for.</param>
public sealed record ImportFault(int? Column, string Code, IReadOnlyList<string> Arguments);

/// <summary>A lead or another row that a row may be the same as.</summary>
/// <param name="LeadId">A lead the importing person sees.</param>
/// <param name="Row">An earlier row of the same file.</param>
/// <param name="Unit">The unit that has a lead which the importing person does not see; told by its unit alone.</param>
/// <param name="Score">0 to 100.</param>
/// <param name="Reasons">What the two have in common.</param>
public sealed record RowDuplicate(Guid? LeadId, int? Row, string? Unit, int Score, IReadOnlyList<DuplicateReason> Reasons);
