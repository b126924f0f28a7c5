using System.Text.Json.Serialization;
using KonTumInvest.Content.Common;
using KonTumInvest.Leads.Values;

namespace KonTumInvest.Leads.Enquiries;

/// <summary>The unit in which a land need was typed.</summary>
public enum AreaUnit
{
    SquareMetre,
    Hectare,
}

/// <summary>When the sender wants to start.</summary>
[JsonConverter(typeof(NamedEnumConverter<StartTiming>))]
public enum StartTiming
{
    WithinSixMonths,
    WithinOneYear,
    WithinTwoYears,
    Later,
    Undecided,
}

/// <summary>The land asked for, as typed: from, to, or both, in <see cref="Unit"/>.</summary>
/// <param name="From">The smallest area that would do; null where only the largest was given.</param>
/// <param name="To">The largest area wanted; null where only the smallest was given.</param>
/// <param name="Unit">The unit of both.</param>
public sealed record LandNeed(decimal? From, decimal? To, AreaUnit Unit)
{
    public decimal? FromSquareMetres => From * Factor;

    public decimal? ToSquareMetres => To * Factor;

    private decimal Factor => Unit == AreaUnit.Hectare ? Measures.SquareMetresOfHectare : 1;
}

/// <summary>A sum of money in one currency.</summary>
/// <param name="Amount">In whole units of the currency, never in thousands or millions.</param>
/// <param name="Currency">An ISO 4217 code out of <see cref="Currencies"/>.</param>
public sealed record InvestmentSize(decimal Amount, string Currency)
{
    public const int CurrencyLength = 3;

    /// <summary>
    /// The smallest sum taken, in any of the currencies: no project costs less, so whoever writes "12.5" means millions.
    /// </summary>
    public const int Least = 1000;

    /// <summary>The currencies the form offers: the dong, and those that foreign projects in Viet Nam are commonly stated in.</summary>
    public static IReadOnlyList<string> Currencies { get; } = ["VND", "USD", "EUR", "JPY", "KRW", "CNY", "SGD", "THB"];

    /// <summary>The currency a form offers first to a reader of a language: the dong in Vietnamese, the dollar to everybody else.</summary>
    public static string UsualCurrency(string language) => language == "vi" ? "VND" : "USD";
}
