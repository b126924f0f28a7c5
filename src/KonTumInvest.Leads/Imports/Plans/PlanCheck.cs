using KonTumInvest.Content.Common;
using KonTumInvest.Content.Units;
using KonTumInvest.Leads.Enquiries;
using KonTumInvest.Leads.Pipeline;
using KonTumInvest.Leads.Values;

namespace KonTumInvest.Leads.Imports.Plans;

/// <summary>Checks what somebody said about the columns of a file.</summary>
internal static class PlanCheck
{
    /// <summary>Sources that only the product itself gives.</summary>
    public static bool IsOffered(LeadSource source) => source is not (LeadSource.Api or LeadSource.WebForm);

    /// <summary>Stages a lead can come in with: spam is not worth bringing in, and licensing is said by row.</summary>
    public static bool IsOffered(LeadStage stage) => stage != LeadStage.Spam;

    /// <summary>Everything that is wrong with the plan.</summary>
    public static List<Error> Check(ImportPlan plan, int columns, IContactUnitDirectory units, IReadOnlyCollection<EnquirySubject> topics)
    {
        var errors = new List<Error>();
        if (plan.Columns.Count != columns)
        {
            errors.Add(ImportErrors.PlanColumns);
            return errors;
        }

        var taken = new HashSet<ImportField>();
        foreach (var (index, field) in plan.Columns.Index())
        {
            if (field is { } used and not ImportField.Note && !taken.Add(used))
            {
                errors.Add(ImportErrors.FieldTwice(index + 1));
            }
        }

        if (!taken.Contains(ImportField.PersonName) && !taken.Contains(ImportField.Organisation))
        {
            errors.Add(ImportErrors.PlanNoName);
        }

        if (!taken.Contains(ImportField.Email) && !taken.Contains(ImportField.Phone))
        {
            errors.Add(ImportErrors.PlanNoAddress);
        }

        if (!ImportPlan.Scales.Contains(plan.InvestmentScale))
        {
            errors.Add(ImportErrors.PlanScale);
        }

        if (!IsRight(plan.Fixed, units, topics))
        {
            errors.Add(ImportErrors.PlanFixed);
        }

        return errors;
    }

    private static bool IsRight(ImportFixed values, IContactUnitDirectory units, IReadOnlyCollection<EnquirySubject> topics) =>
        IsOffered(values.Source)
        && IsOffered(values.Stage)
        && (values.Unit is null || units.FindByCode(values.Unit) is not null)
        && (values.Sector is null || topics.Any(topic => topic.Kind == SubjectKind.Sector && topic.Code == values.Sector))
        && (values.Country is null || Countries.TryNormalize(values.Country, out _))
        && (values.Language is null or "vi" or "en")
        && (values.Currency is null || InvestmentSize.Currencies.Contains(values.Currency));
}
