using System.Text.RegularExpressions;
using KonTumInvest.Content.Common;

namespace KonTumInvest.Leads.Imports.Plans;

/// <summary>The words by which lists in Vietnam and abroad name their columns.</summary>
internal static partial class FieldWords
{
    /// <summary>The header of the column of mistakes in a file with wrong rows, in both languages.</summary>
    public const string FaultsVi = "Lỗi";
    public const string FaultsEn = "Errors";

    // Folded: without marks and case. The first words that fit decide.
    private static readonly (ImportField Field, string[] Words)[] All =
    [
        (ImportField.PersonName, ["ho ten", "ho va ten", "ten", "nguoi lien he", "ten nguoi lien he", "dai dien", "nguoi dai dien", "lien he", "contact", "contact name", "contact person", "name", "full name", "person", "representative"]),
        (ImportField.Position, ["chuc vu", "chuc danh", "position", "job title", "role"]),
        (ImportField.Organisation, ["to chuc", "cong ty", "ten cong ty", "doanh nghiep", "ten doanh nghiep", "ten to chuc", "nha dau tu", "ten nha dau tu", "company", "company name", "organisation", "organization", "organisation name", "investor", "investor name", "account", "account name"]),
        (ImportField.TaxCode, ["ma so thue", "mst", "ma so doanh nghiep", "tax code", "tax id", "tax number"]),
        (ImportField.Country, ["quoc gia", "nuoc", "quoc tich", "country", "nationality"]),
        (ImportField.Email, ["email", "e mail", "thu dien tu", "dia chi email", "dia chi thu dien tu", "mail", "email address"]),
        (ImportField.Phone, ["dien thoai", "so dien thoai", "sdt", "dt", "di dong", "so di dong", "phone", "phone number", "telephone", "mobile", "tel"]),
        (ImportField.Language, ["ngon ngu", "language"]),
        (ImportField.Title, ["tieu de", "ten ho so", "ten du an", "du an", "project", "project name", "title", "subject"]),
        (ImportField.Sector, ["linh vuc", "nganh", "nganh nghe", "linh vuc dau tu", "sector", "industry"]),
        (ImportField.Place, ["dia diem", "khu cong nghiep", "kcn", "cum cong nghiep", "ccn", "khu", "khu kinh te", "dia diem dau tu", "place", "industrial park", "park", "location"]),
        (ImportField.AreaFrom, ["dien tich", "dien tich tu", "nhu cau dat", "dien tich dat", "area", "land area", "area from", "land"]),
        (ImportField.AreaTo, ["dien tich den", "area to"]),
        (ImportField.InvestmentAmount, ["von dau tu", "von", "tong von", "tong von dau tu", "so von", "investment", "investment amount", "capital"]),
        (ImportField.InvestmentCurrency, ["loai tien", "dong tien", "tien te", "don vi tien", "don vi tien te", "currency"]),
        (ImportField.Message, ["noi dung", "yeu cau", "noi dung yeu cau", "nhu cau", "mo ta", "message", "enquiry", "request", "description"]),
        (ImportField.Note, ["ghi chu", "dia chi", "website", "trang web", "note", "notes", "remark", "remarks", "address"]),
        (ImportField.ReceivedOn, ["ngay nhan", "ngay tiep nhan", "tiep nhan", "ngay", "thoi diem nhan", "ngay den", "ngay lien he", "received", "received on", "date", "date received", "created", "created at"]),
        (ImportField.Stage, ["giai doan", "trang thai", "tinh trang", "stage", "status"]),
        (ImportField.Source, ["nguon", "nguon khach", "source", "lead source"]),
        (ImportField.Unit, ["bo phan", "don vi phu trach", "phong phu trach", "bo phan phu trach", "unit"]),
        (ImportField.Officer, ["nguoi phu trach", "can bo", "can bo phu trach", "chuyen vien", "chuyen vien phu trach", "phu trach", "officer", "owner", "assigned to", "assigned user", "responsible", "responsible officer"]),
        (ImportField.LicenceNumber, ["so giay chung nhan", "so gcn", "so gcndkdt", "so giay chung nhan dang ky dau tu", "licence number", "license number", "certificate number", "irc"]),
        (ImportField.LicensedOn, ["ngay cap", "ngay cap giay chung nhan", "ngay cap phep", "licensed on", "licence date", "license date"]),
    ];

    private static readonly Dictionary<string, ImportField> ByWords = All.SelectMany(field => field.Words.Select(words => (words, field.Field)))
        .DistinctBy(pair => pair.words)
        .ToDictionary(pair => pair.words, pair => pair.Field, StringComparer.Ordinal);

    /// <summary>Without marks, case, signs, and what stands in brackets.</summary>
    public static string Fold(string? header) => Signs().Replace(VietnameseText.Fold(Brackets().Replace(header ?? string.Empty, " ")), " ").Trim();

    /// <summary>What stands in the brackets of a header, folded: mostly a unit.</summary>
    public static string Bracketed(string? header) => VietnameseText.Fold(Brackets().Match(header ?? string.Empty).Groups[1].Value).Trim();

    /// <summary>The field a header names; null for one that says nothing known.</summary>
    public static ImportField? Of(string? header) => ByWords.TryGetValue(Fold(header), out var field) ? field : null;

    [GeneratedRegex(@"[^\p{L}\p{Nd}]+")]
    private static partial Regex Signs();

    [GeneratedRegex(@"[(\[]([^)\]]*)[)\]]")]
    private static partial Regex Brackets();
}
