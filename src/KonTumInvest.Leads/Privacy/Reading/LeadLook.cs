namespace KonTumInvest.Leads.Privacy.Reading;

/// <summary>What somebody looked at. Several may be set: within the hour they are one row.</summary>
[Flags]
public enum LookKinds
{
    None = 0,

    /// <summary>The page of the lead.</summary>
    Page = 1,

    /// <summary>A mail in full.</summary>
    Mail = 2,

    /// <summary>A file of an enquiry or a mail.</summary>
    File = 4,

    /// <summary>The data were taken out of the system.</summary>
    Export = 8,

    /// <summary>A search by a name, an address or a number; of no lead in particular.</summary>
    Search = 16,

    /// <summary>The page of a person or an organisation of the lead.</summary>
    Contact = 32,
}

/// <summary>That somebody looked at a lead within an hour: a row of <c>leads_looks</c>.</summary>
public sealed class LeadLook
{
    public required Guid Id { get; init; }

    /// <summary>The lead; an empty key for a search over all, and for mails that wait to be sorted.</summary>
    public required Guid LeadId { get; init; }

    /// <summary>The staff account or client.</summary>
    public required Guid ActorKey { get; init; }

    /// <summary>The beginning of the hour.</summary>
    public required DateTimeOffset Hour { get; init; }

    public LookKinds Kinds { get; set; }

    /// <summary>When the first look of the hour was.</summary>
    public required DateTimeOffset At { get; init; }
}
