namespace KonTumInvest.Content.AdministrativeUnits;

/// <summary>A unit at commune level, in the time it existed.</summary>
/// <param name="Code">
/// Stable and unique over time, such as <c>kontum-23338</c> or <c>quangngai-23332</c>: the official five-digit codes were given again to
/// other units in 2025.
/// </param>
/// <param name="Name">With its kind, such as "Xã Hòa Bình".</param>
/// <param name="District">The district or city it belonged to; null since districts were abolished on 1 July 2025.</param>
/// <param name="Province">The province of the time.</param>
/// <param name="From">The first day; null where it lies before what the register covers.</param>
/// <param name="To">The last day; null while it exists.</param>
public sealed record AdministrativeUnit(string Code, string Name, string? District, string Province, DateOnly? From, DateOnly? To)
{
    public AdministrativeUnitKind Kind =>
        Name.StartsWith("Phường ", StringComparison.Ordinal) ? AdministrativeUnitKind.Ward
        : Name.StartsWith("Thị trấn ", StringComparison.Ordinal) ? AdministrativeUnitKind.Township
        : AdministrativeUnitKind.Commune;

    /// <summary>The name without its kind, such as "Hòa Bình".</summary>
    public string ShortName => Kind == AdministrativeUnitKind.Township ? Name["Thị trấn ".Length..] : Name.Split(' ', 2)[1];

    /// <summary>Square kilometres; null where the register does not hold it.</summary>
    public decimal? AreaSquareKilometres { get; init; }

    public bool ExistsOn(DateOnly day) => (From is null || day >= From) && (To is null || day <= To);

    /// <summary>
    /// The name with what tells it from others of the same name: "Xã Đăk Long, Huyện Đăk Hà, Kon Tum" or "Xã Đăk Long, Quảng Ngãi".
    /// </summary>
    public string FullName => string.Join(", ", new[] { Name, District, Province }.OfType<string>());
}
