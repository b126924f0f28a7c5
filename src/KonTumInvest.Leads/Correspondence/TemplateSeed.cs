using System.Text.Json;
using System.Text.Json.Serialization;

namespace KonTumInvest.Leads.Correspondence;

/// <summary>Reads the reviewed templates that a new installation starts with, <c>umbraco-config/mail-templates.json</c>.</summary>
public static class TemplateSeed
{
    public const string FileName = "mail-templates.json";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    /// <summary>The templates, a row for each language.</summary>
    /// <exception cref="TemplateSeedException">The file is missing or wrong; the message lists everything wrong with it.</exception>
    public static IReadOnlyList<MailTemplate> Read(string path)
    {
        var requests = Parse(path).Templates.SelectMany(Requests).ToList();
        var problems = requests
            .SelectMany(request => MailTemplates.Check(request).Select(error => $"template '{request.Code}' ({request.Language}): {error.Code} {error.Field}"))
            .Concat(requests.GroupBy(request => (request.Code, request.Language)).Where(same => same.Count() > 1).Select(same => $"template '{same.Key.Code}' is there twice"))
            .ToList();
        if (problems.Count > 0)
        {
            throw new TemplateSeedException(path, problems);
        }

        return
        [
            .. requests.Select(request => new MailTemplate
            {
                Id = Guid.CreateVersion7(),
                Code = request.Code!,
                Language = request.Language,
                Name = request.Name!,
                Subject = request.Subject!,
                Body = request.Body!,
                Position = request.Position,
                WithFactSheets = request.WithFactSheets,
            }),
        ];
    }

    private static SeedDocument Parse(string path)
    {
        try
        {
            using var stream = File.OpenRead(path);
            return JsonSerializer.Deserialize<SeedDocument>(stream, Json) ?? throw new TemplateSeedException(path, ["the file holds null"]);
        }
        catch (JsonException error)
        {
            throw new TemplateSeedException($"{path}({error.LineNumber + 1})", [error.Message]);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new TemplateSeedException(path, [error.Message]);
        }
    }

    private static IEnumerable<SaveTemplate> Requests(SeedTemplate template, int index) =>
        new[] { ("vi", template.Vi), ("en", template.En) }.Select(side => new SaveTemplate
        {
            Code = template.Code,
            Language = side.Item1,
            Name = side.Item2.Name,
            Subject = side.Item2.Subject,
            Body = string.Join("\n\n", side.Item2.Body),
            Position = index + 1,
            WithFactSheets = template.WithFactSheets,
        });

    private sealed record SeedDocument(IReadOnlyList<SeedTemplate> Templates, [property: JsonPropertyName("$schema")] string? Schema = null);

    private sealed record SeedTemplate(string Code, SeedText Vi, SeedText En, bool WithFactSheets = false);

    /// <summary>One language of it; the body in paragraphs.</summary>
    private sealed record SeedText(string Name, string Subject, IReadOnlyList<string> Body);
}

/// <summary>The templates a new installation starts with cannot be used. Stops the start.</summary>
public sealed class TemplateSeedException(string place, IReadOnlyList<string> problems) : Exception($"{place}: {string.Join("; ", problems)}");
