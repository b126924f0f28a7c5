using KonTumInvest.Content.Common;
using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Pipeline;
using KonTumInvest.Leads.Storage;
using KonTumInvest.Leads.Timeline;
using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.Leads.Merging;

/// <summary>The rows of a lead that go with it where it is joined, and come back where that is undone.</summary>
internal sealed class LeadParts(DeskTransaction transaction, Guid fromId, Guid intoId)
{
    private readonly LeadsDbContext _context = transaction.Context;
    private readonly List<MergedPart> _moved = [];

    public IReadOnlyList<MergedPart> Moved => _moved;

    /// <summary>Moves them, and notes each. Stages, pauses and links of the case stay: they tell of the lead that was given up.</summary>
    public async Task<Error?> MoveAsync(Guid mergeId, Guid fromContact, Guid intoContact)
    {
        if (await MoveOffersAsync(mergeId) is { } error)
        {
            return error;
        }

        foreach (var link in await _context.LeadEnquiries.Where(link => link.LeadId == fromId).ToListAsync(transaction.Cancellation))
        {
            link.LeadId = intoId;
            Note(mergeId, MergedPartKind.Enquiry, link.Id);
        }

        foreach (var activity in await _context.Activities.Where(activity => activity.LeadId == fromId).ToListAsync(transaction.Cancellation))
        {
            activity.LeadId = intoId;
            Note(mergeId, MergedPartKind.Activity, activity.Id);
        }

        foreach (var mail in await _context.Mails.Where(mail => mail.LeadId == fromId).ToListAsync(transaction.Cancellation))
        {
            mail.LeadId = intoId;
            Note(mergeId, MergedPartKind.Mail, mail.Id);
        }

        foreach (var task in await _context.Tasks.Where(task => task.LeadId == fromId).ToListAsync(transaction.Cancellation))
        {
            task.LeadId = intoId;
            Note(mergeId, MergedPartKind.Task, task.Id);
        }

        await CopyContactsAsync(mergeId, fromContact, intoContact);
        await CopySubjectsAsync(mergeId);
        return null;
    }

    /// <summary>False, moving nothing, where a row is gone or belongs to another lead by now.</summary>
    public async Task<bool> PutBackAsync(IReadOnlyList<MergedPart> parts)
    {
        var ids = parts.ToLookup(part => part.Kind, part => part.RowId);
        List<Guid> Of(MergedPartKind kind) => [.. ids[kind]];
        var (enquiryIds, activityIds, mailIds) = (Of(MergedPartKind.Enquiry), Of(MergedPartKind.Activity), Of(MergedPartKind.Mail));
        var (taskIds, offerIds) = (Of(MergedPartKind.Task), Of(MergedPartKind.Offer));
        var enquiries = await _context.LeadEnquiries.Where(link => enquiryIds.Contains(link.Id) && link.LeadId == intoId).ToListAsync(transaction.Cancellation);
        var activities = await _context.Activities.Where(activity => activityIds.Contains(activity.Id) && activity.LeadId == intoId).ToListAsync(transaction.Cancellation);
        var mails = await _context.Mails.Where(mail => mailIds.Contains(mail.Id) && mail.LeadId == intoId).ToListAsync(transaction.Cancellation);
        var tasks = await _context.Tasks.Where(task => taskIds.Contains(task.Id) && task.LeadId == intoId).ToListAsync(transaction.Cancellation);
        var offers = await _context.Offers.Where(offer => offerIds.Contains(offer.Id) && offer.LeadId == intoId).ToListAsync(transaction.Cancellation);
        if (
            enquiries.Count != enquiryIds.Count
            || activities.Count != activityIds.Count
            || mails.Count != mailIds.Count
            || tasks.Count != taskIds.Count
            || offers.Count != offerIds.Count
        )
        {
            return false;
        }

        enquiries.ForEach(link => link.LeadId = fromId);
        activities.ForEach(activity => activity.LeadId = fromId);
        mails.ForEach(mail => mail.LeadId = fromId);
        tasks.ForEach(task => task.LeadId = fromId);
        offers.ForEach(offer => offer.LeadId = fromId);

        // Copies that somebody took away since are away already.
        var (contactIds, subjectIds) = (Of(MergedPartKind.Contact), Of(MergedPartKind.Subject));
        _context.RemoveRange(await _context.LeadContacts.Where(contact => contactIds.Contains(contact.Id)).ToListAsync(transaction.Cancellation));
        _context.RemoveRange(await _context.LeadSubjects.Where(subject => subjectIds.Contains(subject.Id)).ToListAsync(transaction.Cancellation));
        return true;
    }

    // A plot is offered to an investor once. Of two offers, one that counts is not to vanish from sight with the lead that is given up.
    private async Task<Error?> MoveOffersAsync(Guid mergeId)
    {
        var offers = await _context.Offers.Where(offer => offer.LeadId == fromId).ToListAsync(transaction.Cancellation);
        var known = await _context.Offers.Where(offer => offer.LeadId == intoId).Select(offer => offer.PlotKey).ToListAsync(transaction.Cancellation);
        if (offers.Find(offer => known.Contains(offer.PlotKey) && (offer.State is OfferState.Held or OfferState.Accepted)) is { } twice)
        {
            return MergeErrors.OfferedTwice(twice.PlotCode);
        }

        foreach (var offer in offers.Where(offer => !known.Contains(offer.PlotKey)))
        {
            offer.LeadId = intoId;
            Note(mergeId, MergedPartKind.Offer, offer.Id);
        }

        return null;
    }

    private async Task CopyContactsAsync(Guid mergeId, Guid fromContact, Guid intoContact)
    {
        var theirs = await _context.LeadContacts.Where(contact => contact.LeadId == fromId).ToListAsync(transaction.Cancellation);
        var known = await _context.LeadContacts.Where(contact => contact.LeadId == intoId).Select(contact => contact.ContactId).ToListAsync(transaction.Cancellation);
        var roles = theirs.ToDictionary(contact => contact.ContactId, contact => contact.Role);
        foreach (var contactId in roles.Keys.Append(fromContact).Distinct().Except([.. known, intoContact]))
        {
            var copy = new LeadContact
            {
                Id = Guid.CreateVersion7(transaction.Now),
                LeadId = intoId,
                ContactId = contactId,
                Role = roles.GetValueOrDefault(contactId),
            };
            _context.LeadContacts.Add(copy);
            Note(mergeId, MergedPartKind.Contact, copy.Id);
        }
    }

    private async Task CopySubjectsAsync(Guid mergeId)
    {
        var subjects = await _context.LeadSubjects.AsNoTracking().Where(subject => subject.LeadId == fromId).ToListAsync(transaction.Cancellation);
        var known = await _context.LeadSubjects.Where(subject => subject.LeadId == intoId).Select(subject => subject.Key).ToListAsync(transaction.Cancellation);
        foreach (var subject in subjects.Where(subject => !known.Contains(subject.Key)))
        {
            var copy = new LeadSubject
            {
                Id = Guid.CreateVersion7(transaction.Now),
                LeadId = intoId,
                Kind = subject.Kind,
                Key = subject.Key,
                Code = subject.Code,
                NameVi = subject.NameVi,
                NameEn = subject.NameEn,
                PlaceCode = subject.PlaceCode,
                Sample = subject.Sample,
            };
            _context.LeadSubjects.Add(copy);
            Note(mergeId, MergedPartKind.Subject, copy.Id);
        }
    }

    private void Note(Guid mergeId, MergedPartKind kind, Guid rowId) =>
        _moved.Add(
            new MergedPart
            {
                Id = Guid.CreateVersion7(transaction.Now),
                MergeId = mergeId,
                Kind = kind,
                RowId = rowId,
            }
        );
}
