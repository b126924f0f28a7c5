using System.Text.Json;
using Umbraco.Cms.Core.Serialization;

namespace KonTumInvest.Backoffice.Management.Values;

/// <summary>Carries values of any shape between the client's JSON and what Umbraco's editors take and give.</summary>
public sealed class ClientValues(IJsonSerializer serializer)
{
    /// <summary>The value as JSON, in the form in which Umbraco writes it.</summary>
    public JsonElement? ToClient(object? value) =>
        value is null ? null : JsonSerializer.Deserialize<JsonElement>(serializer.Serialize(value));

    /// <summary>The JSON as editors take it: scalars as such, structures as JSON nodes.</summary>
    public object? FromClient(JsonElement value) =>
        value.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null ? null : serializer.Deserialize<object>(value.GetRawText());
}
