using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Inbox;
using KonTumInvest.Leads.Storage;
using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.Leads.Parties.Reading;

/// <summary>
/// The organisations and contacts an actor sees: those of a lead he sees (<see cref="LeadRights.Visible"/>), joined with no other and not erased.
/// </summary>
internal static class PartyScope
{
    /// <summary>As a condition on each, which follows an index from the party to its leads.</summary>
    public static IQueryable<Organisation> Organisations(LeadsDbContext context, DeskActor actor)
    {
        var visible = context.Leads.Where(LeadRights.Visible(actor));
        return context.Organisations.Where(organisation => organisation.MergedIntoId == null && visible.Any(lead => lead.OrganisationId == organisation.Id));
    }

    /// <inheritdoc cref="Organisations"/>
    public static IQueryable<Contact> Contacts(LeadsDbContext context, DeskActor actor)
    {
        var visible = context.Leads.Where(LeadRights.Visible(actor));
        return InForce(context)
            .Where(contact =>
                visible.Any(lead => lead.ContactId == contact.Id)
                || context.LeadContacts.Any(other => other.ContactId == contact.Id && visible.Any(lead => lead.Id == other.LeadId))
            );
    }

    /// <summary>
    /// For lists: who sees few leads has them looked up first (<see cref="LeadScopes"/>), or all parties there are would be asked for a lead of his.
    /// </summary>
    public static IQueryable<Organisation> ListedOrganisations(LeadsDbContext context, DeskActor actor)
    {
        if (LeadScopes.Of(actor) is not [_, _, ..] scopes)
        {
            return Organisations(context, actor);
        }

        var keys = scopes
            .Select(scope => context.Leads.Where(scope).Where(lead => lead.OrganisationId != null).Select(lead => lead.OrganisationId!.Value))
            .Aggregate((all, next) => all.Concat(next));
        return context.Organisations.Where(organisation => organisation.MergedIntoId == null && keys.Contains(organisation.Id));
    }

    /// <inheritdoc cref="ListedOrganisations"/>
    public static IQueryable<Contact> ListedContacts(LeadsDbContext context, DeskActor actor)
    {
        if (LeadScopes.Of(actor) is not [_, _, ..] scopes)
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

    private static IQueryable<Contact> InForce(LeadsDbContext context) => context.Contacts.Where(contact => contact.MergedIntoId == null && contact.ErasedAt == null);
}
