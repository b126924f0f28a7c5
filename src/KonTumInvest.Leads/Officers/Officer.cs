using KonTumInvest.Leads.Audit;
using KonTumInvest.Leads.Routing;

namespace KonTumInvest.Leads.Officers;

/// <summary>What the desk keeps about a member of staff: a row of <c>leads_officers</c>. Name, address and role are the account's.</summary>
public sealed class Officer : IAudited
{
    public const int SignatureMaxLength = 2_000;
    public const int UnitsMaxLength = 1_000;

    /// <summary>The key of the staff account.</summary>
    public required Guid Id { get; init; }

    /// <summary>Codes of the units the person belongs to, between semicolons: <c>;clusters;economic-zone;</c>.</summary>
    public string UnitCodes { get; private set; } = string.Empty;

    /// <summary>Whether new leads may be given to the person.</summary>
    public bool TakesLeads { get; set; } = true;

    /// <summary>Away from this day, in Viet Nam.</summary>
    public DateOnly? AbsentFrom { get; set; }

    /// <summary>Away to this day, the day itself included.</summary>
    public DateOnly? AbsentTo { get; set; }

    /// <summary>Who answers meanwhile.</summary>
    public Guid? DeputyKey { get; set; }

    public string? SignatureVi { get; set; }

    public string? SignatureEn { get; set; }

    /// <summary>Null: what the role gives.</summary>
    public bool? SeesContactData { get; set; }

    /// <inheritdoc cref="SeesContactData"/>
    public bool? SeesInvestment { get; set; }

    /// <summary>When a lead was last given to the person; whose turn it is follows from it.</summary>
    [NotAudited]
    public DateTimeOffset? LastAssignedAt { get; set; }

    /// <inheritdoc cref="UnitCodes"/>
    public IReadOnlyList<string> Units => UnitCodes.Split(';', StringSplitOptions.RemoveEmptyEntries);

    Guid? IAudited.AuditLeadId => null;

    public void JoinUnits(IEnumerable<string> codes)
    {
        var distinct = codes.Where(code => code.Length is > 0 and <= RoutingRule.UnitCodeMaxLength).Distinct().Order(StringComparer.Ordinal).ToList();
        UnitCodes = distinct.Count == 0 ? string.Empty : $";{string.Join(';', distinct)};";
    }

    public bool IsAbsentOn(DateOnly day) => AbsentFrom <= day && (AbsentTo is null || day <= AbsentTo);

    /// <summary>What <see cref="UnitCodes"/> contains for members of a unit.</summary>
    public static string UnitMark(string code) => $";{code};";
}
