using System.Text.Json.Nodes;
using KonTumInvest.Backoffice.Tests.Hosting;
using KonTumInvest.Cms.Schema;
using KonTumInvest.TestSupport.Hosting;
using Umbraco.Cms.Core.Services;

namespace KonTumInvest.Backoffice.Tests.Management;

/// <summary>Fixed lists as editors see them: words of the public site in the language of the account, codes in what is stored.</summary>
[Collection(ManagementTests.Name)]
public sealed class CodeWordTests(ManagementSite site)
{
    private readonly EditorClient _vietnamese = site.As(StaffMember.Editor);
    private readonly EditorClient _english = site.As(StaffMember.SecondEditor);

    [Fact]
    public async Task Choices_HaveTheWordsOfThePublicSite_InTheLanguageOfTheAccount()
    {
        Assert.Equal(
            [("Còn trống", "available"), ("Đang giữ chỗ", "reserved"), ("Đã cho thuê", "leased")],
            await ChoicesAsync(_vietnamese, "plotStatus")
        );
        Assert.Equal([("Available", "available"), ("Reserved", "reserved"), ("Leased", "leased")], await ChoicesAsync(_english, "plotStatus"));
        Assert.Contains(("Khu công nghiệp", "industrialPark"), await ChoicesAsync(_vietnamese, "placeKinds"));
        Assert.Contains(("Xã Đăk Hà (Huyện Tu Mơ Rông)", "kontum-23425 Xã Đăk Hà (Huyện Tu Mơ Rông)"), await ChoicesAsync(_english, "formerUnits"));
    }

    [Fact]
    public async Task EveryEntryOfEveryList_HasWords_InBothLanguages()
    {
        var lists = site.Host.Service<SchemaCatalog>()
            .DataTypes.Where(type => type.Editor.Value is "Umbraco.RadioButtonList" or "Umbraco.CheckBoxList" or "Umbraco.DropDown.Flexible")
            .ToList();
        Assert.True(lists.Count >= 10);

        foreach (var list in lists)
        {
            foreach (var client in new[] { _vietnamese, _english })
            {
                var choices = await ChoicesAsync(client, list.Alias);
                Assert.NotEmpty(choices);
                Assert.All(choices, choice => Assert.NotEqual(choice.Code, choice.Word));
                Assert.Equal(choices.Count, choices.Select(choice => choice.Word).Distinct().Count());
            }
        }
    }

    [Fact]
    public async Task ListView_ShowsWords_FiltersAndOrdersByThem_WhileTheDocumentKeepsTheCode()
    {
        var park = ParkWithPlots();
        var list = $"/collection/document/{park}?take=1000&orderBy=";

        var all = (await _vietnamese.GetAsync(list + "sortOrder")).Items();
        var ordered = (await _vietnamese.GetAsync(list + "status&orderDirection=Descending")).Items();
        var available = (await _vietnamese.GetAsync(list + "sortOrder&filter=con%20trong")).Items();
        var reserved = (await _english.GetAsync(list + "sortOrder&filter=reserved")).Items();

        var plots = all.Where(item => Status(item) is not null).ToList();
        Assert.True(plots.Select(Status).Distinct().Count() > 1);
        Assert.All(plots, plot => Assert.Contains(Status(plot), new[] { "Còn trống", "Đang giữ chỗ", "Đã cho thuê" }));
        var words = ordered.Select(Status).ToList();
        Assert.Equal(words.Distinct().Count(), 1 + words.Zip(words.Skip(1)).Count(pair => pair.First != pair.Second));
        Assert.Equal(plots.Where(plot => Status(plot) == "Còn trống").Select(plot => plot.Id()), available.Select(plot => plot.Id()));
        Assert.NotEmpty(reserved);
        Assert.All(reserved, plot => Assert.Equal("Reserved", Status(plot)));
        Assert.Equal("available", (await _vietnamese.GetAsync($"/document/{available[0].Id()}")).ValueOf("status", null)!.GetValue<string>());
    }

    private async Task<List<(string Word, string Code)>> ChoicesAsync(EditorClient client, string alias)
    {
        var dataType = await client.GetAsync($"/data-type/{site.Host.Service<SchemaCatalog>().FindDataType(alias)!.Key}");
        var items = dataType["values"]!.AsArray().Single(setting => setting!["alias"]!.GetValue<string>() == "items")!["value"]!.AsArray();
        return [.. items.Select(item => (item!["name"]!.GetValue<string>(), item["value"]!.GetValue<string>()))];
    }

    private Guid ParkWithPlots()
    {
        var contents = site.Host.Service<IContentService>();
        var type = site.Host.Service<IContentTypeService>().Get("plot")!.Id;
        return contents.GetById(contents.GetPagedOfType(type, 0, 1, out _, null!).Single().ParentId)!.Key;
    }

    private static string? Status(JsonNode item) =>
        item["values"]!.AsArray().FirstOrDefault(value => value!["alias"]!.GetValue<string>() == "status")?["value"]?.GetValue<string>();
}
