using KonTumInvest.Content.Common;
using KonTumInvest.Content.Time;
using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Privacy.Export;
using KonTumInvest.Leads.Privacy.Subjects;
using Microsoft.AspNetCore.Mvc;

namespace KonTumInvest.LeadDesk.Privacy;

/// <summary>Finds what is held of a person, and hands it over. Addresses are sent in bodies: addresses of pages are logged.</summary>
[Route(DeskPath + "/privacy/subject")]
public sealed class SubjectController(DataSubjects subjects, PersonExport export, TimeProvider time) : DeskController
{
    /// <summary>How much is held of the person with an address or a number.</summary>
    [HttpPost]
    public async Task<ActionResult> Find([FromBody] SubjectQuestion asked, CancellationToken cancellationToken)
    {
        if (RefuseUnless(DeskAct.HandlePrivacy) is { } refused)
        {
            return refused;
        }

        var found = await subjects.FindAsync(asked.Email, asked.Phone, cancellationToken);
        return found.TryGetValue(out var subject) ? Ok(SubjectSummary.Of(subject)) : Refuse(found.Errors);
    }

    /// <summary>The data of the person with an address or a number, as one archive to be saved.</summary>
    [HttpPost("export")]
    public async Task<ActionResult> Export([FromBody] SubjectQuestion asked, CancellationToken cancellationToken) =>
        RefuseUnless(DeskAct.HandlePrivacy) ?? await SendAsync(await subjects.FindAsync(asked.Email, asked.Phone, cancellationToken), cancellationToken);

    /// <summary>The same of the person a contact is.</summary>
    [HttpPost("contacts/{contact:guid}/export")]
    public async Task<ActionResult> ExportContact(Guid contact, CancellationToken cancellationToken) =>
        RefuseUnless(DeskAct.HandlePrivacy) ?? await SendAsync(await subjects.OfContactAsync(contact, cancellationToken), cancellationToken);

    // Written to a file first: what goes wrong on the way is an answer of its own, and not half an archive.
    private async Task<ActionResult> SendAsync(Result<DataSubject> found, CancellationToken cancellationToken)
    {
        if (!found.TryGetValue(out var subject))
        {
            return Refuse(found.Errors);
        }

        var file = new FileStream(
            System.IO.Path.Combine(System.IO.Path.GetTempPath(), System.IO.Path.GetRandomFileName()),
            new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Options = FileOptions.DeleteOnClose | FileOptions.Asynchronous }
        );
        var written = await export.WriteAsync(Actor, subject, file, cancellationToken);
        if (!written.Succeeded)
        {
            await file.DisposeAsync();
            return Refuse(written.Errors);
        }

        file.Position = 0;
        return File(file, "application/zip", $"personal-data-{VietnamTime.DateOf(time.GetUtcNow()):yyyy-MM-dd}.zip");
    }
}

/// <summary>By what a person is looked for.</summary>
public sealed record SubjectQuestion(string? Email, string? Phone);

/// <summary>How much is held of a person.</summary>
public sealed record SubjectSummary(IReadOnlyList<string> Names, IReadOnlyList<string> Emails, IReadOnlyList<string> Phones, int Contacts, int Enquiries, int Leads, int SharedLeads, int Mails)
{
    internal static SubjectSummary Of(DataSubject subject) =>
        new(
            subject.Names,
            subject.Emails,
            subject.Phones,
            subject.Contacts.Count,
            subject.Enquiries.Count,
            subject.OwnLeads.Count + subject.SharedLeads.Count,
            subject.SharedLeads.Count,
            subject.MailsWritten.Count + subject.MailsReceived.Count
        );
}
