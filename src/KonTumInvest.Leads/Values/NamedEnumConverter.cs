using System.Text.Json.Serialization;

namespace KonTumInvest.Leads.Values;

/// <summary>Reads and writes an enumeration by the names of its members; numbers are refused.</summary>
public sealed class NamedEnumConverter<T>() : JsonStringEnumConverter<T>(namingPolicy: null, allowIntegerValues: false)
    where T : struct, Enum;
