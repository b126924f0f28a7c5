using System.Net;
using KonTumInvest.Data;
using KonTumInvest.Leads.Storage;
using KonTumInvest.Leads.Tests.Support;
using KonTumInvest.TestSupport.Databases;
using KonTumInvest.TestSupport.Files;
using KonTumInvest.TestSupport.Forms;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace KonTumInvest.Leads.Tests.Form;

public sealed class EnquiryFormStorageTests
{
    [Fact]
    public async Task Post_DatabaseReadOnly_Is503WithEverythingTypedKeptAndNothingStored()
    {
        await using var host = await FormHost.StartAsync(DatabaseProvider.PostgreSql);
        var form = (await host.OpenAsync("en")).TypeValid().Type(("AreaFrom", "1"), ("InvestmentAmount", "2000000")).Attach("a.pdf", SampleFiles.Pdf());
        await SetReadOnlyAsync(host, readOnly: true);

        var back = await form.SendAsync();
        await SetReadOnlyAsync(host, readOnly: false);
        await back.SendExpectingReceiptAsync();

        AssertNotStored(back);
        await using var database = await host.DatabaseAsync();
        Assert.Equal(1, await database.Enquiries.CountAsync());
        Assert.Equal(1, await database.Attachments.CountAsync());
        Assert.Equal(2, await database.Outbox.CountAsync());
    }

    [Fact]
    public async Task Post_SqliteReadOnly_Is503()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite);
        await using (var first = LeadsHost.Join(database, new()))
        {
            await first.Services.GetRequiredService<LeadsDatabase>().MigrateAsync(CancellationToken.None);
        }

        var settings = new Dictionary<string, string?> { ["Database:ConnectionString"] = $"{database.ConnectionString};Mode=ReadOnly" };
        await using var host = await FormHost.StartOnAsync(database, settings);

        var back = await (await host.OpenAsync("en")).TypeValid().Type(("AreaFrom", "1"), ("InvestmentAmount", "2000000")).Attach("a.pdf", SampleFiles.Pdf()).SendAsync();

        AssertNotStored(back);
    }

    [Fact]
    public async Task Post_DatabaseFull_Is503AndNothingIsStoredHalf()
    {
        var disk = new SqliteDisk();
        await using var host = await FormHost.StartAsync(replace: services => services.ConfigureDbContext<SqliteLeadsDbContext>(options => options.AddInterceptors(disk)));
        var large = SampleFiles.Docx(("word/media/noise.bin", new byte[3_000_000].Select((_, index) => (byte)(index * 7919 >> 3)).ToArray()));
        var form = (await host.OpenAsync("en")).TypeValid().Type(("AreaFrom", "1"), ("InvestmentAmount", "2000000")).Attach("a.docx", large);
        disk.State = DiskState.Full;

        var back = await form.SendAsync();
        disk.State = DiskState.Writable;
        await using var database = await host.DatabaseAsync();
        var half = (await database.Enquiries.CountAsync(), await database.Attachments.CountAsync(), await database.Outbox.CountAsync());
        await back.SendExpectingReceiptAsync();

        AssertNotStored(back);
        Assert.Equal((0, 0, 0), half);
        Assert.Equal("KT-2026-000001", (await database.Enquiries.SingleAsync()).Reference.ToString());
    }

    [Fact]
    public async Task Post_DatabaseAway_Is503()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseProvider.PostgreSql);
        var settings = new Dictionary<string, string?> { ["Database:ConnectionString"] = "Host=127.0.0.1;Port=1;Username=nobody;Database=none;Timeout=2" };
        await using var host = await FormHost.StartOnAsync(database, settings);

        var back = await (await host.OpenAsync("en")).TypeValid().Type(("AreaFrom", "1"), ("InvestmentAmount", "2000000")).Attach("a.pdf", SampleFiles.Pdf()).SendAsync();

        AssertNotStored(back);
    }

    private static void AssertNotStored(BrowserForm back)
    {
        Assert.Equal(HttpStatusCode.ServiceUnavailable, back.Status);
        Assert.Equal(TimeSpan.FromSeconds(120), back.Headers.RetryAfter!.Delta);
        Assert.StartsWith("We cannot store your enquiry at the moment", Assert.Single(back.Summary), StringComparison.Ordinal);
        Assert.Equal("Công ty Thử nghiệm Đắk", back["Organisation"]);
        Assert.Equal("true", back["ConsentGiven"]);
        Assert.Single(back.All("KeptFiles"));
    }

    private static async Task SetReadOnlyAsync(FormHost host, bool readOnly)
    {
        await using var database = await host.DatabaseAsync();
        var connection = (NpgsqlConnection)database.Database.GetDbConnection();
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "SET SESSION CHARACTERISTICS AS TRANSACTION READ WRITE";
        await command.ExecuteNonQueryAsync();
        command.CommandText = $"ALTER DATABASE {connection.Database} SET default_transaction_read_only = {(readOnly ? "on" : "off")}";
        await command.ExecuteNonQueryAsync();
        NpgsqlConnection.ClearAllPools();
    }
}
