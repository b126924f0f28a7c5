using System.Buffers.Binary;
using KonTumInvest.Content.Common;

namespace KonTumInvest.Leads.Enquiries.Attachments;

/// <summary>PNG, ISO/IEC 15948: the chunks are walked from IHDR to IEND, after which nothing may follow.</summary>
internal sealed class PngFormat : FileFormat
{
    private const int ChunkOverhead = 12;

    private static ReadOnlySpan<byte> Signature => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    public override IReadOnlyList<string> Extensions { get; } = ["png"];

    public override string MediaType => "image/png";

    public override Error? Check(string name, byte[] content)
    {
        ReadOnlySpan<byte> bytes = content;
        if (!bytes.StartsWith(Signature))
        {
            return AttachmentErrors.Mismatch(name);
        }

        if (!EndsWithItsLastChunk(bytes) || IsAlsoSomethingElse(bytes))
        {
            return AttachmentErrors.Damaged(name);
        }

        // IHDR is the first chunk; its data starts with width and height.
        var header = bytes[(Signature.Length + 8)..];
        var exceeded = PictureLimits.Exceeded(BinaryPrimitives.ReadUInt32BigEndian(header), BinaryPrimitives.ReadUInt32BigEndian(header[4..]));
        return exceeded ? AttachmentErrors.TooMuchInside(name) : null;
    }

    private static bool EndsWithItsLastChunk(ReadOnlySpan<byte> bytes)
    {
        var at = Signature.Length;
        for (var first = true; at + ChunkOverhead <= bytes.Length; first = false)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(bytes[at..]);
            var type = bytes.Slice(at + 4, 4);
            if (length > bytes.Length - at - ChunkOverhead || (first && (!type.SequenceEqual("IHDR"u8) || length != 13)))
            {
                return false;
            }

            at += ChunkOverhead + (int)length;
            if (type.SequenceEqual("IEND"u8))
            {
                return at == bytes.Length;
            }
        }

        return false;
    }
}
