using KonTumInvest.Content.Common;
using KonTumInvest.Content.Time;
using KonTumInvest.Leads.Clock;
using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Enquiries;
using KonTumInvest.Leads.Officers;
using KonTumInvest.Leads.Outbox;
using KonTumInvest.Leads.Parties;
using KonTumInvest.Leads.Pipeline;
using KonTumInvest.Leads.Routing;
using KonTumInvest.Leads.Storage;
using KonTumInvest.Leads.Timeline;
using KonTumInvest.Leads.Texts;
using KonTumInvest.Leads.Values;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace KonTumInvest.Leads.Samples;

/// <summary>
/// Makes leads of invented organisations, by which a board can see the desk at work. They are marked as samples, go to whoever works at the desk, and remind
/// nobody of anything. <see cref="SampleRemoval"/> takes them away.
/// </summary>
public sealed class SampleLeads(
    DeskWork work,
    EnquiryRouter router,
    IStaffDirectory staff,
    DeskActors actors,
    SampleMails mails,
    SampleRequests requests,
    SampleImport import,
    IOptions<MailOptions> options,
    ILogger<SampleLeads> logger
)
{
    private static readonly LeadSource[] Sources =
    [
        LeadSource.WebForm,
        LeadSource.Mail,
        LeadSource.WebForm,
        LeadSource.Telephone,
        LeadSource.Visitor,
        LeadSource.WebForm,
        LeadSource.Event,
        LeadSource.Referral,
    ];

    /// <summary>
    /// Makes the leads in one transaction, unless there are some already; then what a desk has beside its leads, each by the steps by which people make it: mails to
    /// sort, requests about personal data, an import. What is there already is not made again, so that a run that was stopped can be repeated.
    /// </summary>
    /// <returns>How many leads were made.</returns>
    public async Task<int> CreateAsync(SampleSubjects subjects, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(subjects);
        var result = await work.RunAsync<int>(DeskActor.System, transaction => CreateAsync(transaction, subjects), cancellationToken);
        await mails.CreateAsync(cancellationToken);
        await requests.CreateAsync(await ActorAsync(DeskAct.HandlePrivacy, cancellationToken) ?? DeskActor.System, cancellationToken);

        // Whose import it is has to be somebody: before there are accounts, there is none.
        if (await ActorAsync(DeskAct.Import, cancellationToken) is { } importing)
        {
            await import.CreateAsync(importing, cancellationToken);
        }

        logger.LogInformation("Sample leads created: {Count}", result.Value);
        return result.Value;
    }

    private async Task<DeskActor?> ActorAsync(DeskAct act, CancellationToken cancellationToken)
    {
        var person = staff.All().Where(person => person.MayAnswerForLeads && LeadRights.May(new DeskActor { Role = person.Role }, act)).OrderByDescending(person => person.Role).ThenBy(person => person.Key).FirstOrDefault();
        return person is null ? null : await actors.FindAsync(person.Key, cancellationToken);
    }

    private async Task<Result<int>> CreateAsync(DeskTransaction transaction, SampleSubjects subjects)
    {
        // Takes the lock of the numbers first: of two who make samples at once, the second finds those of the first.
        var year = EnquiryWording.InVietNam(transaction.Now).Year;
        var reference = await ReferenceSequence.NextAsync(transaction.Context, year, transaction.Cancellation);
        if (await transaction.Context.Leads.AnyAsync(lead => lead.Sample, transaction.Cancellation))
        {
            return 0;
        }

        transaction.Reason = LeadsTexts.Get("sample.made", "vi");
        await AddPartiesAsync(transaction);
        var officers = await transaction.Context.Officers.AsNoTracking().ToListAsync(transaction.Cancellation);
        var offered = subjects.Plots.Select(plot => plot.Key).ToList();
        await transaction
            .Context.Offers.Where(offer => offered.Contains(offer.PlotKey) && (offer.State == OfferState.Held || offer.State == OfferState.Accepted))
            .LoadAsync(transaction.Cancellation);
        foreach (var plan in SamplePlan.All)
        {
            var lead = await LeadAsync(transaction, plan, reference, subjects, officers);
            var plots = PlotsFor(plan, subjects);
            new SampleStory(transaction, plan, SampleInvestor.All[plan.Number % SampleInvestor.All.Count], lead, plots, options.Value.Own).Tell();
            reference = plan == SamplePlan.All[^1] ? reference : await ReferenceSequence.NextAsync(transaction.Context, year, transaction.Cancellation);
        }

        return SamplePlan.All.Count;
    }

    private async Task<Lead> LeadAsync(DeskTransaction transaction, SamplePlan plan, EnquiryReference reference, SampleSubjects subjects, List<Officer> officers)
    {
        var party = plan.Number % SampleInvestor.All.Count;
        var investor = SampleInvestor.All[party];
        var created = CreatedAt(plan, transaction.Now);
        List<EnquirySubject> about = [.. Pick(subjects.Places, plan.Number), .. Pick(subjects.Sectors, plan.Number)];
        var investment = new InvestmentSize(investor.Country == "VN" ? (plan.Number + 2) * 5_000_000_000m : (plan.Number % 9 + 1) * 1_500_000m, investor.Country == "VN" ? "VND" : "USD");
        var (decision, _) = await router.DecideAsync(transaction.Context, RoutingFacts.From(about, investor.Country, investor.Language, investment), transaction.Cancellation);
        var complete = plan.Number % 4 != 2;
        var lead = new Lead
        {
            Id = Guid.CreateVersion7(created),
            Reference = reference,
            Title = Snapshot.Fit(about is [var place, ..] ? $"{investor.Organisation}: {(investor.Language == "en" ? place.Name.En ?? place.Name.Vi : place.Name.Vi)}" : investor.Organisation, Lead.TitleMaxLength),
            Kind = about.Exists(subject => subject.PlaceOrSelf is not null) ? EnquiryKind.Land : EnquiryKind.General,
            Source = Sources[plan.Number % Sources.Length],
            Language = investor.Language,
            Country = investor.Country,
            OrganisationId = SampleKeys.Organisations[party],
            ContactId = SampleKeys.Contacts[party],
            SectorCode = about.Find(subject => subject.Kind == SubjectKind.Sector)?.Code,
            AreaFrom = complete ? (plan.Number % 8 + 1) * 10_000m : null,
            AreaTo = complete ? (plan.Number % 8 + 3) * 10_000m : null,
            InvestmentAmount = complete ? investment.Amount : null,
            InvestmentCurrency = complete ? investment.Currency : null,
            Timing = complete ? (StartTiming)(plan.Number % 4) : null,
            CreatedAt = created,
            Sample = true,
        };
        lead.AssignTo(decision.UnitCode, OfficerOf(decision.UnitCode, officers, plan.Number));
        transaction.Context.LeadSubjects.AddRange(
            about.Select(subject => new LeadSubject
            {
                Id = Guid.CreateVersion7(created),
                LeadId = lead.Id,
                Kind = subject.Kind,
                Key = subject.Key,
                Code = subject.Code,
                NameVi = subject.Name.Vi,
                NameEn = subject.Name.En,
                PlaceCode = subject.PlaceOrSelf?.Code,
                Sample = subject.Sample,
            })
        );
        return lead;
    }

    // In office hours of a working day, most of them.
    private static DateTimeOffset CreatedAt(SamplePlan plan, DateTimeOffset now)
    {
        var day = VietnamTime.DateOf(now).AddDays(-plan.DaysAgo);
        day = day.DayOfWeek switch
        {
            DayOfWeek.Saturday => day.AddDays(-1),
            DayOfWeek.Sunday => day.AddDays(-2),
            _ => day,
        };
        return VietnamTime.At(day, new TimeOnly(8, 0)).AddMinutes(plan.Number * 37 % 400).ToUniversalTime();
    }

    // In turn among those of the unit, without taking anybody's turn from the real leads.
    private Guid? OfficerOf(string? unit, List<Officer> officers, int number)
    {
        var people = staff.All().Where(person => person.MayAnswerForLeads).OrderBy(person => person.Key).ToList();
        var ofUnit = people.FindAll(person => officers.Exists(officer => officer.Id == person.Key && unit is not null && officer.Units.Contains(unit)));
        var candidates = ofUnit.Count > 0 ? ofUnit : people;
        return candidates.Count == 0 ? null : candidates[number % candidates.Count].Key;
    }

    private static IEnumerable<EnquirySubject> Pick(IReadOnlyList<EnquirySubject> subjects, int number) => subjects.Count == 0 ? [] : [subjects[number % subjects.Count]];

    // Mostly plots of the place that was asked for; every third offer misses it.
    private static IReadOnlyList<EnquirySubject> PlotsFor(SamplePlan plan, SampleSubjects subjects)
    {
        var asked = Pick(subjects.Places, plan.Number).Select(place => place.Code).FirstOrDefault();
        var fitting = subjects.Plots.Where(plot => plot.Place?.Code == asked).ToList();
        return fitting.Count > 0 && plan.Number % 3 != 0 ? fitting : subjects.Plots;
    }

    private static async Task AddPartiesAsync(DeskTransaction transaction)
    {
        var known = await transaction.Context.Contacts.Where(contact => SampleKeys.Contacts.Contains(contact.Id)).Select(contact => contact.Id).ToListAsync(transaction.Cancellation);
        var organisations = await transaction
            .Context.Organisations.Where(organisation => SampleKeys.Organisations.Contains(organisation.Id))
            .Select(organisation => organisation.Id)
            .ToListAsync(transaction.Cancellation);
        foreach (var (number, investor) in SampleInvestor.All.Index())
        {
            if (!organisations.Contains(SampleKeys.Organisations[number]))
            {
                transaction.Context.Organisations.Add(
                    new Organisation
                    {
                        Id = SampleKeys.Organisations[number],
                        Name = investor.Organisation,
                        Country = investor.Country,
                        Domain = investor.Domain,
                        CreatedAt = transaction.Now,
                    }
                );
            }

            if (!known.Contains(SampleKeys.Contacts[number]))
            {
                transaction.Context.Contacts.Add(
                    new Contact
                    {
                        Id = SampleKeys.Contacts[number],
                        OrganisationId = SampleKeys.Organisations[number],
                        Name = investor.Person,
                        Email = EmailAddress.Parse(investor.Email),
                        Country = investor.Country,
                        Language = investor.Language,
                        CreatedAt = transaction.Now,
                    }
                );
            }
        }
    }
}
