using System.Text.Json.Nodes;
using KonTumInvest.Content.Figures;
using KonTumInvest.Content.Tests.Support;

namespace KonTumInvest.Content.Tests.Configuration;

/// <summary>Every figure of the starter content can be printed with its document.</summary>
public sealed class StarterFigureTests
{
    private static readonly IReadOnlyList<(string Id, JsonObject DataType, JsonNode Json)> All =
    [
        .. StarterDocument.All.SelectMany(document =>
            document.ValuesOf("KonTum.Figure").Select(item => (document.Id, ConfigurationFiles.DataTypeOf(item.Property), item.Value))
        ),
    ];

    [Fact]
    public void Figures_All_AreReadAndNameTheirDocument()
    {
        Assert.True(All.Count > 100);
        Assert.All(
            All,
            item =>
            {
                var figure = FigureJson.TryRead(item.Json.ToJsonString());
                Assert.NotNull(figure);
                Assert.All(figure.Further.Prepend(figure), Check);
            }
        );
    }

    [Fact]
    public void Figures_UnitsTheyCarry_AreOfferedByTheirDataType()
    {
        foreach (var (_, dataType, json) in All)
        {
            var figure = FigureJson.TryRead(json.ToJsonString())!;
            var offered = dataType["configuration"]!["units"]!.AsArray().Select(unit => unit!.GetValue<string>()).ToList();

            Assert.All(figure.Further.Prepend(figure).Where(one => one.Value is not null), one => Assert.Contains(one.Unit, offered));
        }
    }

    [Fact]
    public void Figures_Inferred_AreNotPrinted()
    {
        var files = ConfigurationFiles.Starter.Values.Select(document => document.ToJsonString());

        Assert.DoesNotContain(files, file => file.Contains("inferred", StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(files, file => file.Contains("research notes", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void ZoneArea_WhereDocumentsDisagree_KeepsEveryValueWithItsDocument()
    {
        var area = FigureJson.TryRead(StarterDocument.Find("ez-bo-y").Values["totalArea"]!.ToJsonString())!;

        var values = area.Further.Prepend(area).Select(figure => (figure.Value, figure.Source.Document.Split(' ')[0]));

        Assert.Equal(
            [(70438m, "225/QĐ-TTg"), (68570m, "Thanh"), (15000m, "122/TTr-UBND"), (16000m, "Dự"), (16000m, "1840/KH-UBND")],
            values
        );
    }

    private static void Check(Figure figure)
    {
        Assert.False(string.IsNullOrWhiteSpace(figure.Source.Document));
        Assert.True(figure.Source.Url is null || figure.Source.Url.Scheme == Uri.UriSchemeHttps);
        Assert.True(figure.Value is null != figure.Text is null);
        Assert.All(new[] { figure.Text, figure.Note }.OfType<LocalizedText>(), text => Assert.False(string.IsNullOrWhiteSpace(text.En)));
    }
}
