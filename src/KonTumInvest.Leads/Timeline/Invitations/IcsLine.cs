namespace KonTumInvest.Leads.Timeline.Invitations;

/// <summary>A line of an iCalendar object: a name, parameters and a value (RFC 5545, 3.1).</summary>
internal sealed record IcsLine(string Name, IReadOnlyList<KeyValuePair<string, string>> Parameters, string Value)
{
    /// <summary>The value of a parameter; null where there is none.</summary>
    public string? Parameter(string name) =>
        Parameters.Where(parameter => parameter.Key == name).Select(parameter => parameter.Value).FirstOrDefault();

    /// <summary>The parts of an unfolded line; null for one without a name or a value.</summary>
    public static IcsLine? Parse(string line)
    {
        if (Cut(line) is not { } colon)
        {
            return null;
        }

        var parts = Split(line[..colon], ';');
        var name = parts[0].Trim().ToUpperInvariant();
        return name.Length == 0 ? null : new IcsLine(name, [.. parts.Skip(1).Select(ParameterOf)], line[(colon + 1)..]);
    }

    private static KeyValuePair<string, string> ParameterOf(string text)
    {
        var equals = text.IndexOf('=', StringComparison.Ordinal);
        return equals < 0
            ? KeyValuePair.Create(text.Trim().ToUpperInvariant(), string.Empty)
            : KeyValuePair.Create(text[..equals].Trim().ToUpperInvariant(), text[(equals + 1)..].Trim().Trim('"'));
    }

    // Between quotes, colons and semicolons have no meaning.
    private static int? Cut(string line)
    {
        var quoted = false;
        for (var at = 0; at < line.Length; at++)
        {
            quoted ^= line[at] == '"';
            if (line[at] == ':' && !quoted)
            {
                return at;
            }
        }

        return null;
    }

    private static List<string> Split(string text, char separator)
    {
        var (parts, start, quoted) = (new List<string>(), 0, false);
        for (var at = 0; at < text.Length; at++)
        {
            quoted ^= text[at] == '"';
            if (text[at] == separator && !quoted)
            {
                parts.Add(text[start..at]);
                start = at + 1;
            }
        }

        parts.Add(text[start..]);
        return parts;
    }
}
