using KonTumInvest.Leads.Enquiries;
using KonTumInvest.Leads.Enquiries.Attachments;

namespace KonTumInvest.Leads.Correspondence;

/// <summary>A mail an officer wrote on a lead.</summary>
public sealed record SendMail
{
    public const int MaxRecipients = 20;

    /// <summary>Files of every kind together; of new ones <see cref="AttachmentLimits.MaxFiles"/>.</summary>
    public const int MaxFiles = 20;

    /// <summary>Made with the empty form and sent back with it: the same form sent twice is one mail.</summary>
    public required Guid FormToken { get; init; }

    /// <summary>Addresses.</summary>
    public required IReadOnlyList<string> To { get; init; }

    public IReadOnlyList<string> Cc { get; init; } = [];

    public string? Subject { get; init; }

    /// <summary>Text; lines are kept. The officer's signature follows it.</summary>
    public string? Text { get; init; }

    /// <summary>What for: a purpose for which consent was withdrawn, or is needed and was not given, is refused.</summary>
    public ConsentPurpose Purpose { get; init; } = ConsentPurpose.AnswerEnquiry;

    /// <summary>The mail that is answered or passed on.</summary>
    public Guid? AnsweredMailId { get; init; }

    /// <summary>New files.</summary>
    public IReadOnlyList<AttachmentUpload> Attachments { get; init; } = [];

    /// <summary>Files of earlier mails of the lead that go with it.</summary>
    public IReadOnlyList<Guid> AttachmentIds { get; init; } = [];

    /// <summary>Files of templates that go with it.</summary>
    public IReadOnlyList<Guid> TemplateFileIds { get; init; } = [];

    /// <summary>Plots offered on the lead whose fact sheets go with it, as they are when it is sent.</summary>
    public IReadOnlyList<Guid> FactSheets { get; init; } = [];
}

/// <summary>A mail that is on its way.</summary>
/// <param name="Id">Its key in <c>leads_mails</c>.</param>
/// <param name="AlreadySent">True when the same form had been sent before; nothing was sent again.</param>
public sealed record SentMail(Guid Id, bool AlreadySent);
