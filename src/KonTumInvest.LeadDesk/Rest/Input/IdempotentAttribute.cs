using System.Text;
using System.Text.Json;
using KonTumInvest.LeadDesk.Rest.Access;
using KonTumInvest.LeadDesk.Rest.Problems;
using KonTumInvest.Leads.Clients.Requests;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace KonTumInvest.LeadDesk.Rest.Input;

/// <summary>
/// Carries a request out once, however often it is sent with the same <c>Idempotency-Key</c>, and gives the same answer each time. Answers of such actions
/// are kept for a day: they hold keys, references and versions, never data of people.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class IdempotentAttribute : Attribute, IAsyncActionFilter, IOrderedFilter
{
    public const string Header = "Idempotency-Key";

    /// <summary>Says of an answer that it was given before.</summary>
    public const string ReplayedHeader = "Idempotency-Replayed";

    public const int ShortestKey = 16;
    public const int LongestKey = 200;

    private static readonly object Key = new();

    /// <summary>After <see cref="InputFilter"/>: what cannot be read is no request.</summary>
    public int Order => 10;

    /// <summary>The key of what the request makes: the same whenever it is sent again.</summary>
    public static Guid TokenOf(HttpContext http) => http.Items[Key] as Guid? ?? Guid.CreateVersion7();

    public async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        var http = context.HttpContext;
        if (!http.Request.Headers.TryGetValue(Header, out var sent))
        {
            await next();
            return;
        }

        if (sent is not [{ Length: >= ShortestKey and <= LongestKey } key] || !key.All(letter => letter is > ' ' and <= '~'))
        {
            context.Result = RestProblem.Result(http, [RestErrors.IdempotencyKey]);
            return;
        }

        var requests = http.RequestServices.GetRequiredService<ApiRequests>();
        var turn = await requests.BeginAsync(RestScheme.CallerOf(http)!.ClientId, key, Whole(http), http.RequestAborted);
        if (!turn.TryGetValue(out var mine))
        {
            context.Result = RestProblem.Result(http, turn.Errors);
            return;
        }

        if (mine.Answer is { } before)
        {
            context.Result = Replay(http, before);
            return;
        }

        http.Items[Key] = mine.Id;
        await CarryOutAsync(http, requests, mine.Id, next);
    }

    // What was begun is brought to an end, also when the program has gone away meanwhile.
    private static async Task CarryOutAsync(HttpContext http, ApiRequests requests, Guid id, ActionExecutionDelegate next)
    {
        var done = await next();
        if (done.Exception is null && done.Result is ObjectResult { StatusCode: null or < StatusCodes.Status400BadRequest } result)
        {
            var json = JsonSerializer.Serialize(result.Value, http.RequestServices.GetRequiredService<IOptions<JsonOptions>>().Value.JsonSerializerOptions);
            var (location, tag) = ((result as CreatedResult)?.Location, http.Response.Headers.ETag.ToString());
            await requests.AnswerAsync(id, new ApiAnswer(result.StatusCode ?? StatusCodes.Status200OK, json, location, tag.Length == 0 ? null : tag), CancellationToken.None);
        }
        else
        {
            await requests.ForgetAsync(id, CancellationToken.None);
        }
    }

    private static ContentResult Replay(HttpContext http, ApiAnswer answer)
    {
        http.Response.Headers[ReplayedHeader] = "true";
        http.Response.Headers.ETag = answer.ETag;
        http.Response.Headers.Location = answer.Location;
        return new ContentResult { StatusCode = answer.Status, Content = answer.Json, ContentType = "application/json; charset=utf-8" };
    }

    private static byte[] Whole(HttpContext http) =>
        [.. Encoding.UTF8.GetBytes($"{http.Request.Method} {http.Request.Path} {http.Request.Headers.IfMatch}\n"), .. BodyFilter.Of(http)];
}
