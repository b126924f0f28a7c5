using System.Buffers.Binary;

namespace KonTumInvest.Cms.Schema;

/// <summary>
/// The integer id of a schema entity. It follows from the key, so it is the same on every node and after every start, may be stored on
/// rows, and does not move when files are added.
/// </summary>
public static class SchemaId
{
    /// <summary>Ids of documents and media come from the database and stay below this.</summary>
    public const int First = 1_000_000_000;

    /// <summary>
    /// An id from <see cref="First"/> to the largest integer. Two keys may share one; <see cref="SchemaCatalog"/> refuses that.
    /// </summary>
    public static int FromKey(Guid key)
    {
        Span<byte> bytes = stackalloc byte[16];
        key.TryWriteBytes(bytes, bigEndian: true, out _);
        return First + (int)(BinaryPrimitives.ReadUInt32BigEndian(bytes) % (int.MaxValue - First));
    }
}
