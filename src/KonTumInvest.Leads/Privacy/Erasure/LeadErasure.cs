using KonTumInvest.Leads.Deadlines;
using KonTumInvest.Leads.Parties;
using KonTumInvest.Leads.Pipeline;
using KonTumInvest.Leads.Privacy.Holds;
using KonTumInvest.Leads.Privacy.Subjects;
using KonTumInvest.Leads.Reports;
using KonTumInvest.Leads.Timeline;
using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.Leads.Privacy.Erasure;

/// <summary>
/// Takes a person out of leads. Of the person's own leads all words go, and stages, times, facts and marks stay; leads of several people
/// keep their words without the person.
/// </summary>
internal static class LeadErasure
{
    public static async Task RunAsync(ErasureScope scope)
    {
        await EmptyOwnAsync(scope);
        await RedactSharedAsync(scope);
        await LeaveSharedAsync(scope);

        // Whoever had the address of a private page could look at what goes on.
        var all = scope.Own.Concat(scope.Shared).ToList();
        scope.Told.UnionWith(await scope.Context.CaseLinks.Where(link => all.Contains(link.LeadId)).Select(link => link.Id).ToListAsync(scope.Cancellation));
        await scope.Context.CaseLinks.Where(link => all.Contains(link.LeadId)).ExecuteDeleteAsync(scope.Cancellation);
        await scope.Context.ActivityPeople.Where(person => person.ContactId != null && scope.Contacts.Contains(person.ContactId.Value)).ExecuteDeleteAsync(scope.Cancellation);
    }

    private static async Task EmptyOwnAsync(ErasureScope scope)
    {
        var (context, own, cancellation) = (scope.Context, scope.Own, scope.Cancellation);
        await EmptyAsync<Activity>(scope);
        await EmptyAsync<LeadTask>(scope);
        await EmptyAsync<Offer>(scope);
        await EmptyAsync<StageChange>(scope);
        await EmptyAsync<LeadPause>(scope);
        await EmptyAsync<LeadScore>(scope);
        await EmptyAsync<LegalHold>(scope);
        await TextColumns.EmptyAsync(context, context.Merges.Where(merge => own.Contains(merge.FromId) || own.Contains(merge.IntoId)), cancellation);
        await context.LeadContacts.Where(link => own.Contains(link.LeadId)).ExecuteDeleteAsync(cancellation);
        await context.ActivityPeople.Where(person => person.ContactId != null && context.Activities.Any(activity => activity.Id == person.ActivityId && own.Contains(activity.LeadId))).ExecuteDeleteAsync(cancellation);
        await LeaveOwnAsync(scope);

        // Each is then known by its reference alone. A raised version refuses what somebody typed before over the old texts.
        foreach (var lead in await context.Leads.AsNoTracking().Where(lead => own.Contains(lead.Id)).Select(lead => new { lead.Id, lead.Reference }).ToListAsync(cancellation))
        {
            var title = lead.Reference.ToString();
            await context
                .Leads.Where(stored => stored.Id == lead.Id)
                .ExecuteUpdateAsync(
                    stored =>
                        stored
                            .SetProperty(row => row.Title, title)
                            .SetProperty(row => row.Summary, (string?)null)
                            .SetProperty(row => row.LicenceNumber, (string?)null)
                            .SetProperty(row => row.ErasedAt, scope.Transaction.Now)
                            .SetProperty(row => row.Version, row => row.Version + 1),
                    cancellation
                );
        }
    }

    // Somebody who has other leads stays there; here nobody is left.
    private static async Task LeaveOwnAsync(ErasureScope scope)
    {
        var (context, own, contacts, cancellation) = (scope.Context, scope.Own, scope.Contacts, scope.Cancellation);
        var led = await context
            .Leads.AsNoTracking()
            .Where(lead => own.Contains(lead.Id) && !contacts.Contains(lead.ContactId) && lead.Contact.ErasedAt == null)
            .Select(lead => new { lead.Id, lead.Language, lead.Country, lead.CreatedAt })
            .ToListAsync(cancellation);
        foreach (var lead in led)
        {
            var nobody = new Contact
            {
                Id = Guid.CreateVersion7(scope.Transaction.Now),
                Name = Erased.Text,
                Language = lead.Language,
                Country = lead.Country,
                ErasedAt = scope.Transaction.Now,
                CreatedAt = lead.CreatedAt,
            };
            context.Contacts.Add(nobody);
            await context.SaveChangesAsync(cancellation);
            await context.Leads.Where(stored => stored.Id == lead.Id).ExecuteUpdateAsync(stored => stored.SetProperty(row => row.ContactId, nobody.Id), cancellation);
        }
    }

    private static async Task RedactSharedAsync(ErasureScope scope)
    {
        if (scope.Shared.Count == 0)
        {
            return;
        }

        await RedactAsync<Activity>(scope);
        await RedactAsync<LeadTask>(scope);
        await RedactAsync<Offer>(scope);
        await RedactAsync<StageChange>(scope);
        await RedactAsync<LeadPause>(scope);
        await RedactAsync<LeadScore>(scope);
        await RedactAsync<LegalHold>(scope);
        await RedactAsync<LeadContact>(scope);
        await RedactAsync(scope, scope.Context.Leads.Where(lead => scope.Shared.Contains(lead.Id)));
        await RedactAsync(scope, scope.Context.Merges.Where(merge => scope.Shared.Contains(merge.FromId) || scope.Shared.Contains(merge.IntoId)));

        // The person's own enquiry stands on the timeline of the others.
        await TextColumns.EmptyAsync(scope.Context, scope.Context.Activities.Where(activity => activity.EnquiryId != null && scope.Enquiries.Contains(activity.EnquiryId.Value)), scope.Cancellation);
    }

    // Where the person was the one who is written to, the first of the others is.
    private static async Task LeaveSharedAsync(ErasureScope scope)
    {
        var (context, cancellation) = (scope.Context, scope.Cancellation);
        var led = await context.Leads.AsNoTracking().Where(lead => scope.Shared.Contains(lead.Id) && scope.Contacts.Contains(lead.ContactId)).Select(lead => lead.Id).ToListAsync(cancellation);
        foreach (var leadId in led)
        {
            var next = await context
                .LeadContacts.Where(link => link.LeadId == leadId && !scope.Contacts.Contains(link.ContactId) && link.Contact.ErasedAt == null)
                .OrderBy(link => link.Contact.CreatedAt)
                .Select(link => (Guid?)link.ContactId)
                .FirstOrDefaultAsync(cancellation);
            if (next is { } contactId)
            {
                await context
                    .Leads.Where(lead => lead.Id == leadId)
                    .ExecuteUpdateAsync(lead => lead.SetProperty(row => row.ContactId, contactId).SetProperty(row => row.Version, row => row.Version + 1), cancellation);
            }
        }

        scope.Told.UnionWith(await context.LeadContacts.Where(link => scope.Contacts.Contains(link.ContactId)).Select(link => link.Id).ToListAsync(cancellation));
        await context.LeadContacts.Where(link => scope.Contacts.Contains(link.ContactId)).ExecuteDeleteAsync(cancellation);
    }

    private static Task EmptyAsync<T>(ErasureScope scope)
        where T : class => TextColumns.EmptyAsync(scope.Context, OfLeads<T>(scope, scope.Own), scope.Cancellation);

    private static Task RedactAsync<T>(ErasureScope scope)
        where T : class => RedactAsync(scope, OfLeads<T>(scope, scope.Shared));

    private static async Task RedactAsync<T>(ErasureScope scope, IQueryable<T> rows)
        where T : class => scope.Told.UnionWith(await TextColumns.RedactAsync(scope.Context, rows, PersonalColumns.TextsOf(typeof(T)), scope.Redaction, scope.Cancellation));

    private static IQueryable<T> OfLeads<T>(ErasureScope scope, List<Guid> leads)
        where T : class => scope.Context.Set<T>().Where(row => leads.Contains(EF.Property<Guid>(row, "LeadId")));
}
