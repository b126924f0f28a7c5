using System.Globalization;
using System.Resources;

namespace KonTumInvest.Backoffice.Management.StaleSaves;

/// <summary>What an editor is told, in the language of the account.</summary>
internal static class StaleMessages
{
    private static readonly ResourceManager Texts = new("KonTumInvest.Backoffice.Management.StaleSaves.Messages", typeof(StaleMessages).Assembly);

    /// <exception cref="MissingManifestResourceException">No text has this name: a fault in the code.</exception>
    public static string Get(string name, params object?[] arguments) =>
        string.Format(
            CultureInfo.InvariantCulture,
            Texts.GetString(name, CultureInfo.CurrentUICulture) ?? throw new MissingManifestResourceException(name),
            arguments
        );
}
