using KonTumInvest.Content.Figures;
using KonTumInvest.Leads.Enquiries;

namespace KonTumInvest.TestSupport.Leads;

/// <summary>Valid things; a test changes what matters to it.</summary>
public static class An
{
    public static readonly PrivacyNotice Notice = new("2026-01", "vi", "<p>Chúng tôi dùng dữ liệu của Quý vị để trả lời yêu cầu.</p>");

    public static readonly EnquirySubject Park = Subject(SubjectKind.Park, "ip-hoa-binh-1", "Khu công nghiệp Hòa Bình (giai đoạn 1)", "Hoa Binh Industrial Park (phase 1)");

    public static readonly EnquirySubject Zone = Subject(SubjectKind.Zone, "ez-bo-y", "Khu kinh tế cửa khẩu quốc tế Bờ Y", "Bo Y International Border-Gate Economic Zone");

    public static readonly EnquirySubject Cluster = Subject(SubjectKind.Cluster, "ccn-dak-la", "Cụm công nghiệp Đăk La", "Dak La Industrial Cluster");

    public static readonly EnquirySubject Policy = Subject(SubjectKind.Policy, "cit", "Ưu đãi thuế thu nhập doanh nghiệp", "Corporate income tax incentive");

    public static readonly EnquirySubject Sector = Subject(SubjectKind.Sector, "wood", "Chế biến gỗ", "Wood processing");

    public static readonly EnquirySubject Plot = Subject(SubjectKind.Plot, "A1", "Lô A1 (mẫu)", "Plot A1 (sample)") with { Place = Park.PlaceOrSelf };

    public static SubmitEnquiry Enquiry() =>
        new()
        {
            FormToken = Guid.CreateVersion7(),
            Language = "vi",
            PersonName = "Người gửi Thử nghiệm",
            Organisation = "Công ty Thử nghiệm Đắk",
            Country = "VN",
            Email = "investor@sender.example",
            Phone = "0260 386 2345",
            AreaFrom = "1,5",
            AreaTo = "3",
            AreaUnit = "Hectare",
            Timing = "WithinOneYear",
            InvestmentAmount = "2.000.000",
            InvestmentCurrency = "USD",
            Message = "Chúng tôi muốn thuê đất để chế biến dược liệu.\n\nXin cho biết giá.",
            Subjects = [Park, Plot, Sector],
            Notice = Notice,
            NoticeSha256 = Notice.Sha256,
            ConsentGiven = true,
        };

    private static EnquirySubject Subject(SubjectKind kind, string code, string vi, string en) =>
        new(kind, Guid.CreateVersion7(), code, new LocalizedText { Vi = vi, En = en });
}
