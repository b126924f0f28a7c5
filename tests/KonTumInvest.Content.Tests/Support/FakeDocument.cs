using Umbraco.Cms.Core.Models.PublishedContent;

namespace KonTumInvest.Content.Tests.Support;

/// <summary>A published document with the values its converters would give, which remembers what it was asked for.</summary>
internal sealed class FakeDocument : IPublishedContent
{
    private readonly Dictionary<string, object?> _values = new(StringComparer.Ordinal);

    public HashSet<string> Asked { get; } = new(StringComparer.Ordinal);

    public object? this[string alias]
    {
        set => _values[alias] = value;
    }

    public Guid Key { get; init; } = Guid.CreateVersion7();

    public string Name { get; init; } = "Tài liệu";

    public IReadOnlyDictionary<string, PublishedCultureInfo> Cultures { get; init; } = new Dictionary<string, PublishedCultureInfo>();

    public IPublishedContentType ContentType => throw new NotSupportedException("The models do not ask for their type.");

    public IEnumerable<IPublishedProperty> Properties => _values.Keys.Select(alias => GetProperty(alias)!);

    public int Id => 1;

    public int SortOrder => 0;

    public int CreatorId => 0;

    public DateTime CreateDate => DateTime.UnixEpoch;

    public int WriterId => 0;

    public DateTime UpdateDate => DateTime.UnixEpoch;

    public PublishedItemType ItemType => PublishedItemType.Content;

    public string? UrlSegment => null;

    public int? TemplateId => null;

    public int Level => 1;

    public string Path => "-1,1";

    public IPublishedProperty? GetProperty(string alias)
    {
        Asked.Add(alias);
        return _values.TryGetValue(alias, out var value) ? new FakeProperty(alias, value) : null;
    }

    public bool IsDraft(string? culture = null) => false;

    public bool IsPublished(string? culture = null) => true;

    private sealed class FakeProperty(string alias, object? value) : IPublishedProperty
    {
        public string Alias => alias;

        public IPublishedPropertyType PropertyType => throw new NotSupportedException("The models do not ask for the property's type.");

        public bool HasValue(string? culture = null, string? segment = null) => value is not null;

        public object? GetSourceValue(string? culture = null, string? segment = null) => value;

        public object? GetValue(string? culture = null, string? segment = null) => value;

        public object? GetDeliveryApiValue(bool expanding, string? culture = null, string? segment = null) => value;
    }
}
