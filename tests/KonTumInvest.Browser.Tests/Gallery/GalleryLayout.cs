using System.Globalization;
using KonTumInvest.Web.Layout;

namespace KonTumInvest.Browser.Tests.Gallery;

/// <summary>Surroundings that need no published content.</summary>
internal sealed class GalleryLayout : ISiteLayoutProvider
{
    public SiteLayout Get()
    {
        var vietnamese = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "vi";
        return new()
        {
            HomeUrl = "/vi",
            BoardName = vietnamese ? "Ban quản lý khu kinh tế mẫu" : "Example economic zone board",
            BoardNote = vietnamese ? "Ghi chú về ban quản lý mẫu." : "A note on the example board.",
            Navigation = vietnamese
                ? [new("Khu và cụm", "/vi/khu", true), new("Quỹ đất", "/vi/dat"), new("Hạ tầng", "/vi/ha-tang"), new("Ưu đãi", "/vi/uu-dai"), new("Văn bản", "/vi/van-ban"), new("Tin tức", "/vi/tin"), new("Liên hệ", "/vi/lien-he")]
                : [new("Zones and parks", "/en/parks", true), new("Land", "/en/land"), new("Infrastructure", "/en/infrastructure"), new("Incentives", "/en/policies"), new("Legal documents", "/en/legal"), new("News", "/en/news"), new("Contact", "/en/contact")],
            Languages = [new("vi", "Tiếng Việt", "/vi/gallery", vietnamese, true), new("en", "English", "/en/gallery", !vietnamese, true)],
            SearchUrl = "/vi/tim",
            EnquiryUrl = "/vi/yeu-cau",
            ContactUrl = "/vi/lien-he",
            Units = [new("Phòng Đầu tư", "dau-tu@banquanly.example", null), new("Phòng Quy hoạch", "quy-hoach@banquanly.example", null)],
            LegalLinks = [new("Thông báo về quyền riêng tư", "/vi/rieng-tu"), new("Tuyên bố về khả năng tiếp cận", "/vi/tiep-can")],
        };
    }
}
