using KonTumInvest.Content.Figures;
using KonTumInvest.Web.Components;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace KonTumInvest.Browser.Tests.Gallery;

/// <summary>What the gallery shows. The values are invented for the gallery and describe no place.</summary>
public sealed class GalleryPage
{
    internal const string MapData = """
        {"type":"FeatureCollection","features":[
        {"type":"Feature","properties":{"key":"a","kind":"zone","name":"Khu kinh tế mẫu","url":"/vi/gallery#a","status":"operating","sample":false},"geometry":{"type":"Point","coordinates":[107.6,14.7]}},
        {"type":"Feature","properties":{"key":"b","kind":"park","name":"Khu công nghiệp mẫu","url":"/vi/gallery#b","status":"operating","sample":false},"geometry":{"type":"Point","coordinates":[107.95,14.35]}},
        {"type":"Feature","properties":{"key":"c","kind":"cluster","name":"Cụm công nghiệp mẫu","url":"/vi/gallery#c","status":"planned","sample":false},"geometry":{"type":"Point","coordinates":[108.05,14.55]}},
        {"type":"Feature","properties":{"key":"d","kind":"plot","name":"SM-01","url":"/vi/gallery#d","status":"available","sample":true},"geometry":{"type":"Polygon","coordinates":[[[107.93,14.33],[107.94,14.33],[107.94,14.34],[107.93,14.34],[107.93,14.33]]]}}
        ]}
        """;

    public string? Email { get; set; }

    public string? Message { get; set; }

    public string? Country { get; set; }

    public IReadOnlyList<string> Sectors { get; set; } = [];

    public bool Consent { get; set; }

    public IReadOnlyList<SelectListItem> Countries { get; } = [new("Việt Nam", "VN"), new("Lào", "LA"), new("Campuchia", "KH")];

    public IReadOnlyList<SelectListItem> SectorChoices { get; } = [new("Chế biến cà phê", "coffee"), new("Dược liệu", "herbs")];

    public Figure Disputed { get; } = new()
    {
        Value = 70438,
        Unit = "ha",
        Source = new() { Document = "11/QĐ-MAU", AsOf = PartialDate.Parse("2007-02-08"), Confidence = Confidence.Confirmed, Url = new Uri("https://vanban.example/11") },
        Note = new() { Vi = "Gồm cả phần đất chưa giải phóng mặt bằng.", En = "Includes land that is not yet cleared." },
        Further = [new() { Value = 16000, Unit = "ha", Approximate = true, Source = new() { Document = "22/TTr-MAU", DocumentDate = PartialDate.Parse("2020") } }],
    };

    public Figure Share { get; } = new() { Value = 37.7m, Unit = "percent", Source = new() { Document = "Báo Mẫu", AsOf = PartialDate.Parse("2024-02") } };

    public Figure Words { get; } = new() { Text = new() { Vi = "Đường nhựa hai làn xe", En = "Two-lane asphalt road" }, Source = new() { Document = "33/BC-MAU" } };

    public Figure Range { get; } = new() { Value = 25000, UpperValue = 40000, Unit = "vndPerM2PerYear", Source = new() { Document = "44/QĐ-MAU", AsOf = PartialDate.Parse("2025") } };

    public IReadOnlyList<SiteLink> Crumbs { get; } = [new("Trang chủ", "/vi"), new("Khu và cụm", "/vi/khu"), new("Khu công nghiệp mẫu", "/vi/gallery", true)];

    public IReadOnlyList<PlotCard> Plots { get; } =
    [
        new() { Code = "SM-01", Url = "/vi/gallery#d", Place = "Khu công nghiệp mẫu", PlaceUrl = "/vi/gallery#b", AreaSquareMetres = 12500, Status = new("Còn trống", BadgeTone.Positive), Readiness = "Điện, nước, đường", Sample = true },
        new() { Code = "SM-02", Url = "/vi/gallery#e", Place = "Khu công nghiệp mẫu", AreaSquareMetres = 8200.5m, Status = new("Đang giữ chỗ", BadgeTone.Pending), Sample = true },
        new() { Code = "SM-03", Url = "/vi/gallery#f", Place = "Khu công nghiệp mẫu", Status = new("Đã cho thuê", BadgeTone.Ended) },
    ];

    public PlaceCard Park => new()
    {
        Name = "Khu công nghiệp mẫu Đăk Kroong",
        Url = "/vi/gallery#b",
        Kind = "Khu công nghiệp",
        Status = new("Đang hoạt động", BadgeTone.Positive),
        Location = "Xã Đăk Pxi (trước 01/07/2025: xã Đăk Long)",
        Summary = "Đoạn giới thiệu ngắn của một khu công nghiệp, dài chừng hai dòng để xem chữ xuống hàng ra sao.",
        Area = Disputed,
        Occupancy = Share,
    };

    public PlaceCard Cluster => new()
    {
        Name = "Cụm công nghiệp mẫu",
        Url = "/vi/gallery#c",
        Kind = "Cụm công nghiệp",
        Status = new("Quy hoạch", BadgeTone.Pending),
        Sample = true,
    };

    public PlaceMap Map { get; } = new()
    {
        Label = "Bản đồ các khu và cụm",
        DataUrl = "/gallery/map.geojson",
        Items =
        [
            new("a", "Khu kinh tế mẫu", "/vi/gallery#a", new("Đang hoạt động", BadgeTone.Positive), false),
            new("b", "Khu công nghiệp mẫu", "/vi/gallery#b", new("Đang hoạt động", BadgeTone.Positive), false),
            new("c", "Cụm công nghiệp mẫu", "/vi/gallery#c", new("Quy hoạch", BadgeTone.Pending), false),
            new("d", "SM-01", "/vi/gallery#d", new("Còn trống", BadgeTone.Positive), true),
        ],
    };
}
