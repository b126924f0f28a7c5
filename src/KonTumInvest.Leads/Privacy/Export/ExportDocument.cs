using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using KonTumInvest.Leads.Texts;

namespace KonTumInvest.Leads.Privacy.Export;

/// <summary>Writes the sections of an export as a page for people and as JSON for programs.</summary>
internal static class ExportDocument
{
    private static readonly HtmlEncoder Html = HtmlEncoder.Create(UnicodeRanges.All);

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string ToHtml(IReadOnlyList<ExportSection> sections, DateTimeOffset now, string language)
    {
        var title = Word("export.title", language);
        var page = new StringBuilder(
            $$"""
            <!doctype html>
            <html lang="{{language}}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{{title}}</title>
            <style>
            body { color: #1c2b2a; font: 16px/1.55 "Be Vietnam Pro", system-ui, sans-serif; margin: 0 auto; max-width: 860px; padding: 24px 16px 60px; }
            h1, h2 { color: #0d5f55; line-height: 1.25; }
            h2 { border-bottom: 2px solid #0d6f63; margin-top: 2.2em; padding-bottom: 4px; }
            dl { border: 1px solid #c9d3d1; border-radius: 10px; display: grid; gap: 6px 16px; grid-template-columns: minmax(120px, 26%) 1fr; margin: 14px 0; padding: 14px 16px; }
            dt { color: #51615f; }
            dd { margin: 0; overflow-wrap: anywhere; white-space: pre-wrap; }
            ul { margin: 0; padding-left: 20px; white-space: normal; }
            @media (max-width: 560px) { dl { grid-template-columns: 1fr; } dd { margin-bottom: 8px; } }
            </style>
            </head>
            <body>
            <h1>{{title}}</h1>
            <p>{{Html.Encode(LeadsTexts.Get("export.intro", language, LeadsTexts.Get("receipt.signature", language), EnquiryWording.Time(now, language)))}}</p>
            <p>{{Word("export.rights", language)}}</p>

            """
        );
        foreach (var section in sections)
        {
            page.Append(CultureInfo.InvariantCulture, $"<h2>{Word($"export.section.{section.Key}", language)}</h2>\n");
            page.Append(section.Entries.Count == 0 ? $"<p>{Word("export.nothing", language)}</p>\n" : string.Concat(section.Entries.Select(entry => Entry(entry, language))));
        }

        return page.Append("</body>\n</html>\n").ToString();
    }

    public static string ToJson(IReadOnlyList<ExportSection> sections, DateTimeOffset now)
    {
        var document = new JsonObject { ["exportedAt"] = now };
        foreach (var section in sections)
        {
            document[section.Key] = new JsonArray([.. section.Entries.Select(entry => new JsonObject(Told(entry).Select(field => KeyValuePair.Create(field.Key, JsonSerializer.SerializeToNode(field.Value, Json)))))]);
        }

        return document.ToJsonString(Json);
    }

    private static string Entry(ExportEntry entry, string language) =>
        $"<dl>\n{string.Concat(Told(entry).Select(field => $"<dt>{Word($"export.field.{field.Key}", language)}</dt><dd>{Value(field.Value!, language)}</dd>\n"))}</dl>\n";

    private static IEnumerable<ExportField> Told(ExportEntry entry) => entry.Fields.Where(field => field.Value is not (null or "" or IReadOnlyCollection<string> { Count: 0 }));

    private static string Value(object value, string language) =>
        value switch
        {
            IReadOnlyCollection<string> several => $"<ul>{string.Concat(several.Select(one => $"<li>{Html.Encode(one)}</li>"))}</ul>",
            DateTimeOffset at => Html.Encode(EnquiryWording.Time(at, language)),
            IFormattable number => Html.Encode(number.ToString(null, LeadsTexts.CultureOf(language))),
            _ => Html.Encode(value.ToString() ?? string.Empty).Replace("&#xA;", "\n", StringComparison.Ordinal),
        };

    private static string Word(string key, string language) => Html.Encode(LeadsTexts.Get(key, language));
}
