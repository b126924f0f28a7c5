using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace KonTumInvest.Backoffice.Accounts;

/// <summary>Makes the addresses that are mailed to staff.</summary>
public sealed class StaffLinks(IOptions<BackofficeOptions> options, IHttpContextAccessor http, ILogger<StaffLinks> logger)
{
    public const string InvitationPath = "/umbraco/invitation";
    public const string ResetPath = "/umbraco/password/reset";
    public const string SetupPath = "/umbraco/setup";
    public const string TokenParameter = "token";

    // Built into the editor client, as is its word for documents without languages.
    private const string DocumentPath = "/umbraco/section/content/workspace/document/edit";
    private const string Invariant = "invariant";

    /// <summary>The full address with the secret; null where the site does not know its own address.</summary>
    public Uri? For(string path, string secret) =>
        Origin() is { } origin ? new Uri(origin, path + QueryString.Create(TokenParameter, secret)) : null;

    /// <summary>The full address at which a document is edited, in a language where it has them; null where the site does not know its own.</summary>
    public Uri? ToDocument(Guid document, string? culture) =>
        Origin() is { } origin ? new Uri(origin, $"{DocumentPath}/{document:D}/{culture ?? Invariant}") : null;

    private Uri? Origin()
    {
        if (options.Value.Address is { } configured)
        {
            return configured;
        }

        if (http.HttpContext?.Request is { } request && Uri.TryCreate(request.GetEncodedUrl(), UriKind.Absolute, out var asked) && asked.IsLoopback)
        {
            return asked;
        }

        logger.LogError("No mail with a link can be sent: set {Setting} to the site's own address", $"{BackofficeOptions.Section}:{nameof(BackofficeOptions.Address)}");
        return null;
    }
}
