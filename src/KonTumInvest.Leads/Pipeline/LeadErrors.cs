using KonTumInvest.Content.Common;

namespace KonTumInvest.Leads.Pipeline;

/// <summary>Refusals of acts on leads.</summary>
public static class LeadErrors
{
    public static readonly Error LostReasonMissing = new(ErrorKind.Invalid, "lead.lost-reason-missing", nameof(StageMove.LostReason));
    public static readonly Error LicenceNumberMissing = new(ErrorKind.Invalid, "lead.licence-number-missing", nameof(StageMove.LicenceNumber));
    public static readonly Error LicenceDayMissing = new(ErrorKind.Invalid, "lead.licence-day-missing", nameof(StageMove.LicensedOn));
    public static readonly Error ReasonMissing = new(ErrorKind.Invalid, "lead.reason-missing", nameof(StageMove.Reason));
    public static readonly Error OfficerUnknown = new(ErrorKind.Invalid, "lead.officer-unknown", nameof(AssignLead.OfficerKey));
    public static readonly Error UnitUnknown = new(ErrorKind.Invalid, "lead.unit-unknown", nameof(AssignLead.UnitCode));
    public static readonly Error TitleMissing = new(ErrorKind.Invalid, "lead.title-missing", nameof(ChangeLead.Title));
    public static readonly Error AreaRange = new(ErrorKind.Invalid, "lead.area-range", nameof(ChangeLead.AreaTo));
    public static readonly Error Investment = new(ErrorKind.Invalid, "lead.investment", nameof(ChangeLead.InvestmentAmount));
    public static readonly Error CountryUnknown = new(ErrorKind.Invalid, "lead.country-unknown", nameof(ChangeLead.Country));

    public static Error StageCannotFollow(LeadStage from, LeadStage to) =>
        new(ErrorKind.Invalid, "lead.stage-cannot-follow", nameof(StageMove.Stage), from.ToString(), to.ToString());

    /// <summary>Above <see cref="Lead.LargestNumber"/>.</summary>
    public static Error NumberTooLarge(string field) => new(ErrorKind.Invalid, "lead.number-too-large", field);

    /// <summary>Holds control characters, or what is no text.</summary>
    public static Error Unreadable(string field) => new(ErrorKind.Invalid, "activity.unreadable", field);

    public static Error TooLong(string field, int maxLength) => new(ErrorKind.Invalid, "lead.too-long", field, maxLength);
}
