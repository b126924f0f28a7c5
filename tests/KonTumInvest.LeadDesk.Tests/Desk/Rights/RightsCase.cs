using System.Text.Json.Nodes;
using KonTumInvest.LeadDesk.Access;
using KonTumInvest.Leads.Clients;
using KonTumInvest.Leads.Correspondence;
using KonTumInvest.Leads.Inbound.Triage;
using KonTumInvest.Leads.Outbox;
using KonTumInvest.Leads.Parties;
using KonTumInvest.Leads.Pipeline;
using KonTumInvest.Leads.Reports;
using KonTumInvest.Leads.Timeline;
using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.LeadDesk.Tests.Desk.Rights;

/// <summary>Somebody who is about to act on a lead, and what has to be there before.</summary>
/// <param name="Desk">The site.</param>
/// <param name="Who">Who asks.</param>
/// <param name="On">The lead; null for acts at the desk.</param>
internal sealed record RightsCase(RightsDesk Desk, string Who, RightsRecord? On)
{
    public RightsRecord Record => On ?? throw new InvalidOperationException("The act is not done to a lead.");

    /// <summary>Somebody who can be given a task of the lead.</summary>
    public Guid Assignee => Record.Lead.OfficerKey ?? Desk.Administrator;

    /// <summary>What an administrator reads there.</summary>
    public Task<JsonNode> ReadAsync(string path) => Desk.As(Desk.Administrator).GetAsync($"/leads/{path}");

    /// <summary>A further person of the lead, who can be taken out.</summary>
    public async Task<Guid> ContactAsync()
    {
        var contact = new Contact { Id = Guid.CreateVersion7(), Name = "Bí Mật Danh Tính Ba", Phone = "+84905777123", Language = "vi", CreatedAt = Desk.Time.GetUtcNow() };
        await AddAsync(contact, new LeadContact { Id = Guid.CreateVersion7(), LeadId = Record.Lead.Id, ContactId = contact.Id });
        return contact.Id;
    }

    /// <summary>A meeting that can be called off.</summary>
    public Task<Guid> MeetingAsync() =>
        AddAsync(id => new Activity { Id = id, LeadId = Record.Lead.Id, Kind = ActivityKind.Meeting, At = Desk.Time.GetUtcNow().AddDays(7), Subject = "Họp", ByKey = Desk.Owner, CreatedAt = Desk.Time.GetUtcNow() });

    /// <summary>A task that can be deleted.</summary>
    public Task<Guid> TaskAsync() => AddAsync(id => new LeadTask { Id = id, LeadId = Record.Lead.Id, Title = "Gọi lại", AssigneeKey = Desk.Owner, CreatedAt = Desk.Time.GetUtcNow() });

    /// <summary>A plot that was proposed.</summary>
    public Task<Guid> OfferAsync() =>
        AddAsync(id => new Offer { Id = id, LeadId = Record.Lead.Id, PlotKey = Guid.CreateVersion7(), PlotCode = "B7", NameVi = "Lô B7", ProposedAt = Desk.Time.GetUtcNow() });

    /// <summary>A mail template of nobody's.</summary>
    public Task<Guid> TemplateAsync() => AddAsync(id => new MailTemplate { Id = id, Code = $"t{id:N}"[..20], Language = "vi", Name = "Cũ", Subject = "Chào", Body = "Nội dung", Position = 9 });

    /// <summary>A file on a template of its own.</summary>
    public async Task<RightsRequest> TemplateFileAsync()
    {
        var template = await TemplateAsync();
        var file = await AddAsync(id => new TemplateFile
        {
            Id = id,
            TemplateId = template,
            FileName = "to-roi.pdf",
            MediaType = "application/pdf",
            Length = 3,
            Sha256 = new string('0', 64),
            State = AttachmentState.Clean,
            AddedAt = Desk.Time.GetUtcNow(),
            Content = new TemplateFileContent { FileId = id, Bytes = [1, 2, 3] },
        });
        return new RightsRequest(Route: new() { ["id"] = template, ["file"] = file });
    }

    public async Task<Guid> MailToSortAsync(TriageOutcome? settled = null)
    {
        var now = Desk.Time.GetUtcNow();
        var id = Guid.CreateVersion7(now);
        var item = new TriageItem { Id = id, Reason = TriageReason.Unsure, Since = now };
        if (settled is { } outcome)
        {
            item.Settle(outcome, now, byKey: null);
        }

        await AddAsync(
            new StoredMail
            {
                Id = id,
                Direction = MailDirection.In,
                Nature = MailNature.Personal,
                MessageId = $"{id:N}@elsewhere.example",
                FromAddress = $"bimat.danhtinh-{id:N}@elsewhere.example",
                FromName = "Bí Mật Danh Tính",
                To = "desk@board.example",
                Subject = "Thư cần phân loại",
                TextBody = "Thân thư kín",
                SentAt = now,
                StoredAt = now,
                ContentSha256 = $"{id:N}{id:N}",
            },
            new RawMail { MailId = id, Bytes = "raw"u8.ToArray() },
            item
        );
        return id;
    }

    /// <summary>A mail about the lead of no unit that could not be sent.</summary>
    public async Task<Guid> ParkedAsync()
    {
        var lead = (await Desk.RecordsAsync()).Single(lead => lead.Kind == "of no unit").Lead;
        await using var database = await Desk.OpenAsync();
        var enquiry = await database.LeadEnquiries.Where(link => link.LeadId == lead.Id).Select(link => link.Id).FirstAsync();
        return await AddAsync(id => Parked(id, MailKind.EnquiryReceipt, enquiry, mail: null));
    }

    /// <summary>A mail of an officer on the lead that could not be sent.</summary>
    /// <returns>The key of the mail.</returns>
    public async Task<Guid> ParkedMailAsync()
    {
        var (id, now) = (Guid.CreateVersion7(), Desk.Time.GetUtcNow());
        await AddAsync(
            new StoredMail
            {
                Id = id,
                LeadId = Record.Lead.Id,
                Direction = MailDirection.Out,
                Nature = MailNature.Personal,
                MessageId = $"{id:N}@board.example",
                FromAddress = "noreply@board.example",
                To = "nobody@sender.example",
                Subject = "Chưa gửi được",
                TextBody = "Nội dung",
                SentAt = now,
                StoredAt = now,
            },
            Parked(Guid.CreateVersion7(), MailKind.LeadMail, enquiry: null, id)
        );
        return id;
    }

    private OutboxMail Parked(Guid id, MailKind kind, Guid? enquiry, Guid? mail) =>
        new()
        {
            Id = id,
            Kind = kind,
            EnquiryId = enquiry,
            MailId = mail,
            Reference = null,
            MessageId = $"{id:N}@board.example",
            ThreadId = null,
            Recipient = "nobody@sender.example",
            Subject = "Chưa gửi được",
            TextBody = "Nội dung",
            HtmlBody = "<p>Nội dung</p>",
            CreatedAt = Desk.Time.GetUtcNow(),
            Status = MailStatus.Parked,
            FinishedAt = Desk.Time.GetUtcNow(),
            Attempts = 1,
            LastFailure = "smtp-550-5.1.1-recipient",
        };

    /// <summary>A report that can be scheduled: each person gets one of a rhythm.</summary>
    public async Task<object> ScheduleAsync() =>
        new { officerKey = await Desk.HireAsync("Người nhận báo cáo", "vi", DeskGroups.Directors), rhythm = nameof(ReportRhythm.Weekly), day = 1, hour = 8 };

    /// <summary>One that is scheduled.</summary>
    public async Task<Guid> ScheduledAsync()
    {
        var person = await Desk.HireAsync("Người nhận báo cáo", "vi", DeskGroups.Directors);
        return await AddAsync(id => new ReportSchedule { Id = id, OfficerKey = person, Rhythm = ReportRhythm.Weekly, Day = 1, Hour = 8, NextAt = Desk.Time.GetUtcNow().AddYears(1) });
    }

    /// <summary>A program as an administrator writes it.</summary>
    public static object Program(int? version) =>
        new { name = $"Chương trình {Guid.NewGuid():N}", purpose = "Một cửa điện tử", scopes = new[] { "leads.read" }, unit = RightsDesk.UnitA, expectedVersion = version };

    /// <summary>A program that was set up.</summary>
    public Task<Guid> ProgramAsync() =>
        AddAsync(id => new ApiClient { Id = id, Name = $"Chương trình {id:N}", Purpose = "Một cửa điện tử", Scopes = ApiScopes.LeadsRead, UnitCode = RightsDesk.UnitA, CreatedAt = Desk.Time.GetUtcNow(), CreatedByKey = Desk.Administrator });

    /// <summary>A key of a program.</summary>
    public Task<Guid> KeyAsync(Guid program) =>
        AddAsync(id => new ApiKey { Id = id, ClientId = program, Prefix = $"{id:N}"[^8..], Hash = $"{id:N}{id:N}", CreatedAt = Desk.Time.GetUtcNow(), CreatedByKey = Desk.Administrator, ExpiresAt = Desk.Time.GetUtcNow().AddDays(30) });

    public async Task<Guid> AddAsync(Func<Guid, object> row)
    {
        var id = Guid.CreateVersion7();
        await AddAsync(row(id));
        return id;
    }

    private async Task AddAsync(params object[] rows)
    {
        await using var database = await Desk.OpenAsync();
        database.AddRange(rows);
        await database.SaveChangesAsync();
    }
}
