using KonTumInvest.Content.Common;
using KonTumInvest.Content.Units;
using KonTumInvest.Leads.Cases;
using KonTumInvest.Leads.Clock;
using KonTumInvest.Leads.Correspondence;
using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Mails;
using KonTumInvest.Leads.Outbox;
using KonTumInvest.Leads.Pipeline;
using KonTumInvest.Leads.Rules;
using KonTumInvest.Leads.Texts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace KonTumInvest.Leads.Reception;

/// <summary>Takes in leads that staff type in, or that other programs send.</summary>
public sealed class LeadReception(
    DeskWork work,
    LeadIntake intake,
    ILeadTopics topics,
    CaseLinks links,
    AssignmentNotices notices,
    RulesInUse rules,
    IOptions<MailOptions> mailOptions,
    ILogger<LeadReception> logger
)
{
    private static readonly LeadSource[] Typed = [LeadSource.Telephone, LeadSource.Visitor, LeadSource.Event, LeadSource.Referral];

    /// <summary>Opens the lead, with the investor's receipt where that is wished, in one transaction. The same form sent twice opens one lead.</summary>
    /// <returns>Refusals of <see cref="ReceptionErrors"/> and <see cref="DeskErrors"/>.</returns>
    public async Task<Result<LeadReceipt>> ReceiveAsync(ReceiveLead request, DeskActor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(actor);
        if (!actor.Writes || actor.Role is not (DeskRole.Officer or DeskRole.Manager or DeskRole.Administrator or DeskRole.Client))
        {
            return DeskErrors.Forbidden;
        }

        if (actor.Role == DeskRole.Client ? request.Source != LeadSource.Api : !Typed.Contains(request.Source))
        {
            return ReceptionErrors.Source;
        }

        var check = ReceptionCheck.Check(request, topics);
        if (!check.TryGetValue(out var draft))
        {
            return Result<LeadReceipt>.Refused(check.Errors);
        }

        var received = await work.RunAsync<LeadReceipt>(actor, transaction => StoreAsync(transaction, request, draft), cancellationToken);
        if (received.TryGetValue(out var receipt) && !receipt.AlreadyStored)
        {
            logger.LogInformation("Lead {LeadId} received by {Source} from {ActorId}", receipt.Id, request.Source, actor.Key);
        }

        return received;
    }

    private async Task<Result<LeadReceipt>> StoreAsync(DeskTransaction transaction, ReceiveLead request, LeadDraft draft)
    {
        var known = await transaction
            .Context.Leads.AsNoTracking()
            .Include(lead => lead.Readers)
            .SingleOrDefaultAsync(lead => lead.Id == draft.Id, transaction.Cancellation);
        if (known is not null)
        {
            // The token of a program's request was made here, for this very request: the lead is the one it opened, whether it sees it or not.
            return Receipt(known, transaction.Actor) is var receipt && (receipt.Visible || transaction.Actor.Role == DeskRole.Client) ? receipt with { AlreadyStored = true } : ReceptionErrors.TokenTaken;
        }

        var (lead, unit) = await intake.OpenAsync(transaction, draft, request.Mine ? transaction.Actor.Key : null);
        if (request.Acknowledge)
        {
            if (!lead.Contact.MayBeWrittenTo)
            {
                return CorrespondenceErrors.MayNotBeWrittenTo;
            }

            transaction.Context.Outbox.Add(Acknowledgement(transaction, lead, unit, draft));
        }

        await notices.TellAsync(transaction, lead);
        return Receipt(lead, transaction.Actor);
    }

    private OutboxMail Acknowledgement(DeskTransaction transaction, Lead lead, ContactUnit? unit, LeadDraft draft)
    {
        var language = lead.Language;
        var expected = ExpectedAnswer.Of(rules.Current, lead.Kind, transaction.Now);
        var link = links.Make(transaction.Context, lead.Id, language, transaction.Now);
        string[] paragraphs =
        [
            LeadsTexts.Get("receipt.greeting", language),
            LeadsTexts.Get("reception.received", language, lead.Reference),
            unit is null ? LeadsTexts.Get("receipt.noUnit", language) : LeadsTexts.Get("receipt.unit", language, unit.Name.For(language)),
            .. expected is null ? Array.Empty<string>() : [expected.Sentence(language)],
            .. link is null ? Array.Empty<string>() : [LeadsTexts.Get("receipt.case", language, link)],
            LeadsTexts.Get("receipt.add", language),
            LeadsTexts.Get("receipt.signature", language),
        ];
        var notice = new Notice(draft.Email!.Value, null, language, LeadsTexts.Get("receipt.subject", language, lead.Reference), paragraphs);
        return NoticeMails.Row(notice, mailOptions.Value, transaction.Now);
    }

    private static LeadReceipt Receipt(Lead lead, DeskActor actor) =>
        new(lead.Id, lead.Reference.ToString(), lead.UnitCode, lead.OfficerKey, LeadRights.May(actor, LeadAct.Read, lead), AlreadyStored: false);
}
