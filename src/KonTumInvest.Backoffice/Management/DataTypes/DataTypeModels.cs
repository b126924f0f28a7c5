using System.Text.Json;
using KonTumInvest.Backoffice.Management.Paging;

namespace KonTumInvest.Backoffice.Management.DataTypes;

/// <summary>A data type: the editor, the part of the client that shows it, and its configuration.</summary>
public sealed record DataTypeModel
{
    public required Guid Id { get; init; }

    public required string Name { get; init; }

    public required string EditorAlias { get; init; }

    public required string EditorUiAlias { get; init; }

    public required IReadOnlyList<ConfigurationValue> Values { get; init; }

    /// <summary>Never: data types are schema.</summary>
    public bool IsDeletable { get; init; }

    public bool CanIgnoreStartNodes { get; init; }
}

/// <summary>One setting of a data type.</summary>
public sealed record ConfigurationValue(string Alias, JsonElement? Value);

/// <summary>A data type in a list.</summary>
public sealed record DataTypeItemModel
{
    public required Guid Id { get; init; }

    public required string Name { get; init; }

    public required string EditorAlias { get; init; }

    public string? EditorUiAlias { get; init; }

    public bool IsDeletable { get; init; }

    public IReadOnlyList<Flag> Flags { get; init; } = [];
}
