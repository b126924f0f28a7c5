using Umbraco.Cms.Core.Scoping;

namespace KonTumInvest.Cms.Tests.PropertyEditors;

/// <summary>A scope that is always about to complete: what is enlisted in it happens at once.</summary>
internal sealed class ImmediateScopeContext : IScopeContext
{
    public Guid InstanceId { get; } = Guid.NewGuid();

    public int CreatedThreadId => Environment.CurrentManagedThreadId;

    public void Enlist(string key, Action<bool> action, int priority = 100) => action(true);

    public T? Enlist<T>(string key, Func<T> creator, Action<bool, T?>? action = null, int priority = 100)
    {
        var created = creator();
        action?.Invoke(true, created);
        return created;
    }

    public T? GetEnlisted<T>(string key) => default;

    public void ScopeExit(bool completed) { }
}
