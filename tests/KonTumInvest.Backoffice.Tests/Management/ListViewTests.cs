using System.Net;
using KonTumInvest.Backoffice.Tests.Hosting;
using KonTumInvest.TestSupport.Hosting;
using Umbraco.Cms.Core.Services;

namespace KonTumInvest.Backoffice.Tests.Management;

/// <summary>What an editor sees below parks, news, incentives and legal documents; tags.</summary>
[Collection(ManagementTests.Name)]
public sealed class ListViewTests(ManagementSite site)
{
    private readonly EditorClient _editor = site.As(StaffMember.Editor);

    [Fact]
    public async Task News_AreListedByDate_WithItsColumn()
    {
        var list = OfType("articleList");

        var newest = (await _editor.GetAsync($"/collection/document/{list}?orderBy=date&orderDirection=Descending")).Items();
        var oldest = (await _editor.GetAsync($"/collection/document/{list}?orderBy=date&orderDirection=Ascending&skip=0&take=2")).Items();

        var dates = newest.Where(item => item["values"]!.AsArray().Count > 0).Select(item => item.ValueOf("date", null)?.ToString()).ToList();
        Assert.True(dates.Count > 2);
        Assert.Equal(dates.OrderDescending(StringComparer.Ordinal), dates);
        Assert.Equal(2, oldest.Count);
        Assert.Equal(newest[^1].Id(), oldest[0].Id());
    }

    [Fact]
    public async Task Plots_AreOrderedByArea_AndFilteredByName()
    {
        var park = site.Host.Service<IContentService>().GetPagedOfType(TypeId("plot"), 0, 1, out _, null!).Single().ParentId;
        var id = site.Host.Service<IContentService>().GetById(park)!.Key;

        var all = (await _editor.GetAsync($"/collection/document/{id}?orderBy=area&orderDirection=Ascending&take=1000")).Items();
        var areas = all.Select(item => item["values"]!.AsArray().FirstOrDefault(value => value!["alias"]!.GetValue<string>() == "area")?["value"])
            .Select(value => value is null ? -1 : decimal.Parse(value.ToString(), System.Globalization.CultureInfo.InvariantCulture))
            .ToList();
        var filtered = (await _editor.GetAsync($"/collection/document/{id}?orderBy=sortOrder&filter=lo%20a1")).Items();

        Assert.Equal(areas.Order(), areas);
        Assert.True(areas[^1] > 0);
        Assert.NotEmpty(filtered);
        Assert.True(filtered.Count < all.Count);
    }

    [Theory]
    [InlineData("orderBy=password", "OrderByNotPartOfCollectionConfiguration")]
    [InlineData("dataTypeId=0cc0eba1-9960-42c9-bf9b-60e150b429ae", null)]
    public async Task List_WithoutSuchAColumn_IsRefused(string query, string? status)
    {
        var answer = await _editor.AskAsync(HttpMethod.Get, $"/collection/document/{OfType("policyList")}?{query}");

        Assert.True(answer.Status is HttpStatusCode.BadRequest or HttpStatusCode.NotFound);
        Assert.True(status is null || answer.OperationStatus == status);
    }

    [Fact]
    public async Task Tags_InUse_AreFoundWithoutMarks()
    {
        var all = (await _editor.GetAsync("/tag?culture=vi")).Items();
        var text = all[0]["text"]!.GetValue<string>();

        var found = (await _editor.GetAsync($"/tag?culture=vi&query={Uri.EscapeDataString(Content.Common.VietnameseText.Fold(text))}")).Items();

        Assert.Contains(found, tag => tag["text"]!.GetValue<string>() == text);
        Assert.Empty((await _editor.GetAsync("/tag?query=khong-co-the-nao-nhu-vay")).Items());
        (await site.As(StaffMember.Newcomer).AskAsync(HttpMethod.Get, "/tag")).Refused(HttpStatusCode.Forbidden);
    }

    private Guid OfType(string alias) => site.Host.Service<IContentService>().GetPagedOfType(TypeId(alias), 0, 1, out _, null!).Single().Key;

    private int TypeId(string alias) => site.Host.Service<IContentTypeService>().Get(alias)!.Id;
}
