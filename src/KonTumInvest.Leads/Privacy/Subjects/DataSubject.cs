namespace KonTumInvest.Leads.Privacy.Subjects;

/// <summary>
/// A person whose data the desk holds, with the keys of the rows that hold them: a data subject of Law 91/2025/QH15. Made by
/// <see cref="DataSubjects"/>; the rows are those of the moment it was made.
/// </summary>
public sealed record DataSubject
{
    /// <summary>The person's addresses, as <see cref="Values.EmailAddress.Normalized"/> writes them.</summary>
    public required IReadOnlyList<string> Emails { get; init; }

    /// <summary>The person's telephone numbers, E.164.</summary>
    public required IReadOnlyList<string> Phones { get; init; }

    /// <summary>The names the person goes by, as they were written.</summary>
    public required IReadOnlyList<string> Names { get; init; }

    /// <summary>The language the person is written to in, "vi" or "en".</summary>
    public required string Language { get; init; }

    /// <summary>Rows of <c>leads_contacts</c>.</summary>
    public required IReadOnlyList<Guid> Contacts { get; init; }

    /// <summary>Enquiries the person sent.</summary>
    public required IReadOnlyList<Guid> Enquiries { get; init; }

    /// <summary>Leads in which the person is the only one on the investor's side: all of the lead is about the person.</summary>
    public required IReadOnlyList<Guid> OwnLeads { get; init; }

    /// <summary>Leads that have other people as well.</summary>
    public required IReadOnlyList<Guid> SharedLeads { get; init; }

    /// <summary>Mails the person wrote, messages on the private page among them; with or without a lead.</summary>
    public required IReadOnlyList<Guid> MailsWritten { get; init; }

    /// <summary>Mails of others, ours among them, that went to the person.</summary>
    public required IReadOnlyList<Guid> MailsReceived { get; init; }

    /// <summary>Rows of the outbox to the person, or about an enquiry of the person.</summary>
    public required IReadOnlyList<Guid> Outbox { get; init; }

    /// <summary>Leads of either kind.</summary>
    public IEnumerable<Guid> Leads => OwnLeads.Concat(SharedLeads);

    /// <summary>Whether nothing is held of the person.</summary>
    public bool IsEmpty => Contacts.Count + Enquiries.Count + MailsWritten.Count + MailsReceived.Count + Outbox.Count == 0;
}
