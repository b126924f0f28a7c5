namespace KonTumInvest.Leads.Enquiries.Attachments;

/// <summary>A file as it was sent.</summary>
/// <param name="FileName">The name the browser gave; a path before the name is dropped.</param>
/// <param name="Bytes">The whole content.</param>
public sealed record AttachmentUpload(string FileName, byte[] Bytes);

/// <summary>A file that passed every check.</summary>
/// <param name="FileName">A clean name with the extension of its type.</param>
/// <param name="MediaType">The type found from the content.</param>
/// <param name="Bytes">The whole content, unchanged.</param>
public sealed record AcceptedAttachment(string FileName, string MediaType, byte[] Bytes);
