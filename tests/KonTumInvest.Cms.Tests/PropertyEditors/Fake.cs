using System.Reflection;

namespace KonTumInvest.Cms.Tests.PropertyEditors;

/// <summary>An Umbraco interface of which a test needs one or two members; any other call fails the test by name.</summary>
public class Fake : DispatchProxy
{
    private Dictionary<string, Func<object?[], object?>> _answers = [];

    public static T Of<T>(params (string Member, Func<object?[], object?> Answer)[] answers)
        where T : class
    {
        var proxy = Create<T, Fake>();
        ((Fake)(object)proxy)._answers = answers.ToDictionary(answer => answer.Member, answer => answer.Answer);
        return proxy;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        var name = targetMethod!.Name.StartsWith("get_", StringComparison.Ordinal) ? targetMethod.Name[4..] : targetMethod.Name;
        return _answers.TryGetValue(name, out var answer)
            ? answer(args ?? [])
            : throw new NotSupportedException($"{targetMethod.DeclaringType!.Name}.{name} was not expected.");
    }
}
