using System.Collections.Frozen;
using System.Text.Json;
using KonTumInvest.Cms.Schema;
using KonTumInvest.Content.AdministrativeUnits;
using Microsoft.Extensions.Localization;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Extensions;

namespace KonTumInvest.Backoffice.Management.Values;

/// <summary>
/// The words for the codes of fixed lists, as the public site prints them and in the language of the account. A code stays what is stored: only
/// what editors look at has words. A list names its words in <c>umbraco-config/data-types</c> as <c>labels</c>.
/// </summary>
public sealed class CodeWords(SchemaCatalog schema, IStringLocalizer texts)
{
    private readonly FrozenDictionary<Guid, string?> _lists = schema.DataTypes.ToFrozenDictionary(type => type.Key, type => type.Labels);

    /// <summary>The entries of a list with their words, in its order; null for a data type that is no list.</summary>
    public IReadOnlyList<Choice>? Choices(IDataType dataType)
    {
        ArgumentNullException.ThrowIfNull(dataType);
        return dataType.ConfigurationObject is ValueListConfiguration list
            ? [.. list.Items.Select(code => new Choice(Word(dataType.Key, code), code))]
            : null;
    }

    /// <summary>The word for an entry of a list; the entry itself where it has none.</summary>
    public string Word(Guid dataType, string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        if (_lists.GetValueOrDefault(dataType) is { } list)
        {
            var word = texts[$"{list}.{code}"];
            return word.ResourceNotFound ? code : word.Value;
        }

        // Communes are stored with their name behind the code.
        return code.Split(' ', 2) is [_, var name] && UnitRegister.Find(code) is not null ? name : code;
    }

    /// <summary>The words of what is chosen in a property; empty for a property that is no list, and where nothing is chosen.</summary>
    public IReadOnlyList<string> Chosen(IProperty property, string? culture)
    {
        ArgumentNullException.ThrowIfNull(property);
        if (!IsList(property.PropertyType))
        {
            return [];
        }

        var stored = property.GetValue(property.PropertyType.VariesByCulture() ? culture : null) as string;
        return [.. Codes(stored).Select(code => Word(property.PropertyType.DataTypeKey, code))];
    }

    /// <summary>The value with words in place of codes, to be looked at and never to be saved.</summary>
    public ValueModel Shown(ValueModel value, IPropertyType type)
    {
        ArgumentNullException.ThrowIfNull(value);
        ArgumentNullException.ThrowIfNull(type);
        return IsList(type) && value.Value is { } codes ? value with { Value = Shown(codes, type.DataTypeKey) } : value;
    }

    private JsonElement Shown(JsonElement codes, Guid dataType) =>
        codes.ValueKind switch
        {
            JsonValueKind.String => JsonSerializer.SerializeToElement(Word(dataType, codes.GetString()!)),
            JsonValueKind.Array => JsonSerializer.SerializeToElement(codes.EnumerateArray().Select(code => Word(dataType, code.ToString()))),
            _ => codes,
        };

    private static bool IsList(IPropertyType type) =>
        type.PropertyEditorAlias
            is Umbraco.Cms.Core.Constants.PropertyEditors.Aliases.DropDownListFlexible
                or Umbraco.Cms.Core.Constants.PropertyEditors.Aliases.CheckBoxList
                or Umbraco.Cms.Core.Constants.PropertyEditors.Aliases.RadioButtonList;

    // Radio buttons store the code, the other editors a JSON list of codes.
    private static string[] Codes(string? stored) =>
        string.IsNullOrEmpty(stored) ? []
        : stored.StartsWith('[') ? JsonSerializer.Deserialize<string[]>(stored) ?? []
        : [stored];
}

/// <summary>An entry of a fixed list as the client's drop-downs, radio and check lists take it: its word, and the code they store.</summary>
public sealed record Choice(string Name, string Value);
