using KonTumInvest.Leads.Outbox;

namespace KonTumInvest.Leads.Correspondence;

/// <summary>A mail as staff read it. Addresses, names and what was written are null for those who see no contact data.</summary>
public sealed record MailView
{
    public required Guid Id { get; init; }

    public required Guid? LeadId { get; init; }

    public required MailDirection Direction { get; init; }

    public required MailNature Nature { get; init; }

    public required string? FromName { get; init; }

    public required string? FromAddress { get; init; }

    public required string? To { get; init; }

    public required string? Cc { get; init; }

    /// <summary>Where answers go, if not to the sender.</summary>
    public required string? ReplyTo { get; init; }

    public required string Subject { get; init; }

    public required string? Text { get; init; }

    /// <summary>Where in the text the history begins; null where there is none.</summary>
    public int? QuotedFrom { get; init; }

    /// <summary>How many pictures from elsewhere were taken out of the HTML.</summary>
    public int RemoteBlocked { get; init; }

    /// <summary>Of ours, when it came back for good.</summary>
    public DateTimeOffset? ReturnedAt { get; init; }

    /// <summary>Of ours, from whom, with commas between; null where the server did not say.</summary>
    public string? ReturnedFrom { get; init; }

    /// <summary>Of ours, when it had come back from everybody of the lead: it answers nothing.</summary>
    public DateTimeOffset? UndeliveredAt { get; init; }

    /// <summary>Sanitised when it was stored, without anything remote; still to be shown in a frame without scripts.</summary>
    public required string? Html { get; init; }

    public required DateTimeOffset SentAt { get; init; }

    public required Guid? ByKey { get; init; }

    public required string? BounceStatus { get; init; }

    public required IReadOnlyList<MailFileView> Files { get; init; }

    /// <summary>Of ours: Waiting, Sending, Sent or Parked.</summary>
    public required string? Status { get; init; }

    public required string? Failure { get; init; }

    /// <summary>What the failure means; null where there is none.</summary>
    public MailFailureReason? FailureReason => Failure is null ? null : MailFailure.ReasonOf(Failure);

    internal static MailView From(StoredMail mail, OutboxState? outbox, bool withContactData) =>
        new()
        {
            Id = mail.Id,
            LeadId = mail.LeadId,
            Direction = mail.Direction,
            Nature = mail.Nature,
            FromName = withContactData ? mail.FromName : null,
            FromAddress = withContactData ? mail.FromAddress : null,
            To = withContactData ? mail.To : null,
            Cc = withContactData ? mail.Cc : null,
            ReplyTo = withContactData ? mail.ReplyTo : null,
            Subject = mail.Subject,
            Text = withContactData ? mail.TextBody : null,
            QuotedFrom = withContactData && mail.QuotedFrom < mail.TextBody.Length ? mail.QuotedFrom : null,
            RemoteBlocked = mail.RemoteBlocked,
            ReturnedAt = mail.ReturnedAt,
            ReturnedFrom = withContactData ? mail.ReturnedFrom : null,
            UndeliveredAt = mail.UndeliveredAt,
            Html = withContactData ? mail.HtmlBody : null,
            SentAt = mail.SentAt,
            ByKey = mail.ByKey,
            BounceStatus = mail.BounceStatus,
            Files = [.. mail.Attachments.OrderBy(file => file.Position).Select(file => new MailFileView(file.Id, file.FileName, file.MediaType, file.Length, file.State, file.Finding))],
            Status = outbox?.Status.ToString(),
            Failure = outbox?.Status == MailStatus.Parked ? outbox.LastFailure : null,
        };
}

/// <summary>A file of a mail or of a template.</summary>
public sealed record MailFileView(Guid Id, string FileName, string MediaType, long Length, AttachmentState State, string? Finding)
{
    public static MailFileView From(TemplateFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return new(file.Id, file.FileName, file.MediaType, file.Length, file.State, file.Finding);
    }
}
