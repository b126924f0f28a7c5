using KonTumInvest.Content.Common;
using KonTumInvest.Leads.Clock;
using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Inbox;
using KonTumInvest.Leads.Officers;
using KonTumInvest.Leads.Privacy.Consents;
using KonTumInvest.Leads.Rules;
using KonTumInvest.Leads.Storage;
using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.Leads.Privacy.Requests;

/// <summary>Requests about personal data as those who handle them read them.</summary>
public sealed class DataRequests(IDbContextFactory<LeadsDbContext> contexts, IStaffDirectory staff, RulesInUse rules, TimeProvider time)
{
    /// <summary>How many a page holds.</summary>
    public const int PageSize = 50;

    /// <summary>How far they are counted: "more than" says as much beyond.</summary>
    public const int CountLimit = 1_000;

    private const int Most = 200;

    /// <summary>A page of requests; <see cref="DeskErrors.Forbidden"/>, <see cref="DataRequestErrors.CursorInvalid"/>.</summary>
    public async Task<Result<DataRequestPage>> ListAsync(DataRequestFilter filter, DeskActor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filter);
        if (!LeadRights.May(actor, DeskAct.HandlePrivacy))
        {
            return DeskErrors.Forbidden;
        }

        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var now = time.GetUtcNow();
        var asked = context.DataRequests.AsNoTracking();
        asked = filter.Open is { } open ? asked.Where(request => request.ClosedAt == null == open) : asked;
        asked = filter.Kind is { } kind ? asked.Where(request => request.Kind == kind) : asked;
        asked = filter.OfficerKey is { } officer ? asked.Where(request => request.OfficerKey == officer) : asked;
        asked = filter.Overdue ? asked.Where(request => context.DataRequestTerms.Any(term => term.RequestId == request.Id && term.EndedAt == null && term.DueAt < now)) : asked;
        if (!DataRequestCursor.TryParse(filter.After, out var after))
        {
            return DataRequestErrors.CursorInvalid;
        }

        var requests = await PageAsync(context, asked, after, cancellationToken);
        var next = requests.Count > PageSize ? DataRequestCursor.Of(requests[PageSize - 1].Request, requests[PageSize - 1].DueAt).ToString() : null;
        var (page, count) = (requests.Take(PageSize).Select(row => row.Request).ToList(), await asked.Take(CountLimit + 1).CountAsync(cancellationToken));
        var ids = page.ConvertAll(request => request.Id);
        var terms = (await context.DataRequestTerms.AsNoTracking().Where(term => ids.Contains(term.RequestId)).ToListAsync(cancellationToken)).ToLookup(term => term.RequestId);
        return new DataRequestPage(page.ConvertAll(request => Row(request, terms[request.Id], actor, now)), Math.Min(count, CountLimit), count > CountLimit, next, Handlers());
    }

    // Open ones by the term that ends next, then closed ones by when they were closed: each follows an index from where the page before ended.
    private static async Task<List<DueRequest>> PageAsync(LeadsDbContext context, IQueryable<DataRequest> asked, DataRequestCursor? after, CancellationToken cancellationToken)
    {
        var page = new List<DueRequest>();
        if (after is null or { Closed: false })
        {
            var (time, id) = (after?.Ended.At, after?.Ended.Id);
            var open = await asked
                .Where(request => request.ClosedAt == null)
                .Select(request => new { Request = request, DueAt = context.DataRequestTerms.Where(term => term.RequestId == request.Id && term.EndedAt == null).OrderBy(term => term.DueAt).Select(term => (DateTimeOffset?)term.DueAt).FirstOrDefault() })
                .Where(row => id == null || row.DueAt > time || (row.DueAt == time && row.Request.Id > id))
                .OrderBy(row => row.DueAt)
                .ThenBy(row => row.Request.Id)
                .Take(PageSize + 1)
                .ToListAsync(cancellationToken);
            page.AddRange(open.Select(row => new DueRequest(row.Request, row.DueAt)));
        }

        if (page.Count <= PageSize)
        {
            var (time, id) = after is { Closed: true, Ended: var ended } ? (ended.At, ended.Id) : ((DateTimeOffset?)null, (Guid?)null);
            var closed = await asked
                .Where(request => request.ClosedAt != null && (id == null || request.ClosedAt < time || (request.ClosedAt == time && request.Id > id)))
                .OrderByDescending(request => request.ClosedAt)
                .ThenBy(request => request.Id)
                .Take(PageSize + 1 - page.Count)
                .ToListAsync(cancellationToken);
            page.AddRange(closed.Select(request => new DueRequest(request, null)));
        }

        return page;
    }

    private sealed record DueRequest(DataRequest Request, DateTimeOffset? DueAt);

    /// <summary>A request with everything to decide on; <see cref="DataRequestErrors.NotFound"/>, <see cref="DeskErrors.Forbidden"/>.</summary>
    public async Task<Result<DataRequestDetail>> FindAsync(Guid id, DeskActor actor, CancellationToken cancellationToken)
    {
        if (!LeadRights.May(actor, DeskAct.HandlePrivacy))
        {
            return DeskErrors.Forbidden;
        }

        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        if (await context.DataRequests.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancellationToken) is not { } request)
        {
            return DataRequestErrors.NotFound;
        }

        var terms = await context.DataRequestTerms.AsNoTracking().Where(term => term.RequestId == id).ToListAsync(cancellationToken);
        var contacts = actor.SeesContactData ? await ContactsAsync(context, request, actor, cancellationToken) : [];
        return new DataRequestDetail
        {
            Request = Row(request, terms, actor, time.GetUtcNow()),
            Email = actor.SeesContactData ? request.Email?.Value : null,
            Phone = actor.SeesContactData ? request.Phone : null,
            Language = request.Language,
            Asked = actor.SeesContactData ? request.Asked : null,
            Purposes = request.Purposes,
            ThirdPartyName = request.ThirdPartyName,
            LeadId = request.LeadId,
            IdentityProof = request.IdentityProof,
            IdentityCheckedAt = request.IdentityCheckedAt,
            IdentityCheckedBy = Person(request.IdentityCheckedByKey),
            Answer = actor.SeesContactData ? request.Answer : null,
            ExtendedAt = request.ExtendedAt,
            ExtensionDays = request.ExtensionDays,
            ExtensionReason = actor.SeesContactData ? request.ExtensionReason : null,
            Extensions = RequestTerms.Extensions(request, terms.Single(term => term.Step == ServiceStep.Resolution), rules.Current, time.GetUtcNow()),
            RefusalGround = request.RefusalGround,
            Outcome = actor.SeesContactData ? request.Outcome : null,
            Basis = rules.Current.Targets.For(request.Kind, request.ThirdParty).Basis.For(actor.Language),
            Contacts = contacts,
            Consents = actor.SeesContactData ? await ConsentsAsync(context, request, contacts, cancellationToken) : [],
            History = await HistoryAsync(context, id, cancellationToken),
            Handlers = Handlers(),
            Version = request.Version,
        };
    }

    private static async Task<IReadOnlyList<DataRequestContact>> ContactsAsync(LeadsDbContext context, DataRequest request, DeskActor actor, CancellationToken cancellationToken)
    {
        var visible = context.Leads.AsNoTracking().Where(LeadRights.Visible(actor)).Where(lead => lead.MergedIntoId == null);
        var rows = await DataRequestCompletion.ContactsOf(context.Contacts.AsNoTracking(), request).OrderBy(contact => contact.CreatedAt).Take(Most).ToListAsync(cancellationToken);
        var leads = new Dictionary<Guid, List<DataRequestLead>>();
        foreach (var contact in rows)
        {
            var own = await visible
                .Where(lead => lead.ContactId == contact.Id || lead.Contacts.Any(place => place.ContactId == contact.Id))
                .OrderByDescending(lead => lead.CreatedAt)
                .Take(PageSize)
                .Select(lead => new { lead.Id, lead.Reference, lead.Title })
                .ToListAsync(cancellationToken);
            leads[contact.Id] = own.ConvertAll(lead => new DataRequestLead(lead.Id, lead.Reference.ToString(), lead.Title));
        }

        return rows.ConvertAll(row => new DataRequestContact(
            row.Id,
            row.Name,
            row.Email?.Value,
            row.Phone,
            row.PhoneExtension,
            row.Position,
            row.Language,
            request.EmailNormalized is not null && row.EmailNormalized == request.EmailNormalized,
            row.RestrictedAt,
            row.ObjectedAt,
            leads[row.Id],
            row.Version
        ));
    }

    private async Task<IReadOnlyList<ConsentLine>> ConsentsAsync(LeadsDbContext context, DataRequest request, IReadOnlyList<DataRequestContact> contacts, CancellationToken cancellationToken) =>
        ConsentLines.From(await ConsentLedger.OfAsync(context, request.EmailNormalized, contacts.FirstOrDefault(contact => contact.SameEmail || request.EmailNormalized is null)?.Id, cancellationToken), staff);

    private async Task<IReadOnlyList<DataRequestStep>> HistoryAsync(LeadsDbContext context, Guid id, CancellationToken cancellationToken)
    {
        var rows = await context
            .Audit.AsNoTracking()
            .Where(entry => entry.SubjectId == id && entry.Act != "changed")
            .OrderBy(entry => entry.At)
            .Take(Most)
            .Select(entry => new { entry.At, entry.Act, entry.ActorRole, entry.ActorKey })
            .ToListAsync(cancellationToken);
        return rows.ConvertAll(row => new DataRequestStep(row.At, row.Act, row.ActorRole, Person(row.ActorKey)?.Name));
    }

    private DataRequestRow Row(DataRequest request, IEnumerable<DataRequestTerm> terms, DeskActor actor, DateTimeOffset now)
    {
        var byStep = terms.ToDictionary(term => term.Step, term => new DataRequestTermRow(term.DueAt, term.EndedAt, (term.EndedAt ?? now) > term.DueAt));
        return new DataRequestRow
        {
            Id = request.Id,
            Reference = request.Reference.ToString(),
            Kind = request.Kind,
            State = request.State,
            Channel = request.Channel,
            ReceivedAt = request.ReceivedAt,
            PersonName = actor.SeesContactData ? request.PersonName : null,
            ThirdParty = request.ThirdParty,
            Officer = Person(request.OfficerKey),
            Answer = byStep[ServiceStep.FirstResponse],
            Finish = byStep[ServiceStep.Resolution],
            Extended = request.ExtendedAt is not null,
        };
    }

    private List<PersonName> Handlers() =>
        [.. staff.All().Where(DataRequestHandling.Handles).OrderBy(person => person.Name, StringComparer.Ordinal).Select(person => new PersonName(person.Key, person.Name))];

    private PersonName? Person(Guid? key) => key is { } known ? new PersonName(known, staff.Find(known)?.Name ?? "?") : null;
}
