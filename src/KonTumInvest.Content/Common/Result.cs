using System.Diagnostics.CodeAnalysis;

namespace KonTumInvest.Content.Common;

/// <summary>Either a value or the expected refusals that stood in its way. Bugs and broken infrastructure are exceptions instead.</summary>
public sealed class Result<T>
    where T : notnull
{
    private readonly T? _value;

    private Result(T? value, IReadOnlyList<Error> errors)
    {
        _value = value;
        Errors = errors;
    }

    /// <summary>Empty on success, otherwise at least one refusal.</summary>
    public IReadOnlyList<Error> Errors { get; }

    public bool Succeeded => Errors.Count == 0;

    /// <summary>The value; reading it from a refused result is a bug and throws.</summary>
    public T Value =>
        Succeeded ? _value! : throw new InvalidOperationException($"No value: {string.Join(", ", Errors.Select(error => error.Code))}");

    public bool TryGetValue([NotNullWhen(true)] out T? value)
    {
        value = _value;
        return Succeeded;
    }

    public static implicit operator Result<T>(T value) => new(value, []);

    public static implicit operator Result<T>(Error error) => new(default, [error]);

    [SuppressMessage("Usage", "CA2225", Justification = "Result.Refused is the named alternate.")]
    public static implicit operator Result<T>(List<Error> errors) => Refused(errors);

    /// <exception cref="ArgumentException">The list is empty.</exception>
    [SuppressMessage("Design", "CA1000", Justification = "The named form of the implicit conversion.")]
    public static Result<T> Refused(IReadOnlyList<Error> errors) =>
        errors.Count > 0 ? new(default, errors) : throw new ArgumentException("A refusal names at least one error.", nameof(errors));
}
