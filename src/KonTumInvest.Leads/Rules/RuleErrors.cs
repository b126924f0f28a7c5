using KonTumInvest.Content.Common;

namespace KonTumInvest.Leads.Rules;

/// <summary>Refusals of changes to the rules of the desk; those of their content are the rules' own.</summary>
public static class RuleErrors
{
    /// <summary>Somebody else saved these rules since they were read.</summary>
    public static readonly Error ChangedMeanwhile = new(ErrorKind.Conflict, "rules.changed-meanwhile");

    /// <summary>A term set by law was made longer, in another measure, pausable, or taken out.</summary>
    public static Error StatutoryLonger(string place, string within) => new(ErrorKind.Invalid, "rules.statutory-longer", place, within);

    /// <summary>The day is too far back or ahead for a dry run.</summary>
    public static readonly Error DryRunPeriod = new(ErrorKind.Invalid, "rules.dry-run-period", "from");
}
