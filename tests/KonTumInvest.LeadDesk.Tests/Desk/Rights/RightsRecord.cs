using KonTumInvest.LeadDesk.Tests.Hosting;
using KonTumInvest.Leads.Correspondence;
using KonTumInvest.Leads.Deadlines;
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

    private Guid? _twin;

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
        await ChangeAsync(
            desk,
            lead.Id,
            (work, row) =>
            {
                row.AssignTo(UnitOf(kind), OfficerOf(kind, desk));
                row.SetConfidential(kind.StartsWith("confidential", StringComparison.Ordinal));
                row.SectorCode = mark;
                if (kind.EndsWith("naming the reader", StringComparison.Ordinal))
                {
                    work.Context.Add(new LeadReader { Id = Guid.CreateVersion7(), LeadId = row.Id, OfficerKey = desk.Reader });
                }

                AddParts(work, row, mailId, fileId, desk.Owner);
            }
        );
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
        Lead = await database.Leads.AsNoTracking().Include(lead => lead.Contact).Include(lead => lead.Organisation).Include(lead => lead.Readers).SingleAsync(lead => lead.Id == Lead.Id);
        Contact = await database.LeadContacts.AsNoTracking().Where(row => row.LeadId == Lead.Id && row.ContactId != Lead.ContactId).Select(row => row.Contact).OrderBy(row => row.Id).FirstOrDefaultAsync() ?? Contact;
        Activity = await database.Activities.AsNoTracking().Where(row => row.LeadId == Lead.Id && row.Kind == ActivityKind.Meeting).OrderBy(row => row.Id).FirstOrDefaultAsync() ?? Activity;
        Task = await database.Tasks.AsNoTracking().Where(row => row.LeadId == Lead.Id).OrderBy(row => row.Id).FirstOrDefaultAsync() ?? Task;
        Offer = await database.Offers.AsNoTracking().Where(row => row.LeadId == Lead.Id).OrderBy(row => row.Id).FirstOrDefaultAsync() ?? Offer;
        ScoreVersion = await database.Scores.Where(row => row.LeadId == Lead.Id).Select(row => (int?)row.Version).SingleOrDefaultAsync();
    }

    /// <summary>Takes back what an act did that stands in the way of others: the lead is open, of its kind, and joined with no other.</summary>
    public async Task SettleAsync(RightsDesk desk)
    {
        foreach (var merge in await MergesAsync(desk))
        {
            Assert.True((await desk.Host.Service<LeadMerging>().UndoAsync(merge, DeskActor.System, CancellationToken.None)).Succeeded);
        }

        foreach (var merge in await PartyMergesAsync(desk))
        {
            Assert.True((await desk.Host.Service<PartyMerging>().UndoAsync(merge, DeskActor.System, CancellationToken.None)).Succeeded);
        }

        await PauseAsync(desk, paused: false);
        await RefreshAsync(desk);
        if (Lead.Stage == LeadStage.Lost)
        {
            var again = new StageMove(LeadStage.Screened, Reason: "Hỏi lại");
            Assert.True((await desk.Host.Service<LeadService>().MoveAsync(Lead.Id, again, Lead.Version, DeskActor.System, CancellationToken.None)).Succeeded);
            await RefreshAsync(desk);
        }

        if ((Lead.UnitCode, Lead.OfficerKey) != (UnitOf(Kind), OfficerOf(Kind, desk)))
        {
            await ChangeAsync(desk, Lead.Id, (_, lead) => lead.AssignTo(UnitOf(Kind), OfficerOf(Kind, desk)));
            await RefreshAsync(desk);
        }
    }

    /// <summary>Has the deadlines of the lead stand still, or run.</summary>
    public async Task PauseAsync(RightsDesk desk, bool paused)
    {
        await using var database = await desk.OpenAsync();
        if (await database.Pauses.AnyAsync(pause => pause.LeadId == Lead.Id && pause.To == null) == paused)
        {
            return;
        }

        var clocks = desk.Host.Service<LeadClocks>();
        if (paused)
        {
            Assert.True((await clocks.PauseAsync(Lead.Id, "Chờ hồ sơ", DeskActor.System, CancellationToken.None)).Succeeded);
        }
        else
        {
            Assert.True((await clocks.ResumeAsync(Lead.Id, DeskActor.System, CancellationToken.None)).Succeeded);
        }
    }

    /// <summary>Another lead of the same kind, with which it can be joined.</summary>
    public async Task<Lead> TwinAsync(RightsDesk desk)
    {
        _twin ??= (await MakeAsync(desk, Kind)).Lead.Id;
        await using var database = await desk.OpenAsync();
        return await database.Leads.AsNoTracking().SingleAsync(lead => lead.Id == _twin);
    }

    /// <summary>Joins the twin with it, unless it is joined.</summary>
    /// <returns>By which it is undone.</returns>
    public async Task<Guid> JoinAsync(RightsDesk desk)
    {
        if (await MergesAsync(desk) is [var joined])
        {
            return joined;
        }

        var twin = await TwinAsync(desk);
        await RefreshAsync(desk);
        var merged = await desk.Host.Service<LeadMerging>().MergeAsync(twin.Id, new MergeLead(Lead.Id, twin.Version, Lead.Version, "Trùng"), DeskActor.System, CancellationToken.None);
        await RefreshAsync(desk);
        return merged.Value.MergeId;
    }

    /// <summary>Another lead of the same kind, with a person and an organisation that those of this one can be joined into.</summary>
    public async Task<Lead> TwinPartiesAsync(RightsDesk desk)
    {
        await TwinAsync(desk);
        await using var database = await desk.OpenAsync();
        return await database.Leads.AsNoTracking().Include(lead => lead.Contact).Include(lead => lead.Organisation).SingleAsync(lead => lead.Id == _twin);
    }

    /// <summary>Joins the organisation of the twin into its own, unless it is joined.</summary>
    /// <returns>By which it is undone.</returns>
    public async Task<Guid> JoinOrganisationAsync(RightsDesk desk)
    {
        if (await PartyMergesAsync(desk) is [var joined])
        {
            return joined;
        }

        var twin = await TwinPartiesAsync(desk);
        await RefreshAsync(desk);
        var wish = new MergeParty(Lead.Organisation!.Id, twin.Organisation!.Version, Lead.Organisation.Version);
        return (await desk.Host.Service<PartyMerging>().MergeOrganisationsAsync(twin.Organisation.Id, wish, DeskActor.System, CancellationToken.None)).Value.MergeId;
    }

    // Those of the own organisation, whichever way round, and of the people.
    private async Task<List<Guid>> PartyMergesAsync(RightsDesk desk)
    {
        await using var database = await desk.OpenAsync();
        return await database
            .PartyMerges.Where(merge => merge.UndoneAt == null)
            .Where(merge => merge.IntoId == Lead.OrganisationId || merge.FromId == Lead.OrganisationId || merge.FromId == Contact.Id)
            .Select(merge => merge.Id)
            .ToListAsync();
    }

    private async Task<List<Guid>> MergesAsync(RightsDesk desk)
    {
        await using var database = await desk.OpenAsync();
        return await database.Merges.Where(merge => (merge.FromId == Lead.Id || merge.IntoId == Lead.Id) && merge.UndoneAt == null).Select(merge => merge.Id).ToListAsync();
    }

    private static async Task ChangeAsync(RightsDesk desk, Guid id, Action<DeskTransaction, Lead> change)
    {
        var changed = await desk.Host.Service<DeskWork>()
            .RunAsync<Guid>(
                DeskActor.System,
                async work =>
                {
                    var lead = (await work.FindLeadAsync(id, LeadAct.Write)).Value;
                    change(work, lead);
                    return lead.Id;
                },
                CancellationToken.None
            );
        Assert.True(changed.Succeeded);
    }

    private static string? UnitOf(string kind) => kind switch { "of no unit" => null, "of unit B" => RightsDesk.UnitB, _ => RightsDesk.UnitA };

    private static Guid? OfficerOf(string kind, RightsDesk desk) => kind == "of no unit" ? null : desk.Owner;

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
            new RawMail { MailId = mailId, Bytes = "raw"u8.ToArray() },
            file,
            new Activity { Id = Guid.CreateVersion7(), LeadId = lead.Id, Kind = ActivityKind.MailIn, At = now, Subject = "Hỏi thêm", Body = "Thân thư kín", MailId = mailId, CreatedAt = now }
        );
    }
}
