using KonTumInvest.Leads.Enquiries;

namespace KonTumInvest.Leads.Texts;

/// <summary>Parts of an enquiry in words.</summary>
public static class EnquiryWording
{
    private const string Number = "#,0.####";

    /// <summary>Viet Nam keeps UTC+7 all year.</summary>
    private static readonly TimeSpan VietNam = TimeSpan.FromHours(7);

    /// <summary>The date and time in Viet Nam.</summary>
    public static DateTimeOffset InVietNam(DateTimeOffset time) => time.ToOffset(VietNam);

    public static string Time(DateTimeOffset time, string language) =>
        InVietNam(time).ToString(language == "en" ? "d MMMM yyyy, HH:mm (UTC+7)" : "HH:mm 'ngày' dd/MM/yyyy", LeadsTexts.CultureOf(language));

    /// <summary>From when to when in Viet Nam; without an end, the beginning alone.</summary>
    public static string Span(DateTimeOffset from, DateTimeOffset? to, string language)
    {
        if (to is not { } end)
        {
            return Time(from, language);
        }

        var (first, last) = (InVietNam(from), InVietNam(end));
        return first.Date == last.Date
            ? LeadsTexts.Get("time.sameDay", language, first.DateTime, last.DateTime)
            : LeadsTexts.Get("time.span", language, Time(from, language), Time(end, language));
    }

    public static string Timing(StartTiming timing, string language) => LeadsTexts.Get($"timing.{timing}", language);

    public static string Unit(AreaUnit unit, string language) => LeadsTexts.Get($"areaUnit.{unit}", language);

    public static string Land(LandNeed need, string language)
    {
        var unit = Unit(need.Unit, language);
        return (need.From, need.To) switch
        {
            ({ } from, { } to) => LeadsTexts.Get("area.range", language, Write(from, language), Write(to, language), unit),
            ({ } from, null) => LeadsTexts.Get("area.from", language, Write(from, language), unit),
            (null, { } to) => LeadsTexts.Get("area.to", language, Write(to, language), unit),
            _ => string.Empty,
        };
    }

    public static string Investment(InvestmentSize size, string language) => $"{Write(size.Amount, language)} {size.Currency}";

    /// <summary>The name of a plot with its place, of anything else the name; generated plots are marked.</summary>
    public static string Subject(EnquirySubject subject, string language)
    {
        var name = subject.Place is { } place
            ? LeadsTexts.Get("subject.inPlace", language, subject.Name.For(language), place.Name.For(language))
            : subject.Name.For(language);
        return subject.Sample ? LeadsTexts.Get("subject.sample", language, name) : name;
    }

    private static string Write(decimal number, string language) => number.ToString(Number, LeadsTexts.CultureOf(language));
}
