using KonTumInvest.Content.Units;
using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Officers;
using KonTumInvest.Leads.Outbox;
using KonTumInvest.Leads.Pipeline;
using KonTumInvest.Leads.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace KonTumInvest.Leads.Correspondence;

/// <summary>What stands below every mail of an officer.</summary>
public sealed class MailSignatures(IOptions<MailOptions> options, IStaffDirectory staff, IContactUnitDirectory units)
{
    /// <summary>The officer's own signature in the language, else in the other one, else name, unit and board.</summary>
    internal async Task<string> OfAsync(LeadsDbContext context, DeskActor actor, Lead lead, string language, CancellationToken cancellationToken)
    {
        var officer = actor.Key is { } key ? await context.Officers.AsNoTracking().SingleOrDefaultAsync(officer => officer.Id == key, cancellationToken) : null;
        var own = language == "en" ? officer?.SignatureEn ?? officer?.SignatureVi : officer?.SignatureVi ?? officer?.SignatureEn;
        if (!string.IsNullOrWhiteSpace(own))
        {
            return own;
        }

        var unit = lead.UnitCode is { } code ? units.FindByCode(code)?.Name.For(language) : null;
        var name = actor.Key is { } account ? staff.Find(account)?.Name : null;
        return string.Join('\n', new[] { name, unit, options.Value.FromName }.Where(line => !string.IsNullOrWhiteSpace(line)));
    }
}
