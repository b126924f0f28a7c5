using System.Collections;
using System.Globalization;
using System.Text;
using QRCoder;

namespace KonTumInvest.Backoffice.SignIn;

/// <summary>A QR code as an SVG path: drawn by the page itself, so that the secret in it goes nowhere else.</summary>
/// <param name="Size">Modules on a side, with the quiet zone.</param>
/// <param name="Path">The dark modules, each of size 1.</param>
public sealed record QrCode(int Size, string Path)
{
    public static QrCode Of(string text)
    {
        using var generator = new QRCodeGenerator();
        using var code = generator.CreateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var path = new StringBuilder();
        foreach (var (row, y) in code.ModuleMatrix.Select((row, y) => (row, y)))
        {
            AppendRow(path, row, y);
        }

        return new QrCode(code.ModuleMatrix.Count, path.ToString());
    }

    private static void AppendRow(StringBuilder path, BitArray row, int y)
    {
        for (var x = 0; x < row.Length; x++)
        {
            if (row[x])
            {
                path.Append(CultureInfo.InvariantCulture, $"M{x} {y}h1v1h-1z");
            }
        }
    }
}
