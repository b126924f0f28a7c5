using System.Collections;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core.Cache;

namespace KonTumInvest.Cms.Boot;

/// <summary>
/// Umbraco's cache of one request, on <see cref="HttpContext.Items"/>. It must sit there: on an ambient flow the culture that routing
/// sets is lost again before the page is rendered, and pages come out empty. Outside a request nothing is kept.
/// </summary>
internal sealed class HttpRequestCache(IHttpContextAccessor http) : IRequestCache
{
    // The items of one request are only touched by the flow that serves it, so nothing here needs to wait for anything.
    private Dictionary<string, object?>? Kept
    {
        get
        {
            if (http.HttpContext is not { } context)
            {
                return null;
            }

            if (context.Items[typeof(HttpRequestCache)] is not Dictionary<string, object?> kept)
            {
                context.Items[typeof(HttpRequestCache)] = kept = [];
            }

            return kept;
        }
    }

    public bool IsAvailable => http.HttpContext is not null;

    public object? Get(string key) => Kept?.GetValueOrDefault(key);

    public object? Get(string key, Func<object?> factory)
    {
        if (Kept is not { } kept)
        {
            return factory();
        }

        return kept.TryGetValue(key, out var value) ? value : kept[key] = factory();
    }

    public bool Set(string key, object? value)
    {
        if (Kept is not { } kept)
        {
            return false;
        }

        kept[key] = value;
        return true;
    }

    public bool Remove(string key) => Kept?.Remove(key) ?? false;

    public IEnumerable<object> SearchByKey(string keyStartsWith) =>
        Values((key, _) => key.StartsWith(keyStartsWith, StringComparison.OrdinalIgnoreCase));

    public IEnumerable<object> SearchByRegex(string regex)
    {
        var pattern = new Regex(regex, RegexOptions.None, TimeSpan.FromSeconds(1));
        return Values((key, _) => pattern.IsMatch(key));
    }

    public void Clear() => Kept?.Clear();

    public void Clear(string key) => Remove(key);

    public void ClearOfType(Type type) => Forget((_, value) => type.IsInstanceOfType(value));

    public void ClearOfType<T>() => Forget((_, value) => value is T);

    public void ClearOfType<T>(Func<string, T, bool> predicate) => Forget((key, value) => value is T typed && predicate(key, typed));

    public void ClearByKey(string keyStartsWith) => Forget((key, _) => key.StartsWith(keyStartsWith, StringComparison.OrdinalIgnoreCase));

    public void ClearByRegex(string regex)
    {
        var pattern = new Regex(regex, RegexOptions.None, TimeSpan.FromSeconds(1));
        Forget((key, _) => pattern.IsMatch(key));
    }

    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator() =>
        ((IEnumerable<KeyValuePair<string, object?>>?)Kept?.ToList() ?? []).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private List<object> Values(Func<string, object?, bool> wanted) =>
        Kept?.Where(entry => wanted(entry.Key, entry.Value)).Select(entry => entry.Value).OfType<object>().ToList() ?? [];

    private void Forget(Func<string, object?, bool> unwanted)
    {
        foreach (var key in Kept?.Where(entry => unwanted(entry.Key, entry.Value)).Select(entry => entry.Key).ToList() ?? [])
        {
            Remove(key);
        }
    }
}
