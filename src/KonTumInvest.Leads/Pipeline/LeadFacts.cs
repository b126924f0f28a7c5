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

        TooLong(errors, request.Title, nameof(request.Title), Lead.TitleMaxLength);
        TooLong(errors, request.Summary, nameof(request.Summary), Lead.SummaryMaxLength);
        TooLong(errors, request.SectorCode, nameof(request.SectorCode), Lead.SectorCodeMaxLength);
        if (request.Country is { Length: > 0 } country && !Countries.TryNormalize(country, out _))
        {
            errors.Add(LeadErrors.CountryUnknown);
        }

        if (request.AreaFrom < 0 || request.AreaTo < 0 || request.AreaTo < request.AreaFrom)
        {
            errors.Add(LeadErrors.AreaRange);
        }

        if (!IsSum(request.InvestmentAmount, request.InvestmentCurrency))
        {
            errors.Add(LeadErrors.Investment);
        }

        return errors;
    }

    /// <summary>Writes checked facts. Somebody who does not see the investment leaves it as it is.</summary>
    public static void Write(Lead lead, ChangeLead request, DeskActor actor)
    {
        lead.Title = request.Title!.Trim();
        lead.Summary = NullIfEmpty(request.Summary);
        lead.Kind = request.Kind;
        lead.Language = request.Language == "en" ? "en" : "vi";
        lead.Country = Countries.TryNormalize(request.Country, out var country) ? country : null;
        lead.SectorCode = NullIfEmpty(request.SectorCode);
        (lead.AreaFrom, lead.AreaTo) = (request.AreaFrom, request.AreaTo);
        lead.Timing = request.Timing;
        if (actor.SeesInvestment)
        {
            (lead.InvestmentAmount, lead.InvestmentCurrency) = (request.InvestmentAmount, request.InvestmentAmount is null ? null : request.InvestmentCurrency);
        }
    }

    private static bool IsSum(decimal? amount, string? currency) =>
        amount is null ? string.IsNullOrEmpty(currency) || InvestmentSize.Currencies.Contains(currency) : amount > 0 && InvestmentSize.Currencies.Contains(currency ?? string.Empty);

    private static void TooLong(List<Error> errors, string? text, string field, int maxLength)
    {
        if (text?.Length > maxLength)
        {
            errors.Add(LeadErrors.TooLong(field, maxLength));
        }
    }

    private static string? NullIfEmpty(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
