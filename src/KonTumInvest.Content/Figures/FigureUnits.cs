using System.Collections.Frozen;

namespace KonTumInvest.Content.Figures;

/// <summary>The closed list of units. Data types offer parts of it; a new unit is added here first.</summary>
public static class FigureUnits
{
    private static readonly FigureUnit[] List =
    [
        new("ha", "{0} ha", "{0} ha"),
        new("m2", "{0} m²", "{0} m²"),
        new("km2", "{0} km²", "{0} km²"),
        new("km", "{0} km", "{0} km"),
        new("m", "{0} m", "{0} m"),
        new("percent", "{0}%", "{0}%"),
        new("projects", "{0} dự án", "{0} projects", "{0} project"),
        new("firms", "{0} doanh nghiệp", "{0} firms", "{0} firm"),
        new("households", "{0} hộ", "{0} households", "{0} household"),
        new("people", "{0} người", "{0} people", "{0} person"),
        new("workers", "{0} lao động", "{0} workers", "{0} worker"),
        new("clusters", "{0} cụm", "{0} clusters", "{0} cluster"),
        new("parks", "{0} khu", "{0} parks", "{0} park"),
        new("plants", "{0} nhà máy", "{0} plants", "{0} plant"),
        new("vehicles", "{0} lượt xe", "{0} vehicles", "{0} vehicle"),
        new("visits", "{0} lượt người", "{0} passengers", "{0} passenger"),
        new("lanes", "{0} làn xe", "{0} lanes", "{0} lane"),
        new("hours", "{0} giờ", "{0} hours", "{0} hour"),
        new("days", "{0} ngày", "{0} days", "{0} day"),
        new("workingDays", "{0} ngày làm việc", "{0} working days", "{0} working day"),
        new("vnd", "{0} đồng", "VND {0}"),
        new("vndMillion", "{0} triệu đồng", "VND {0} million"),
        new("vndBillion", "{0} tỷ đồng", "VND {0} billion"),
        new("usdMillion", "{0} triệu USD", "USD {0} million"),
        new("usdBillion", "{0} tỷ USD", "USD {0} billion"),
        new("vndPerHour", "{0} đồng/giờ", "VND {0} an hour"),
        new("vndPerMonth", "{0} đồng/tháng", "VND {0} a month"),
        new("vndMillionPerMonth", "{0} triệu đồng/tháng", "VND {0} million a month"),
        new("vndPerKwh", "{0} đồng/kWh", "VND {0} per kWh"),
        new("vndPerM3", "{0} đồng/m³", "VND {0} per m³"),
        new("vndPerM2", "{0} đồng/m²", "VND {0} per m²"),
        new("usdPerM2", "{0} USD/m²", "USD {0} per m²"),
        new("vndPerM2PerYear", "{0} đồng/m²/năm", "VND {0} per m² a year"),
        new("usdPerM2PerYear", "{0} USD/m²/năm", "USD {0} per m² a year"),
        new("m3PerDay", "{0} m³/ngày", "{0} m³ a day"),
        new("tonnes", "{0} tấn", "{0} tonnes", "{0} tonne"),
        new("tonnesPerYear", "{0} tấn/năm", "{0} tonnes a year", "{0} tonne a year"),
        new("mva", "{0} MVA", "{0} MVA"),
        new("mw", "{0} MW", "{0} MW"),
        new("kv", "{0} kV", "{0} kV"),
    ];

    private static readonly FrozenDictionary<string, FigureUnit> ByCode = List.ToFrozenDictionary(unit => unit.Code, StringComparer.Ordinal);

    public static IReadOnlyList<FigureUnit> All => List;

    /// <summary>The unit with this code, or null for a bare count or a code that is not in the list.</summary>
    public static FigureUnit? Find(string? code) => code is null ? null : ByCode.GetValueOrDefault(code);
}
