using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using SkiaSharp;

namespace KonTumInvest.Browser.Tests.Maps;

/// <summary>Somebody else's tile server on a free loopback port: every tile is of one colour.</summary>
public sealed class TileServer : IAsyncDisposable
{
    public const string Tiles = "/{z}/{x}/{y}.png";
    public const string Archive = "/region.pmtiles";

    private const int TileSize = 256;
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<string> _asked = new();

    public TileServer()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        _app = builder.Build();
        _app.Urls.Add("http://127.0.0.1:0");
        var tile = OneColour();
        var archive = PmTiles(tile);
        _app.Use(
            (context, next) =>
            {
                _asked.Enqueue(context.Request.Path);
                context.Response.Headers.AccessControlAllowOrigin = "*";
                return next(context);
            }
        );
        _app.MapGet("/{z:int}/{x:int}/{y:int}.png", () => Results.Bytes(tile, "image/png"));
        _app.MapGet(Archive, () => Results.Bytes(archive, "application/octet-stream", enableRangeProcessing: true));
    }

    /// <summary>A colour that nothing else on the map has.</summary>
    public static SKColor Colour { get; } = new(0xC8, 0x1E, 0xB4);

    public string Address => _app.Urls.Single();

    /// <summary>The paths asked for so far.</summary>
    public IReadOnlyCollection<string> Asked => _asked;

    public Task StartAsync() => _app.StartAsync();

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private static byte[] OneColour()
    {
        using var bitmap = new SKBitmap(TileSize, TileSize);
        bitmap.Erase(Colour);
        using var image = bitmap.Encode(SKEncodedImageFormat.Png, 100);
        return image.ToArray();
    }

    /// <summary>An archive of the one tile of zoom 0 (PMTiles specification, version 3), nothing of it compressed.</summary>
    private static byte[] PmTiles(byte[] tile)
    {
        const int headerLength = 127;
        const byte uncompressed = 1;
        const byte png = 2;
        byte[] directory = [1, 0, 1, .. Varint(tile.Length), 1];
        var metadata = "{}"u8.ToArray();
        var header = new byte[headerLength];
        Encoding.ASCII.GetBytes("PMTiles").CopyTo(header, 0);
        header[7] = 3;
        var (metadataAt, tileAt) = (headerLength + directory.Length, headerLength + directory.Length + metadata.Length);
        ulong[] lengths = [headerLength, (ulong)directory.Length, (ulong)metadataAt, (ulong)metadata.Length, (ulong)tileAt, 0, (ulong)tileAt, (ulong)tile.Length, 1, 1, 1];
        foreach (var (index, length) in lengths.Index())
        {
            BinaryPrimitives.WriteUInt64LittleEndian(header.AsSpan(8 + (8 * index)), length);
        }

        (header[96], header[97], header[98], header[99]) = (1, uncompressed, uncompressed, png);
        int[] world = [-180, -85, 180, 85];
        foreach (var (index, degrees) in world.Index())
        {
            BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(102 + (4 * index)), degrees * 10_000_000);
        }

        return [.. header, .. directory, .. metadata, .. tile];
    }

    private static IEnumerable<byte> Varint(int value)
    {
        for (; value >= 0x80; value >>= 7)
        {
            yield return (byte)(value | 0x80);
        }

        yield return (byte)value;
    }
}
