using System.Collections.Frozen;
using System.Globalization;
using KonTumInvest.Content.Common;

namespace KonTumInvest.Content.AdministrativeUnits;

/// <summary>
/// The communes, wards and townships of former Kon Tum province and the units of Quảng Ngãi province they were joined into, whole unit
/// by whole unit, on 1 July 2025 (resolution 1677/NQ-UBTVQH15; the province by resolution 202/2025/QH15).
/// </summary>
public static class UnitRegister
{
    /// <summary>The day the new units began; the former ones existed until the day before.</summary>
    public static readonly DateOnly Reorganisation = new(2025, 7, 1);

    private const string FormerProvince = "Kon Tum";
    private const string CurrentProvince = "Quảng Ngãi";

    private static readonly Tables Register = Load();

    /// <summary>Former units first, then today's, each in the order of the official codes.</summary>
    public static IReadOnlyList<AdministrativeUnit> All => Register.All;

    /// <summary>The units that existed on the day.</summary>
    public static IReadOnlyList<AdministrativeUnit> AsAt(DateOnly day) => [.. All.Where(unit => unit.ExistsOn(day))];

    /// <summary>The unit with this code, or null.</summary>
    /// <param name="code">A code, alone or followed by a space and the name, as the back office's lists hold it.</param>
    public static AdministrativeUnit? Find(string code) => Register.ByCode.GetValueOrDefault(code.Split(' ', 2)[0]);

    /// <summary>The units with these codes; codes the register does not hold are left out.</summary>
    public static IReadOnlyList<AdministrativeUnit> FindAll(IEnumerable<string> codes) =>
        [.. codes.Select(Find).OfType<AdministrativeUnit>()];

    /// <summary>All units of the name, at any time: marks and case do not matter, and the kind may be left out.</summary>
    /// <returns>Several where a name was used more than once, such as "Đăk Long" or "Đăk Hà".</returns>
    public static IReadOnlyList<AdministrativeUnit> FindByName(string name)
    {
        var folded = VietnameseText.Fold(name.Trim());
        return [.. All.Where(unit => VietnameseText.Fold(unit.Name) == folded || VietnameseText.Fold(unit.ShortName) == folded)];
    }

    /// <summary>What the unit became part of; empty for a unit that exists today.</summary>
    public static IReadOnlyList<AdministrativeUnit> FindSuccessors(AdministrativeUnit unit) => [.. Register.Successors[unit.Code]];

    /// <summary>The units that were joined into it; empty for a former unit.</summary>
    public static IReadOnlyList<AdministrativeUnit> FindPredecessors(AdministrativeUnit unit) => [.. Register.Predecessors[unit.Code]];

    private static Tables Load()
    {
        var rows = ReadRows().ToList();
        var former = rows.ToDictionary(row => row[0], Former);
        var current = rows.DistinctBy(row => row[3]).ToDictionary(row => row[3], Current);
        AdministrativeUnit[] all = [.. ByOfficialCode(former), .. ByOfficialCode(current)];
        return new Tables(
            all,
            all.ToFrozenDictionary(unit => unit.Code, StringComparer.Ordinal),
            rows.ToLookup(row => former[row[0]].Code, row => current[row[3]]),
            rows.ToLookup(row => current[row[3]].Code, row => former[row[0]])
        );
    }

    private static AdministrativeUnit Former(string[] row) =>
        new($"kontum-{row[0]}", row[1], row[2], FormerProvince, null, Reorganisation.AddDays(-1));

    private static AdministrativeUnit Current(string[] row) =>
        new($"quangngai-{row[3]}", row[4], null, CurrentProvince, Reorganisation, null)
        {
            AreaSquareKilometres = decimal.Parse(row[5], CultureInfo.InvariantCulture),
        };

    private static IEnumerable<AdministrativeUnit> ByOfficialCode(Dictionary<string, AdministrativeUnit> units) =>
        units.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Value);

    private static IEnumerable<string[]> ReadRows()
    {
        using var stream = typeof(UnitRegister).Assembly.GetManifestResourceStream("mergers-2025-07-01.csv")
            ?? throw new InvalidOperationException("The register of administrative units is missing from the assembly.");
        using var reader = new StreamReader(stream);
        _ = reader.ReadLine();
        while (reader.ReadLine() is { } line)
        {
            yield return line.Split(',');
        }
    }

    private sealed record Tables(
        IReadOnlyList<AdministrativeUnit> All,
        FrozenDictionary<string, AdministrativeUnit> ByCode,
        ILookup<string, AdministrativeUnit> Successors,
        ILookup<string, AdministrativeUnit> Predecessors
    );
}
