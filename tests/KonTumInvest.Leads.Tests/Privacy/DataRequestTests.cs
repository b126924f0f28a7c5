using KonTumInvest.Data;
using KonTumInvest.Leads.Clock;
using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Privacy;
using KonTumInvest.Leads.Privacy.Erasure;
using KonTumInvest.Leads.Privacy.Requests;
using KonTumInvest.Leads.Rules;
using KonTumInvest.Leads.Tests.Support;
using KonTumInvest.TestSupport.Mail;
using Microsoft.EntityFrameworkCore;
using static KonTumInvest.Leads.Tests.Clock.Moments;

namespace KonTumInvest.Leads.Tests.Privacy;

/// <summary>Around Tết 2026: the office is closed from Saturday 14 to Sunday 22 February.</summary>
public sealed class DataRequestTests
{
    private static readonly CancellationToken Token = CancellationToken.None;

    [Theory]
    [InlineData(DataRequestKind.Access, "2026-02-12 10:00", false, "2026-02-23 17:00", "2026-02-23 17:00")] // 10 days end on a Sunday
    [InlineData(DataRequestKind.Rectification, "2026-02-12 10:00", true, "2026-02-23 17:00", "2026-02-27 17:00")]
    [InlineData(DataRequestKind.Restriction, "2026-02-12 10:00", false, "2026-02-23 17:00", "2026-02-27 17:00")]
    [InlineData(DataRequestKind.Objection, "2026-02-12 10:00", true, "2026-02-23 17:00", "2026-03-04 17:00")]
    [InlineData(DataRequestKind.Restriction, "2026-02-02 16:59", false, "2026-02-04 17:00", "2026-02-23 17:00")]
    [InlineData(DataRequestKind.Erasure, "2026-02-12 10:00", false, "2026-02-23 17:00", "2026-03-04 17:00")]
    [InlineData(DataRequestKind.Erasure, "2026-02-12 10:00", true, "2026-02-23 17:00", "2026-03-16 17:00")] // 30 days end on a Saturday
    public async Task Terms_RunOverTet_AsTheTargetsOfTheDecreeSay(DataRequestKind kind, string received, bool thirdParty, string answerBy, string finishBy)
    {
        await using var host = await LeadsHost.StartAsync(DatabaseProvider.Sqlite, now: At(received));
        var administrator = await AdministratorAsync(host);

        var receipt = (await ReceiveAsync(host, administrator, thirdParty, kind: kind)).Value;

        Assert.Equal(At(answerBy), receipt.AnswerDueAt);
        Assert.Equal(At(finishBy), receipt.FinishDueAt);
        Assert.Equal("DL-2026-000001", receipt.Reference);
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task ThirdParty_FoundLater_MakesTheTermLonger_AndTheFormSentTwiceIsOneRequest(DatabaseProvider provider)
    {
        await using var host = await LeadsHost.StartAsync(provider, now: At("2026-02-12 10:00"));
        var administrator = await AdministratorAsync(host);
        var form = Guid.CreateVersion7();
        var first = (await ReceiveAsync(host, administrator, thirdParty: false, form)).Value;
        var again = (await ReceiveAsync(host, administrator, thirdParty: false, form)).Value;

        var arranged = await host.Service<DataRequestHandling>().ArrangeAsync(first.Id, new(administrator.Key, ThirdParty: true, "Chủ đầu tư hạ tầng", 0), administrator, Token);

        Assert.True(again.AlreadyStored && again.Reference == first.Reference);
        Assert.Equal(first.FinishDueAt, again.FinishDueAt);
        Assert.True(arranged.Succeeded);
        await using var database = await host.OpenAsync();
        var terms = await database.DataRequestTerms.ToListAsync();
        Assert.Equal(At("2026-03-04 17:00"), terms.Single(term => term.Step == ServiceStep.Resolution).DueAt);
        Assert.Equal(At("2026-02-23 17:00"), terms.Single(term => term.Step == ServiceStep.FirstResponse).DueAt);
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task OtherRules_MakeARunningTermShorter_AndNeverLongerThanThePersonWasTold(DatabaseProvider provider)
    {
        await using var host = await LeadsHost.StartAsync(provider, now: At("2026-02-02 10:00"));
        var administrator = await AdministratorAsync(host);
        var request = (await ReceiveAsync(host, administrator, kind: DataRequestKind.Access)).Value;
        var rules = host.Service<ServiceRules>();
        var shipped = (await rules.TargetsAsync(Token)).Value;

        async Task<DateTimeOffset> SaveAsync(string json, int seen)
        {
            Assert.True((await rules.SaveTargetsAsync(json, seen, null, DeskActor.System, Token)).Succeeded);
            await host.Service<DataRequestSweep>().RunOnceAsync(Token);
            await using var database = await host.OpenAsync();
            return (await database.DataRequestTerms.AsNoTracking().SingleAsync(term => term.RequestId == request.Id && term.Step == ServiceStep.Resolution)).DueAt;
        }

        Assert.Equal(At("2026-02-12 17:00"), request.FinishDueAt);
        Assert.Equal(At("2026-02-09 17:00"), await SaveAsync(shipped.ToJson().Replace("\"10 days\"", "\"7 days\"", StringComparison.Ordinal), 0));
        Assert.Equal(At("2026-02-09 17:00"), await SaveAsync(shipped.ToJson(), 1));
        Assert.Equal(At("2026-02-12 17:00"), (await ReceiveAsync(host, administrator, kind: DataRequestKind.Access)).Value.FinishDueAt);
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task Sweep_RemindsWhoeverHandlesIt_ThenTellsThoseAbove_EachOnce_AndNobodyOnceAnswered(DatabaseProvider provider)
    {
        await using var host = await LeadsHost.StartAsync(provider, now: At("2026-02-12 10:00"));
        var administrator = await AdministratorAsync(host);
        await host.Staff.HireAsync(host, "director", DeskRole.Director);
        var answered = (await ReceiveAsync(host, administrator)).Value;
        var owed = (await ReceiveAsync(host, administrator)).Value;
        Assert.True((await host.Service<DataRequestHandling>().AnswerAsync(answered.Id, "Chúng tôi sẽ thực hiện.", 0, administrator, Token)).Succeeded);

        async Task<List<string>> SweepAsync(string moment)
        {
            host.Time.SetUtcNow(At(moment));
            await Task.WhenAll(Task.Run(() => host.Service<DataRequestSweep>().RunOnceAsync(Token)), Task.Run(() => host.Service<DataRequestSweep>().RunOnceAsync(Token)));
            await using var database = await host.OpenAsync();
            var rows = await database.Outbox.Where(row => row.Subject.Contains("đến hạn") || row.Subject.Contains("Quá hạn")).OrderBy(row => row.Id).ToListAsync();
            return rows.ConvertAll(row => $"{row.RecipientName}: {row.Subject[..(row.Subject.IndexOf(']', StringComparison.Ordinal) + 9)]}");
        }

        var reminded = $"administrator: [{owed.Reference}] Sắp đến";
        Assert.Empty(await SweepAsync("2026-02-23 10:55"));
        Assert.Equal([reminded], await SweepAsync("2026-02-23 13:05"));
        Assert.Equal([reminded], await SweepAsync("2026-02-23 17:00"));
        Assert.Equal([reminded, $"administrator: [{owed.Reference}] Quá hạn"], await SweepAsync("2026-02-23 17:01"));
        var last = await SweepAsync("2026-02-24 17:01");
        Assert.Equal(3, last.Count);
        Assert.StartsWith("director:", last[2], StringComparison.Ordinal);
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task Extension_MovesReminderAndEscalation_AndIsRefusedOnceTheTermIsOver(DatabaseProvider provider)
    {
        await using var host = await LeadsHost.StartAsync(provider, now: At("2026-03-02 10:00"));
        var administrator = await AdministratorAsync(host);
        var request = (await ReceiveAsync(host, administrator, kind: DataRequestKind.Access)).Value;
        var late = (await ReceiveAsync(host, administrator, kind: DataRequestKind.Access)).Value;
        foreach (var id in new[] { request.Id, late.Id })
        {
            Assert.True((await host.Service<DataRequestHandling>().AnswerAsync(id, "Chúng tôi sẽ gửi.", 0, administrator, Token)).Succeeded);
        }

        async Task<int> RemindersAsync(string moment)
        {
            host.Time.SetUtcNow(At(moment));
            await host.Service<DataRequestSweep>().RunOnceAsync(Token);
            await using var database = await host.OpenAsync();
            return await database.Outbox.CountAsync(row => row.Subject.StartsWith($"[{request.Reference}] Sắp đến") || row.Subject.StartsWith($"[{request.Reference}] Quá hạn"));
        }

        Assert.Equal(1, await RemindersAsync("2026-03-12 09:00"));
        var extended = await host.Service<DataRequestExtension>().ExtendAsync(request.Id, new(10, "Hồ sơ nằm ở nhiều nơi.", 1), administrator, Token);
        Assert.True(extended.Succeeded);
        Assert.Equal(1, await RemindersAsync("2026-03-13 09:00"));
        Assert.Equal(DataRequestErrors.TermOver, (await host.Service<DataRequestExtension>().ExtendAsync(late.Id, new(10, "Muộn.", 1), administrator, Token)).Errors.Single());
        Assert.Equal(2, await RemindersAsync("2026-03-20 16:30"));
        Assert.Equal(2, await RemindersAsync("2026-03-23 17:00")); // 20 days end on a Sunday
        Assert.Equal(3, await RemindersAsync("2026-03-23 17:01"));
        await using var database = await host.OpenAsync();
        Assert.Equal(At("2026-03-23 17:00"), (await database.DataRequestTerms.AsNoTracking().SingleAsync(term => term.RequestId == request.Id && term.Step == ServiceStep.Resolution)).DueAt);
    }

    [Fact]
    public async Task ThirdParty_FoundAfterAnExtension_KeepsItsDays()
    {
        await using var host = await LeadsHost.StartAsync(DatabaseProvider.Sqlite, now: At("2026-03-02 10:00"));
        var administrator = await AdministratorAsync(host);
        var request = (await ReceiveAsync(host, administrator, kind: DataRequestKind.Erasure)).Value;
        Assert.True((await host.Service<DataRequestExtension>().ExtendAsync(request.Id, new(20, "Nhiều hồ sơ giấy.", 0), administrator, Token)).Succeeded);

        Assert.True((await host.Service<DataRequestHandling>().ArrangeAsync(request.Id, new(administrator.Key, ThirdParty: true, "Chủ đầu tư hạ tầng", 1), administrator, Token)).Succeeded);

        await using var database = await host.OpenAsync();
        Assert.Equal(At("2026-04-21 17:00"), (await database.DataRequestTerms.AsNoTracking().SingleAsync(term => term.RequestId == request.Id && term.Step == ServiceStep.Resolution)).DueAt);
    }

    [Fact]
    public async Task Reminder_SaysNothingOfThePerson()
    {
        await using var host = await LeadsHost.StartAsync(DatabaseProvider.Sqlite, now: At("2026-02-12 10:00"));
        await ReceiveAsync(host, await AdministratorAsync(host));
        host.Time.SetUtcNow(At("2026-02-23 13:05"));
        await host.Service<DataRequestSweep>().RunOnceAsync(Token);

        await using var database = await host.OpenAsync();
        var mail = await database.Outbox.SingleAsync(row => row.Subject.Contains("đến hạn"));
        Assert.DoesNotContain("Trần Thị Thử", mail.TextBody, StringComparison.Ordinal);
        Assert.DoesNotContain("person@sender.example", mail.TextBody, StringComparison.Ordinal);
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task FinishedErasure_KeepsThePersonUntilTheMailHasLeft_AndThenNowhere(DatabaseProvider provider)
    {
        await using var smtp = new LoopbackSmtpServer { Behaviour = SmtpBehaviour.Greylist };
        await using var host = await LeadsHost.StartAsync(provider, new Dictionary<string, string?>(smtp.Settings));
        var administrator = await AdministratorAsync(host);
        var other = (await ReceiveAsync(host, administrator)).Value;
        var request = (await ReceiveAsync(host, administrator, kind: DataRequestKind.Erasure, email: "xoa.bo@sender.example")).Value;
        Assert.True((await host.Service<DataRequestHandling>().CheckIdentityAsync(request.Id, IdentityProof.CallBack, 0, administrator, Token)).Succeeded);
        Assert.True((await host.Service<DataRequestCompletion>().CompleteAsync(request.Id, new CompleteDataRequest { Words = "Đã xóa.", ExpectedVersion = 1 }, administrator, Token)).Succeeded);
        var erasures = host.Service<FinishedErasures>();

        Assert.Equal(0, await erasures.RunOnceAsync(Token));
        await host.Outbox.RunOnceAsync(Token);
        Assert.Equal(0, await erasures.RunOnceAsync(Token));
        await using (var database = await host.OpenAsync())
        {
            Assert.Equal("xoa.bo@sender.example", (await database.DataRequests.AsNoTracking().SingleAsync(row => row.Id == request.Id)).Email!.Value);
        }

        host.Time.Advance(TimeSpan.FromHours(1));
        await host.Outbox.RunOnceAsync(Token);
        var emptied = await Task.WhenAll(Task.Run(() => erasures.RunOnceAsync(Token)), Task.Run(() => erasures.RunOnceAsync(Token)));

        Assert.Equal(1, emptied.Sum());
        Assert.Contains(smtp.Received, mail => mail.Recipients.Contains("xoa.bo@sender.example") && mail.Message.TextBody!.Contains("Đã xóa.", StringComparison.Ordinal));
        await using var after = await host.OpenAsync();
        Assert.Empty(await MarkSearch.InDatabaseAsync(after, ["xoa.bo@sender.example"]));
        var stored = await after.DataRequests.AsNoTracking().SingleAsync(row => row.Id == request.Id);
        Assert.Equal((DataRequestState.Done, null, null, null), (stored.State, stored.PersonName, stored.Asked, stored.Outcome));
        var proof = await after.Audit.SingleAsync(entry => entry.SubjectId == request.Id && entry.Act == FinishedErasures.Act);
        Assert.Contains(host.Service<ErasureKey>().Hash("xoa.bo@sender.example"), proof.Changes, StringComparison.Ordinal);
        Assert.Equal("Trần Thị Thử", (await after.DataRequests.AsNoTracking().SingleAsync(row => row.Id == other.Id)).PersonName);
    }

    private static async Task<DeskActor> AdministratorAsync(LeadsHost host)
    {
        var person = await host.Staff.HireAsync(host, "administrator", DeskRole.Administrator);
        return new DeskActor { Key = person.Key, Role = DeskRole.Administrator };
    }

    private static async Task<Content.Common.Result<DataRequestReceipt>> ReceiveAsync(LeadsHost host, DeskActor actor, bool thirdParty = false, Guid? form = null, DataRequestKind kind = DataRequestKind.Restriction, string email = "person@sender.example") =>
        await host.Service<DataRequestReception>().ReceiveAsync(
            new ReceiveDataRequest
            {
                FormToken = form ?? Guid.CreateVersion7(),
                Kind = kind,
                Channel = StatedBy.Telephone,
                PersonName = "Trần Thị Thử",
                Email = email,
                Language = "vi",
                Asked = "Xin ngừng dùng dữ liệu của tôi.",
                ThirdParty = thirdParty,
                ThirdPartyName = thirdParty ? "Chủ đầu tư hạ tầng" : null,
            },
            actor,
            Token
        );
}
