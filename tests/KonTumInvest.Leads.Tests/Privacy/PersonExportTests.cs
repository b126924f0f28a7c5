using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using KonTumInvest.Data;
using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Enquiries.Attachments;
using KonTumInvest.Leads.Pipeline.People;
using KonTumInvest.Leads.Privacy.Export;
using KonTumInvest.Leads.Privacy.Subjects;
using KonTumInvest.Leads.Tests.Deadlines;
using KonTumInvest.Leads.Tests.Inbound;
using KonTumInvest.Leads.Tests.Support;
using KonTumInvest.Leads.Timeline;
using KonTumInvest.TestSupport.Files;
using KonTumInvest.TestSupport.Leads;
using KonTumInvest.TestSupport.Mail;
using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.Leads.Tests.Privacy;

public sealed class PersonExportTests
{
    private static readonly CancellationToken Token = CancellationToken.None;

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Find_TakesAllRowsOfAnAddress_WhateverItsSpelling_AndNothingOfOthers(DatabaseProvider provider)
    {
        await using var host = await LeadsHost.StartAsync(provider);
        await host.Staff.HireAsync(host, "officer", DeskRole.Officer, "industrial-parks");
        var lead = await host.OpenLeadAsync();
        await host.Enquiries.SubmitAsync(An.Enquiry() with { FormToken = Guid.CreateVersion7(), Email = "Investor@SENDER.example", Message = "Lần hai." }, Token);
        await host.Enquiries.SubmitAsync(An.Enquiry() with { FormToken = Guid.CreateVersion7(), Email = "another.investor@sender.example", PersonName = "Người khác" }, Token);
        await host.AnswerAsync(lead.Id);
        var room = await Mailroom.OpenAsync(host);
        await room.TakeAsync(WireText.Mail("a1@x.example", "INVESTOR@sender.example"));
        await room.TakeAsync(WireText.Mail("a2@x.example", "Ai đó <someone@elsewhere.example>", headers: ["Cc: Investor@sender.example"]));
        await room.TakeAsync(WireText.Mail("a3@x.example", "Ai đó <someone@elsewhere.example>", headers: ["Cc: not-investor@sender.example"]));

        var found = await host.Service<DataSubjects>().FindAsync(" INVESTOR@Sender.example ", null, Token);
        var byContact = await host.Service<DataSubjects>().OfContactAsync(lead.ContactId, Token);

        var subject = found.Value;
        Assert.Equal(["investor@sender.example"], subject.Emails);
        Assert.Equal((1, 2, 1), (subject.Contacts.Count, subject.Enquiries.Count, subject.MailsWritten.Count));

        // Our answer, and the stranger's copy.
        Assert.Equal(2, subject.MailsReceived.Count);
        Assert.Equal(2, subject.OwnLeads.Count);
        Assert.Empty(subject.SharedLeads);
        Assert.Equal(subject.MailsReceived, byContact.Value.MailsReceived);
        Assert.Equal(subject.Outbox, byContact.Value.Outbox);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Find_ByANumberOfAnOffice_AsksForAnAddress_AndKeepsColleaguesApart(DatabaseProvider provider)
    {
        await using var host = await LeadsHost.StartAsync(provider);
        await host.OpenLeadAsync();
        await host.Enquiries.SubmitAsync(An.Enquiry() with { FormToken = Guid.CreateVersion7(), Email = "colleague@sender.example", PersonName = "Đồng nghiệp" }, Token);
        var subjects = host.Service<DataSubjects>();

        Assert.Equal(SubjectErrors.Several, (await subjects.FindAsync(null, "0260 386 2345", Token)).Errors[0]);
        var one = (await subjects.FindAsync("colleague@sender.example", "0260 386 2345", Token)).Value;
        Assert.Equal(["colleague@sender.example"], one.Emails);
        Assert.Single(one.Contacts);
        Assert.Equal(SubjectErrors.NothingGiven, (await subjects.FindAsync(" ", null, Token)).Errors[0]);
        Assert.Equal(SubjectErrors.EmailInvalid, (await subjects.FindAsync("nobody", null, Token)).Errors[0]);
        Assert.Equal(SubjectErrors.PhoneInvalid, (await subjects.FindAsync(null, "12", Token)).Errors[0]);
        Assert.True((await subjects.FindAsync("unknown@elsewhere.example", null, Token)).Value.IsEmpty);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Export_HoldsWhatThePersonSentAndReceived_AndNothingInternalOrOfOthers(DatabaseProvider provider)
    {
        await using var host = await LeadsHost.StartAsync(provider);
        await host.Staff.HireAsync(host, "officer", DeskRole.Officer, "industrial-parks");
        var pdf = SampleFiles.Pdf();
        await host.Enquiries.SubmitAsync(An.Enquiry() with { FormToken = Guid.CreateVersion7(), Attachments = [new AttachmentUpload("Hồ sơ năng lực.pdf", pdf)] }, Token);
        Guid leadId;
        await using (var database = await host.OpenAsync())
        {
            leadId = await database.Leads.Select(lead => lead.Id).SingleAsync();
        }

        await host.AnswerAsync(leadId);
        var contacts = host.Service<LeadContacts>();
        Assert.True((await contacts.AddAsync(leadId, new SaveContact { Name = "Luật sư Khác", Email = "lawyer@elsewhere.example", Language = "vi", Role = "luật sư" }, DeskActor.System, Token)).Succeeded);
        var room = await Mailroom.OpenAsync(host);
        await room.TakeAsync(WireText.Mail("b1@x.example", "lawyer@elsewhere.example", "Chuyện riêng của luật sư"));
        await WriteAsync(host, leadId, ActivityKind.Note, "Nhận xét nội bộ");
        var subject = (await host.Service<DataSubjects>().FindAsync("investor@sender.example", null, Token)).Value;

        using var stream = new MemoryStream();
        var report = await host.Service<PersonExport>().WriteAsync(DeskActor.System, subject, stream, Token);

        using var archive = new ZipArchive(stream, ZipArchiveMode.Read);
        Assert.Equal(["index.html", "data.json", "files/001-Hồ sơ năng lực.pdf"], archive.Entries.Select(entry => entry.FullName));
        var (page, json) = (await TextAsync(archive.Entries[0]), await TextAsync(archive.Entries[1]));
        using var file = new MemoryStream();
        await (await archive.Entries[2].OpenAsync()).CopyToAsync(file);
        Assert.Equal(pdf, file.ToArray());
        foreach (var text in new[] { page, json })
        {
            Assert.Contains("Người gửi Thử nghiệm", text, StringComparison.Ordinal);
            Assert.Contains("Xin cho biết giá.", text, StringComparison.Ordinal);
            Assert.Contains("Trả lời", text, StringComparison.Ordinal);
            Assert.DoesNotContain("Luật sư Khác", text, StringComparison.Ordinal);
            Assert.DoesNotContain("Chuyện riêng", text, StringComparison.Ordinal);
            Assert.DoesNotContain("Nhận xét nội bộ", text, StringComparison.Ordinal);
        }

        Assert.Contains("<html lang=\"vi\">", page, StringComparison.Ordinal);
        Assert.Contains("<dd>Tiếng Việt</dd>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.Single(JsonNode.Parse(json)!["mails"]!.AsArray());
        Assert.Equal((1, 1, 1), (report.Value.Files, report.Value.Entries["enquiries"], report.Value.Entries["matters"]));
        await using var after = await host.OpenAsync();
        Assert.Equal(1, await after.Audit.CountAsync(entry => entry.LeadId == leadId && entry.Act == PersonExport.Act));
    }

    [Fact]
    public async Task Export_WithoutTheRight_IsRefused_AndWritesNothing()
    {
        await using var host = await LeadsHost.StartAsync(DatabaseProvider.Sqlite);
        await host.OpenLeadAsync();
        var subject = (await host.Service<DataSubjects>().FindAsync("investor@sender.example", null, Token)).Value;
        var nobody = (await host.Service<DataSubjects>().FindAsync("unknown@elsewhere.example", null, Token)).Value;
        using var stream = new MemoryStream();

        foreach (var role in new[] { DeskRole.Officer, DeskRole.Manager, DeskRole.Director, DeskRole.Client, DeskRole.Investor })
        {
            Assert.Equal(DeskErrors.Forbidden, (await host.Service<PersonExport>().WriteAsync(new DeskActor { Role = role, Key = Guid.CreateVersion7() }, subject, stream, Token)).Errors[0]);
        }

        Assert.Equal(SubjectErrors.NotFound, (await host.Service<PersonExport>().WriteAsync(DeskActor.System, nobody, stream, Token)).Errors[0]);
        Assert.Equal(0, stream.Length);
        await using var after = await host.OpenAsync();
        Assert.False(await after.Audit.AnyAsync(entry => entry.Act == PersonExport.Act));
    }

    private static async Task WriteAsync(LeadsHost host, Guid leadId, ActivityKind kind, string body)
    {
        await using var database = await host.OpenAsync();
        database.Activities.Add(new Activity { Id = Guid.CreateVersion7(), LeadId = leadId, Kind = kind, At = host.Time.GetUtcNow(), Body = body, CreatedAt = host.Time.GetUtcNow() });
        await database.SaveChangesAsync();
    }

    private static async Task<string> TextAsync(ZipArchiveEntry entry)
    {
        using var reader = new StreamReader(await entry.OpenAsync(), Encoding.UTF8);
        return await reader.ReadToEndAsync();
    }
}
