using System.Buffers.Binary;
using KonTumInvest.Content.Common;

namespace KonTumInvest.Cms.Media.Images;

/// <summary>Walks through an image's structure to its end: nothing may be hidden behind it, and its size is read before it is decoded.</summary>
internal static class ImageFiles
{
    public static Error? Check(byte[] content, FileKind kind)
    {
        var end =
            kind == FileKind.Jpeg ? EndOfJpeg(content)
            : kind == FileKind.Png ? EndOfPng(content)
            : kind == FileKind.Gif ? EndOfGif(content)
            : EndOfWebP(content);
        if (end is not { } length)
        {
            return UploadErrors.Of(UploadErrors.Damaged);
        }

        if (IsHiding(content.AsSpan(length)) || HasScript(content))
        {
            return UploadErrors.Of(UploadErrors.HiddenContent);
        }

        using var stream = new MemoryStream(content, writable: false);
        return ImageHeader.TryRead(stream) is not { } header ? UploadErrors.Of(UploadErrors.Damaged)
            : header.Pixels > UploadLimits.MaxPixels ? UploadErrors.Of(UploadErrors.TooManyPixels, UploadLimits.MaxPixels / 1_000_000)
            : null;
    }

    /// <summary>Padding is harmless, and cameras append a second picture; anything else behind an image is not ours to keep.</summary>
    private static bool IsHiding(ReadOnlySpan<byte> rest)
    {
        var trimmed = rest.Trim((byte)0);
        return trimmed.Length > 0 && !trimmed.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) || rest.IndexOf("PK\u0003\u0004"u8) >= 0;
    }

    private static bool HasScript(ReadOnlySpan<byte> content) =>
        content.IndexOf("<script"u8) >= 0 || content.IndexOf("<SCRIPT"u8) >= 0 || content.IndexOf("<?php"u8) >= 0;

    /// <summary>Segments up to the image data, then on to the end marker; the thumbnail inside a segment is passed over with it.</summary>
    private static int? EndOfJpeg(ReadOnlySpan<byte> content)
    {
        var position = 2;
        while (position + 4 <= content.Length && content[position] == 0xFF)
        {
            var marker = content[position + 1];
            if (marker == 0xFF)
            {
                position++;
                continue;
            }

            if (marker == 0xD9)
            {
                return position + 2;
            }

            position += 2 + BinaryPrimitives.ReadUInt16BigEndian(content[(position + 2)..]);
            if (marker == 0xDA)
            {
                position = EndOfScan(content, position);
            }
        }

        return position + 2 == content.Length && content[position] == 0xFF && content[position + 1] == 0xD9 ? content.Length : null;
    }

    /// <summary>Where the next marker begins: inside image data 0xFF is followed by zero or by a restart marker.</summary>
    private static int EndOfScan(ReadOnlySpan<byte> content, int position)
    {
        while (position + 1 < content.Length)
        {
            var next = content[position..].IndexOf((byte)0xFF);
            if (next < 0 || position + next + 1 >= content.Length)
            {
                return content.Length;
            }

            position += next;
            if (content[position + 1] is not (0x00 or (>= 0xD0 and <= 0xD7)))
            {
                return position;
            }

            position += 2;
        }

        return content.Length;
    }

    private static int? EndOfPng(ReadOnlySpan<byte> content)
    {
        var position = 8;
        while (position + 12 <= content.Length)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(content[position..]);
            var isEnd = content.Slice(position + 4, 4).SequenceEqual("IEND"u8);
            if (length > content.Length - position - 12)
            {
                return null;
            }

            position += 12 + (int)length;
            if (isEnd)
            {
                return position;
            }
        }

        return null;
    }

    private static int? EndOfWebP(ReadOnlySpan<byte> content)
    {
        var length = BinaryPrimitives.ReadUInt32LittleEndian(content[4..]) + 8L;
        return length <= content.Length ? (int)length : null;
    }

    private static int? EndOfGif(ReadOnlySpan<byte> content)
    {
        if (content.Length < 14)
        {
            return null;
        }

        var position = 13 + ColourTable(content[10]);
        while (position < content.Length)
        {
            switch (content[position])
            {
                case 0x3B:
                    return position + 1;
                case 0x21 when position + 2 < content.Length:
                    position = EndOfSubBlocks(content, position + 2);
                    break;
                case 0x2C when position + 10 < content.Length:
                    position = EndOfSubBlocks(content, position + 11 + ColourTable(content[position + 9]));
                    break;
                default:
                    return null;
            }
        }

        return null;
    }

    private static int ColourTable(byte flags) => (flags & 0x80) == 0 ? 0 : 3 << ((flags & 7) + 1);

    private static int EndOfSubBlocks(ReadOnlySpan<byte> content, int position)
    {
        while (position < content.Length && content[position] != 0)
        {
            position += content[position] + 1;
        }

        return position + 1;
    }
}
