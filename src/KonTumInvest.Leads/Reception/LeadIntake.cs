using KonTumInvest.Content.Units;
using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Enquiries;
using KonTumInvest.Leads.Officers;
using KonTumInvest.Leads.Parties;
using KonTumInvest.Leads.Pipeline;
using KonTumInvest.Leads.Routing;
using KonTumInvest.Leads.Storage;
using KonTumInvest.Leads.Texts;
using KonTumInvest.Leads.Timeline;
using KonTumInvest.Leads.Values;

namespace KonTumInvest.Leads.Reception;

/// <summary>
/// Opens leads that came by another door than the form, such as those staff type in: routed by the same rules, on the same clock.
/// </summary>
public sealed class LeadIntake(EnquiryRouter router, IContactUnitDirectory units, PartyMatching parties, OfficerChoice officers)
{
    /// <summary>Adds the lead with everything that belongs to it to the transaction.</summary>
    /// <param name="transaction">The act.</param>
    /// <param name="draft">What is known.</param>
    /// <param name="officer">Who answers for it; null to choose as for every enquiry.</param>
    /// <returns>The lead, its contact in it, and the unit where one is published.</returns>
    internal async Task<(Lead Lead, ContactUnit? Unit)> OpenAsync(DeskTransaction transaction, LeadDraft draft, Guid? officer)
    {
        var (context, now) = (transaction.Context, transaction.Now);
        var (unitCode, unit) = await UnitAsync(transaction, draft);
        var receivedAt = draft.Past?.ReceivedAt ?? now;
        var organisation = await parties.OrganisationOfAsync(context, draft.Organisation, draft.Country, draft.Email, now, transaction.Cancellation);
        if (organisation is not null)
        {
            organisation.TaxCode ??= draft.Past?.TaxCode;
        }

        var contact = await parties.ContactOfAsync(context, FactsOf(draft), organisation?.Id, now, transaction.Cancellation);
        var reference = await ReferenceSequence.NextAsync(context, EnquiryWording.InVietNam(receivedAt).Year, transaction.Cancellation);
        var subjects = draft.Subjects.Select((subject, position) => StoredSubject.From(draft.Id, position, subject)).ToList();
        var lead = new Lead
        {
            Id = draft.Id,
            Reference = reference,
            Title = draft.Title ?? Title(draft, reference),
            Kind = draft.Kind ?? LeadOpening.KindOf(subjects),
            Source = draft.Source,
            Language = draft.Language,
            Country = draft.Country,
            OrganisationId = organisation?.Id,
            ContactId = contact.Id,
            Contact = contact,
            SectorCode = draft.Subjects.FirstOrDefault(subject => subject.Kind == SubjectKind.Sector)?.Code ?? draft.SectorCode,
            AreaFrom = draft.AreaFrom,
            AreaTo = draft.AreaTo,
            InvestmentAmount = draft.Investment?.Amount,
            InvestmentCurrency = draft.Investment?.Currency,
            Timing = draft.Timing,
            OffClock = draft.Past?.OffClock ?? false,
            CreatedAt = receivedAt,
            Sample = draft.Sample,
        };
        var begun = lead.Begin(receivedAt, transaction.Actor.Key, StageOf(draft.Past), draft.Past?.StageReason);
        lead.AssignTo(unitCode, officer ?? await officers.ChooseAsync(context, unitCode, now, transaction.Cancellation));
        context.Leads.Add(lead);
        context.StageChanges.Add(begun);
        context.LeadSubjects.AddRange(subjects.Select(subject => LeadOpening.Subject(lead.Id, subject, now)));
        context.Activities.Add(Arrival(lead.Id, draft, transaction));
        return (lead, unit);
    }

    private async Task<(string? Code, ContactUnit? Unit)> UnitAsync(DeskTransaction transaction, LeadDraft draft)
    {
        if (draft.Past?.UnitCode is { } code)
        {
            return (code, units.FindByCode(code));
        }

        var facts = RoutingFacts.From(draft.Subjects, draft.Country ?? string.Empty, draft.Language, draft.Investment);
        var (decision, unit) = await router.DecideAsync(transaction.Context, facts, transaction.Cancellation);
        return (decision.UnitCode, unit);
    }

    // Nobody knows any more why a lead of an old list was lost.
    private static StageMove? StageOf(LeadPast? past) =>
        past is null ? null : new StageMove(past.Stage, LostReason: LostReason.Other, LicenceNumber: past.LicenceNumber, LicensedOn: past.LicensedOn);

    /// <summary>What came in, as the first entry of the timeline.</summary>
    internal static Activity Arrival(Guid leadId, LeadDraft draft, DeskTransaction transaction) =>
        new()
        {
            Id = Guid.CreateVersion7(transaction.Now),
            LeadId = leadId,
            Kind = draft.Source switch
            {
                LeadSource.Telephone => ActivityKind.Call,
                LeadSource.Visitor or LeadSource.Event => ActivityKind.Meeting,
                _ => ActivityKind.Note,
            },
            At = draft.Past?.ReceivedAt ?? transaction.Now,
            ByKey = transaction.Actor.Key,
            Subject = LeadsTexts.Get($"desk.source.{draft.Source}", "vi"),
            Body = draft.Message,
            CreatedAt = transaction.Now,
        };

    internal static PartyFacts FactsOf(LeadDraft draft) =>
        new()
        {
            Name = draft.PersonName,
            Email = draft.Email,
            Phone = draft.Phone?.Value,
            PhoneExtension = draft.Phone?.Extension,
            Position = draft.Position,
            Country = draft.Country,
            Language = draft.Language,
        };

    private static string Title(LeadDraft draft, EnquiryReference reference)
    {
        var subject = draft.Subjects.FirstOrDefault(subject => subject.Kind != SubjectKind.Sector);
        var about = subject is null ? reference.ToString() : EnquiryWording.Subject(subject, "vi");
        return Snapshot.Fit(draft.Organisation is { } organisation ? $"{organisation}: {about}" : about, Lead.TitleMaxLength);
    }
}
