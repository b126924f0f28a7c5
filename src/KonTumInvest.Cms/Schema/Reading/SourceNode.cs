using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace KonTumInvest.Cms.Schema.Reading;

/// <summary>
/// A JSON value that remembers where it stands, so that an error found long after parsing still names its line. Immutable.
/// </summary>
public sealed class SourceNode
{
    internal SourceNode(JsonValueKind kind, int line, string? text = null)
    {
        (Kind, Line, Text) = (kind, line, text);
    }

    internal SourceNode(int line, IReadOnlyList<SourceNode> items)
        : this(JsonValueKind.Array, line)
    {
        Items = items;
    }

    internal SourceNode(int line, IReadOnlyList<SourceMember> members)
        : this(JsonValueKind.Object, line)
    {
        Members = members;
    }

    public JsonValueKind Kind { get; }

    /// <summary>The line the value starts on, counted from 1.</summary>
    public int Line { get; }

    /// <summary>The text of a string, or the digits of a number; otherwise null.</summary>
    public string? Text { get; }

    /// <summary>The items of an array; empty for anything else.</summary>
    public IReadOnlyList<SourceNode> Items { get; } = [];

    /// <summary>The members of an object in file order; empty for anything else.</summary>
    public IReadOnlyList<SourceMember> Members { get; } = [];

    /// <summary>The value of a member, or null where the object has none.</summary>
    public SourceNode? Member(string name) => Members.FirstOrDefault(member => member.Name == name)?.Value;

    /// <summary>A fresh, mutable copy; null for JSON null.</summary>
    public JsonNode? ToJson() => ToJson(text => text);

    /// <summary>As <see cref="ToJson()"/>, with every string replaced by what <paramref name="rewrite"/> makes of it.</summary>
    public JsonNode? ToJson(Func<string, string> rewrite) =>
        Kind switch
        {
            JsonValueKind.Object => new JsonObject(
                Members.Select(member => KeyValuePair.Create(member.Name, member.Value.ToJson(rewrite)))
            ),
            JsonValueKind.Array => new JsonArray([.. Items.Select(item => item.ToJson(rewrite))]),
            JsonValueKind.String => JsonValue.Create(rewrite(Text!)),
            JsonValueKind.Number => JsonNode.Parse(Text!),
            JsonValueKind.True => JsonValue.Create(true),
            JsonValueKind.False => JsonValue.Create(false),
            _ => null,
        };

    /// <summary>The value of a number without a fraction; null for anything else.</summary>
    public int? AsInteger() =>
        Kind == JsonValueKind.Number && int.TryParse(Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
            ? value
            : null;

    /// <summary>The value of a number; null for anything else.</summary>
    public decimal? AsDecimal() =>
        Kind == JsonValueKind.Number && decimal.TryParse(Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            ? value
            : null;
}

/// <summary>A member of a JSON object.</summary>
/// <param name="Name">The member's name.</param>
/// <param name="Line">The line the name stands on, counted from 1.</param>
/// <param name="Value">The member's value.</param>
public sealed record SourceMember(string Name, int Line, SourceNode Value);
