using System.Text.Json;
using KonTumInvest.Data;
using KonTumInvest.Leads.Correspondence;
using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Desk.Projections;
using KonTumInvest.Leads.Inbound.Filing;
using KonTumInvest.Leads.Pipeline.People;
using KonTumInvest.Leads.Privacy.Erasure;
using KonTumInvest.Leads.Privacy.Holds;
using KonTumInvest.Leads.Privacy.Subjects;
using KonTumInvest.Leads.Reports;
using KonTumInvest.Leads.Tests.Deadlines;
using KonTumInvest.Leads.Tests.Inbound;
using KonTumInvest.Leads.Tests.Support;
using KonTumInvest.TestSupport.Leads;
using KonTumInvest.TestSupport.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace KonTumInvest.Leads.Tests.Privacy;

public sealed class PersonErasureTests
{
    private static readonly CancellationToken Token = CancellationToken.None;

    [Fact]
    public async Task EveryColumnOfTextOrBytes_IsClassified()
    {
        await using var host = await LeadsHost.StartAsync(DatabaseProvider.Sqlite);
        await using var database = await host.OpenAsync();

        var mapped = Columns(database).Select(column => column.Name).ToList();

        Assert.True(mapped.Count > 100);
        Assert.Empty(mapped.Except(PersonalColumns.All.Keys));
        Assert.Empty(PersonalColumns.All.Keys.Except(mapped));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Erase_LeavesNoTraceOfThePerson_AndTheStatisticsAsTheyWere(DatabaseProvider provider)
    {
        await using var host = await LeadsHost.StartAsync(provider);
        var planted = new PersonalCase(host);
        await planted.PlantAsync();
        await using var database = await host.OpenAsync();
        var before = await MarkSearch.InDatabaseAsync(database, planted.Marks);
        Assert.Empty(Unplanted(database, before));
        Assert.NotEmpty(MarkSearch.InFiles(host.Folder, planted.Marks));
        var statistics = await StatisticsAsync(host);

        var subject = (await host.Service<DataSubjects>().FindAsync(PersonalCase.Email, PersonalCase.Phone, Token)).Value;
        var erased = await host.Service<PersonErasure>().RunAsync(DeskActor.System, subject, $"Theo yêu cầu của {PersonalCase.Email}", Token);

        Assert.True(erased.Succeeded, string.Join(' ', erased.Errors));
        Assert.Equal((2, 2, 2, 0), (erased.Value.Contacts, erased.Value.Enquiries, erased.Value.OwnLeads, erased.Value.SharedLeads.Count));
        Assert.Empty(await MarkSearch.InDatabaseAsync(database, planted.Marks));
        Assert.Empty(MarkSearch.InFiles(host.Folder, planted.Marks));
        Assert.Equal(statistics, await StatisticsAsync(host));

        // A job that works everything out again finds the same.
        await host.Service<LeadProjections>().RefreshAsync(database, [planted.LeadId], host.Time.GetUtcNow(), Token);
        Assert.Equal(statistics, await StatisticsAsync(host));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Erase_Twice_DoesNothingTheSecondTime_AndTheMailboxBringsNothingBack(DatabaseProvider provider)
    {
        await using var host = await LeadsHost.StartAsync(provider);
        var room = await Mailroom.OpenAsync(host);
        var wire = WireText.Mail("n1@newcomer.example", "Người mới <new@newcomer.example>");
        await room.TakeAsync(wire);
        var subject = (await host.Service<DataSubjects>().FindAsync("new@newcomer.example", null, Token)).Value;

        var first = await host.Service<PersonErasure>().RunAsync(DeskActor.System, subject, "Yêu cầu", Token);
        var second = await host.Service<PersonErasure>().RunAsync(DeskActor.System, subject, "Yêu cầu", Token);
        var again = await room.TakeAsync(wire);

        Assert.NotNull(first.Value.Id);
        Assert.Equal(ErasureReport.Nothing, second.Value);
        Assert.Equal(FilingOutcome.StoredBefore, again.Outcome);
        await using var database = await host.OpenAsync();
        Assert.Equal(1, await database.Erasures.CountAsync());
        Assert.Equal(1, await database.Mails.CountAsync());
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Erase_OfOneOfSeveralPeople_KeepsTheOthers_AndWhatTheyWrote(DatabaseProvider provider)
    {
        await using var host = await LeadsHost.StartAsync(provider);
        await host.Staff.HireAsync(host, "officer", DeskRole.Officer, "industrial-parks");
        var lead = await host.OpenLeadAsync();
        var contacts = host.Service<LeadContacts>();
        Assert.True((await contacts.AddAsync(lead.Id, new SaveContact { Name = "Trần Thị Bình", Email = "binh@other.example", Language = "vi" }, DeskActor.System, Token)).Succeeded);
        Assert.True((await host.Service<LeadMails>().SendAsync(lead.Id, new SendMail { FormToken = Guid.CreateVersion7(), To = ["investor@sender.example", "binh@other.example"], Subject = "Lịch hẹn", Text = "Kính gửi Người gửi Thử nghiệm và chị Bình" }, DeskActor.System, Token)).Succeeded);
        var room = await Mailroom.OpenAsync(host);
        var theirs = await room.TakeAsync(WireText.Mail("t1@other.example", "binh@other.example", "Giấy tờ", "NGUOI GUI THU NGHIEM, số 0260.386.2345 hoặc investor@Sender.example, sẽ đến.", "Cc: investor@sender.example, third@other.example", $"References: <{await ReceiptAsync(host)}>"));
        var own = await room.TakeAsync(WireText.Mail("t2@sender.example", headers: [$"References: <{await ReceiptAsync(host)}>"]));
        Assert.Equal([lead.Id, lead.Id], [theirs.LeadId!.Value, own.LeadId!.Value]);
        var subject = (await host.Service<DataSubjects>().FindAsync("investor@sender.example", null, Token)).Value;
        Assert.Equal([lead.Id], subject.SharedLeads);

        var erased = (await host.Service<PersonErasure>().RunAsync(DeskActor.System, subject, "Yêu cầu", Token)).Value;

        Assert.Equal([lead.Id], erased.SharedLeads);
        await using var database = await host.OpenAsync();
        Assert.Empty(await MarkSearch.InDatabaseAsync(database, ["investor@sender.example", "Người gửi Thử nghiệm", "nguoi gui thu nghiem", "2603862345", "386.2345"]));
        var stored = await room.StoredAsync(theirs);
        Assert.Equal(("binh@other.example", "Giấy tờ", "third@other.example"), (stored.FromAddress, stored.Subject, stored.Cc));
        Assert.Equal("[…], số […] hoặc […], sẽ đến.", stored.TextBody.Trim());
        Assert.Equal((string.Empty, Erased.Text), ((await room.StoredAsync(own)).FromAddress, (await room.StoredAsync(own)).Subject));
        Assert.False(await database.RawMails.AnyAsync());
        var after = await database.Leads.Include(row => row.Contact).SingleAsync(row => row.Id == lead.Id);
        Assert.Equal(("binh@other.example", null), (after.Contact.EmailNormalized, after.ErasedAt));
        Assert.Equal("binh@other.example", (await database.Outbox.SingleAsync(row => row.Kind == Leads.Outbox.MailKind.LeadMail)).Recipient);
        Assert.True(await database.Organisations.AnyAsync(), "others act for it");
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Erase_UnderALegalHold_IsRefused_UntilItEnds(DatabaseProvider provider)
    {
        await using var host = await LeadsHost.StartAsync(provider);
        var lead = await host.OpenLeadAsync();
        var (holds, erasure) = (host.Service<LegalHolds>(), host.Service<PersonErasure>());
        var officer = new DeskActor { Role = DeskRole.Manager, Key = Guid.CreateVersion7(), Units = ["industrial-parks"] };
        Assert.Equal(DeskErrors.Forbidden, (await holds.SetAsync(lead.Id, "Thanh tra", null, officer, Token)).Errors[0]);
        Assert.Equal(HoldErrors.ReasonMissing, (await holds.SetAsync(lead.Id, " ", null, DeskActor.System, Token)).Errors[0]);
        Assert.Equal(HoldErrors.Past, (await holds.SetAsync(lead.Id, "Thanh tra", new DateOnly(2026, 11, 22), DeskActor.System, Token)).Errors[0]);
        var hold = (await holds.SetAsync(lead.Id, "Thanh tra", new DateOnly(2026, 11, 23), DeskActor.System, Token)).Value;
        var subject = (await host.Service<DataSubjects>().FindAsync("investor@sender.example", null, Token)).Value;

        Assert.Equal(ErasureErrors.Held(1).Code, (await erasure.RunAsync(DeskActor.System, subject, "Yêu cầu", Token)).Errors[0].Code);
        Assert.Equal(DeskErrors.Forbidden, (await erasure.RunAsync(officer, subject, "Yêu cầu", Token)).Errors[0]);
        Assert.Equal(ErasureErrors.ReasonMissing, (await erasure.RunAsync(DeskActor.System, subject, null, Token)).Errors[0]);
        Assert.True((await holds.EndAsync(lead.Id, hold, DeskActor.System, Token)).Succeeded);
        Assert.Equal(HoldErrors.Ended, (await holds.EndAsync(lead.Id, hold, DeskActor.System, Token)).Errors[0]);
        Assert.True((await holds.SetAsync(lead.Id, "Lần hai", new DateOnly(2026, 11, 23), DeskActor.System, Token)).Succeeded);
        host.Time.Advance(TimeSpan.FromDays(1));
        Assert.False((await holds.ListAsync(lead.Id, DeskActor.System, Token)).Value[0].InForce);
        Assert.True((await erasure.RunAsync(DeskActor.System, subject, "Yêu cầu", Token)).Succeeded);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task ARestoredCopy_IsErasedAnew_ByTheJournal_ButNotWhoWroteLater(DatabaseProvider provider)
    {
        await using var host = await LeadsHost.StartAsync(provider);
        await host.OpenLeadAsync();
        var subject = (await host.Service<DataSubjects>().FindAsync("investor@sender.example", null, Token)).Value;
        host.Time.Advance(TimeSpan.FromHours(1));
        await host.Service<PersonErasure>().RunAsync(DeskActor.System, subject, "Yêu cầu", Token);
        var line = Assert.Single(await host.Service<ErasureLeftovers>().ReadJournalAsync(Token));
        Assert.DoesNotContain("sender", line.Hashes, StringComparison.Ordinal);
        await using (var database = await host.OpenAsync())
        {
            // As if a backup had been restored: the person is back, and that there was an erasure is forgotten.
            await database.Erasures.ExecuteDeleteAsync();
            await database.Contacts.ExecuteUpdateAsync(row => row.SetProperty(contact => contact.Email, Leads.Values.EmailAddress.Parse("investor@sender.example")).SetProperty(contact => contact.EmailNormalized, "investor@sender.example").SetProperty(contact => contact.ErasedAt, (DateTimeOffset?)null));
        }

        host.Time.Advance(TimeSpan.FromHours(1));
        await host.Enquiries.SubmitAsync(An.Enquiry() with { FormToken = Guid.CreateVersion7(), Email = "later@sender.example" }, Token);

        Assert.Equal((1, 0), await host.Service<RepeatedErasures>().RunAsync(Token));
        Assert.Equal((0, 0), await host.Service<RepeatedErasures>().RunAsync(Token));
        await using var after = await host.OpenAsync();
        Assert.Equal("later@sender.example", (await after.Contacts.SingleAsync(contact => contact.ErasedAt == null)).EmailNormalized);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task TheAudit_LetsReasonsBeEmptied_AndNothingElse(DatabaseProvider provider)
    {
        await using var host = await LeadsHost.StartAsync(provider);
        await host.OpenLeadAsync();
        await using var database = await host.OpenAsync();
        var any = await database.Audit.Select(entry => entry.Id).FirstAsync();
        Task<int> SetAsync(string assignment)
        {
            var sql = $"UPDATE leads_audit SET \"PersonalChanges\" = NULL, {assignment} WHERE \"Id\" = {{0}}";
            return database.Database.ExecuteSqlRawAsync(sql, any);
        }


        Assert.Equal(1, await SetAsync("\"Reason\" = NULL"));
        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => SetAsync("\"Reason\" = 'other'"));
        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => SetAsync("\"Changes\" = NULL, \"Act\" = 'none'"));
        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => SetAsync("\"At\" = \"At\", \"SubjectType\" = 'x'"));
    }

    private static IEnumerable<(string Name, string Column, PersonalKind Kind)> Columns(DbContext context) =>
        from entity in context.Model.GetEntityTypes()
        let table = StoreObjectIdentifier.Create(entity, StoreObjectType.Table)
        where table is not null
        from property in entity.GetProperties()
        let type = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType
        where type == typeof(string) || type == typeof(byte[]) || (!type.IsEnum && property.GetValueConverter()?.ProviderClrType == typeof(string))
        let name = $"{entity.ClrType.Name}.{property.Name}"
        select (name, $"{table.Value.Name}.{property.GetColumnName(table.Value)}", PersonalColumns.All.GetValueOrDefault(name));

    // Columns that are personal and hold no mark: the case is to be made fuller.
    private static IEnumerable<string> Unplanted(DbContext context, IReadOnlyList<string> found) =>
        Columns(context).Where(column => column.Kind != PersonalKind.None && !found.Contains(column.Column)).Select(column => column.Name);

    private static async Task<string> StatisticsAsync(LeadsHost host)
    {
        var reports = host.Service<LeadReports>();
        var report = await reports.ReadAsync(new ReportFilter(ReportPeriod.LastYearUntil(host.Time.GetUtcNow())), DeskActor.System, Token);
        return JsonSerializer.Serialize(report.Value);
    }

    private static async Task<string> ReceiptAsync(LeadsHost host)
    {
        await using var database = await host.OpenAsync();
        return await database.Outbox.Where(row => row.Kind == Leads.Outbox.MailKind.EnquiryReceipt).Select(row => row.ThreadId!).FirstAsync();
    }
}
