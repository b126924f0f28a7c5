using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace KonTumInvest.TestSupport.Files;

/// <summary>Small files of the types people attach, well formed unless their name says otherwise.</summary>
public static class SampleFiles
{
    private const string WordMain = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private const string ExcelMain = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

    public static byte[] Pdf(string extraTrailer = "") =>
        Encoding.ASCII.GetBytes(
            $"""
            %PDF-1.7
            1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj
            2 0 obj << /Type /Pages /Kids [] /Count 0 >> endobj
            xref
            0 3
            0000000000 65535 f
            0000000009 00000 n
            0000000058 00000 n
            trailer << /Size 3 /Root 1 0 R {extraTrailer} >>
            startxref
            110
            %%EOF
            """
        );

    public static byte[] EncryptedPdf() => Pdf("/Encrypt 9 0 R");

    public static byte[] Jpeg(ushort width = 4, ushort height = 3)
    {
        var frame = new byte[] { 0xFF, 0xC0, 0, 11, 8, 0, 0, 0, 0, 1, 1, 0x11, 0 };
        BinaryPrimitives.WriteUInt16BigEndian(frame.AsSpan(5), height);
        BinaryPrimitives.WriteUInt16BigEndian(frame.AsSpan(7), width);
        byte[] scan = [0xFF, 0xDA, 0, 8, 1, 1, 0, 0, 63, 0, 0x12, 0x34];
        return [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 0, 0, .. frame, .. scan, 0xFF, 0xD9];
    }

    public static byte[] Png(uint width = 4, uint height = 3)
    {
        var header = new byte[13];
        BinaryPrimitives.WriteUInt32BigEndian(header, width);
        BinaryPrimitives.WriteUInt32BigEndian(header.AsSpan(4), height);
        header[8] = 8;
        return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, .. Chunk("IHDR", header), .. Chunk("IDAT", [0x78, 0x9C, 3, 0, 0, 0, 0, 1]), .. Chunk("IEND", [])];
    }

    public static byte[] Docx(params (string Path, byte[] Content)[] more) => Office("word/document.xml", WordMain, more);

    public static byte[] Xlsx(params (string Path, byte[] Content)[] more) => Office("xl/workbook.xml", ExcelMain, more);

    public static byte[] MacroDocx() =>
        Office("word/document.xml", "application/vnd.ms-word.document.macroEnabled.main+xml", [("word/vbaProject.bin", [1, 2, 3])]);

    /// <summary>What Office saves under a password: an OLE compound file with a stream named EncryptedPackage.</summary>
    public static byte[] EncryptedDocx() =>
        [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[504], .. Encoding.Unicode.GetBytes("EncryptedPackage"), .. new byte[512]];

    /// <summary>A document of a few hundred kilobytes that unpacks to more than a hundred megabytes.</summary>
    public static byte[] ZipBombDocx() => Docx(("word/media/zeros.bin", new byte[110 * 1024 * 1024]));

    private static byte[] Office(string mainPart, string mainType, (string Path, byte[] Content)[] more)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "[Content_Types].xml", Encoding.UTF8.GetBytes($"""<Types><Override PartName="/{mainPart}" ContentType="{mainType}"/></Types>"""));
            Add(zip, mainPart, "<document/>"u8.ToArray());
            foreach (var (path, content) in more)
            {
                Add(zip, path, content);
            }
        }

        return stream.ToArray();
    }

    private static void Add(ZipArchive zip, string path, byte[] content)
    {
        using var entry = zip.CreateEntry(path, CompressionLevel.Fastest).Open();
        entry.Write(content);
    }

    private static byte[] Chunk(string type, byte[] data)
    {
        var chunk = new byte[12 + data.Length];
        BinaryPrimitives.WriteUInt32BigEndian(chunk, (uint)data.Length);
        Encoding.ASCII.GetBytes(type, chunk.AsSpan(4));
        data.CopyTo(chunk, 8);
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(8 + data.Length), Crc32(chunk.AsSpan(4, 4 + data.Length)));
        return chunk;
    }

    private static uint Crc32(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var value in bytes)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) == 1 ? (crc >> 1) ^ 0xEDB88320 : crc >> 1;
            }
        }

        return ~crc;
    }
}
