namespace KonTumInvest.Web.Features.Errors;

/// <summary>What a reader sees instead of a page.</summary>
/// <param name="Words">The key of the words: the status where it has words of its own, else 400 or 500.</param>
/// <param name="Reference">What to quote to the board; null where the fault is not ours.</param>
public sealed record ErrorPage(string Words, string? Reference);
