using System.Globalization;
using System.Resources;

namespace KonTumInvest.Backoffice.Management;

/// <summary>What an editor is told, in the language of the account.</summary>
internal static class ManagementMessages
{
    private static readonly ResourceManager Texts = new("KonTumInvest.Backoffice.Management.Messages", typeof(ManagementMessages).Assembly);

    /// <exception cref="MissingManifestResourceException">No text has this name: a fault in the code.</exception>
    public static string Get(string name, params object?[] arguments) =>
        string.Format(
            CultureInfo.InvariantCulture,
            Texts.GetString(name, CultureInfo.CurrentUICulture) ?? throw new MissingManifestResourceException(name),
            arguments
        );
}
