using System.Text.Json;
using KonTumInvest.Backoffice.Management.Problems;
using Microsoft.AspNetCore.Mvc.Filters;

namespace KonTumInvest.Backoffice.Management.Access;

/// <summary>
/// Refuses U+0000 in the address and in JSON. Nobody types it, PostgreSQL has no place for it (SQLSTATE 22021), and SQLite would keep names that
/// no browser shows.
/// </summary>
internal sealed class NullCharacterGuard : IAsyncResourceFilter
{
    public async Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next)
    {
        var request = context.HttpContext.Request;
        if (Has(request.Path.Value) || request.Query.Any(pair => Has(pair.Key) || pair.Value.Any(Has)) || (request.HasJsonContentType() && await BodyHasAsync(request)))
        {
            context.Result = ManagementProblem.Result(
                Refusal.BadRequest(ManagementInput.WrongInput, "There is a character U+0000 in it, which no text can hold. Nothing was changed."),
                ManagementInput.InvalidRequest
            );
            return;
        }

        await next();
    }

    private static bool Has(string? text) => text?.Contains('\0', StringComparison.Ordinal) == true;

    private static async Task<bool> BodyHasAsync(HttpRequest request)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, request.HttpContext.RequestAborted);
        request.Body.Position = 0;
        return BodyHas(body.GetBuffer().AsSpan(0, (int)body.Length));
    }

    // JSON writes it as an escape only.
    private static bool BodyHas(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        try
        {
            while (reader.Read())
            {
                if (reader is { TokenType: JsonTokenType.String or JsonTokenType.PropertyName, ValueIsEscaped: true } && Has(reader.GetString()))
                {
                    return true;
                }
            }
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            // What is no JSON is refused by those who read it.
        }

        return false;
    }
}
