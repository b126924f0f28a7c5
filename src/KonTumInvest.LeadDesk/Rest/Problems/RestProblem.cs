using System.Collections.Frozen;
using System.Diagnostics;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using KonTumInvest.Content.Common;
using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace KonTumInvest.LeadDesk.Rest.Problems;

/// <summary>
/// Problem details (RFC 9457) as programs are given them. <c>type</c> and <c>code</c> are for programs and never change; the words are for people, in the
/// language the request asks for.
/// </summary>
public sealed record RestProblem
{
    public const string ContentType = "application/problem+json";

    private const string TypeBegin = "urn:kontuminvest:problem:";

    // As actions write it: letters as letters.
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    // What a request is refused for as such has statuses of its own; the rest follows from the kind.
    private static readonly FrozenDictionary<string, int> Statuses = new Dictionary<string, int>
    {
        ["api.unauthorized"] = StatusCodes.Status401Unauthorized,
        ["api.method"] = StatusCodes.Status405MethodNotAllowed,
        ["api.bad-request"] = StatusCodes.Status400BadRequest,
        ["api.body"] = StatusCodes.Status400BadRequest,
        ["api.missing"] = StatusCodes.Status400BadRequest,
        ["api.parameter"] = StatusCodes.Status400BadRequest,
        ["api.parameter-unknown"] = StatusCodes.Status400BadRequest,
        ["api.cursor"] = StatusCodes.Status400BadRequest,
        ["api.version"] = StatusCodes.Status400BadRequest,
        ["api.idempotency-key"] = StatusCodes.Status400BadRequest,
        ["api.too-large"] = StatusCodes.Status413PayloadTooLarge,
        ["api.media-type"] = StatusCodes.Status415UnsupportedMediaType,
        ["api.version-missing"] = StatusCodes.Status428PreconditionRequired,
        ["api.version-changed"] = StatusCodes.Status412PreconditionFailed,
        ["api.failed"] = StatusCodes.Status500InternalServerError,
        ["api.unavailable"] = StatusCodes.Status503ServiceUnavailable,
    }.ToFrozenDictionary();

    /// <summary>A URN of the code.</summary>
    public required string Type { get; init; }

    /// <summary>What is wrong, in words.</summary>
    public required string Title { get; init; }

    /// <summary>The HTTP status.</summary>
    public required int Status { get; init; }

    /// <summary>What is wrong, for programs, such as <c>lead.not-found</c>.</summary>
    public required string Code { get; init; }

    /// <summary>What to quote to the board; only where the fault is not the program's.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? TraceId { get; init; }

    /// <summary>Each field or parameter at fault; empty where the request as a whole is.</summary>
    public IReadOnlyList<RestFieldProblem> Errors { get; init; } = [];

    /// <summary>The refusals as the answer of an action.</summary>
    internal static ObjectResult Result(HttpContext http, IReadOnlyList<Error> errors)
    {
        var problem = Of(http, errors);
        return new ObjectResult(problem) { StatusCode = problem.Status, ContentTypes = { ContentType } };
    }

    /// <summary>Writes a refusal where there is no action to return one.</summary>
    internal static Task WriteAsync(HttpContext http, Error error)
    {
        var problem = Of(http, [error]);
        http.Response.StatusCode = problem.Status;
        http.Response.Headers.CacheControl = "no-store";
        return http.Response.WriteAsJsonAsync(problem, Json, ContentType);
    }

    private static RestProblem Of(HttpContext http, IReadOnlyList<Error> errors)
    {
        var language = RestLanguage.Of(http.Request);
        var first = errors[0].Code == DeskErrors.ChangedMeanwhile.Code ? RestErrors.VersionChanged : errors[0];
        var status = StatusOf(first);
        http.Response.Headers.ContentLanguage = language;
        http.Response.Headers.Append(HeaderNames.Vary, HeaderNames.AcceptLanguage);
        return new RestProblem
        {
            Type = TypeBegin + first.Code,
            Title = Words(first, language),
            Status = status,
            Code = first.Code,
            TraceId = status >= StatusCodes.Status500InternalServerError ? Activity.Current?.TraceId.ToString() ?? http.TraceIdentifier : null,
            Errors = [.. errors.Where(error => error.Field is not null).Select(error => new RestFieldProblem(NameOf(error.Field!), error.Code, Words(error, language)))],
        };
    }

    private static int StatusOf(Error error) =>
        Statuses.TryGetValue(error.Code, out var status)
            ? status
            : error.Kind switch
            {
                ErrorKind.NotFound => StatusCodes.Status404NotFound,
                ErrorKind.Forbidden => StatusCodes.Status403Forbidden,
                ErrorKind.Conflict => StatusCodes.Status409Conflict,
                ErrorKind.TooMany => StatusCodes.Status429TooManyRequests,
                _ => StatusCodes.Status422UnprocessableEntity,
            };

    private static string NameOf(string field) => JsonNamingPolicy.CamelCase.ConvertName(field);

    private static string Words(Error error, string language) => LeadsTexts.Get($"error.{error.Code}", language, [.. error.Arguments]);
}

/// <summary>A field or parameter at fault.</summary>
/// <param name="Field">Its name in the request.</param>
/// <param name="Code">What is wrong, for programs.</param>
/// <param name="Message">What is wrong, in words.</param>
public sealed record RestFieldProblem(string Field, string Code, string Message);
