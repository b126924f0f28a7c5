namespace KonTumInvest.Leads.Correspondence;

/// <summary>A file that a scanner has to see before anybody can open it.</summary>
internal interface IScannedFile
{
    Guid Id { get; }

    AttachmentState State { get; set; }

    /// <summary>What the scanner called it.</summary>
    string? Finding { get; set; }

    /// <summary>When it was last looked at by the scanner.</summary>
    DateTimeOffset? ScannedAt { get; set; }
}
