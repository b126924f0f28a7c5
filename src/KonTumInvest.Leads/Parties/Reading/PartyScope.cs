using System.Linq.Expressions;
using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Inbox;
using KonTumInvest.Leads.Pipeline;
using KonTumInvest.Leads.Storage;
using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.Leads.Parties.Reading;

/// <summary>
/// The organisations and contacts an actor sees: those of a lead he sees (<see cref="LeadRights.Visible"/>), joined with no other and not erased.
/// </summary>
internal static class PartyScope
{
    // Up to so many leads, looking them all up costs less than asking parties one by one.
    private const int Many = 20_000;

    /// <summary>As a condition on each, which follows an index from the party to its leads.</summary>
    public static IQueryable<Organisation> Organisations(LeadsDbContext context, DeskActor actor)
    {
        var visible = context.Leads.Where(LeadRights.Visible(actor));
        return context.Organisations.Where(organisation => organisation.MergedIntoId == null && visible.Any(lead => lead.OrganisationId == organisation.Id));
    }

    /// <inheritdoc cref="Organisations"/>
    public static IQueryable<Contact> Contacts(LeadsDbContext context, DeskActor actor)
    {
        // Asked for one of them and not whether there is any: of two such questions with "or" between, PostgreSQL answers each by reading all leads there are.
        var visible = context.Leads.Where(LeadRights.Visible(actor));
        return InForce(context)
            .Where(contact =>
                visible.Where(lead => lead.ContactId == contact.Id).Select(lead => (Guid?)lead.Id).FirstOrDefault() != null
                || context.LeadContacts.Where(other => other.ContactId == contact.Id && visible.Any(lead => lead.Id == other.LeadId)).Select(other => (Guid?)other.Id).FirstOrDefault() != null
            );
    }

    /// <summary>
    /// For lists: who sees few leads has them looked up first (<see cref="LeadScopes"/>), or all parties there are would be asked for a lead of his. Who sees many
    /// has the parties asked: he sees most of those that come first.
    /// </summary>
    public static async Task<IQueryable<Organisation>> ListedOrganisationsAsync(LeadsDbContext context, DeskActor actor, CancellationToken cancellationToken)
    {
        if (LeadScopes.Of(actor) is not [_, _, ..] scopes || await AreManyAsync(context, scopes, cancellationToken))
        {
            return Organisations(context, actor);
        }

        var keys = scopes
            .Select(scope => context.Leads.Where(scope).Where(lead => lead.OrganisationId != null).Select(lead => lead.OrganisationId!.Value))
            .Aggregate((all, next) => all.Concat(next));
        return context.Organisations.Where(organisation => organisation.MergedIntoId == null && keys.Contains(organisation.Id));
    }

    /// <inheritdoc cref="ListedOrganisationsAsync"/>
    public static async Task<IQueryable<Contact>> ListedContactsAsync(LeadsDbContext context, DeskActor actor, CancellationToken cancellationToken)
    {
        if (LeadScopes.Of(actor) is not [_, _, ..] scopes || await AreManyAsync(context, scopes, cancellationToken))
        {
            return Contacts(context, actor);
        }

        var keys = scopes
            .SelectMany(scope =>
                new[]
                {
                    context.Leads.Where(scope).Select(lead => lead.ContactId),
                    context.Leads.Where(scope).Join(context.LeadContacts, lead => lead.Id, other => other.LeadId, (_, other) => other.ContactId),
                }
            )
            .Aggregate((all, next) => all.Concat(next));
        return InForce(context).Where(contact => keys.Contains(contact.Id));
    }

    private static async Task<bool> AreManyAsync(LeadsDbContext context, IReadOnlyList<Expression<Func<Lead, bool>>> scopes, CancellationToken cancellationToken)
    {
        var count = 0;
        foreach (var scope in scopes)
        {
            count += await context.Leads.Where(scope).Select(lead => lead.Id).Take(Many - count).CountAsync(cancellationToken);
            if (count >= Many)
            {
                return true;
            }
        }

        return false;
    }

    private static IQueryable<Contact> InForce(LeadsDbContext context) => context.Contacts.Where(contact => contact.MergedIntoId == null && contact.ErasedAt == null);
}
