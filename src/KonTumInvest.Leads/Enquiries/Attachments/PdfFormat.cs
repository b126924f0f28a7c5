using KonTumInvest.Content.Common;

namespace KonTumInvest.Leads.Enquiries.Attachments;

/// <summary>PDF, ISO 32000.</summary>
internal sealed class PdfFormat : FileFormat
{
    // The end marker stands in the last kilobyte (ISO 32000-1, annex H, note 18).
    private const int EndSearch = 1024;

    public override IReadOnlyList<string> Extensions { get; } = ["pdf"];

    public override string MediaType => "application/pdf";

    public override Error? Check(string name, byte[] content)
    {
        ReadOnlySpan<byte> bytes = content;
        if (!bytes.StartsWith("%PDF-"u8))
        {
            return AttachmentErrors.Mismatch(name);
        }

        // The trailer, and the dictionary of a cross-reference stream, are never compressed: an encrypted file says so in plain bytes.
        if (bytes.IndexOf("/Encrypt"u8) >= 0)
        {
            return AttachmentErrors.Encrypted(name);
        }

        var whole = bytes.IndexOf("startxref"u8) >= 0 && bytes[Math.Max(0, bytes.Length - EndSearch)..].IndexOf("%%EOF"u8) >= 0;
        return whole && !IsAlsoSomethingElse(bytes, isPdf: true) ? null : AttachmentErrors.Damaged(name);
    }
}
