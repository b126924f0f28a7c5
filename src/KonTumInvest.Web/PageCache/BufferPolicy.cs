using Microsoft.Extensions.ObjectPool;

namespace KonTumInvest.Web.PageCache;

/// <summary>Buffers that pages are written to, used again and again; one that grew beyond a large page is let go.</summary>
internal sealed class BufferPolicy : PooledObjectPolicy<MemoryStream>
{
    private const int Usual = 64 * 1024;
    private const int LargestKept = 1024 * 1024;

    public override MemoryStream Create() => new(Usual);

    public override bool Return(MemoryStream obj)
    {
        obj.SetLength(0);
        return obj.Capacity <= LargestKept;
    }
}
