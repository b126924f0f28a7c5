using KonTumInvest.LeadDesk.Tests.Hosting;
using KonTumInvest.Leads.Correspondence;
using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Enquiries.Attachments;
using KonTumInvest.Leads.Merging;
using KonTumInvest.Leads.Parties;
using KonTumInvest.Leads.Pipeline;
using KonTumInvest.Leads.Timeline;
using KonTumInvest.Leads.Values;
using KonTumInvest.TestSupport.Files;
using KonTumInvest.TestSupport.Leads;
using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.LeadDesk.Tests.Desk.Rights;

/// <summary>A lead of one of the kinds of <c>docs/rights.md</c>, with one of everything that can belong to it.</summary>
internal sealed class RightsRecord
{
    /// <summary>What names or reaches a person: nowhere to be found in the answers to those who see no contact data.</summary>
    public static readonly string[] ContactData = ["Bí Mật Danh Tính", "bimat.danhtinh", "905777123", "Chức vụ kín", "Lời kín của nhà đầu tư", "Thân thư kín", "Lời kín của khách"];

    /// <summary>The size of the investment, likewise.</summary>
    public static readonly string[] Investment = ["7654321", "7.654.321", "7,654,321"];

    private Guid? _joined;

    public required string Kind { get; init; }

    /// <summary>Stands in the organisation's name, by which the lead is searched for.</summary>
    public required string Mark { get; init; }

    public required Lead Lead { get; set; }

    public Contact Contact { get; set; } = null!;

    public Activity Activity { get; set; } = null!;

    public LeadTask Task { get; set; } = null!;

    public Offer Offer { get; set; } = null!;

    public required Guid Mail { get; init; }

    public required Guid MailFile { get; init; }

    public required Guid EnquiryFile { get; init; }

    /// <summary>The version of the marks; null while there are none.</summary>
    public int? ScoreVersion { get; set; }

    /// <summary>A lead of the kind, by an enquiry and everything staff and investor do.</summary>
    public static async Task<RightsRecord> MakeAsync(RightsDesk desk, string kind)
    {
        var mark = $"r{Guid.NewGuid():N}"[..14];
        var lead = await desk.LeadAsync(
            An.Enquiry() with
            {
                PersonName = "Bí Mật Danh Tính",
                Organisation = $"Công ty {mark}",
                Email = $"bimat.danhtinh@{mark}.example",
                Phone = "0905 777 123",
                Message = "Lời kín của nhà đầu tư",
                InvestmentAmount = "7654321",
                Attachments = [new AttachmentUpload("Hồ sơ.pdf", SampleFiles.Pdf())],
            },
            desk.Owner
        );
        var (mailId, fileId) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        var made = await desk.Host.Service<DeskWork>()
            .RunAsync<Guid>(
                DeskActor.System,
                async work =>
                {
                    var row = (await work.FindLeadAsync(lead.Id, LeadAct.Write)).Value;
                    row.AssignTo(kind switch { "of no unit" => null, "of unit B" => RightsDesk.UnitB, _ => RightsDesk.UnitA }, kind == "of no unit" ? null : desk.Owner);
                    row.SetConfidential(kind.StartsWith("confidential", StringComparison.Ordinal));
                    row.SectorCode = mark;
                    if (kind.EndsWith("naming the reader", StringComparison.Ordinal))
                    {
                        work.Context.Add(new LeadReader { Id = Guid.CreateVersion7(), LeadId = row.Id, OfficerKey = desk.Reader });
                    }

                    AddParts(work, row, mailId, fileId, desk.Owner);
                    return row.Id;
                },
                CancellationToken.None
            );
        Assert.True(made.Succeeded);
        await using var database = await desk.OpenAsync();
        var file = await database.Attachments.Where(attachment => database.LeadEnquiries.Any(link => link.Id == attachment.EnquiryId && link.LeadId == lead.Id)).Select(attachment => attachment.Id).SingleAsync();
        var record = new RightsRecord { Kind = kind, Mark = mark, Lead = lead, Mail = mailId, MailFile = fileId, EnquiryFile = file };
        await record.RefreshAsync(desk);
        return record;
    }

    /// <summary>Reads again what acts may have changed.</summary>
    public async Task RefreshAsync(DeskSite desk)
    {
        await using var database = await desk.OpenAsync();
        Lead = await database.Leads.AsNoTracking().Include(lead => lead.Contact).Include(lead => lead.Readers).SingleAsync(lead => lead.Id == Lead.Id);
        Contact = await database.LeadContacts.AsNoTracking().Where(row => row.LeadId == Lead.Id && row.ContactId != Lead.ContactId).Select(row => row.Contact).OrderBy(row => row.Id).FirstOrDefaultAsync() ?? Contact;
        Activity = await database.Activities.AsNoTracking().Where(row => row.LeadId == Lead.Id && row.Kind == ActivityKind.Meeting).OrderBy(row => row.Id).FirstOrDefaultAsync() ?? Activity;
        Task = await database.Tasks.AsNoTracking().Where(row => row.LeadId == Lead.Id).OrderBy(row => row.Id).FirstOrDefaultAsync() ?? Task;
        Offer = await database.Offers.AsNoTracking().Where(row => row.LeadId == Lead.Id).OrderBy(row => row.Id).FirstOrDefaultAsync() ?? Offer;
        ScoreVersion = await database.Scores.Where(row => row.LeadId == Lead.Id).Select(row => (int?)row.Version).SingleOrDefaultAsync();
    }

    /// <summary>Joins another lead of the same kind with it, once.</summary>
    /// <returns>By which it is undone.</returns>
    public async Task<Guid> JoinAsync(RightsDesk desk)
    {
        if (_joined is null)
        {
            var other = await MakeAsync(desk, Kind);
            var request = new MergeLead(Lead.Id, other.Lead.Version, Lead.Version, "Trùng");
            _joined = (await desk.Host.Service<LeadMerging>().MergeAsync(other.Lead.Id, request, DeskActor.System, CancellationToken.None)).Value.MergeId;
        }

        return _joined.Value;
    }

    private static void AddParts(DeskTransaction work, Lead lead, Guid mailId, Guid fileId, Guid officer)
    {
        var (context, now) = (work.Context, work.Now);
        Assert.True(EmailAddress.TryParse($"bimat.danhtinh2@{lead.SectorCode}.example", out var email));
        var contact = new Contact { Id = Guid.CreateVersion7(), Name = "Bí Mật Danh Tính Hai", Email = email, Phone = "+84905777123", Position = "Chức vụ kín", Language = "vi", CreatedAt = now };
        var meeting = new Activity { Id = Guid.CreateVersion7(), LeadId = lead.Id, Kind = ActivityKind.Meeting, At = now.AddDays(7), Subject = "Họp", ByKey = officer, CreatedAt = now };
        var file = new MailAttachment
        {
            Id = fileId,
            MailId = mailId,
            Position = 0,
            FileName = "Bản vẽ.pdf",
            MediaType = "application/pdf",
            Length = 3,
            Sha256 = new string('0', 64),
            State = AttachmentState.Clean,
            Content = new MailAttachmentContent { AttachmentId = fileId, Bytes = [1, 2, 3] },
        };
        var mail = new StoredMail
        {
            Id = mailId,
            LeadId = lead.Id,
            Direction = MailDirection.In,
            Nature = MailNature.Personal,
            MessageId = $"{mailId:N}@sender.example",
            FromAddress = email!.Value,
            FromName = "Bí Mật Danh Tính Hai",
            To = "bimat.danhtinh3@sender.example",
            Subject = "Hỏi thêm",
            TextBody = "Thân thư kín",
            HtmlBody = "<p>Thân thư kín</p>",
            SentAt = now,
            StoredAt = now,
            ContentSha256 = $"{mailId:N}{mailId:N}",
        };
        context.AddRange(
            contact,
            new LeadContact { Id = Guid.CreateVersion7(), LeadId = lead.Id, ContactId = contact.Id },
            meeting,
            new ActivityPerson { Id = Guid.CreateVersion7(), ActivityId = meeting.Id, ContactId = contact.Id, AnswerComment = "Lời kín của khách" },
            new LeadTask { Id = Guid.CreateVersion7(), LeadId = lead.Id, Title = "Gọi lại", AssigneeKey = officer, CreatedAt = now },
            new Offer { Id = Guid.CreateVersion7(), LeadId = lead.Id, PlotKey = Guid.CreateVersion7(), PlotCode = "B7", NameVi = "Lô B7", ProposedAt = now },
            mail,
            file,
            new Activity { Id = Guid.CreateVersion7(), LeadId = lead.Id, Kind = ActivityKind.MailIn, At = now, Subject = "Hỏi thêm", Body = "Thân thư kín", MailId = mailId, CreatedAt = now }
        );
    }
}
