using System.Text.Json;

namespace KonTumInvest.Leads.Clock;

/// <summary>Finds where in a text a value stands.</summary>
internal static class JsonLines
{
    /// <summary>The line, counted from 1, on which a value begins; 1 where there is no such value.</summary>
    /// <param name="utf8">JSON that can be read.</param>
    /// <param name="place">Members and indexes, such as <c>years[1].days[3]</c>.</param>
    public static int LineOf(ReadOnlySpan<byte> utf8, string place)
    {
        var reader = new Utf8JsonReader(utf8);
        reader.Read();
        return 1 + utf8[..(int)(Find(ref reader, string.Empty, place) ?? 0)].Count((byte)'\n');
    }

    private static long? Find(ref Utf8JsonReader reader, string here, string wanted)
    {
        if (here == wanted)
        {
            return reader.TokenStartIndex;
        }

        if (reader.TokenType == JsonTokenType.StartObject)
        {
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var name = reader.GetString();
                reader.Read();
                if (Find(ref reader, here.Length == 0 ? name! : $"{here}.{name}", wanted) is { } found)
                {
                    return found;
                }
            }
        }
        else if (reader.TokenType == JsonTokenType.StartArray)
        {
            for (var index = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; index++)
            {
                if (Find(ref reader, $"{here}[{index}]", wanted) is { } found)
                {
                    return found;
                }
            }
        }

        return null;
    }
}
