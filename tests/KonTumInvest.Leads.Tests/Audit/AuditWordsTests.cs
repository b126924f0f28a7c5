using KonTumInvest.Leads.Audit;
using KonTumInvest.Leads.Tests.Support;

namespace KonTumInvest.Leads.Tests.Audit;

/// <summary>What the audit writes down is read by people.</summary>
public sealed class AuditWordsTests
{
    [Fact]
    public void EverythingThatIsAudited_HasWordsOnTheScreenOfTheAudit()
    {
        var words = File.ReadAllText(LeadsHost.RepositoryFile("wwwroot-assets/backoffice/src/leads/reports/audit-words.ts"));
        var audited = typeof(IAudited).Assembly.GetTypes().Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(IAudited))).Select(type => type.Name).ToList();

        Assert.NotEmpty(audited);
        Assert.All(audited, name => Assert.Contains($"\n  {name}: [", words, StringComparison.Ordinal));
    }
}
