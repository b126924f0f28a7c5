using System.IO.Compression;
using System.Text;
using KonTumInvest.Content.Common;
using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Officers;
using KonTumInvest.Leads.Privacy.Subjects;
using KonTumInvest.Leads.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace KonTumInvest.Leads.Privacy.Export;

/// <summary>Hands a person the data that are held of the person, in one file: the right of access of Law 91/2025/QH15.</summary>
public sealed class PersonExport(
    IDbContextFactory<LeadsDbContext> contexts,
    DeskWork work,
    IEnumerable<IPersonalData> parts,
    IStaffDirectory staff,
    TimeProvider time,
    ILogger<PersonExport> logger
)
{
    /// <summary>What the audit calls it.</summary>
    public const string Act = "exported";

    private readonly IReadOnlyList<IPersonalData> _parts = [.. parts];

    /// <summary>
    /// Writes one ZIP archive: a page in the person's language, the same as JSON, and the files the person sent. That it was written is in
    /// the audit before the first byte is.
    /// </summary>
    /// <returns>What is in it; <see cref="DeskErrors.Forbidden"/> without <see cref="DeskAct.HandlePrivacy"/>, <see cref="SubjectErrors.NotFound"/> where nothing is held.</returns>
    public async Task<Result<ExportReport>> WriteAsync(DeskActor actor, DataSubject subject, Stream output, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(subject);
        ArgumentNullException.ThrowIfNull(output);
        if (!LeadRights.May(actor, DeskAct.HandlePrivacy))
        {
            return DeskErrors.Forbidden;
        }

        if (subject.IsEmpty)
        {
            return SubjectErrors.NotFound;
        }

        var noted = await work.RunAsync<int>(actor, transaction => Task.FromResult(Note(transaction, subject)), cancellationToken);
        if (!noted.Succeeded)
        {
            return Result<ExportReport>.Refused(noted.Errors);
        }

        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var (files, now, language) = (new ExportFiles(), time.GetUtcNow(), subject.Language == "en" ? "en" : "vi");
        var sections = (await new ExportReading(context, subject, language, staff).ReadAsync(files, cancellationToken)).ToList();
        foreach (var part in _parts)
        {
            if (await part.ExportAsync(context, subject, language, cancellationToken) is { } section)
            {
                sections.Add(section);
            }
        }

        await using (var archive = await ZipArchive.CreateAsync(output, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: Encoding.UTF8, cancellationToken))
        {
            await WriteAsync(archive, "index.html", ExportDocument.ToHtml(sections, now, language), cancellationToken);
            await WriteAsync(archive, "data.json", ExportDocument.ToJson(sections, now), cancellationToken);
            await files.WriteAsync(context, archive, cancellationToken);
        }

        logger.LogInformation("The data of contacts {ContactIds} were exported by {StaffId}", string.Join(' ', subject.Contacts), actor.Key);
        return new ExportReport(sections.ToDictionary(section => section.Key, section => section.Entries.Count), files.Count);
    }

    private static Result<int> Note(DeskTransaction transaction, DataSubject subject)
    {
        var person = subject.Contacts.Concat(subject.Enquiries).Concat(subject.MailsWritten).Concat(subject.MailsReceived).Concat(subject.Outbox).First();
        transaction.Note(leadId: null, nameof(DataSubject), person, Act);
        foreach (var lead in subject.Leads)
        {
            transaction.Note(lead, nameof(DataSubject), person, Act);
        }

        return 1;
    }

    private static async Task WriteAsync(ZipArchive archive, string name, string text, CancellationToken cancellationToken)
    {
        await using var entry = await archive.CreateEntry(name).OpenAsync(cancellationToken);
        await entry.WriteAsync(Encoding.UTF8.GetBytes(text), cancellationToken);
    }
}

/// <summary>What an export holds.</summary>
/// <param name="Entries">How many things of each kind, by the names of <see cref="ExportSection.Key"/>.</param>
/// <param name="Files">How many files.</param>
public sealed record ExportReport(IReadOnlyDictionary<string, int> Entries, int Files);
