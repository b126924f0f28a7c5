using System.Buffers;
using System.IO.Compression;
using KonTumInvest.Content.Common;

namespace KonTumInvest.Leads.Enquiries.Attachments;

/// <summary>Word and Excel documents without macros: Office Open XML, ISO/IEC 29500, in a ZIP.</summary>
internal sealed class OfficeFormat(string extension, string mediaType, string mainPart, string mainPartType) : FileFormat
{
    private const string TypesPart = "[Content_Types].xml";
    private const int MaxParts = 2_000;
    private const int MaxTypesBytes = 1024 * 1024;
    private const long MaxUnpackedBytes = 100L * 1024 * 1024;

    public static OfficeFormat Word { get; } =
        new(
            "docx",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "word/document.xml",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
        );

    public static OfficeFormat Excel { get; } =
        new(
            "xlsx",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "xl/workbook.xml",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
        );

    // OLE compound file: what Office wraps an encrypted document in, and what .doc and .xls were.
    private static ReadOnlySpan<byte> CompoundFile => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    public override IReadOnlyList<string> Extensions { get; } = [extension];

    public override string MediaType => mediaType;

    public override Error? Check(string name, byte[] content)
    {
        ReadOnlySpan<byte> bytes = content;
        if (bytes.StartsWith(CompoundFile))
        {
            var encrypted = bytes.IndexOf(System.Text.Encoding.Unicode.GetBytes("EncryptedPackage")) >= 0;
            return encrypted ? AttachmentErrors.Encrypted(name) : AttachmentErrors.Mismatch(name);
        }

        if (!bytes.StartsWith("PK\u0003\u0004"u8))
        {
            return AttachmentErrors.Mismatch(name);
        }

        if (IsAlsoSomethingElse(bytes, isZip: true))
        {
            return AttachmentErrors.Damaged(name);
        }

        try
        {
            using var package = new ZipArchive(new MemoryStream(content, writable: false), ZipArchiveMode.Read);
            return CheckParts(name, package);
        }
        catch (InvalidDataException)
        {
            return AttachmentErrors.Damaged(name);
        }
    }

    private Error? CheckParts(string name, ZipArchive package)
    {
        if (package.Entries.Count > MaxParts)
        {
            return AttachmentErrors.TooMuchInside(name);
        }

        if (package.Entries.Any(part => part.IsEncrypted))
        {
            return AttachmentErrors.Encrypted(name);
        }

        if (package.Entries.Any(part => IsOutside(part.FullName)))
        {
            return AttachmentErrors.Damaged(name);
        }

        // Counted while unpacking: the sizes a ZIP declares are only its word.
        if (UnpacksTooFar(package))
        {
            return AttachmentErrors.TooMuchInside(name);
        }

        if (package.GetEntry(mainPart) is null || package.GetEntry(TypesPart) is not { Length: <= MaxTypesBytes } types)
        {
            return AttachmentErrors.Mismatch(name);
        }

        using var reader = new StreamReader(types.Open());
        var declared = reader.ReadToEnd();
        if (declared.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase) || HasMacros(package))
        {
            return AttachmentErrors.Macros(name);
        }

        return declared.Contains(mainPartType, StringComparison.Ordinal) ? null : AttachmentErrors.Mismatch(name);
    }

    private static bool HasMacros(ZipArchive package) =>
        package.Entries.Any(part => part.Name.Equals("vbaProject.bin", StringComparison.OrdinalIgnoreCase));

    private static bool IsOutside(string path) =>
        path.StartsWith('/') || path.Contains('\\', StringComparison.Ordinal) || path.Split('/').Contains("..");

    private static bool UnpacksTooFar(ZipArchive package)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(81_920);
        try
        {
            var left = MaxUnpackedBytes;
            foreach (var part in package.Entries)
            {
                using var stream = part.Open();
                for (int read; (read = stream.Read(buffer)) > 0; )
                {
                    left -= read;
                    if (left < 0)
                    {
                        return true;
                    }
                }
            }

            return false;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
