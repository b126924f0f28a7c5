using System.Reflection;

namespace KonTumInvest.Leads.Tests.Form;

/// <summary>An interface of the content engine that answers "nothing there" to everything but what the test names.</summary>
public class Absent : DispatchProxy
{
    private Dictionary<string, object> _present = [];

    public static T Of<T>(params (string Property, object Value)[] present)
        where T : class
    {
        var proxy = Create<T, Absent>();
        ((Absent)(object)proxy)._present = present.ToDictionary(entry => $"get_{entry.Property}", entry => entry.Value);
        return proxy;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        ArgumentNullException.ThrowIfNull(targetMethod);
        if (_present.TryGetValue(targetMethod.Name, out var value))
        {
            return value;
        }

        var type = targetMethod.ReturnType;
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IEnumerable<>))
        {
            return Array.CreateInstance(type.GetGenericArguments()[0], 0);
        }

        return type.IsValueType && type != typeof(void) ? Activator.CreateInstance(type) : null;
    }
}
