using System.Security.Cryptography;
using System.Text;
using KonTumInvest.Backoffice.Accounts.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core;

namespace KonTumInvest.Backoffice.Accounts;

/// <summary>
/// How the first account comes to be, while there is none: from the settings, or by a link in the log that only those who run the site
/// can read. There is never a default password.
/// </summary>
public sealed class FirstAdministrator(
    IServiceScopeFactory scopes,
    IDbContextFactory<StaffDbContext> contexts,
    IOptions<BackofficeOptions> options,
    ILogger<FirstAdministrator> logger
)
{
    private const string Language = "vi";
    private string? _secret;

    /// <summary>Makes the account of the settings, or writes the link to the log. Does nothing once there is an account.</summary>
    /// <exception cref="InvalidOperationException">The settings give a password that breaks the rules.</exception>
    public async Task PrepareAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        if (await context.Accounts.AnyAsync(cancellationToken))
        {
            return;
        }

        var first = options.Value.FirstAdministrator;
        if (first is { Email: { Length: > 0 } email, Password: { Length: > 0 } password })
        {
            var error = await AddAsync(email, email.Split('@')[0], password, cancellationToken);
            if (error is StaffError.EmailTaken)
            {
                // No account before, and now one with this address: another web node that started at the same moment has made it.
                logger.LogInformation("The first administrator was made by another web node");
                return;
            }

            if (error is not StaffError.None)
            {
                throw new InvalidOperationException(
                    $"{BackofficeOptions.Section}:{nameof(BackofficeOptions.FirstAdministrator)} could not be made an account: {error}."
                );
            }

            logger.LogInformation("The first administrator was made from the settings");
            return;
        }

        _secret = Secrets.New();
        var path = StaffLinks.SetupPath + QueryString.Create(StaffLinks.TokenParameter, _secret);
        var origin = options.Value.Address?.GetLeftPart(UriPartial.Authority);
        logger.LogWarning("There is no staff account yet. Make the first administrator at {SetupLink}; the link works once, until the site restarts", origin + path);
    }

    /// <summary>Whether this is the secret of the link in the log, still unused.</summary>
    public bool IsOpenTo(string? secret) =>
        _secret is { } expected
        && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(expected), Encoding.UTF8.GetBytes(secret ?? string.Empty));

    /// <summary>Makes the account by the link, which is then used up.</summary>
    public async Task<StaffError> SetUpAsync(string? secret, string email, string name, string? password, CancellationToken cancellationToken)
    {
        // Taken first, so that of two who send the form at once only one gets an account.
        if (!IsOpenTo(secret) || Interlocked.Exchange(ref _secret, null) is not { } taken)
        {
            return StaffError.NotFound;
        }

        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        if (await context.Accounts.AnyAsync(cancellationToken))
        {
            return StaffError.NotFound;
        }

        var error = await AddAsync(email, name, password ?? string.Empty, cancellationToken);
        if (error is not StaffError.None)
        {
            _secret = taken;
        }

        return error;
    }

    private async Task<StaffError> AddAsync(string email, string name, string password, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var register = scope.ServiceProvider.GetRequiredService<StaffRegister>();
        var (_, error) = await register.AddAsync(
            new NewStaffAccount(email, name, Language, [Constants.Security.AdminGroupAlias]),
            password,
            cancellationToken
        );
        return error;
    }
}
