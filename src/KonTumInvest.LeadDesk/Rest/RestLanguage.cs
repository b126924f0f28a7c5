namespace KonTumInvest.LeadDesk.Rest;

/// <summary>The language a program is answered in.</summary>
internal static class RestLanguage
{
    private static readonly string[] Offered = ["vi", "en"];

    /// <summary>The one of ours that <c>Accept-Language</c> prefers; Vietnamese where it names none.</summary>
    public static string Of(HttpRequest request) =>
        request
            .GetTypedHeaders()
            .AcceptLanguage.OrderByDescending(language => language.Quality ?? 1)
            .Select(language => language.Value.Value?.Split('-')[0])
            .Select(language => Array.Find(Offered, ours => ours.Equals(language, StringComparison.OrdinalIgnoreCase)))
            .FirstOrDefault(language => language is not null)
        ?? Offered[0];
}
