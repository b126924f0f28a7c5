using KonTumInvest.Content.Common;
using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Parties;

namespace KonTumInvest.Leads.Pipeline.People;

/// <summary>Replaces what is known of a person, wherever that is asked for: on a lead, on the person's own page, by a request of the person.</summary>
internal static class ContactWriting
{
    /// <summary>Writes the fields. A new address has not bounced.</summary>
    /// <param name="transaction">The act.</param>
    /// <param name="contact">The person, tracked.</param>
    /// <param name="request">The fields, and the version that was seen.</param>
    /// <param name="country">In whose plan a national number is read; null for Viet Nam.</param>
    /// <returns>What was written; <see cref="DeskErrors.ChangedMeanwhile"/>, refusals of <see cref="ContactErrors"/>.</returns>
    public static async Task<Result<ContactFields>> ReplaceAsync(DeskTransaction transaction, Contact contact, SaveContact request, string? country)
    {
        if (request.ExpectedVersion != contact.Version)
        {
            return DeskErrors.ChangedMeanwhile;
        }

        var read = ContactFields.Check(request, country);
        if (!read.TryGetValue(out var fields))
        {
            return read;
        }

        var normalized = fields.Email?.Normalized;
        if (normalized != contact.EmailNormalized && await JoinedParties.IsTakenAsync(transaction.Context, normalized, contact.Id, transaction.Cancellation))
        {
            return ContactErrors.EmailTaken;
        }

        if (contact.EmailNormalized != normalized)
        {
            (contact.BouncedAt, contact.BounceStatus) = (null, null);
        }

        contact.Name = fields.Name;
        contact.Email = fields.Email;
        (contact.Phone, contact.PhoneExtension) = (fields.Phone?.Value, fields.Phone?.Extension);
        contact.Position = fields.Position;
        contact.Language = fields.Language;
        return read;
    }
}
