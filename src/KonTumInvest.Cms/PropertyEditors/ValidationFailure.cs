using System.ComponentModel.DataAnnotations;

namespace KonTumInvest.Cms.PropertyEditors;

/// <summary>Builds results in the shape the editor client expects: the member is always <c>value</c>.</summary>
internal static class ValidationFailure
{
    /// <summary>A failure with the text of this name; see <see cref="EditorMessages"/>.</summary>
    public static ValidationResult Of(string message, params object?[] arguments) => new(EditorMessages.Get(message, arguments), ["value"]);
}
