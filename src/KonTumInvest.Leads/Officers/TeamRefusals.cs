using KonTumInvest.Content.Common;
using KonTumInvest.Content.Units;
using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Values;

namespace KonTumInvest.Leads.Officers;

/// <summary>What is refused of changes to the team.</summary>
internal static class TeamRefusals
{
    /// <summary>What is wrong with an absence, a deputy or signatures, whoever sends them.</summary>
    public static List<Error> Check(Guid key, OwnSettings settings, IReadOnlyList<StaffPerson> people)
    {
        var errors = new List<Error>();
        if (settings.AbsentTo is not null && (settings.AbsentFrom is null || settings.AbsentTo < settings.AbsentFrom))
        {
            errors.Add(TeamErrors.AbsenceOrder);
        }

        if (
            settings.DeputyKey is { } deputy
            && (deputy == key || !people.Any(person => person.Key == deputy && person.MayAnswerForLeads))
        )
        {
            errors.Add(TeamErrors.Deputy);
        }

        foreach (var (text, field) in new[] { (settings.SignatureVi, nameof(settings.SignatureVi)), (settings.SignatureEn, nameof(settings.SignatureEn)) })
        {
            if (CleanText.Paragraphs(text, Officer.SignatureMaxLength).Fault != TextFault.None)
            {
                errors.Add(TeamErrors.Signature(field));
            }
        }

        return errors;
    }

    /// <summary>Why the actor may not change somebody so; null where he may.</summary>
    /// <param name="person">Whose row it is.</param>
    /// <param name="row">The row as it is stored.</param>
    /// <param name="request">What it is to become.</param>
    /// <param name="actor">Who asks.</param>
    /// <param name="published">The units there are.</param>
    public static Error? Of(StaffPerson person, Officer row, SaveOfficer request, DeskActor actor, IContactUnitDirectory published)
    {
        if (request.Units.Except(row.Units).FirstOrDefault(code => published.FindByCode(code) is null) is { } unknown)
        {
            return TeamErrors.UnitUnknown(unknown);
        }

        var changed = request.Units.Except(row.Units).Concat(row.Units.Except(request.Units));
        if (changed.FirstOrDefault(code => !LeadRights.MayManageUnit(actor, code)) is { } foreign)
        {
            return TeamErrors.UnitNotYours(foreign);
        }

        // Whom a manager takes into a unit becomes a member by the same act, and whom he takes out was one.
        List<string> units = [.. row.Units.Union(request.Units)];
        var sight = (row.SeesContactData, row.SeesInvestment) != (request.SeesContactData, request.SeesInvestment);
        var rest = row.TakesLeads != request.TakesLeads || OwnSettings.From(row) != request.Settings;
        return (sight || rest) && !LeadRights.MayManageMember(actor, units) ? TeamErrors.NotYourMember
            : !sight || LeadRights.MayGiveSight(actor, person.Key, person.Role, units) ? null
            : actor.Key == person.Key ? TeamErrors.OwnRights
            : TeamErrors.SeesElsewhere;
    }
}
