using System.Buffers;
using System.IO.Compression;
using System.Text;

namespace KonTumInvest.Leads.Imports.Files;

/// <summary>Looks at the package of a workbook before anything in it is read: Office Open XML (ISO/IEC 29500) in a ZIP.</summary>
internal static class XlsxPackage
{
    private const int MaxParts = 2_000;
    private const string MainPart = "xl/workbook.xml";

    // A list of 100,000 rows and 30 columns unpacks to about 120 MB.
    private const long MaxUnpackedBytes = 300L * 1024 * 1024;

    // Texts that cells share are held in memory while a sheet is read.
    private const long MaxSharedTextBytes = 64L * 1024 * 1024;
    private const string SharedTexts = "xl/sharedStrings.xml";

    /// <summary>OLE compound file: what Excel wraps an encrypted workbook in, and what .xls was.</summary>
    public static ReadOnlySpan<byte> CompoundFile => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    /// <summary>Whether a compound file is an encrypted workbook.</summary>
    public static bool IsEncrypted(Stream file)
    {
        // The directory of streams lies at the beginning of files that Office writes, or at their end.
        var name = Encoding.Unicode.GetBytes("EncryptedPackage");
        var block = new byte[128 * 1024];
        foreach (var start in new[] { 0, Math.Max(0, file.Length - block.Length) })
        {
            file.Position = start;
            var read = file.ReadAtLeast(block, block.Length, throwOnEndOfStream: false);
            if (block.AsSpan(0, read).IndexOf(name) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <exception cref="TableRefusedException">It is damaged, encrypted, has macros, unpacks too far or is no workbook.</exception>
    public static void Check(Stream file)
    {
        file.Position = 0;
        try
        {
            using var package = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
            if (package.Entries.Count > MaxParts)
            {
                throw new TableRefusedException(ImportErrors.FileUnpacksTooFar);
            }

            if (package.Entries.Any(part => part.IsEncrypted))
            {
                throw new TableRefusedException(ImportErrors.FileEncrypted);
            }

            if (package.GetEntry(MainPart) is null)
            {
                throw new TableRefusedException(ImportErrors.FileType);
            }

            if (package.Entries.Any(part => part.Name.Equals("vbaProject.bin", StringComparison.OrdinalIgnoreCase)))
            {
                throw new TableRefusedException(ImportErrors.FileMacros);
            }

            Count(package);
        }
        catch (InvalidDataException)
        {
            throw new TableRefusedException(ImportErrors.FileDamaged);
        }
    }

    // Counted while unpacking: the sizes a ZIP declares are only its word.
    private static void Count(ZipArchive package)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(81_920);
        try
        {
            var left = MaxUnpackedBytes;
            foreach (var part in package.Entries)
            {
                var ofPart = part.FullName.Equals(SharedTexts, StringComparison.OrdinalIgnoreCase) ? MaxSharedTextBytes : long.MaxValue;
                using var stream = part.Open();
                for (int read; (read = stream.Read(buffer)) > 0; )
                {
                    left -= read;
                    ofPart -= read;
                    if (left < 0 || ofPart < 0)
                    {
                        throw new TableRefusedException(ImportErrors.FileUnpacksTooFar);
                    }
                }
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
