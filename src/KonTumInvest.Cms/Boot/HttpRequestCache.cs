using System.Collections;
using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core.Cache;

namespace KonTumInvest.Cms.Boot;

/// <summary>
/// Umbraco's cache of one request, on <see cref="HttpContext.Items"/>. It must sit there: on an ambient flow the culture that routing
/// sets is lost again before the page is rendered, and pages come out empty.
/// </summary>
internal sealed class HttpRequestCache(IHttpContextAccessor http) : FastDictionaryAppCacheBase, IRequestCache
{
    private const string Prefix = CacheItemPrefix + "-";

    public bool IsAvailable => http.HttpContext is not null;

    private IDictionary<object, object?>? Items => http.HttpContext?.Items;

    public override object? Get(string key, Func<object?> factory)
    {
        if (Items is not { } items)
        {
            return factory();
        }

        lock (items)
        {
            return items.TryGetValue(GetCacheKey(key), out var kept) ? kept : items[GetCacheKey(key)] = factory();
        }
    }

    public bool Set(string key, object? value)
    {
        if (Items is not { } items)
        {
            return false;
        }

        lock (items)
        {
            items[GetCacheKey(key)] = value;
        }

        return true;
    }

    public bool Remove(string key) => Items?.Remove(GetCacheKey(key)) ?? false;

    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator() =>
        Entries().Select(entry => KeyValuePair.Create(entry.Key[Prefix.Length..], entry.Value)).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    protected override IEnumerable<KeyValuePair<object, object>> GetDictionaryEntries() =>
        Entries().Where(entry => entry.Value is not null).Select(entry => KeyValuePair.Create((object)entry.Key, entry.Value!));

    protected override void RemoveEntry(string key) => Items?.Remove(key);

    protected override object? GetEntry(string key) => Items?.TryGetValue(key, out var value) == true ? value : null;

    // The items of one request are only ever touched by the one flow that serves it; there is nothing to wait for.
    protected override void EnterReadLock() { }

    protected override void EnterWriteLock() { }

    protected override void ExitReadLock() { }

    protected override void ExitWriteLock() { }

    private List<KeyValuePair<string, object?>> Entries() =>
        Items
            ?.Where(item => item.Key is string key && key.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(item => KeyValuePair.Create((string)item.Key, item.Value))
            .ToList()
        ?? [];
}
