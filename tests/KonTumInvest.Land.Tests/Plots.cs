using KonTumInvest.Content.Models;
using KonTumInvest.Land.Plots;

namespace KonTumInvest.Land.Tests;

/// <summary>Valid plots, places and sectors; a test states what matters to it.</summary>
internal static class Plots
{
    public static readonly SectorFacts Wood = new(Guid.CreateVersion7(), "wood", Texts("Chế biến gỗ", "Wood processing"));
    public static readonly SectorFacts Herbs = new(Guid.CreateVersion7(), "herbs", Texts("Dược liệu", "Medicinal herbs"));

    public static readonly PlaceFacts SaoMai = Place(
        "sao-mai",
        PlaceKind.IndustrialPark,
        "Khu công nghiệp Sao Mai",
        "Sao Mai Industrial Park",
        "Xã Hòa Bình",
        "Phường Đăk Bla"
    );
    public static readonly PlaceFacts BoY = Place(
        "bo-y",
        PlaceKind.EconomicZone,
        "Khu kinh tế cửa khẩu Bờ Y",
        "Bờ Y Border-Gate Economic Zone",
        "Xã Pờ Y",
        "Xã Bờ Y"
    );
    public static readonly PlaceFacts DakHa = Place(
        "dak-ha",
        PlaceKind.IndustrialCluster,
        "Cụm công nghiệp Đăk Hà",
        "Đăk Hà Industrial Cluster",
        "Thị trấn Đăk Hà"
    );

    public static PlotFacts Plot(string code, PlaceFacts? place = null, decimal? area = 10_000) =>
        new()
        {
            Key = Guid.CreateVersion7(),
            Code = code,
            Place = place ?? SaoMai,
            Name = Texts($"Lô {code}", $"Plot {code}"),
            Url = Texts($"/vi/{code}", $"/en/{code}"),
            Area = area,
            Status = PlotStatus.Available,
        };

    public static CultureTexts Texts(string vi, string en) => new([new("vi", vi), new("en", en)]);

    private static PlaceFacts Place(string code, PlaceKind kind, string vi, string en, params string[] communes) =>
        new()
        {
            Key = Guid.CreateVersion7(),
            Code = code,
            Kind = kind,
            Name = Texts(vi, en),
            Url = Texts($"/vi/{code}", $"/en/{code}"),
            Communes = communes,
        };
}
