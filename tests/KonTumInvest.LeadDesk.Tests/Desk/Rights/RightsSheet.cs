using System.Text.RegularExpressions;

namespace KonTumInvest.LeadDesk.Tests.Desk.Rights;

/// <summary>The tables of <c>docs/rights.md</c>, which state who may do what.</summary>
internal sealed partial class RightsSheet
{
    private const string Seen = "Who sees which lead";
    private const string OnLead = "What may be done to a lead that is seen";
    private const string AtDesk = "What may be done at the desk";
    private const string OfPrograms = "Acts of other programs";

    private static readonly string[] LeadActs = ["Acts on a lead", "Acts on the personal data of a lead", "Acts on the parties of a lead"];
    private static readonly string[] DeskActs = ["Acts at the desk", "Acts on views and tasks", "Acts on lists that are brought in", "Acts on personal data", "Acts on other programs"];

    private readonly Dictionary<string, List<string[]>> _tables = [];

    private RightsSheet(IEnumerable<string> lines)
    {
        List<string[]>? table = null;
        foreach (var line in lines)
        {
            if (line.StartsWith("## ", StringComparison.Ordinal))
            {
                _tables[line[3..].Trim()] = table = [];
            }
            else if (line.StartsWith('|') && !line.StartsWith("| ---", StringComparison.Ordinal))
            {
                table?.Add([.. line.Trim().Trim('|').Split('|').Select(cell => cell.Trim())]);
            }
        }

        Acts = [.. LeadActs.SelectMany(acts => Read(acts, onLead: true)), .. DeskActs.SelectMany(acts => Read(acts, onLead: false))];
    }

    public static RightsSheet Current { get; } = new(File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "rights.md")));

    /// <summary>Everybody the tables speak of.</summary>
    public IReadOnlyList<string> People => [.. _tables[Seen].Skip(1).Select(row => row[0])];

    /// <summary>Every kind of lead.</summary>
    public IReadOnlyList<string> Kinds => _tables[Seen][0][1..];

    public IReadOnlyList<RightsAct> Acts { get; }

    /// <summary>What other programs may ask for: each address with the right it asks for.</summary>
    public IReadOnlyDictionary<string, string> Programs => _tables[OfPrograms].Skip(1).ToDictionary(row => Address(row[1]), row => row[2]);

    public bool Sees(string who, string kind) => Cell(Seen, who, kind);

    /// <summary>Whether somebody has every right the act asks for, to the lead or else at the desk.</summary>
    public bool May(string who, RightsAct act) =>
        act.Rights.All(rights => rights.Split(" or ").Any(right => Cell(act.OnLead && Columns(OnLead).Contains(right) ? OnLead : AtDesk, who, right)));

    /// <summary>What the columns of a table speak of.</summary>
    public IReadOnlyList<string> Columns(string table) => _tables[table][0][1..];

    /// <summary>Whether a table says yes.</summary>
    public bool Cell(string table, string who, string column)
    {
        var rows = _tables[table];
        var at = Array.IndexOf(rows[0], column);
        var row = rows.Find(row => row[0] == who);
        return at > 0 && row?[at] is "yes" or "no"
            ? row![at] == "yes"
            : throw new InvalidOperationException($"docs/rights.md says neither yes nor no under '{table}' for '{who}' and '{column}'.");
    }

    private IEnumerable<RightsAct> Read(string table, bool onLead) =>
        _tables[table].Skip(1).Select(row => new RightsAct(row[0], Address(row[1]), row[2].Split(',', StringSplitOptions.TrimEntries), onLead));

    private static string Address(string cell) => Code().Match(cell) is { Success: true } code ? code.Groups[1].Value.Trim() : throw new InvalidOperationException($"'{cell}' is no address.");

    [GeneratedRegex("^`(.+)`$")]
    private static partial Regex Code();
}

/// <summary>An act: in words, its address, the rights it asks for, and whether it is done to one lead.</summary>
internal sealed record RightsAct(string Words, string Address, IReadOnlyList<string> Rights, bool OnLead)
{
    public HttpMethod Method => HttpMethod.Parse(Address.Split(' ')[0]);

    /// <summary>Below the addresses of the desk.</summary>
    public string Route => Address.Contains(' ', StringComparison.Ordinal) ? Address[(Address.IndexOf(' ', StringComparison.Ordinal) + 1)..] : string.Empty;
}
