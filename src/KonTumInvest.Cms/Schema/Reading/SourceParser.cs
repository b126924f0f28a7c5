using System.Text.Json;

namespace KonTumInvest.Cms.Schema.Reading;

/// <summary>Parses strict JSON (no comments, no trailing commas, no member twice) into nodes that know their lines.</summary>
internal static class SourceParser
{
    private static readonly byte[] ByteOrderMark = [0xEF, 0xBB, 0xBF];

    /// <summary>The root value; null when the text cannot be read, with the reason among the problems.</summary>
    public static SourceNode? Parse(string file, ReadOnlySpan<byte> utf8, ProblemList problems)
    {
        var text = utf8.StartsWith(ByteOrderMark) ? utf8[ByteOrderMark.Length..] : utf8;
        var reader = new Utf8JsonReader(text, new JsonReaderOptions { CommentHandling = JsonCommentHandling.Disallow });
        try
        {
            var lines = new LineCounter(text);
            reader.Read();
            var root = ReadValue(ref reader, ref lines, file, problems);
            reader.Read();
            return root;
        }
        catch (JsonException exception)
        {
            problems.Add(file, (int)(exception.LineNumber ?? 0) + 1, $"is not valid JSON: {FirstSentence(exception.Message)}");
            return null;
        }
        catch (InvalidOperationException)
        {
            // The reader's answer to bytes that are not UTF-8 inside a string.
            problems.Add(file, 0, "is not valid UTF-8");
            return null;
        }
    }

    private static SourceNode ReadValue(ref Utf8JsonReader reader, ref LineCounter lines, string file, ProblemList problems)
    {
        var line = lines.LineAt(reader.TokenStartIndex);
        return reader.TokenType switch
        {
            JsonTokenType.StartObject => ReadObject(ref reader, ref lines, file, problems),
            JsonTokenType.StartArray => ReadArray(ref reader, ref lines, file, problems),
            JsonTokenType.String => new SourceNode(JsonValueKind.String, line, reader.GetString()),
            JsonTokenType.Number => new SourceNode(JsonValueKind.Number, line, System.Text.Encoding.UTF8.GetString(reader.ValueSpan)),
            JsonTokenType.True => new SourceNode(JsonValueKind.True, line),
            JsonTokenType.False => new SourceNode(JsonValueKind.False, line),
            _ => new SourceNode(JsonValueKind.Null, line),
        };
    }

    private static SourceNode ReadArray(ref Utf8JsonReader reader, ref LineCounter lines, string file, ProblemList problems)
    {
        var line = lines.LineAt(reader.TokenStartIndex);
        var items = new List<SourceNode>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            items.Add(ReadValue(ref reader, ref lines, file, problems));
        }

        return new SourceNode(line, items);
    }

    private static SourceNode ReadObject(ref Utf8JsonReader reader, ref LineCounter lines, string file, ProblemList problems)
    {
        var line = lines.LineAt(reader.TokenStartIndex);
        var members = new List<SourceMember>();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            var nameLine = lines.LineAt(reader.TokenStartIndex);
            reader.Read();
            var value = ReadValue(ref reader, ref lines, file, problems);
            if (members.Exists(member => member.Name == name))
            {
                problems.Add(file, nameLine, $"member '{name}' appears twice");
                continue;
            }

            members.Add(new SourceMember(name, nameLine, value));
        }

        return new SourceNode(line, members);
    }

    // The rest of the message repeats position and path, which the problem already carries.
    private static string FirstSentence(string message)
    {
        var end = message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return (end < 0 ? message : message[..end]).TrimEnd('.');
    }

    // Tokens come in order, so the line is counted once over the whole text instead of once per token.
    private ref struct LineCounter(ReadOnlySpan<byte> text)
    {
        private readonly ReadOnlySpan<byte> _text = text;
        private int _position;
        private int _line = 1;

        public int LineAt(long position)
        {
            var passed = _text[_position..(int)position];
            _line += passed.Count((byte)'\n');
            _position = (int)position;
            return _line;
        }
    }
}
