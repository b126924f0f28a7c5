using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Privacy.Subjects;
using KonTumInvest.Leads.Storage;

namespace KonTumInvest.Leads.Privacy.Erasure;

/// <summary>What the steps of one erasure work on.</summary>
internal sealed class ErasureScope(DeskTransaction transaction, DataSubject subject)
{
    public DeskTransaction Transaction { get; } = transaction;

    public LeadsDbContext Context => Transaction.Context;

    public CancellationToken Cancellation => Transaction.Cancellation;

    public DataSubject Subject { get; } = subject;

    public Redaction Redaction { get; } = Redaction.Of(subject);

    // As lists, which queries take as parameters.
    public List<Guid> Own { get; } = [.. subject.OwnLeads];

    public List<Guid> Shared { get; } = [.. subject.SharedLeads];

    public List<Guid> Contacts { get; } = [.. subject.Contacts];

    public List<Guid> Enquiries { get; } = [.. subject.Enquiries];

    /// <summary>Rows whose audit tells what was taken away.</summary>
    public HashSet<Guid> Told { get; } = [.. subject.Contacts, .. subject.Enquiries];

    /// <summary>Organisations that stay, of which staff may have noted something about the person.</summary>
    public List<Guid> Organisations { get; } = [];

    /// <summary>Mails that were emptied.</summary>
    public List<Guid> Emptied { get; } = [];

    /// <summary>Mails of others from which the person was taken out.</summary>
    public List<Guid> Redacted { get; } = [];
}
