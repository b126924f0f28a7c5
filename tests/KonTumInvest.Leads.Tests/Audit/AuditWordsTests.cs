using System.Text.Json;
using KonTumInvest.Data;
using KonTumInvest.Leads.Audit;
using KonTumInvest.Leads.Clients;
using KonTumInvest.Leads.Clock;
using KonTumInvest.Leads.Enquiries;
using KonTumInvest.Leads.Imports;
using KonTumInvest.Leads.Pipeline;
using KonTumInvest.Leads.Privacy;
using KonTumInvest.Leads.Privacy.Requests;
using KonTumInvest.Leads.Tests.Support;
using KonTumInvest.Leads.Timeline;
using Microsoft.EntityFrameworkCore.Metadata;

namespace KonTumInvest.Leads.Tests.Audit;

/// <summary>What the audit writes down is read by people.</summary>
public sealed class AuditWordsTests
{
    private static readonly string Screen = File.ReadAllText(LeadsHost.RepositoryFile("wwwroot-assets/backoffice/src/leads/reports/audit-words.ts"));

    private static readonly string Values = File.ReadAllText(LeadsHost.RepositoryFile("wwwroot-assets/backoffice/src/leads/reports/audit-values.ts"));

    // By the lists of choices the server gives, and by the screens these are chosen on.
    private static readonly Type[] WordedElsewhere =
    [
        typeof(ActivityKind),
        typeof(ApiScopes),
        typeof(DataRequestKind),
        typeof(DataRequestState),
        typeof(EnquiryKind),
        typeof(ImportState),
        typeof(LeadSource),
        typeof(LeadStage),
        typeof(LostReason),
        typeof(OfferState),
        typeof(RefusalGround),
        typeof(StartTiming),
        typeof(StatedBy),
    ];

    [Fact]
    public async Task EverythingThatIsAudited_HasWordsOnTheScreenOfTheAudit()
    {
        await using var host = await LeadsHost.StartAsync(DatabaseProvider.Sqlite);
        await using var context = await host.OpenAsync();
        var audited = context.Model.GetEntityTypes().Where(type => type.ClrType.IsAssignableTo(typeof(IAudited))).ToList();

        Assert.NotEmpty(audited);
        Assert.DoesNotContain(audited.Select(type => type.ClrType.Name).Concat(audited.SelectMany(Told).Select(NameOf)), name => !IsWorded(name) && !IsLeftOut(name));
    }

    [Fact]
    public async Task ChoicesThatAreAudited_HaveWordsOnTheScreenOfTheAudit()
    {
        await using var host = await LeadsHost.StartAsync(DatabaseProvider.Sqlite);
        await using var context = await host.OpenAsync();
        var names = context.Model.GetEntityTypes().Where(type => type.ClrType.IsAssignableTo(typeof(IAudited))).SelectMany(Told).Select(ChoiceOf).OfType<Type>().Except(WordedElsewhere).SelectMany(Enum.GetNames).ToList();

        Assert.NotEmpty(names);
        Assert.DoesNotContain(names, name => !Values.Contains($"\n  {name}: [", StringComparison.Ordinal));
    }

    private static IEnumerable<IProperty> Told(IEntityType type) => type.GetProperties().Where(property => !property.IsPrimaryKey() && property.PropertyInfo?.IsDefined(typeof(NotAuditedAttribute), inherit: false) == false);

    private static string NameOf(IProperty property) => JsonNamingPolicy.CamelCase.ConvertName(property.Name);

    private static Type? ChoiceOf(IProperty property) => (Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType) is { IsEnum: true } type ? type : null;

    private static bool IsWorded(string name) => Screen.Contains($"\n  {name}: [", StringComparison.Ordinal);

    // Keys say nothing to a reader, unless they are those of people.
    private static bool IsLeftOut(string name) => Screen.Contains($"\"{name}\"", StringComparison.Ordinal);
}
