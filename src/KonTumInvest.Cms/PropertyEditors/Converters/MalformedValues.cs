using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core.Models.PublishedContent;

namespace KonTumInvest.Cms.PropertyEditors.Converters;

/// <summary>Reports stored values that cannot be read, once per element and property: a page is asked for far more often than it is put right.</summary>
public sealed class MalformedValues(ILogger<MalformedValues> logger)
{
    // A bound, so that a mass import of broken values cannot fill the memory of a server that never restarts.
    private const int MostRemembered = 10_000;

    private readonly ConcurrentDictionary<(Guid Element, string Property), bool> _reported = new();

    /// <summary>Reads a stored value.</summary>
    /// <param name="owner">The element it is of.</param>
    /// <param name="propertyType">The property it is of.</param>
    /// <param name="source">What is stored.</param>
    /// <param name="read">Returns null for what it cannot read.</param>
    /// <returns>Null where nothing is stored, and where it cannot be read, which is reported.</returns>
    public T? Read<T>(IPublishedElement owner, IPublishedPropertyType propertyType, object? source, Func<string, T?> read)
        where T : class
    {
        var stored = source?.ToString();
        if (string.IsNullOrWhiteSpace(stored))
        {
            return null;
        }

        var value = read(stored);
        if (value is null)
        {
            Report(owner, propertyType);
        }

        return value;
    }

    public void Report(IPublishedElement owner, IPublishedPropertyType propertyType)
    {
        if (_reported.Count < MostRemembered && _reported.TryAdd((owner.Key, propertyType.Alias), true))
        {
            logger.LogWarning(
                "Stored value of {PropertyAlias} on {ElementKey} is not a {EditorAlias} value and is shown as empty",
                propertyType.Alias,
                owner.Key,
                propertyType.EditorAlias
            );
        }
    }
}
