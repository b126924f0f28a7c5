namespace KonTumInvest.Leads.Privacy.Export;

/// <summary>A part of what is handed to a person: the same for the readable page and for programs.</summary>
/// <param name="Key">Its name for programs, such as <c>enquiries</c>; its title is the text <c>export.section.{key}</c>.</param>
/// <param name="Entries">One for each thing.</param>
public sealed record ExportSection(string Key, IReadOnlyList<ExportEntry> Entries);

/// <summary>One thing, such as an enquiry.</summary>
/// <param name="Fields">In the order they are read. A field without a value is left out.</param>
public sealed record ExportEntry(params IReadOnlyList<ExportField> Fields);

/// <summary>What is known of it.</summary>
/// <param name="Key">Its name for programs; its label is the text <c>export.field.{key}</c>.</param>
/// <param name="Value">A text, a number, a moment (<see cref="DateTimeOffset"/>), a day, or several texts.</param>
public sealed record ExportField(string Key, object? Value);
