using KonTumInvest.Leads.Clock;
using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Enquiries;
using KonTumInvest.Leads.Officers;
using KonTumInvest.Leads.Parties;
using KonTumInvest.Leads.Storage;
using KonTumInvest.Leads.Texts;
using KonTumInvest.Leads.Timeline;
using KonTumInvest.Leads.Values;

namespace KonTumInvest.Leads.Pipeline;

/// <summary>Opens a lead for what came in, in the transaction that stores it.</summary>
public sealed class LeadOpening(PartyMatching parties, OfficerChoice officers)
{
    /// <summary>
    /// Adds the lead of an enquiry, with its contact, organisation, subjects and officer; the caller saves (<see cref="LeadSaving"/>). A sender
    /// who is known by the address keeps the contact; every enquiry begins a lead of its own, which staff may join with another.
    /// </summary>
    internal async Task<Lead> AddAsync(LeadsDbContext context, Enquiry enquiry, CancellationToken cancellationToken, bool sample = false)
    {
        var now = enquiry.ReceivedAt;
        var organisation = await parties.OrganisationOfAsync(context, enquiry.Organisation, CountryOf(enquiry), enquiry.Email, now, cancellationToken);
        var contact = await parties.ContactOfAsync(context, PartyFacts.From(enquiry), organisation?.Id, now, cancellationToken);
        var subjects = enquiry.Subjects.ToList();
        var lead = new Lead
        {
            Id = Guid.CreateVersion7(now),
            Reference = enquiry.Reference,
            Title = Title(enquiry),
            Kind = KindOf(subjects),
            Source = SourceOf(enquiry.Source),
            Language = enquiry.Language == "en" ? "en" : "vi",
            Country = CountryOf(enquiry),
            OrganisationId = organisation?.Id,
            ContactId = contact.Id,
            Contact = contact,
            SectorCode = subjects.Find(subject => subject.Kind == SubjectKind.Sector)?.Code,
            AreaFrom = enquiry.LandNeed?.FromSquareMetres,
            AreaTo = enquiry.LandNeed?.ToSquareMetres,
            InvestmentAmount = enquiry.Investment?.Amount,
            InvestmentCurrency = enquiry.Investment?.Currency,
            Timing = enquiry.Timing,
            CreatedAt = now,
            Sample = sample,
        };
        var begun = lead.Begin(now, byKey: null);
        lead.AssignTo(enquiry.Routing.UnitCode, await officers.ChooseAsync(context, enquiry.Routing.UnitCode, now, cancellationToken));

        context.Leads.Add(lead);
        context.StageChanges.Add(begun);
        context.LeadSubjects.AddRange(subjects.Select(subject => Subject(lead.Id, subject, now)));
        context.LeadEnquiries.Add(new LeadEnquiry { Id = enquiry.Id, LeadId = lead.Id });
        context.Activities.Add(
            new Activity
            {
                Id = Guid.CreateVersion7(now),
                LeadId = lead.Id,
                Kind = ActivityKind.Enquiry,
                At = now,
                EnquiryId = enquiry.Id,
                CreatedAt = now,
            }
        );
        return lead;
    }

    private static string? CountryOf(Enquiry enquiry) => enquiry.Country == Enquiry.CountryUnknown ? null : enquiry.Country;

    private static string Title(Enquiry enquiry)
    {
        var subject = enquiry.Subjects.Select(stored => stored.ToSubject()).FirstOrDefault(subject => subject.Kind != SubjectKind.Sector);
        var about = subject is null ? enquiry.Reference.ToString() : EnquiryWording.Subject(subject, "vi");
        return Snapshot.Fit(enquiry.Organisation is { } organisation ? $"{organisation}: {about}" : about, Lead.TitleMaxLength);
    }

    internal static EnquiryKind KindOf(IReadOnlyCollection<StoredSubject> subjects) =>
        subjects.Any(subject => subject.Kind is SubjectKind.Plot or SubjectKind.Park or SubjectKind.Cluster or SubjectKind.Zone) ? EnquiryKind.Land
        : subjects.Any(subject => subject.Kind == SubjectKind.Policy) ? EnquiryKind.Incentive
        : EnquiryKind.General;

    private static LeadSource SourceOf(EnquirySource source) =>
        source switch
        {
            EnquirySource.WebForm => LeadSource.WebForm,
            EnquirySource.Mail => LeadSource.Mail,
            _ => throw new ArgumentOutOfRangeException(nameof(source)),
        };

    internal static LeadSubject Subject(Guid leadId, StoredSubject subject, DateTimeOffset now) =>
        new()
        {
            Id = Guid.CreateVersion7(now),
            LeadId = leadId,
            Kind = subject.Kind,
            Key = subject.Key,
            Code = subject.Code,
            NameVi = subject.NameVi,
            NameEn = subject.NameEn,
            PlaceCode = subject.PlaceCode ?? (subject.Kind is SubjectKind.Zone or SubjectKind.Park or SubjectKind.Cluster ? subject.Code : null),
            Sample = subject.Sample,
        };
}
