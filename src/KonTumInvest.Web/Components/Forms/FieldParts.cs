using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.Extensions.Localization;

namespace KonTumInvest.Web.Components.Forms;

/// <summary>What every field has: a name, what was typed, what is wrong with it, and the ids that tie label, hint and error together.</summary>
internal sealed class FieldParts
{
    private readonly ModelStateEntry? _state;
    private readonly object? _model;

    internal FieldParts(ViewContext view, ModelExpression expression, string? hint)
    {
        Name = view.ViewData.TemplateInfo.GetFullHtmlFieldName(expression.Name);
        Id = TagBuilder.CreateSanitizedId(Name, "_");
        Hint = hint;
        _model = expression.Model;
        _state = view.ViewData.ModelState.TryGetValue(Name, out var entry) ? entry : null;
        Errors = _state?.Errors.Select(error => error.ErrorMessage).Where(message => message.Length > 0).ToList() ?? [];
    }

    internal string Name { get; }

    internal string Id { get; }

    internal string? Hint { get; }

    internal IReadOnlyList<string> Errors { get; }

    internal bool Invalid => _state?.Errors.Count > 0;

    /// <summary>What the reader typed, even where it could not be understood; else the model's value.</summary>
    internal string? Value => _state?.AttemptedValue ?? _model switch
    {
        null => null,
        IFormattable formattable => formattable.ToString(null, System.Globalization.CultureInfo.InvariantCulture),
        _ => _model.ToString(),
    };

    /// <summary>The chosen values of a field with several.</summary>
    internal IReadOnlySet<string> Values
    {
        get
        {
            if (_state?.RawValue is { } raw)
            {
                return (raw as IEnumerable<string> ?? [raw.ToString()!]).ToHashSet(StringComparer.Ordinal);
            }

            return _model is IEnumerable<string> many
                ? many.ToHashSet(StringComparer.Ordinal)
                : Value is { } one ? new HashSet<string>(StringComparer.Ordinal) { one } : [];
        }
    }

    internal void Describe(TagBuilder control)
    {
        var describedBy = string.Join(' ', new[] { Hint is null ? null : $"{Id}-hint", Invalid ? $"{Id}-error" : null }.OfType<string>());
        if (describedBy.Length > 0)
        {
            control.Attributes["aria-describedby"] = describedBy;
        }

        if (Invalid)
        {
            control.Attributes["aria-invalid"] = "true";
        }
    }

    internal IHtmlContent HintAndErrors(IStringLocalizer texts)
    {
        var content = new HtmlContentBuilder();
        if (Hint is not null)
        {
            content.AppendHtml(Element("p", "field__hint", $"{Id}-hint", Hint));
        }

        if (Invalid)
        {
            var message = Errors.Count > 0 ? string.Join(' ', Errors) : texts["form.invalid"].Value;
            var error = Element("p", "field__error", $"{Id}-error", null);
            error.InnerHtml.AppendHtml(Element("span", "visually-hidden", null, texts["form.error"] + " ")).Append(message);
            content.AppendHtml(error);
        }

        return content;
    }

    internal static TagBuilder Element(string name, string cssClass, string? id, string? text)
    {
        var element = new TagBuilder(name);
        element.AddCssClass(cssClass);
        if (id is not null)
        {
            element.Attributes["id"] = id;
        }

        if (text is not null)
        {
            element.InnerHtml.Append(text);
        }

        return element;
    }

    internal static void AppendOptional(TagBuilder label, IStringLocalizer texts) =>
        label.InnerHtml.Append(" ").AppendHtml(Element("span", "field__optional", null, texts["form.optional"]));
}
