using System.Buffers.Binary;
using KonTumInvest.Content.Common;

namespace KonTumInvest.Leads.Enquiries.Attachments;

/// <summary>JPEG, ITU-T T.81: the markers are walked to the picture data, and the picture must end.</summary>
internal sealed class JpegFormat : FileFormat
{
    private const byte StartOfScan = 0xDA;

    private static ReadOnlySpan<byte> EndMarker => [0xFF, 0xD9];

    public override IReadOnlyList<string> Extensions { get; } = ["jpg", "jpeg"];

    public override string MediaType => "image/jpeg";

    public override Error? Check(string name, byte[] content)
    {
        ReadOnlySpan<byte> bytes = content;
        if (!bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]))
        {
            return AttachmentErrors.Mismatch(name);
        }

        if (!TryFindScan(bytes, out var scan, out var width, out var height) || bytes[scan..].LastIndexOf(EndMarker) < 0)
        {
            return AttachmentErrors.Damaged(name);
        }

        if (PictureLimits.Exceeded(width, height))
        {
            return AttachmentErrors.TooMuchInside(name);
        }

        return IsAlsoSomethingElse(bytes) ? AttachmentErrors.Damaged(name) : null;
    }

    private static bool TryFindScan(ReadOnlySpan<byte> bytes, out int scan, out int width, out int height)
    {
        (scan, width, height) = (0, 0, 0);
        var at = 2;
        while (at + 4 <= bytes.Length && bytes[at] == 0xFF)
        {
            var marker = bytes[at + 1];
            if (marker == 0xFF)
            {
                at++; // fill byte
                continue;
            }

            var length = BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 2)..]);
            if (length < 2 || at + 2 + length > bytes.Length)
            {
                return false;
            }

            if (IsFrame(marker) && length >= 8)
            {
                height = BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 5)..]);
                width = BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 7)..]);
            }
            else if (marker == StartOfScan)
            {
                scan = at;
                return width > 0;
            }

            at += 2 + length;
        }

        return false;
    }

    // SOF0 to SOF15, without DHT (C4), JPG (C8) and DAC (CC), which share the range.
    private static bool IsFrame(byte marker) => marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);
}
