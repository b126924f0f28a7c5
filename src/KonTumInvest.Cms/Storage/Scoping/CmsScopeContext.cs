using Umbraco.Cms.Core.Scoping;

namespace KonTumInvest.Cms.Storage.Scoping;

/// <summary>Actions that wait for the end of the root scope, lowest priority number first.</summary>
internal sealed class CmsScopeContext : IScopeContext
{
    private readonly Dictionary<string, Enlisted> _enlisted = [];

    public Guid InstanceId { get; } = Guid.NewGuid();

    public int CreatedThreadId { get; } = Environment.CurrentManagedThreadId;

    public void Enlist(string key, Action<bool> action, int priority = 100) =>
        _enlisted.TryAdd(key, new Enlisted(null, action, priority));

    public T? Enlist<T>(string key, Func<T> creator, Action<bool, T?>? action = null, int priority = 100)
    {
        if (_enlisted.TryGetValue(key, out var existing))
        {
            return (T?)existing.Value;
        }

        var value = creator();
        _enlisted[key] = new Enlisted(value, completed => action?.Invoke(completed, value), priority);
        return value;
    }

    public T? GetEnlisted<T>(string key) => _enlisted.TryGetValue(key, out var existing) ? (T?)existing.Value : default;

    public void ScopeExit(bool completed)
    {
        var actions = _enlisted.Values.OrderBy(enlisted => enlisted.Priority).Select(enlisted => enlisted.Exit).ToList();
        _enlisted.Clear();

        List<Exception>? failures = null;
        foreach (var exit in actions)
        {
            try
            {
                exit(completed);
            }
#pragma warning disable CA1031 // Every enlisted action has its turn; what failed is thrown together at the end.
            catch (Exception failure)
#pragma warning restore CA1031
            {
                (failures ??= []).Add(failure);
            }
        }

        if (failures is not null)
        {
            throw new AggregateException("Actions enlisted in the scope failed.", failures);
        }
    }

    private sealed record Enlisted(object? Value, Action<bool> Exit, int Priority);
}
