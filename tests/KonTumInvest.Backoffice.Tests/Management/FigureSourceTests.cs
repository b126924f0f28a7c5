using System.Net;
using System.Text.Json.Nodes;
using KonTumInvest.Backoffice.Tests.Hosting;
using KonTumInvest.TestSupport.Hosting;
using Umbraco.Cms.Core.Services;

namespace KonTumInvest.Backoffice.Tests.Management;

/// <summary>The document a figure is taken from: picked among the pages of this site, or only typed.</summary>
[Collection(ManagementTests.Name)]
public sealed class FigureSourceTests(ManagementSite site)
{
    private readonly EditorClient _editor = site.As(StaffMember.Editor);

    [Fact]
    public async Task PickedSource_KnowsWhoCitesIt_AndThePageLinksToIt()
    {
        var law = OfType("legalDocument", 1);
        var park = OfType("industrialPark", 0);
        await _editor.GetAsync($"/document/{park}");

        await _editor.DoAsync(HttpMethod.Put, $"/document/{park}/update-and-publish", await WithSourceAsync(park, law));

        var citing = (await _editor.GetAsync($"/document/{law}/referenced-by?take=1000")).Items();
        Assert.Contains(citing, item => item.Id() == park);
        var figure = (await _editor.GetAsync($"/document/{park}")).ValueOf("totalArea", null)!;
        Assert.Equal(law, figure["source"]!["reference"]!.GetValue<Guid>());
        var shown = await site.Host.CreateClient().GetStringAsync(new Uri(await AddressAsync(park), UriKind.Relative));
        Assert.Contains($"""<a href="{await AddressAsync(law)}">Văn bản thử</a>""", WebUtility.HtmlDecode(shown), StringComparison.Ordinal);
    }

    [Fact]
    public async Task PickedSource_OfAnotherKind_OrUnknown_IsRefusedAtTheField()
    {
        var park = OfType("industrialPark", 1);
        foreach (var key in new[] { OfType("faq", 0), Guid.NewGuid() })
        {
            var refused = await _editor.AskAsync(
                HttpMethod.Put,
                $"/umbraco/management/api/v1.1/document/{park}/validate",
                (await WithSourceAsync(park, key)).With("cultures", new JsonArray("vi"))
            );

            refused.Refused(HttpStatusCode.BadRequest);
            Assert.Contains(refused.Body!["errors"]!.AsObject(), error => error.Key.Contains("totalArea", StringComparison.Ordinal));
        }
    }

    private async Task<JsonObject> WithSourceAsync(Guid park, Guid? reference)
    {
        var stored = await _editor.GetAsync($"/document/{park}");
        var values = stored["values"]!.AsArray().Select(value => value!.DeepClone().AsObject()).Where(value => value["alias"]!.GetValue<string>() != "totalArea");
        var figure = new JsonObject
        {
            ["alias"] = "totalArea",
            ["culture"] = null,
            ["segment"] = null,
            ["value"] = new JsonObject
            {
                ["value"] = 150,
                ["unit"] = "ha",
                ["source"] = new JsonObject { ["document"] = "Văn bản thử", ["reference"] = reference },
            },
        };
        var names = stored["variants"]!.AsArray().Select(variant => new JsonObject
        {
            ["culture"] = variant!["culture"]!.DeepClone(),
            ["segment"] = null,
            ["name"] = variant["name"]!.DeepClone(),
        });
        return new JsonObject
        {
            ["values"] = new JsonArray([.. values, figure]),
            ["variants"] = new JsonArray([.. names]),
            ["template"] = stored["template"]?.DeepClone(),
            ["culturesToPublish"] = new JsonArray("vi", "en"),
        };
    }

    private async Task<string> AddressAsync(Guid document)
    {
        var urls = (await _editor.GetAsync($"/document/urls?id={document}"))[0]!["urlInfos"]!.AsArray();
        var url = urls.Single(info => info!["culture"]!.GetValue<string>() == "vi")!["url"]!.GetValue<string>();
        return Uri.TryCreate(url, UriKind.Absolute, out var absolute) && absolute.Scheme.StartsWith("http", StringComparison.Ordinal) ? absolute.AbsolutePath : url;
    }

    private Guid OfType(string alias, int index) =>
        site.Host.Service<IContentService>()
            .GetPagedOfType(site.Host.Service<IContentTypeService>().Get(alias)!.Id, 0, 50, out _, null!)
            .Where(document => document.Published)
            .ElementAt(index)
            .Key;
}
