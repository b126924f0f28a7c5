using KonTumInvest.Content.Common;

namespace KonTumInvest.Leads.Officers;

/// <summary>Refusals of changes to the team.</summary>
public static class TeamErrors
{
    public static readonly Error NotStaff = new(ErrorKind.NotFound, "team.not-staff");
    public static readonly Error AbsenceOrder = new(ErrorKind.Invalid, "team.absence-order", nameof(OwnSettings.AbsentTo));
    public static readonly Error Deputy = new(ErrorKind.Invalid, "team.deputy", nameof(OwnSettings.DeputyKey));

    /// <summary>Whoever manages the team does not widen the own view.</summary>
    public static readonly Error OwnRights = new(ErrorKind.Forbidden, "team.own-rights", nameof(SaveOfficer.SeesContactData));

    /// <summary>A manager changes members of the own units.</summary>
    public static readonly Error NotYourMember = new(ErrorKind.Forbidden, "team.not-your-member");

    /// <summary>What somebody sees holds for all leads in sight: a manager says so only of those who see no leads but those of the own units.</summary>
    public static readonly Error SeesElsewhere = new(ErrorKind.Forbidden, "team.sees-elsewhere", nameof(SaveOfficer.SeesContactData));

    public static Error UnitUnknown(string code) => new(ErrorKind.Invalid, "team.unit-unknown", nameof(SaveOfficer.Units), code);

    /// <summary>Units give sight of their leads: a manager gives only what he has.</summary>
    public static Error UnitNotYours(string code) => new(ErrorKind.Forbidden, "team.unit-not-yours", nameof(SaveOfficer.Units), code);

    public static Error Signature(string field) => new(ErrorKind.Invalid, "team.signature", field);
}
