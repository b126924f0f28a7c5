using KonTumInvest.Content.Figures;
using KonTumInvest.Content.Units;

namespace KonTumInvest.Leads.Tests.Support;

/// <summary>Published units, as the test wants them.</summary>
public sealed class TestUnits : IContactUnitDirectory
{
    public List<ContactUnit> Published { get; } =
    [
        Unit("investment", "Phòng Xúc tiến đầu tư", "Investment promotion unit"),
        Unit("economic-zone", "Tổ Khu kinh tế cửa khẩu", "Economic zone desk"),
        Unit("industrial-parks", "Tổ Khu công nghiệp", "Industrial parks desk"),
        Unit("clusters", "Tổ Cụm công nghiệp", "Clusters desk"),
    ];

    public ContactUnit? FindByCode(string code) => Published.Find(unit => unit.Code == code);

    public IReadOnlyList<ContactUnit> All() => Published;

    public static ContactUnit Unit(string code, string vi, string? en) =>
        new(Guid.CreateVersion7(), code, new LocalizedText { Vi = vi, En = en }, $"{code}@board.example");
}
