namespace KonTumInvest.Web.Features.Home;

/// <summary>A way into the site that the first page opens with.</summary>
/// <param name="Title">The title of the section it leads to.</param>
/// <param name="Url">The section, narrowed to what is counted.</param>
/// <param name="Count">How much a reader finds there, in words.</param>
/// <param name="Sample">True where some of what is counted is generated data.</param>
public sealed record HomeEntrance(string Title, string Url, string Count, bool Sample = false);
