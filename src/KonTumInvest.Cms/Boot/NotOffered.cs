using System.Collections;
using System.Reflection;

namespace KonTumInvest.Cms.Boot;

/// <summary>
/// Stands in for the repository of an Umbraco feature that this site does not offer but that services we do offer ask for in their
/// constructors. Reading finds nothing; changing is refused.
/// </summary>
/// <remarks>Public only because <see cref="DispatchProxy"/> derives from it.</remarks>
public class NotOffered : DispatchProxy
{
    private static readonly HashSet<Type> Lists =
    [
        typeof(IEnumerable<>),
        typeof(ICollection<>),
        typeof(IReadOnlyCollection<>),
        typeof(IList<>),
        typeof(IReadOnlyList<>),
    ];

    /// <summary>An empty, read-only <typeparamref name="T"/>.</summary>
    public static T Of<T>()
        where T : class => Create<T, NotOffered>();

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        ArgumentNullException.ThrowIfNull(targetMethod);
        if (targetMethod.ReturnType == typeof(void) || targetMethod.ReturnType == typeof(Task))
        {
            throw new NotSupportedException($"{targetMethod.DeclaringType?.Name}.{targetMethod.Name}: this site does not offer the feature.");
        }

        foreach (var parameter in targetMethod.GetParameters().Where(parameter => parameter.IsOut))
        {
            args![parameter.Position] = Nothing(parameter.ParameterType.GetElementType()!);
        }

        return Nothing(targetMethod.ReturnType);
    }

    private static object? Nothing(Type type)
    {
        if (type.IsArray)
        {
            return Array.CreateInstance(type.GetElementType()!, 0);
        }

        if (type == typeof(IEnumerable))
        {
            return Array.Empty<object>();
        }

        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Task<>))
        {
            var result = type.GetGenericArguments()[0];
            return typeof(Task).GetMethod(nameof(Task.FromResult))!.MakeGenericMethod(result).Invoke(null, [Nothing(result)]);
        }

        if (type.IsGenericType && Lists.Contains(type.GetGenericTypeDefinition()))
        {
            return Array.CreateInstance(type.GetGenericArguments()[0], 0);
        }

        return type.IsValueType ? Activator.CreateInstance(type) : null;
    }
}
