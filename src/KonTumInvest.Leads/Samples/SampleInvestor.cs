namespace KonTumInvest.Leads.Samples;

/// <summary>An invented organisation with an invented person. All of them are at domains that belong to nobody (RFC 2606).</summary>
internal sealed record SampleInvestor(string Organisation, string Person, string Country, string Language, string Domain)
{
    public string Email => $"investment@{Domain}";

    public static IReadOnlyList<SampleInvestor> All { get; } =
    [
        new("Công ty TNHH Dược liệu Ngọc Mẫu", "Trần Mẫu An", "VN", "vi", "duoclieu-ngocmau.example"),
        new("Công ty CP Gỗ Mẫu Tây Nguyên", "Lê Mẫu Bình", "VN", "vi", "go-mau.example"),
        new("Công ty CP Nông sản Mẫu Đăk", "Phạm Mẫu Chi", "VN", "vi", "nongsan-mau.example"),
        new("Công ty TNHH Cà phê Mẫu Hà", "Hoàng Mẫu Dũng", "VN", "vi", "caphe-mau.example"),
        new("Công ty CP Năng lượng Mẫu Xanh", "Vũ Mẫu Giang", "VN", "vi", "nangluong-mau.example"),
        new("Công ty CP Logistics Mẫu Bờ Y", "Đỗ Mẫu Hạnh", "VN", "vi", "logistics-mau.example"),
        new("Công ty TNHH May Mẫu Phong", "Bùi Mẫu Khánh", "VN", "vi", "may-mau.example"),
        new("Công ty CP Cao su Mẫu Sa", "Ngô Mẫu Linh", "VN", "vi", "caosu-mau.example"),
        new("Sample Foods Japan K.K.", "Aiko Sample", "JP", "en", "foods-sample.example"),
        new("Mihon Precision Co., Ltd.", "Kenji Sample", "JP", "en", "mihon-precision.example"),
        new("Gyeonbon Materials Co., Ltd.", "Minjun Sample", "KR", "en", "gyeonbon.example"),
        new("Sample Textile Korea Co., Ltd.", "Soyeon Sample", "KR", "en", "textile-sample.example"),
        new("Yangben Furniture Co., Ltd.", "Wei Sample", "CN", "en", "yangben-furniture.example"),
        new("Sample Logistics Lao Sole Co., Ltd.", "Khamla Sample", "LA", "en", "lao-logistics.example"),
        new("Tuayang Rubber Public Co., Ltd.", "Somchai Sample", "TH", "en", "tuayang-rubber.example"),
        new("Specimen Agri Pte. Ltd.", "Mei Sample", "SG", "en", "specimen-agri.example"),
        new("Muster Solar GmbH", "Erika Sample", "DE", "en", "muster-solar.example"),
        new("Voorbeeld Horticulture B.V.", "Jan Sample", "NL", "en", "voorbeeld.example"),
        new("Sample Herbal Inc.", "Pat Sample", "US", "en", "herbal-sample.example"),
        new("Yangpin Electronics Ltd.", "Ling Sample", "TW", "en", "yangpin.example"),
    ];
}
