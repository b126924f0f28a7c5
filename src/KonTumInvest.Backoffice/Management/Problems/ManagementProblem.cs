using Microsoft.AspNetCore.Mvc;

namespace KonTumInvest.Backoffice.Management.Problems;

/// <summary>Problem details as the client reads them: <c>type</c> is always <c>Error</c>, and <c>operationStatus</c> names Umbraco's own status.</summary>
public static class ManagementProblem
{
    private const string ContentType = "application/problem+json";

    public static ObjectResult Result(
        Refusal refusal,
        string? operationStatus = null,
        IReadOnlyDictionary<string, string[]>? errors = null,
        IReadOnlyDictionary<string, object?>? more = null
    ) => new(Details(refusal, operationStatus, errors, more)) { StatusCode = refusal.Status, ContentTypes = { ContentType } };

    /// <summary>Writes a refusal where there is no action to return one.</summary>
    public static Task WriteAsync(HttpContext http, Refusal refusal)
    {
        http.Response.StatusCode = refusal.Status;
        return http.Response.WriteAsJsonAsync(Details(refusal, null, null, null), options: null, ContentType);
    }

    private static ProblemDetails Details(
        Refusal refusal,
        string? operationStatus,
        IReadOnlyDictionary<string, string[]>? errors,
        IReadOnlyDictionary<string, object?>? more
    )
    {
        var details = new ProblemDetails
        {
            Type = "Error",
            Title = RefusalWords.Of(refusal.Title),
            Status = refusal.Status,
            Detail = refusal.Detail is null ? null : RefusalWords.Of(refusal.Detail),
        };
        if (operationStatus is not null)
        {
            details.Extensions["operationStatus"] = operationStatus;
        }

        if (errors is not null)
        {
            details.Extensions["errors"] = errors;
        }

        foreach (var (name, value) in more ?? new Dictionary<string, object?>())
        {
            details.Extensions[name] = value;
        }

        return details;
    }
}
