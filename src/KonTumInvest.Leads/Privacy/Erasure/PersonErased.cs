using System.Text.Json.Serialization;
using KonTumInvest.Leads.Values;

namespace KonTumInvest.Leads.Privacy.Erasure;

/// <summary>Why data were erased.</summary>
[JsonConverter(typeof(NamedEnumConverter<ErasureCause>))]
public enum ErasureCause
{
    /// <summary>The person asked for it, or staff decided so.</summary>
    Request,

    /// <summary>A rule of retention.</summary>
    Retention,

    /// <summary>Erased before, and back with a restored copy of the database.</summary>
    Repeated,
}

/// <summary>
/// That the data of a person were erased: a row of <c>leads_erasures</c>. Addresses and numbers stand in it as keyed hashes
/// (<see cref="ErasureKey"/>), by which the erasure can be repeated after a backup was restored, and by nothing else.
/// </summary>
public sealed class PersonErased
{
    /// <summary>A HMAC-SHA-256 in hexadecimal.</summary>
    public const int HashLength = 64;

    public required Guid Id { get; init; }

    public required DateTimeOffset At { get; init; }

    public required ErasureCause Cause { get; init; }

    /// <summary>The account of whoever did it; null for the system.</summary>
    public Guid? ByKey { get; init; }

    /// <summary>Keyed hashes of the person's addresses and numbers, between spaces.</summary>
    public required string Hashes { get; init; }

    public required int Contacts { get; init; }

    public required int Leads { get; init; }

    public required int Mails { get; init; }

    /// <summary>When it was written to the journal outside of the database; null while it has to be.</summary>
    public DateTimeOffset? JournaledAt { get; set; }
}

/// <summary>A mail that was erased: a row of <c>leads_erased_mails</c>, by which it is not taken in again when its mailbox is read anew.</summary>
public sealed class ErasedMail
{
    /// <summary>The keyed hash of what its sender wrote.</summary>
    public required string Hash { get; init; }
}

/// <summary>A file that an erasure has to delete, once it is committed: a row of <c>leads_erased_files</c>.</summary>
public sealed class ErasedFile
{
    public const int NameMaxLength = 320;

    public required Guid Id { get; init; }

    /// <summary>The part of the file's name that tells it from others.</summary>
    public required string Name { get; init; }

    public required DateTimeOffset At { get; init; }
}
