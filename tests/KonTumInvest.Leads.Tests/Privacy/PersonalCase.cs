using System.Text;
using KonTumInvest.Leads.Correspondence;
using KonTumInvest.Leads.Deadlines;
using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Enquiries;
using KonTumInvest.Leads.Enquiries.Attachments;
using KonTumInvest.Leads.Imports;
using KonTumInvest.Leads.Imports.Files;
using KonTumInvest.Leads.Inbound.Filing;
using KonTumInvest.Leads.Merging;
using KonTumInvest.Leads.Outbox;
using KonTumInvest.Leads.Parties;
using KonTumInvest.Leads.Pipeline;
using KonTumInvest.Leads.Privacy;
using KonTumInvest.Leads.Privacy.Consents;
using KonTumInvest.Leads.Privacy.Holds;
using KonTumInvest.Leads.Privacy.Requests;
using KonTumInvest.Leads.Reports;
using KonTumInvest.Leads.Tests.Inbound;
using KonTumInvest.Leads.Tests.Support;
using KonTumInvest.Leads.Timeline;
using KonTumInvest.Leads.Values;
using KonTumInvest.TestSupport.Files;
using KonTumInvest.TestSupport.Leads;
using KonTumInvest.TestSupport.Mail;
using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.Leads.Tests.Privacy;

/// <summary>A person with everything a case can have, with a mark in every column that is personal.</summary>
internal sealed class PersonalCase(LeadsHost host)
{
    public const string Mark = "zqxmarker";
    public const string Email = "Zqxmarker@zqxmarker.example";
    public const string Phone = "0260 386 9417";
    private const string Digits = "2603869417";

    private static readonly CancellationToken Token = CancellationToken.None;

    /// <summary>Everything that must be gone: the mark, the number, and hashes of what the person sent.</summary>
    public List<string> Marks { get; } = [Mark, Digits];

    public Guid LeadId { get; private set; }

    public async Task PlantAsync()
    {
        await host.Staff.HireAsync(host, "officer", DeskRole.Officer, "industrial-parks");
        LeadId = await SubmitAsync("Thuê đất");
        var second = await SubmitAsync("Thêm một việc");
        await MergeAsync(second);
        await SendMailsAsync();
        await WorkAsync();
        await FillAsync();
        await JoinAsync();
        await AskAsync();
        await ImportAsync();
        await host.Outbox.RunOnceAsync(Token);
        await using var database = await host.OpenAsync();
        Marks.AddRange(await database.Enquiries.Select(row => row.Fingerprint).ToListAsync());
        Marks.AddRange(await database.Attachments.Select(row => row.Sha256).ToListAsync());
        Marks.AddRange(await database.MailAttachments.Select(row => row.Sha256).ToListAsync());
        Marks.AddRange(await database.CaseLinks.Select(row => row.TokenHash).ToListAsync());
        Marks.AddRange(await database.Mails.Where(row => row.ContentSha256 != null).Select(row => row.ContentSha256!).ToListAsync());
    }

    private async Task<Guid> SubmitAsync(string message)
    {
        var enquiry = An.Enquiry() with
        {
            FormToken = Guid.CreateVersion7(),
            PersonName = $"Nguyễn Văn {Mark}",
            Organisation = $"Hộ kinh doanh {Mark}",
            Email = Email,
            Phone = Phone,
            Message = $"{message} {Mark}",
            Attachments = [new AttachmentUpload($"{Mark}.pdf", SampleFiles.Pdf($"/{Mark} {message.Length}"))],
        };
        var receipt = (await host.Enquiries.SubmitAsync(enquiry, Token)).Value;
        await using var database = await host.OpenAsync();
        return await database.Leads.Where(lead => lead.Reference == receipt.Reference).Select(lead => lead.Id).SingleAsync();
    }

    private async Task MergeAsync(Guid second)
    {
        await using var database = await host.OpenAsync();
        var versions = await database.Leads.ToDictionaryAsync(lead => lead.Id, lead => lead.Version);
        Assert.True((await host.Service<LeadMerging>().MergeAsync(second, new MergeLead(LeadId, versions[second], versions[LeadId], Mark), DeskActor.System, Token)).Succeeded);
    }

    private async Task SendMailsAsync()
    {
        var sent = await host.Service<LeadMails>()
            .SendAsync(LeadId, new SendMail { FormToken = Guid.CreateVersion7(), To = [Email], Cc = [$"office@{Mark}.example"], Subject = $"Trả lời {Mark}", Text = $"Kính gửi {Mark}" }, DeskActor.System, Token);
        Assert.True(sent.Succeeded);
        var room = await Mailroom.OpenAsync(host);
        string ours;
        await using (var database = await host.OpenAsync())
        {
            ours = await database.Mails.Where(mail => mail.Id == sent.Value.Id).Select(mail => mail.MessageId).SingleAsync();
        }

        var answer = WireText.WithFiles($"m1.{Mark}@zqxmarker.example", $"Nguyễn Văn {Mark} <{Email}>", ($"{Mark}.pdf", "application/pdf", SampleFiles.Pdf($"/{Mark} 99")));
        var head = Encoding.UTF8.GetBytes($"In-Reply-To: <{ours}>\r\nReferences: <{Mark}.first@zqxmarker.example> <{ours}>\r\nCc: colleague@{Mark}.example\r\n");
        Assert.Equal(FilingOutcome.AtLead, (await room.TakeAsync([.. head, .. answer])).Outcome);
        Assert.Equal(FilingOutcome.InTriage, (await room.TakeAsync(WireText.Mail($"m2.{Mark}@x.example", Email, $"Tự động {Mark}", $"Đi vắng {Mark}", "Auto-Submitted: auto-replied", $"Reply-To: elsewhere.{Mark}@zqxmarker.example"))).Outcome);
        Assert.Equal(FilingOutcome.InTriage, (await room.TakeAsync(WireText.Bounce("m3@relay.example", "unknown@elsewhere.example", Email))).Outcome);
        Assert.Equal(FilingOutcome.AtLead, (await room.TakeAsync(WireText.Bounce("m4@relay.example", ours, Email))).Outcome);
        await room.TakeAsync(Encoding.ASCII.GetBytes($"From: {Email}\r\nContent-Type: multipart/mixed; boundary=\r\n\r\n{Mark}"), tooLarge: true);
    }

    // By the one way to change anything, so that the audit tells of it all.
    private async Task WorkAsync()
    {
        var done = await host.Service<DeskWork>()
            .RunAsync<Guid>(
                DeskActor.System,
                async transaction =>
                {
                    var (context, now) = (transaction.Context, transaction.Now);
                    transaction.Reason = $"Lý do {Mark}";
                    var lead = (await transaction.FindLeadAsync(LeadId, LeadAct.Write)).Value;
                    (lead.Title, lead.Summary) = ($"Dự án {Mark}", $"Tóm tắt {Mark}");
                    lead.Contact.Position = $"Giám đốc {Mark}";
                    lead.Contact.PhoneExtension = Mark;
                    (lead.Organisation!.TaxCode, lead.Organisation.Note) = (Mark, Mark);
                    context.LeadContacts.Add(new LeadContact { Id = Guid.CreateVersion7(), LeadId = LeadId, ContactId = lead.ContactId, Role = Mark });
                    context.StageChanges.Add(lead.MoveTo(new StageMove(LeadStage.Screened, Mark), now, null).Value);
                    context.Pauses.Add(new LeadPause { Id = Guid.CreateVersion7(), LeadId = LeadId, From = now, To = now, Reason = Mark });
                    var meeting = new Activity { Id = Guid.CreateVersion7(), LeadId = LeadId, Kind = ActivityKind.Meeting, At = now.AddDays(-1), Subject = Mark, Body = Mark, Place = Mark, CreatedAt = now };
                    context.Activities.Add(meeting);
                    context.ActivityPeople.Add(new ActivityPerson { Id = Guid.CreateVersion7(), ActivityId = meeting.Id, ContactId = lead.ContactId, Answer = Leads.Timeline.Invitations.MeetingAnswer.Accepted, AnswerComment = Mark });
                    context.Tasks.Add(new LeadTask { Id = Guid.CreateVersion7(), LeadId = LeadId, Title = Mark, AssigneeKey = host.Staff.People[0].Key, CreatedAt = now });
                    context.Offers.Add(new Offer { Id = Guid.CreateVersion7(), LeadId = LeadId, PlotKey = Guid.CreateVersion7(), PlotCode = "A1", NameVi = "Lô A1", PlaceCode = "ip-hoa-binh-1", Note = Mark, ProposedAt = now });
                    context.Scores.Add(new LeadScore { Id = Guid.CreateVersion7(), LeadId = LeadId, Relevant = 1, Comment = Mark, ReviewedAt = now });
                    context.Holds.Add(new LegalHold { Id = Guid.CreateVersion7(), LeadId = LeadId, Reason = Mark, At = now, EndedAt = now });
                    context.CaseLinks.Add(new Cases.CaseLink { Id = Guid.CreateVersion7(), LeadId = LeadId, TokenHash = Convert.ToHexStringLower(System.Security.Cryptography.RandomNumberGenerator.GetBytes(32)), CreatedAt = now, ExpiresAt = now.AddDays(9) });
                    return LeadId;
                },
                Token
            );
        Assert.True(done.Succeeded);
    }

    // Entries of the person and of the household that were joined into others: without leads, and with the mark.
    private async Task JoinAsync()
    {
        await using var database = await host.OpenAsync();
        var lead = await database.Leads.SingleAsync(row => row.Id == LeadId);
        var (now, given) = (lead.CreatedAt, EmailAddress.Parse($"second.{Mark}@gmail.com"));
        var person = new Contact { Id = Guid.CreateVersion7(), Name = $"Nguyễn V. {Mark}", Email = given, Position = Mark, Language = "vi", CreatedAt = now, MergedIntoId = lead.ContactId };
        var household = new Organisation { Id = Guid.CreateVersion7(), Name = $"Hộ cũ {Mark}", Note = Mark, CreatedAt = now, MergedIntoId = lead.OrganisationId };
        database.AddRange(person, household);
        foreach (var (kind, from, into) in new[] { (PartyKind.Contact, person.Id, lead.ContactId), (PartyKind.Organisation, household.Id, lead.OrganisationId!.Value) })
        {
            var id = Guid.CreateVersion7();
            var moved = new MergedPartyPart { Id = Guid.CreateVersion7(), MergeId = id, Kind = MergedPartyPartKind.Lead, RowId = lead.Id };
            database.PartyMerges.Add(new PartyMerge { Id = id, Party = kind, FromId = from, IntoId = into, At = now, Parts = [moved] });
        }

        await database.SaveChangesAsync();
    }

    // What no service fills, or fills without the mark.
    private async Task FillAsync()
    {
        await using var database = await host.OpenAsync();
        await database.Enquiries.ExecuteUpdateAsync(row => row.SetProperty(stored => stored.PhoneExtension, Mark));
        await database.Leads.ExecuteUpdateAsync(row => row.SetProperty(stored => stored.LicenceNumber, Mark));
        await database.Mails.Where(row => row.LeadId == LeadId).ExecuteUpdateAsync(row => row.SetProperty(stored => stored.Calendar, Mark).SetProperty(stored => stored.HtmlBody, $"<p>{Mark}</p>").SetProperty(stored => stored.InReplyTo, Mark));
        await database.MailAttachments.ExecuteUpdateAsync(row => row.SetProperty(stored => stored.Finding, Mark));
        await database.Outbox.Where(row => row.Kind != MailKind.Notice).ExecuteUpdateAsync(row => row.SetProperty(stored => stored.Subject, stored => stored.Subject + Mark).SetProperty(stored => stored.RecipientName, Mark).SetProperty(stored => stored.ReplyTo, Email));
    }

    // A request that was finished, and what an officer noted of a consent.
    private async Task AskAsync()
    {
        var now = host.Time.GetUtcNow();
        await using var database = await host.OpenAsync();
        database.DataRequests.Add(
            new DataRequest
            {
                Id = Guid.CreateVersion7(),
                Reference = new DataRequestReference(now.Year, 900_000),
                Kind = DataRequestKind.Access,
                Channel = StatedBy.Telephone,
                ReceivedAt = now,
                CreatedAt = now,
                ClosedAt = now,
                Language = "vi",
                PersonName = Mark,
                Email = EmailAddress.Parse(Email),
                Phone = $"+84{Digits}",
                Asked = Mark,
                Answer = Mark,
                ExtensionReason = Mark,
                Outcome = Mark,
            }
        );
        database.ConsentEntries.Add(
            new ConsentEntry
            {
                Id = Guid.CreateVersion7(),
                EmailNormalized = EmailAddress.Parse(Email).Normalized,
                Purpose = ConsentPurpose.Promotion,
                Given = true,
                At = now,
                Evidence = StatedBy.Telephone,
                Note = Mark,
            }
        );
        await database.SaveChangesAsync();
    }

    // A list that was brought in, and can still be taken back.
    private async Task ImportAsync()
    {
        var now = host.Time.GetUtcNow();
        await using var database = await host.OpenAsync();
        var import = new LeadImport
        {
            Id = Guid.CreateVersion7(),
            ByKey = host.Staff.People[0].Key,
            CreatedAt = now,
            FileName = "khach.csv",
            FileBytes = 9,
            Reading = new TableReading { Kind = TableKind.Csv },
            Table = new TableSummary { Headers = ["Email"], Samples = [Email], Top = [new TopRow(1, Mark)], Rows = 1 },
            HeaderHash = new string('0', LeadImport.HashLength),
        };
        import.GoTo(ImportState.Finished, now);
        database.Imports.Add(import);
        database.ImportPieces.Add(new ImportPiece { ImportId = import.Id, Position = 0, Bytes = Encoding.UTF8.GetBytes(Mark) });
        database.ImportRows.Add(
            new ImportRow
            {
                Id = Guid.CreateVersion7(),
                ImportId = import.Id,
                Number = 2,
                Cells = $"[\"{Email}\"]",
                State = ImportRowState.Imported,
                Faults = [new ImportFault(0, "email", [Mark])],
            }
        );
        await database.SaveChangesAsync();
    }
}
