using System.Buffers.Binary;
using KonTumInvest.Content.Common;

namespace KonTumInvest.Leads.Enquiries.Attachments;

/// <summary>One accepted type of file.</summary>
internal abstract class FileFormat
{
    /// <summary>In lower case, without the dot.</summary>
    public abstract IReadOnlyList<string> Extensions { get; }

    public abstract string MediaType { get; }

    /// <returns>Why the content is not an acceptable file of this type; null when it is.</returns>
    public abstract Error? Check(string name, byte[] content);

    /// <summary>Whether the file could also be opened as another format, which only happens when somebody made it so.</summary>
    protected static bool IsAlsoSomethingElse(ReadOnlySpan<byte> content, bool isPdf = false, bool isZip = false) =>
        (!isPdf && content[..Math.Min(content.Length, PdfHeaderSearch)].IndexOf("%PDF-"u8) >= 0)
        || (!isZip && EndsAsZip(content))
        || content.IndexOf("Rar!\u001a\u0007"u8) >= 0;

    // Readers look for the header of a PDF in this many bytes.
    private const int PdfHeaderSearch = 1024;
    private const int ZipEndLength = 22;

    // A ZIP is found from its end: a record whose comment reaches exactly to the end of the file.
    private static bool EndsAsZip(ReadOnlySpan<byte> content)
    {
        var tail = content[Math.Max(0, content.Length - ZipEndLength - ushort.MaxValue)..];
        for (var at = tail.LastIndexOf("PK\u0005\u0006"u8); at >= 0; at = tail[..at].LastIndexOf("PK\u0005\u0006"u8))
        {
            if (at + ZipEndLength <= tail.Length && at + ZipEndLength + BinaryPrimitives.ReadUInt16LittleEndian(tail[(at + 20)..]) == tail.Length)
            {
                return true;
            }
        }

        return false;
    }
}
