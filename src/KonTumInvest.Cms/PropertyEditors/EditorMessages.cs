using System.Globalization;
using System.Resources;

namespace KonTumInvest.Cms.PropertyEditors;

/// <summary>What validators tell an editor, in the language of the back office (<see cref="CultureInfo.CurrentUICulture"/>).</summary>
internal static class EditorMessages
{
    private static readonly ResourceManager Texts = new("KonTumInvest.Cms.PropertyEditors.Messages", typeof(EditorMessages).Assembly);

    /// <summary>The text with its placeholders filled, numbers in the manner of the reader's language.</summary>
    /// <exception cref="MissingManifestResourceException">No text has this name: a fault in the code, not in the input.</exception>
    public static string Get(string name, params object?[] arguments)
    {
        var text = Texts.GetString(name, CultureInfo.CurrentUICulture) ?? throw new MissingManifestResourceException(name);
        return arguments.Length == 0 ? text : string.Format(CultureInfo.CurrentCulture, text, arguments);
    }
}
