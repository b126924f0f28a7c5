using KonTumInvest.Data;
using KonTumInvest.Leads.Clock;
using KonTumInvest.Leads.Privacy.Requests;
using KonTumInvest.Leads.Storage;
using KonTumInvest.Leads.Tests.Support;
using KonTumInvest.TestSupport.Databases;
using Microsoft.Extensions.Time.Testing;

namespace KonTumInvest.Leads.Tests.Clock;

public sealed class ClockFileTests : IDisposable
{
    private const string Hours = "\"officeHours\": { \"monday\": [\"07:30-11:30\", \"13:30-17:00\"] }";
    private const string Words = "\"name\": { \"vi\": \"A\" }, \"sources\": [ { \"title\": \"A\" } ]";

    private readonly string _file = Path.Combine(Path.GetTempPath(), $"{Guid.CreateVersion7():N}.json");

    public void Dispose() => File.Delete(_file);

    [Theory]
    [InlineData("{ \"officeHours\": {},\n\"years\": [] }", "(1): at least one weekday must have working hours")]
    [InlineData("{ \"officeHours\": {\n\"monday\": [\"11:30-07:30\"] }, \"years\": [] }", "(2): the span 11:30-07:30 ends before it begins")]
    [InlineData("{ \"officeHours\": {\n\"monday\": [\"07:30-11:30\", \"11:00-17:00\"] }, \"years\": [] }", "(2): the span 11:00-17:00 begins before")]
    [InlineData("{ HOURS, \"years\": [\n{ \"year\": 1999, \"announced\": true, \"days\": [] } ] }", "(2): the year 1999 is not between 2000 and 2199")]
    [InlineData("{ HOURS, \"years\": [ DAYS\n{ \"date\": \"2025-01-01\", \"kind\": \"publicHoliday\", WORDS } ] } ] }", "(2): 2025-01-01 does not lie in the year 2026")]
    [InlineData("{ HOURS, \"years\": [ DAYS\n{ \"date\": \"2026-01-03\", \"kind\": \"compensation\", WORDS } ] } ] }", "(2): 2026-01-03 is a weekly rest day")]
    [InlineData("{ HOURS, \"years\": [ DAYS\n{ \"date\": \"2026-01-05\", \"kind\": \"workingDay\", WORDS } ] } ] }", "(2): 2026-01-05 is an ordinary working day")]
    [InlineData("{ HOURS, \"years\": [ DAYS\n{ \"date\": \"2026-01-03\", \"kind\": \"workingDay\", WORDS } ] } ] }", "(2): the working day 2026-01-03 must name")]
    [InlineData("{ HOURS, \"years\": [ DAYS\n{ \"date\": \"2026-01-05\", \"kind\": \"publicHoliday\", \"name\": { \"vi\": \"A\" }, \"sources\": [] } ] } ] }", "(2): 2026-01-05 needs a source")]
    [InlineData("{ HOURS, \"years\": [ DAYS\n{ \"date\": \"2026-13-05\", \"kind\": \"publicHoliday\", WORDS } ] } ] }", "(2): ")]
    [InlineData("{ HOURS,\n\"yearz\": [] }", "(2): ")]
    [InlineData("{ \"officeHours\": { \"monday\": [\n\"morning\"] }, \"years\": [] }", "(2): 'morning' is not a time span such as 07:30-11:30.")]
    public void ReadCalendar_Mistake_NamesFileLineAndReason(string json, string problem)
    {
        File.WriteAllText(
            _file,
            json.Replace("HOURS", Hours, StringComparison.Ordinal)
                .Replace("WORDS", Words, StringComparison.Ordinal)
                .Replace("DAYS", "{ \"year\": 2026, \"announced\": true, \"days\": [", StringComparison.Ordinal)
        );

        var error = Assert.Throws<ClockFileException>(() => ClockFile.ReadCalendar(_file));

        Assert.StartsWith($"{_file}{problem}", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"within\": \"8 working hours\"", "\"within\": \"8 hours\"", "'8 hours' is not a duration")]
    [InlineData("\"remindBefore\": \"2 working hours\"", "\"remindBefore\": \"2 days\"", "the reminder must be given in working hours or minutes")]
    [InlineData("\"within\": \"8 working hours\"", "\"within\": \"0 working hours\"", "the time must be more than none")]
    [InlineData("\"to\": \"unit-head\"", "\"to\": \"Unit head\"", "'Unit head' is not the code of a role")]
    [InlineData("\"kind\": \"land\"", "\"kind\": \"general\"", "kind 'land' is missing")]
    [InlineData("\"kinds\": [\"erasure\"]", "\"kinds\": [\"access\"]", "the terms of request 'erasure' are missing")]
    [InlineData("\"extension\": \"10 days\"", "\"extension\": \"10 working days\"", "the extension must be given in days")]
    [InlineData("\"within\": \"20 days\"", "\"within\": \"20 working days\"", "one in days for the resolution")]
    [InlineData("\"step\": \"firstResponse\"", "\"step\": \"nextResponse\"", "kind 'general' has no target for the first response")]
    public void ReadTargets_Mistake_NamesFileLineAndReason(string from, string to, string problem)
    {
        var text = File.ReadAllText(LeadsHost.RepositoryFile("umbraco-config/service-targets.json"));
        Assert.Contains(from, text, StringComparison.Ordinal);
        File.WriteAllText(_file, text.Replace(from, to, StringComparison.Ordinal));

        var error = Assert.Throws<ClockFileException>(() => ClockFile.ReadTargets(_file));

        Assert.Matches($"^{System.Text.RegularExpressions.Regex.Escape(_file)}\\([0-9]+\\): ", error.Message);
        Assert.Contains(problem, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ReadTargets_ReviewedFile_HasTheTermsOfTheDecree()
    {
        var targets = ClockFile.ReadTargets(LeadsHost.RepositoryFile("umbraco-config/service-targets.json"));

        Assert.Equal(Enum.GetValues<EnquiryKind>(), targets.Kinds.Select(kind => kind.Kind).Order());
        RequestPeriod[] decree =
        [
            new(DataRequestKind.Access, 2, 10, 15, 10),
            new(DataRequestKind.Rectification, 2, 10, 15, 10),
            new(DataRequestKind.Erasure, 2, 20, 30, 20),
            new(DataRequestKind.Restriction, 2, 15, 20, 15),
            new(DataRequestKind.Objection, 2, 15, 20, 15),
            new(DataRequestKind.Withdrawal, 2, 15, 20, 15),
        ];
        Assert.Equal(decree, RequestPeriod.All(targets));
        Assert.All(targets.DataRequests.SelectMany(entry => entry.Targets), target => Assert.False(target.Pausable));
        Assert.All(targets.DataRequests, entry => Assert.Equal(WorkingDuration.WorkingDays(2), entry.For(ServiceStep.FirstResponse).Within));

        // A lead does not say which right is asked for: the shortest of them.
        Assert.Equal(WorkingDuration.CalendarDays(10), targets.For(EnquiryKind.PersonalData, ServiceStep.Resolution)!.Within);
        Assert.Equal(WorkingDuration.CalendarDays(15), targets.For(EnquiryKind.PersonalDataThirdParty, ServiceStep.Resolution)!.Within);
    }

    [Fact]
    public async Task Start_CalendarFileMissing_StopsAndNamesIt()
    {
        await using var store = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite);
        await using var host = LeadsHost.Join(store, new FakeTimeProvider(), new Dictionary<string, string?> { ["Leads:CalendarFile"] = _file });

        var error = await Assert.ThrowsAsync<ClockFileException>(async () => await host.Service<LeadsDatabase>().MigrateAsync(CancellationToken.None));

        Assert.Contains(Path.GetFileName(_file), error.Message, StringComparison.Ordinal);
    }
}
