namespace KonTumInvest.Leads.Enquiries.Attachments;

/// <summary>How much may come with one enquiry.</summary>
public static class AttachmentLimits
{
    public const int MaxFiles = 5;

    /// <summary>Ten megabytes each.</summary>
    public const int MaxBytesEach = 10 * 1024 * 1024;

    /// <summary>Fifteen megabytes together: in a mail (base64, a third more) they still pass the 25 MB that mail servers commonly take.</summary>
    public const int MaxBytesTogether = 15 * 1024 * 1024;
}
