using KonTumInvest.Content.Common;
using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Enquiries;
using KonTumInvest.Leads.Officers;
using KonTumInvest.Leads.Privacy.Requests;
using KonTumInvest.Leads.Storage;
using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.Leads.Privacy.Consents;

/// <summary>The consents of the people of a lead, as officers read and note them.</summary>
public sealed class LeadConsents(IDbContextFactory<LeadsDbContext> contexts, DeskWork work, IStaffDirectory staff)
{
    /// <summary>The ledger of the person who is written to; <see cref="DeskErrors.LeadNotFound"/>; nothing for those who do not see contact data.</summary>
    public async Task<Result<ConsentSheet>> OfLeadAsync(Guid leadId, DeskActor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var person = await context
            .Leads.AsNoTracking()
            .Where(LeadRights.Visible(actor))
            .Where(lead => lead.Id == leadId)
            .Select(lead => new { lead.ContactId, lead.Contact.EmailNormalized })
            .SingleOrDefaultAsync(cancellationToken);
        if (person is null)
        {
            return DeskErrors.LeadNotFound;
        }

        if (!actor.SeesContactData)
        {
            return new ConsentSheet(new Dictionary<ConsentPurpose, bool>(), []);
        }

        var entries = await ConsentLedger.OfAsync(context, person.EmailNormalized, person.ContactId, cancellationToken);
        return new ConsentSheet(entries.GroupBy(entry => entry.Purpose).ToDictionary(group => group.Key, group => group.First().Given), ConsentLines.From(entries, staff));
    }

    /// <summary>Writes down what the person who is written to said by telephone, in a mail or in person.</summary>
    /// <returns>The key of the entry; refusals of <see cref="ConsentErrors"/> and <see cref="DeskErrors"/>.</returns>
    public Task<Result<Guid>> NoteAsync(Guid leadId, NoteConsent sent, DeskActor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(sent);
        ArgumentNullException.ThrowIfNull(actor);
        return work.RunAsync<Guid>(
            actor,
            async transaction =>
            {
                var found = await transaction.FindLeadAsync(leadId, LeadAct.Write);
                if (!found.TryGetValue(out var lead))
                {
                    return Result<Guid>.Refused(found.Errors);
                }

                if (!actor.SeesContactData)
                {
                    return DeskErrors.Forbidden;
                }

                var errors = new List<Error>();
                var note = DataRequestWords.Check(sent.Note, "note", ConsentEntry.NoteMaxLength, ConsentErrors.NoteMissing, errors);
                if (sent.Purpose is null)
                {
                    errors.Add(ConsentErrors.PurposeMissing);
                }

                if (sent.Evidence is not (StatedBy.Telephone or StatedBy.Mail or StatedBy.InPerson))
                {
                    errors.Add(ConsentErrors.EvidenceMissing);
                }

                if (errors.Count > 0)
                {
                    return errors;
                }

                if (await transaction.Context.ConsentEntries.AnyAsync(entry => entry.Id == sent.FormToken, transaction.Cancellation))
                {
                    return sent.FormToken;
                }

                ConsentLedger.Add(
                    transaction,
                    lead.Contact,
                    new ConsentEntry
                    {
                        Id = sent.FormToken,
                        EmailNormalized = lead.Contact.EmailNormalized,
                        ContactId = lead.ContactId,
                        Purpose = sent.Purpose!.Value,
                        Given = sent.Given,
                        At = transaction.Now,
                        Evidence = sent.Evidence!.Value,
                        LeadId = lead.Id,
                        ByKey = actor.Key,
                        Note = note,
                    }
                );
                return sent.FormToken;
            },
            cancellationToken
        );
    }
}

/// <summary>What holds for a person, and every entry of the ledger, newest first.</summary>
/// <param name="Current">For each purpose the person was asked about, whether it is agreed to.</param>
/// <param name="Entries">The ledger.</param>
public sealed record ConsentSheet(IReadOnlyDictionary<ConsentPurpose, bool> Current, IReadOnlyList<ConsentLine> Entries);

/// <summary>What an officer notes about a consent.</summary>
public sealed record NoteConsent(Guid FormToken, ConsentPurpose? Purpose, bool Given, StatedBy? Evidence, string? Note);
