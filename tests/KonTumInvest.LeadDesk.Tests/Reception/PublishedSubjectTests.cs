using KonTumInvest.Content.Models;
using KonTumInvest.LeadDesk.Tests.Hosting;
using KonTumInvest.Leads.Enquiries;
using KonTumInvest.Leads.Reception;
using KonTumInvest.Web.Features.Enquiries;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Web;

namespace KonTumInvest.LeadDesk.Tests.Reception;

/// <summary>An enquiry on the site and a lead typed in at the desk are about the same things.</summary>
public abstract class PublishedSubjectTests(DeskSite desk)
{
    [Fact]
    public async Task Site_AndDesk_MakeTheSameOfEachDocument()
    {
        var plots = await PlotsAsync();
        using var scope = desk.Host.Services.CreateScope();
        using var context = scope.ServiceProvider.GetRequiredService<IUmbracoContextFactory>().EnsureUmbracoContext();
        scope.ServiceProvider.GetRequiredService<IVariationContextAccessor>().VariationContext = new VariationContext("vi");
        var (site, topics) = (scope.ServiceProvider.GetRequiredService<IEnquirySubjects>(), scope.ServiceProvider.GetRequiredService<ILeadTopics>());
        var documents = desk.Host.Service<PublishedDocumentsOfType>();

        Assert.All(plots.Concat(documents.All<IncentivePolicy>("vi").Select(policy => policy.Key)), key => Assert.Equal(site.Find(key), topics.Find(key)));
        Assert.All(plots, key => Assert.Equal(SubjectKind.Plot, site.Find(key)?.Kind));
        Assert.All(topics.PlacesAndSectors(), topic => Assert.Equal(topic, site.Find(topic.Key)));
        Assert.Equal(
            [SubjectKind.Zone, SubjectKind.Park, SubjectKind.Cluster, SubjectKind.Sector],
            topics.PlacesAndSectors().Select(topic => topic.Kind).Distinct()
        );
        Assert.Equal(site.Places().Concat(site.Sectors()).Select(subject => subject.Key).Order(), topics.PlacesAndSectors().Select(topic => topic.Key).Order());
    }

    [Fact]
    public async Task Plot_SaysWhereItLies_InBothLanguages_AndAPageIsNoSubject()
    {
        var plots = await PlotsAsync();
        using var scope = desk.Host.Services.CreateScope();
        using var context = scope.ServiceProvider.GetRequiredService<IUmbracoContextFactory>().EnsureUmbracoContext();
        var topics = scope.ServiceProvider.GetRequiredService<ILeadTopics>();
        var documents = desk.Host.Service<PublishedDocumentsOfType>();

        var plot = topics.Find(plots[0]);

        Assert.Equal(SubjectKind.Plot, plot?.Kind);
        Assert.Contains(topics.PlacesAndSectors(), place => place.PlaceOrSelf == plot!.Place);
        Assert.False(string.IsNullOrEmpty(plot!.Place!.Name.En));
        Assert.NotEqual(plot.Place.Name.Vi, plot.Place.Name.En);
        Assert.Null(topics.Find(documents.All<SectorList>("vi")[0].Key));
        Assert.Null(topics.Find(Guid.NewGuid()));
    }

    private async Task<List<Guid>> PlotsAsync() =>
        [.. (await desk.As(desk.Administrator).GetAsync("/leads/plots"))["items"]!.AsArray().Select(plot => plot!["key"]!.GetValue<Guid>())];
}

[Collection(OnSqlite.Name)]
public sealed class PublishedSubjectTestsOnSqlite(SqliteDesk desk) : PublishedSubjectTests(desk);

[Collection(OnPostgreSql.Name)]
public sealed class PublishedSubjectTestsOnPostgreSql(PostgreSqlDesk desk) : PublishedSubjectTests(desk);
