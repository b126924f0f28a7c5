using KonTumInvest.Backoffice.Management.Access;
using KonTumInvest.Content.Units;
using KonTumInvest.Leads.Clock;
using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Enquiries;
using KonTumInvest.Leads.Officers;
using KonTumInvest.Leads.Pipeline;
using KonTumInvest.Leads.Privacy.Requests;
using KonTumInvest.Leads.Rules;
using KonTumInvest.Leads.Texts;
using KonTumInvest.Leads.Values;
using Microsoft.AspNetCore.Mvc;

namespace KonTumInvest.LeadDesk.Inbox;

/// <summary>What screens need to know before they show anything: who works, and the choices of every field in words.</summary>
[Route(DeskPath)]
public sealed class DeskSelfController(ActingStaff staff, Colleagues colleagues, IContactUnitDirectory units, PublishedChoices published, RulesInUse rules) : DeskController
{
    /// <summary>As whom the account acts, and what it may do at the desk.</summary>
    [HttpGet("me")]
    public ActionResult Me() =>
        Ok(
            new
            {
                key = Actor.Key,
                name = staff.User.Name,
                role = Actor.Role,
                language = Actor.Language,
                units = Actor.Units,
                standsInFor = Actor.StandsInFor,
                seesContactData = Actor.SeesContactData,
                seesInvestment = Actor.SeesInvestment,
                writes = Actor.Writes,
                rights = Enum.GetValues<DeskAct>().Where(act => LeadRights.May(Actor, act)).Select(act => act.ToString()),
            }
        );

    /// <summary>Units, people, stages and every other choice, in the language of the account.</summary>
    [HttpGet("lookups")]
    public async Task<ActionResult> Lookups(CancellationToken cancellationToken)
    {
        var language = Actor.Language;
        return Ok(
            new
            {
                units = units.All().Select(unit => new { code = unit.Code, name = unit.Name.For(language) }),
                officers = await colleagues.AllAsync(cancellationToken),
                stages = Enum.GetValues<LeadStage>()
                    .Select(stage => new
                    {
                        name = stage,
                        label = LeadsTexts.Get($"desk.stage.{stage}", language),
                        open = LeadStages.Open.Contains(stage),
                        won = LeadStages.Won.Contains(stage),
                        after = LeadStages.After(stage),
                        corrected = LeadStages.Corrected(stage),
                    }),
                kinds = Choices<EnquiryKind>("kind", language),
                sources = Choices<LeadSource>("source", language),
                lostReasons = Choices<LostReason>("lost", language),
                timings = Enum.GetValues<StartTiming>().Select(timing => new { name = timing.ToString(), label = EnquiryWording.Timing(timing, language) }),
                currencies = InvestmentSize.Currencies,
                sectors = published.Sectors(language),
                places = published.Places(language),
                dataPeriods = RequestPeriod.All(rules.Current.Targets),
                countries = Countries.InOrderOf(language).Select(country => new { code = country.Key, name = country.Value }),
            }
        );
    }

    private static IEnumerable<object> Choices<T>(string group, string language)
        where T : struct, Enum => Enum.GetValues<T>().Select(value => new { name = value.ToString(), label = LeadsTexts.Get($"desk.{group}.{value}", language) });
}
