using KonTumInvest.Content.Common;
using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Enquiries;
using KonTumInvest.Leads.Values;

namespace KonTumInvest.Leads.Pipeline;

/// <summary>Checks and writes the facts of a lead.</summary>
internal static class LeadFacts
{
    /// <summary>Everything that is wrong with the request; empty where nothing is.</summary>
    public static List<Error> Check(ChangeLead request)
    {
        var errors = new List<Error>();
        if (string.IsNullOrWhiteSpace(request.Title))
        {
            errors.Add(LeadErrors.TitleMissing);
        }

        Check(errors, Title(request), nameof(request.Title), Lead.TitleMaxLength);
        Check(errors, Summary(request), nameof(request.Summary), Lead.SummaryMaxLength);
        Check(errors, SectorCode(request), nameof(request.SectorCode), Lead.SectorCodeMaxLength);
        if (request.Country is { Length: > 0 } country && !Countries.TryNormalize(country, out _))
        {
            errors.Add(LeadErrors.CountryUnknown);
        }

        if (request.AreaFrom < 0 || request.AreaTo < 0 || request.AreaTo < request.AreaFrom)
        {
            errors.Add(LeadErrors.AreaRange);
        }

        errors.AddRange(TooLarge((request.AreaFrom, nameof(request.AreaFrom)), (request.AreaTo, nameof(request.AreaTo)), (request.InvestmentAmount, nameof(request.InvestmentAmount))));
        if (!IsSum(request.InvestmentAmount, request.InvestmentCurrency))
        {
            errors.Add(LeadErrors.Investment);
        }

        return errors;
    }

    /// <summary>A refusal for each number that no column could hold.</summary>
    public static IEnumerable<Error> TooLarge(params IEnumerable<(decimal? Number, string Field)> numbers) =>
        numbers.Where(one => one.Number > Lead.LargestNumber).Select(one => LeadErrors.NumberTooLarge(one.Field));

    /// <summary>Writes checked facts. Somebody who does not see the investment leaves it as it is.</summary>
    public static void Write(Lead lead, ChangeLead request, DeskActor actor)
    {
        lead.Title = Title(request).Value;
        lead.Summary = NullIfEmpty(Summary(request));
        lead.Kind = request.Kind;
        lead.Language = request.Language == "en" ? "en" : "vi";
        lead.Country = Countries.TryNormalize(request.Country, out var country) ? country : null;
        lead.SectorCode = NullIfEmpty(SectorCode(request));
        (lead.AreaFrom, lead.AreaTo) = (request.AreaFrom, request.AreaTo);
        lead.Timing = request.Timing;
        if (actor.SeesInvestment)
        {
            (lead.InvestmentAmount, lead.InvestmentCurrency) = (request.InvestmentAmount, request.InvestmentAmount is null ? null : request.InvestmentCurrency);
        }
    }

    private static bool IsSum(decimal? amount, string? currency) =>
        amount is null ? string.IsNullOrEmpty(currency) || InvestmentSize.Currencies.Contains(currency) : amount > 0 && InvestmentSize.Currencies.Contains(currency ?? string.Empty);

    private static CleanText Title(ChangeLead request) => CleanText.Line(request.Title, Lead.TitleMaxLength);

    private static CleanText Summary(ChangeLead request) => CleanText.Paragraphs(request.Summary, Lead.SummaryMaxLength);

    private static CleanText SectorCode(ChangeLead request) => CleanText.Line(request.SectorCode, Lead.SectorCodeMaxLength);

    private static void Check(List<Error> errors, CleanText text, string field, int maxLength)
    {
        if (text.Fault != TextFault.None)
        {
            errors.Add(text.Fault == TextFault.TooLong ? LeadErrors.TooLong(field, maxLength) : LeadErrors.Unreadable(field));
        }
    }

    private static string? NullIfEmpty(CleanText text) => text.Value.Length == 0 ? null : text.Value;
}
