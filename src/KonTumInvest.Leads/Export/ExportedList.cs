namespace KonTumInvest.Leads.Export;

/// <summary>A list as a file.</summary>
/// <param name="Content">At its beginning; the file behind it is gone once it is closed.</param>
/// <param name="FileName">In the language of the reader, with the day.</param>
/// <param name="ContentType">The media type.</param>
public sealed record ExportedList(Stream Content, string FileName, string ContentType);
