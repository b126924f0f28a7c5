using System.Text.Json;

namespace KonTumInvest.Cms.Schema.Reading;

/// <summary>
/// Reads the members of one JSON object by name and type. What is missing or of another type is a problem and yields a harmless
/// value; members that nobody asked for are problems when <see cref="Finish"/> is called.
/// </summary>
internal sealed class SourceObject(string file, SourceNode node, string what, ProblemList problems, string directory = "")
{
    private readonly HashSet<string> _known = ["$schema"];

    public string File => file;

    /// <summary>The folder the file is in, to find files that it names.</summary>
    public string Directory => directory;

    public int Line => node.Line;

    /// <summary>What the object is, for messages: "data type", "property 'status'".</summary>
    public string What { get; set; } = what;

    public ProblemList Problems => problems;

    /// <summary>A text that must be there and not blank.</summary>
    public string Text(string name) => Located(name)?.Value ?? string.Empty;

    public string? OptionalText(string name) => OptionalLocated(name)?.Value;

    /// <summary>As <see cref="Text"/>, with its line; null only after a problem was reported.</summary>
    public Located? Located(string name)
    {
        var value = Find(name, required: true);
        if (value is null)
        {
            return null;
        }

        if (value.Kind != JsonValueKind.String || string.IsNullOrWhiteSpace(value.Text))
        {
            problems.Add(file, value.Line, $"{What}: '{name}' must be a text");
            return null;
        }

        return new Located(value.Text, value.Line);
    }

    public Located? OptionalLocated(string name) => IsAbsent(name) ? null : Located(name);

    /// <summary>True or false; <paramref name="fallback"/> where the member is absent.</summary>
    public bool Flag(string name, bool fallback = false)
    {
        var value = Find(name, required: false);
        if (value is null || value.Kind == JsonValueKind.Null)
        {
            return fallback;
        }

        if (value.Kind is JsonValueKind.True or JsonValueKind.False)
        {
            return value.Kind == JsonValueKind.True;
        }

        problems.Add(file, value.Line, $"{What}: '{name}' must be true or false");
        return fallback;
    }

    /// <summary>A whole number; <paramref name="fallback"/> where the member is absent.</summary>
    public int Integer(string name, int fallback)
    {
        var value = Find(name, required: false);
        if (value is null || value.Kind == JsonValueKind.Null)
        {
            return fallback;
        }

        if (value.AsInteger() is { } number)
        {
            return number;
        }

        problems.Add(file, value.Line, $"{What}: '{name}' must be a whole number");
        return fallback;
    }

    /// <summary>A list of texts; empty where the member is absent.</summary>
    public IReadOnlyList<Located> Texts(string name)
    {
        var texts = new List<Located>();
        foreach (var item in Items(name, required: false))
        {
            if (item.Kind == JsonValueKind.String && !string.IsNullOrWhiteSpace(item.Text))
            {
                texts.Add(new Located(item.Text, item.Line));
            }
            else
            {
                problems.Add(file, item.Line, $"{What}: '{name}' must hold texts only");
            }
        }

        return texts;
    }

    /// <summary>A list of objects, each to be read in turn.</summary>
    public IEnumerable<SourceObject> Objects(string name, string itemName, bool required = true)
    {
        foreach (var item in Items(name, required))
        {
            if (item.Kind == JsonValueKind.Object)
            {
                yield return new SourceObject(file, item, itemName, problems, directory);
            }
            else
            {
                problems.Add(file, item.Line, $"{What}: '{name}' must hold objects only");
            }
        }
    }

    /// <summary>An object that is read as it stands, such as a configuration; null where the member is absent.</summary>
    public SourceNode? Object(string name)
    {
        var value = Find(name, required: false);
        if (value is null or { Kind: JsonValueKind.Object or JsonValueKind.Null })
        {
            return value?.Kind == JsonValueKind.Object ? value : null;
        }

        problems.Add(file, value.Line, $"{What}: '{name}' must be an object");
        return null;
    }

    /// <summary>Any value; null where the member is absent.</summary>
    public SourceNode? Any(string name) => Find(name, required: false);

    /// <summary>Reports a problem of this object.</summary>
    public void Refuse(int line, string reason) => problems.Add(file, line, reason);

    /// <summary>Reports the members that nothing asked for: a misspelt member would otherwise be a setting silently lost.</summary>
    public void Finish()
    {
        foreach (var member in node.Members.Where(member => !_known.Contains(member.Name)))
        {
            problems.Add(file, member.Line, $"{What}: unknown member '{member.Name}'");
        }
    }

    private bool IsAbsent(string name) => Find(name, required: false) is null or { Kind: JsonValueKind.Null };

    private IReadOnlyList<SourceNode> Items(string name, bool required)
    {
        var value = Find(name, required);
        if (value is null || value.Kind == JsonValueKind.Array)
        {
            return value?.Items ?? [];
        }

        if (value.Kind != JsonValueKind.Null || required)
        {
            problems.Add(file, value.Line, $"{What}: '{name}' must be a list");
        }

        return [];
    }

    private SourceNode? Find(string name, bool required)
    {
        _known.Add(name);
        var value = node.Member(name);
        if (value is null && required)
        {
            problems.Add(file, node.Line, $"{What}: '{name}' is missing");
        }

        return value;
    }
}
