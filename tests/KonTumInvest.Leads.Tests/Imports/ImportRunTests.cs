using KonTumInvest.Data;
using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Imports;
using KonTumInvest.Leads.Imports.Plans;
using KonTumInvest.Leads.Imports.Runs;
using KonTumInvest.Leads.Officers;
using KonTumInvest.Leads.Pipeline;
using KonTumInvest.Leads.Tests.Support;
using KonTumInvest.TestSupport.Databases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;

namespace KonTumInvest.Leads.Tests.Imports;

public sealed class ImportRunTests
{
    private const string Header = "Họ tên;Công ty;Thư điện tử;Điện thoại;Ngày nhận;Giai đoạn;Diện tích (ha);Vốn đầu tư (tỷ đồng);Ghi chú\n";

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task Run_OpensLeadsWithTheirPast_WithoutMailsAndOffTheClock(DatabaseProvider provider)
    {
        var room = await ImportRoom.OpenAsync(provider);
        await using var host = room.Host;
        var id = await room.CheckedAsync(
            Header
                + "Nguyễn Văn A;Công ty TNHH Gỗ Xanh;a@go-xanh.example;0905 123 456;15/03/2024;Đàm phán;2,5;1.200;gặp tại hội chợ\n"
                + "Trần B;;b@sender.example;;;;;;\n"
                + "Lê C;;không phải thư;12;31/02/2024;Mơ hồ;nhiều;;\n"
        );

        var view = await room.RunAsync(id);

        Assert.Equal((ImportState.Finished, 2, 1), (view.State, view.Counts.States[ImportRowState.Imported], view.Counts.States[ImportRowState.Wrong]));
        var leads = await room.LeadsAsync();
        Assert.Equal(2, leads.Count);
        var old = leads.Single(lead => lead.Organisation is not null);
        Assert.Equal("KT-2024-000001", old.Reference.ToString());
        Assert.Equal((LeadStage.Negotiating, LeadSource.Import, true), (old.Stage, old.Source, old.OffClock));
        Assert.Equal((25_000m, 1_200_000_000_000m, "VND"), (old.AreaFrom, old.InvestmentAmount, old.InvestmentCurrency));
        Assert.Equal("+84905123456", old.Contact.Phone);
        Assert.Null(old.DueAt);
        var fresh = leads.Single(lead => lead.Organisation is null);
        Assert.False(fresh.OffClock);
        Assert.NotNull(fresh.DueAt);
        await using var database = await host.OpenAsync();
        var begun = await database.StageChanges.SingleAsync(change => change.LeadId == old.Id);
        Assert.Equal((null, LeadStage.Negotiating, "Nhập từ danh sách"), (begun.From, begun.To, begun.Reason));
        Assert.Contains("Ghi chú: gặp tại hội chợ", (await database.Activities.SingleAsync(activity => activity.LeadId == old.Id)).Body, StringComparison.Ordinal);
        Assert.Equal(0, await database.Outbox.CountAsync());
        Assert.False(await database.ImportPieces.AnyAsync());
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task Run_GivesLeadsToTheOfficersOfTheList_ByNameOrAddress(DatabaseProvider provider)
    {
        var room = await ImportRoom.OpenAsync(provider);
        await using var host = room.Host;
        var lan = await host.Staff.HireAsync(host, "Trần Thị Lan", DeskRole.Officer, "clusters");
        var minh = await host.Staff.HireAsync(host, "minh", DeskRole.Officer, "investment");
        host.Staff.Dismiss(await host.Staff.HireAsync(host, "Người Đã Nghỉ", DeskRole.Officer, "investment"));
        await host.Staff.HireAsync(host, "Nguyễn Văn Trùng", DeskRole.Officer, "investment");
        await host.Staff.HireAsync(host, "Nguyễn Văn Trùng", DeskRole.Officer, "clusters");

        var id = await room.CheckedAsync(
            "Họ tên;Thư điện tử;Cán bộ phụ trách\n"
                + "A;a@sender.example;trần thị lan\n"
                + "B;b@sender.example;MINH@board.example\n"
                + "C;c@sender.example;\n"
                + "D;d@sender.example;Người Đã Nghỉ\n"
                + "E;e@sender.example;Nguyễn Văn Trùng\n"
        );
        var rows = await room.ListAsync(id);
        var view = await room.RunAsync(id);

        Assert.Contains(rows[0].Values, value => value is { Field: ImportField.Officer, Text: "Trần Thị Lan" });
        Assert.Equal((3, 2), (view.Counts.States[ImportRowState.Imported], view.Counts.States[ImportRowState.Wrong]));
        Assert.All(rows.Skip(3), row => Assert.Equal("Cán bộ phụ trách", Assert.Single(row.Faults).Column));
        var officers = (await room.LeadsAsync()).ToDictionary(lead => lead.Contact.Name, lead => lead.OfficerKey);
        Assert.Equal((lan.Key, minh.Key), (officers["A"], officers["B"]));
        Assert.NotNull(officers["C"]);
    }

    [Fact]
    public async Task Check_NamesEveryMistakeAtItsColumn()
    {
        var room = await ImportRoom.OpenAsync(DatabaseProvider.Sqlite);
        await using var host = room.Host;

        var id = await room.CheckedAsync(Header + ";;không phải thư;12;31/02/2024;Mơ hồ;nhiều;;\nA;;a@b.example;;01/01/2999;Đã cấp phép;;;\n");

        var rows = await room.ListAsync(id, ImportRowFilter.Wrong);
        Assert.Equal(
            ["Công ty|Họ tên", "Diện tích (ha)", "Giai đoạn", "Ngày nhận", "Thư điện tử", "Điện thoại"],
            rows[0].Faults.Select(fault => fault.Column == "Họ tên" ? "Công ty|Họ tên" : fault.Column).Order(StringComparer.Ordinal)
        );
        Assert.Contains(rows[1].Faults, fault => fault.Column == "Ngày nhận" && fault.Cell == "01/01/2999");
        Assert.Contains(rows[1].Faults, fault => fault.Column is null);
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task Rows_WithMistakes_ShowWhatTheFileSays_AndNothingMadeUp(DatabaseProvider provider)
    {
        var room = await ImportRoom.OpenAsync(provider);
        await using var host = room.Host;

        var id = await room.CheckedAsync(Header + "A;;a@b.example;;31/02/2024;Mơ hồ;nhiều;;\nB;;b@b.example;;01/01/2999;;;;\nC;;không phải thư;;;;;;\n");

        var rows = await room.ListAsync(id);
        Assert.Equal(
            [(ImportField.AreaFrom, "nhiều"), (ImportField.ReceivedOn, "31/02/2024"), (ImportField.Stage, "Mơ hồ")],
            rows[0].Values.Where(value => value.Wrong).Select(value => (value.Field, value.Text))
        );
        Assert.Equal([(ImportField.ReceivedOn, "01/01/2999")], rows[1].Values.Where(value => value.Wrong).Select(value => (value.Field, value.Text)));
        Assert.DoesNotContain(rows.Take(2).SelectMany(row => row.Values), value => value.Text == "23/11/2026");
        Assert.Equal("23/11/2026", rows[2].Values.Single(value => value.Field == ImportField.ReceivedOn).Text);
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task Run_StoppedInTheMiddle_GoesOnOnAnotherNode_AndNoRowComesTwice(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 11, 23, 3, 0, 0, TimeSpan.Zero));
        await using var first = LeadsHost.Join(database, time, ImportRoom.SmallBatches);
        await first.Service<Storage.LeadsDatabase>().MigrateAsync(CancellationToken.None);
        var room = await ImportRoom.OpenAsync(first);
        var id = await room.CheckedAsync("name,email\n" + string.Concat(Enumerable.Range(1, 9).Select(number => $"P{number},p{number}@sender.example\n")));
        await room.StartAsync(id);
        Assert.True(await first.Service<ImportJobs>().RunOnceAsync(CancellationToken.None));
        using var killed = new CancellationTokenSource();
        await killed.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first.Service<ImportJobs>().RunOnceAsync(killed.Token));
        Assert.Equal(2, (await room.LeadsAsync()).Count);

        await using var second = LeadsHost.Join(database, time, ImportRoom.SmallBatches);
        second.Staff.People.AddRange(first.Staff.People);
        for (var round = 0; round < 6; round++)
        {
            await Task.WhenAll(first.Service<ImportJobs>().RunOnceAsync(CancellationToken.None), second.Service<ImportJobs>().RunOnceAsync(CancellationToken.None));
        }

        var view = await room.FindAsync(id);
        Assert.Equal((ImportState.Finished, 9), (view.State, view.Counts.States[ImportRowState.Imported]));
        Assert.Equal(Enumerable.Range(1, 9).Select(number => $"P{number}"), (await room.LeadsAsync()).Select(lead => lead.Contact.Name).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite, AssignmentMode.LeastBusy)]
    [InlineData(DatabaseProvider.Sqlite, AssignmentMode.RoundRobin)]
    [InlineData(DatabaseProvider.PostgreSql, AssignmentMode.LeastBusy)]
    [InlineData(DatabaseProvider.PostgreSql, AssignmentMode.RoundRobin)]
    public async Task OneBatch_MakesEachPartyOnce_SharesTheLeadsOut_AndIsTakenBackWhole(DatabaseProvider provider, AssignmentMode mode)
    {
        await using var host = await LeadsHost.StartAsync(provider);
        var room = await ImportRoom.OpenAsync(host);
        foreach (var name in new[] { "a", "b", "c" })
        {
            await host.Staff.HireAsync(host, name, DeskRole.Officer, "investment");
        }

        Assert.True((await host.Service<Team>().SaveAssignmentAsync("investment", mode, 0, DeskActor.System, CancellationToken.None)).Succeeded);
        var lines = Enumerable.Range(1, 12).Select(number => $"P{number},Company {(number % 4 == 0 ? 4 : number)},p{(number == 11 ? 1 : number)}@sender.example\n");
        var id = await room.CheckedAsync("name,company,email\n" + string.Concat(lines));
        await room.DeskAsync(desk => desk.ChooseAsync(id, DuplicateChoice.New, room.Actor, CancellationToken.None));

        var view = await room.RunAsync(id);

        Assert.Equal((ImportState.Finished, 12), (view.State, view.Counts.States[ImportRowState.Imported]));
        var leads = await room.LeadsAsync();
        Assert.Equal([4, 4, 4], leads.CountBy(lead => lead.OfficerKey!.Value).Select(officer => officer.Value));
        Assert.Single(leads.Where(lead => lead.Contact.Name is "P4" or "P8" or "P12").Select(lead => lead.OrganisationId).Distinct());
        await using var database = await host.OpenAsync();
        Assert.Equal((10, 11), (await database.Organisations.CountAsync(), await database.Contacts.CountAsync()));
        Assert.Equal(12, await database.Audit.CountAsync(entry => entry.SubjectType == nameof(Lead) && entry.Act == "created" && entry.Reason == $"import {id}"));

        Assert.True((await room.DeskAsync(desk => desk.UndoAsync(id, room.Actor, CancellationToken.None))).Succeeded);
        await room.WorkAsync();

        Assert.Equal(12, (await room.FindAsync(id)).Counts.States[ImportRowState.Undone]);
        Assert.False(await database.Leads.AnyAsync() || await database.Contacts.AnyAsync() || await database.Organisations.AnyAsync());
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task Duplicates_StoredAndInTheFile_AreSkippedAddedOrOpenedAsChosen(DatabaseProvider provider)
    {
        var room = await ImportRoom.OpenAsync(provider);
        await using var host = room.Host;
        await room.RunAsync(await room.CheckedAsync("name,company,email\nOld,Gỗ Xanh,old@go-xanh.example\n"));
        var stored = Assert.Single(await room.LeadsAsync());
        var id = await room.CheckedAsync(
            "name,company,email,message\nNew person,CÔNG TY TNHH GO XANH,new@other.example,first\nSame,Khác,same@sender.example,one\nSame,Khác,same@sender.example,two\nOld,,old@go-xanh.example,skipped\nOld,,old@go-xanh.example,again\n"
        );

        var rows = await room.ListAsync(id, ImportRowFilter.Duplicates);
        Assert.Equal([2, 4, 5, 6], rows.Select(row => row.Number));
        Assert.Equal((stored.Id, 60), (rows[0].Duplicates[0].Lead!.Id, rows[0].Duplicates[0].Score));
        Assert.Equal(3, rows[1].Duplicates[0].Row);
        await room.DeskAsync(desk => desk.ChooseAsync(id, DuplicateChoice.Add, room.Actor, CancellationToken.None));
        await room.DeskAsync(desk => desk.ChooseAsync(id, 5, DuplicateChoice.Skip, room.Actor, CancellationToken.None));
        await room.DeskAsync(desk => desk.ChooseAsync(id, 6, DuplicateChoice.New, room.Actor, CancellationToken.None));
        var view = await room.RunAsync(id);

        Assert.Equal((2, 2, 1), (view.Counts.States[ImportRowState.Imported], view.Counts.States[ImportRowState.Added], view.Counts.States[ImportRowState.Skipped]));
        Assert.Equal(3, (await room.LeadsAsync()).Count);
        await using var database = await host.OpenAsync();
        Assert.Contains("first", (await database.Activities.SingleAsync(activity => activity.LeadId == stored.Id && activity.Subject == "Nhập từ danh sách")).Body, StringComparison.Ordinal);
        Assert.Equal("New person", (await database.LeadContacts.Include(link => link.Contact).SingleAsync(link => link.LeadId == stored.Id)).Contact.Name);
        var same = (await room.ListAsync(id)).Single(row => row.Number == 4).Lead!;
        Assert.Equal(2, await database.Activities.CountAsync(activity => activity.LeadId == same.Id));
    }

    [Fact]
    public async Task Plan_IsRememberedForTheSameColumns_AndTheFileIsForgottenInTime()
    {
        var room = await ImportRoom.OpenAsync(DatabaseProvider.Sqlite);
        await using var host = room.Host;
        var id = await room.CheckedAsync("Tên;E-mail;Mã\nA;a@sender.example;x\n", plan => plan with { Columns = [ImportField.PersonName, ImportField.Email, ImportField.Note], Fixed = new ImportFixed { Source = LeadSource.Event } });
        await room.RunAsync(id);
        var again = await room.FindAsync((await room.UploadAsync("TÊN;E-MAIL;MÃ\nB;b@sender.example;y\n")).Value);

        Assert.Equal("list.csv", again.PlanFrom);
        Assert.Equal((ImportField.Note, LeadSource.Event), (again.Plan.Columns[2], again.Plan.Fixed.Source));

        host.Time.Advance(TimeSpan.FromDays(31));
        await host.Service<ImportSweep>().RunOnceAsync(CancellationToken.None);
        await using var database = await host.OpenAsync();
        Assert.Equal([id], await database.Imports.Select(import => import.Id).ToListAsync());
        Assert.All(await database.ImportRows.ToListAsync(), row => Assert.Null(row.Cells));
        Assert.Empty((await database.Imports.SingleAsync()).Table.Samples);
        Assert.False(await database.ImportPieces.AnyAsync());
        Assert.Equal(ImportErrors.TooLateToUndo, (await room.DeskAsync(desk => desk.UndoAsync(id, room.Actor, CancellationToken.None))).Errors[0]);
    }

    [Fact]
    public async Task Imports_AreForManagers_AndEachForItsOwner()
    {
        var room = await ImportRoom.OpenAsync(DatabaseProvider.Sqlite);
        await using var host = room.Host;
        var id = (await room.UploadAsync("name,email\nA,a@sender.example\n")).Value;
        var other = room.Actor with { Key = Guid.CreateVersion7() };
        var officer = other with { Role = DeskRole.Officer };

        Assert.Equal(ImportErrors.NotFound, (await room.RowsAsync(rows => rows.FindAsync(id, other, CancellationToken.None))).Errors[0]);
        Assert.Equal(DeskErrors.Forbidden, (await room.RowsAsync(rows => rows.FindAsync(id, officer, CancellationToken.None))).Errors[0]);
        Assert.Equal(ImportErrors.NotFound, (await room.DeskAsync(desk => desk.RemoveAsync(id, other, CancellationToken.None))).Errors[0]);
        Assert.Equal(DeskErrors.Forbidden, (await room.UploadAsync("a.csv", [65], officer)).Errors[0]);
        Assert.True((await room.RowsAsync(rows => rows.FindAsync(id, other with { Role = DeskRole.Administrator }, CancellationToken.None))).Succeeded);
        Assert.True((await room.DeskAsync(desk => desk.RemoveAsync(id, room.Actor, CancellationToken.None))).Succeeded);
        await using var database = await host.OpenAsync();
        Assert.False(await database.Imports.AnyAsync() || await database.ImportPieces.AnyAsync());
    }
}
