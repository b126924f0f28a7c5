using System.Globalization;
using System.Net;
using KonTumInvest.Content.Time;
using KonTumInvest.LeadDesk.Tests.Hosting;
using KonTumInvest.Leads.Pipeline;
using KonTumInvest.Leads.Timeline;
using KonTumInvest.TestSupport.Hosting;
using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.LeadDesk.Tests.Timeline;

/// <summary>Plots that are held: for one investor at a time, also where several are asked for at once, and longer or shorter afterwards.</summary>
public abstract class HoldTests(DeskSite desk)
{
    [Fact]
    public async Task Plot_HeldForSeveralAtTheSameMoment_IsHeldForOne_AndTheOthersAreToldUntilWhen()
    {
        const int Investors = 6;
        var plot = await FreePlotAsync();
        var offers = new List<(Lead Lead, Guid Offer)>();
        for (var number = 0; number < Investors; number++)
        {
            offers.Add(await ProposeAsync(plot));
        }

        var lastDay = Today.AddDays(20);
        var answers = await Task.WhenAll(offers.Select(offer => Task.Run(() => HoldAsync(offer, lastDay, 0))));

        Assert.Single(answers, answer => answer.Status == HttpStatusCode.OK);
        foreach (var refused in answers.Where(answer => answer.Status != HttpStatusCode.OK))
        {
            refused.Refused(HttpStatusCode.Conflict);
            Assert.Contains($"đang được giữ cho một nhà đầu tư khác đến hết ngày {Day(lastDay)}", refused.Body!["title"]!.GetValue<string>(), StringComparison.Ordinal);
        }

        await using var database = await desk.OpenAsync();
        var stored = await database.Offers.AsNoTracking().Where(offer => offer.PlotKey == plot).ToListAsync();
        Assert.Single(stored, offer => offer.State == OfferState.Held && offer.HeldUntil == lastDay);
        Assert.Equal(Investors - 1, stored.Count(offer => offer is { State: OfferState.Proposed, HeldUntil: null }));
    }

    [Fact]
    public async Task Hold_IsExtendedAndShortened_WithinItsMost_ByWhoeverSawItsLatestState()
    {
        var offer = await ProposeAsync(await FreePlotAsync());
        Assert.Equal(HttpStatusCode.OK, (await HoldAsync(offer, Today.AddDays(10), 0)).Status);

        var extended = await HoldAsync(offer, Today.AddDays(40), 1);
        var stale = await HoldAsync(offer, Today.AddDays(90), 1);
        var shortened = await HoldAsync(offer, Today.AddDays(5), 2);
        var tooLong = await HoldAsync(offer, Today.AddDays(181), 3);
        var past = await HoldAsync(offer, Today.AddDays(-1), 3);
        var none = await HoldAsync(offer, null, 3);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (extended.Status, shortened.Status));
        stale.Refused(HttpStatusCode.Conflict);
        Assert.All(
            new[] { tooLong, past, none },
            refused =>
            {
                refused.Refused(HttpStatusCode.BadRequest);
                Assert.NotNull(refused.Body!["errors"]!["heldUntil"]);
            }
        );
        await using var database = await desk.OpenAsync();
        var stored = await database.Offers.AsNoTracking().SingleAsync(row => row.Id == offer.Offer);
        Assert.Equal((OfferState.Held, Today.AddDays(5)), (stored.State, stored.HeldUntil));
        var told = (await desk.As(desk.Officer).GetAsync($"/leads/{offer.Lead.Id}/timeline"))["items"]!.ToJsonString();
        Assert.All(new[] { 10, 40, 5 }, days => Assert.Contains(Day(Today.AddDays(days)), told, StringComparison.Ordinal));
    }

    private DateOnly Today => VietnamTime.DateOf(desk.Time.GetUtcNow());

    private static string Day(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    private async Task<Guid> FreePlotAsync()
    {
        var plots = (await desk.As(desk.Officer).GetAsync("/leads/plots"))["items"]!.AsArray();
        return plots.First(found => found!["status"]!.GetValue<string>() != "Leased" && found["taken"] is null)!["key"]!.GetValue<Guid>();
    }

    private async Task<(Lead Lead, Guid Offer)> ProposeAsync(Guid plot)
    {
        var lead = await desk.LeadAsync();
        var offer = await desk.As(desk.Officer).AskAsync(HttpMethod.Post, $"/leads/{lead.Id}/offers", new { plotKey = plot });
        return (lead, offer.Body!["id"]!.GetValue<Guid>());
    }

    private Task<EditorAnswer> HoldAsync((Lead Lead, Guid Offer) of, DateOnly? until, int expectedVersion) =>
        desk.As(desk.Officer).AskAsync(HttpMethod.Post, $"/leads/{of.Lead.Id}/offers/{of.Offer}/state", new { state = "Held", heldUntil = until, expectedVersion });
}

[Collection(OnSqlite.Name)]
public sealed class HoldTestsOnSqlite(SqliteDesk desk) : HoldTests(desk);

[Collection(OnPostgreSql.Name)]
public sealed class HoldTestsOnPostgreSql(PostgreSqlDesk desk) : HoldTests(desk);
