using System.ComponentModel.DataAnnotations;

namespace KonTumInvest.Cms.PropertyEditors;

/// <summary>How many entries a list may have. An empty list is judged by "mandatory", not here; a bound of zero or null is no bound.</summary>
internal static class EntryCount
{
    public static IEnumerable<ValidationResult> Validate(int count, int? minimum, int? maximum)
    {
        if (count > 0 && count < minimum)
        {
            yield return ValidationFailure.Of("TooFewEntries", minimum, count);
        }

        if (maximum > 0 && count > maximum)
        {
            yield return ValidationFailure.Of("TooManyEntries", maximum, count);
        }
    }
}
