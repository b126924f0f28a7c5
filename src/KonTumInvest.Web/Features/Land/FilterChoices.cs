namespace KonTumInvest.Web.Features.Land;

/// <summary>One filter of several choices, each with the number of plots behind it.</summary>
/// <param name="Legend">What is chosen.</param>
/// <param name="Name">The parameter of the address.</param>
/// <param name="Single">Whether one choice excludes the others.</param>
/// <param name="Options">The choices.</param>
public sealed record FilterChoices(string Legend, string Name, bool Single, IReadOnlyList<FilterChoice> Options)
{
    public bool AnySelected => Options.Any(option => option.Selected);
}

/// <summary>One choice of a filter; <paramref name="Count"/> is null where the choice is not to choose.</summary>
public sealed record FilterChoice(string Value, string Text, int? Count, bool Selected);
