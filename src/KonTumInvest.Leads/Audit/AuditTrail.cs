using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace KonTumInvest.Leads.Audit;

/// <summary>Writes down what a transaction changes: who, when, before and after.</summary>
internal static class AuditTrail
{
    // Attributes are looked for once: an act asks for them of every column of every row it changes.
    private static readonly ConcurrentDictionary<PropertyInfo, (bool Told, bool Personal)> Marks = [];

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Adds an entry for every <see cref="IAudited"/> row that the context is about to save, its changes being detected.</summary>
    /// <returns>The leads that are touched.</returns>
    public static IReadOnlyCollection<Guid> Record(LeadsDbContext context, DeskActor actor, DateTimeOffset now, string? reason)
    {
        var leads = new HashSet<Guid>();
        foreach (var entry in context.ChangeTracker.Entries<IAudited>().ToList())
        {
            var act = entry.State switch
            {
                EntityState.Added => "created",
                EntityState.Modified => "changed",
                EntityState.Deleted => "deleted",
                _ => null,
            };
            if (act is null)
            {
                continue;
            }

            if (entry.Entity.AuditLeadId is { } lead)
            {
                leads.Add(lead);
            }

            var (changes, personal) = Changes(entry);
            if (act == "changed" && changes is null && personal is null)
            {
                continue;
            }

            context.Audit.Add(
                Event(actor, now, entry.Entity.AuditLeadId, entry.Metadata.ClrType.Name, entry.Entity.Id, act, changes, personal, reason)
            );
        }

        return leads;
    }

    /// <summary>An entry about something that changes no row, such as looking at a lead.</summary>
    public static AuditEvent Event(
        DeskActor actor,
        DateTimeOffset now,
        Guid? leadId,
        string subjectType,
        Guid subjectId,
        string act,
        string? changes = null,
        string? personalChanges = null,
        string? reason = null
    ) =>
        new()
        {
            Id = Guid.CreateVersion7(now),
            At = now,
            ActorRole = actor.Role,
            ActorKey = actor.Key,
            LeadId = leadId,
            SubjectType = subjectType,
            SubjectId = subjectId,
            Act = act,
            Changes = changes,
            PersonalChanges = personalChanges,
            Reason = reason,
        };

    private static (string? Changes, string? Personal) Changes(EntityEntry<IAudited> entry)
    {
        var plain = new SortedDictionary<string, object?[]>(StringComparer.Ordinal);
        var personal = new SortedDictionary<string, object?[]>(StringComparer.Ordinal);
        foreach (var property in entry.Properties.Where(property => IsTold(entry.State, property)))
        {
            var before = entry.State == EntityState.Added ? null : Told(property.OriginalValue);
            var after = entry.State == EntityState.Deleted ? null : Told(property.CurrentValue);
            if (before is null && after is null)
            {
                continue;
            }

            var group = MarksOf(property.Metadata).Personal ? personal : plain;
            group[JsonNamingPolicy.CamelCase.ConvertName(property.Metadata.Name)] = [before, after];
        }

        return (Write(plain), Write(personal));
    }

    private static bool IsTold(EntityState state, PropertyEntry property) =>
        !property.Metadata.IsPrimaryKey()
        && MarksOf(property.Metadata).Told
        && (state != EntityState.Modified || (property.IsModified && !Equals(property.OriginalValue, property.CurrentValue)));

    private static (bool Told, bool Personal) MarksOf(IReadOnlyProperty property) =>
        property.PropertyInfo is { } info
            ? Marks.GetOrAdd(info, member => (!member.IsDefined(typeof(NotAuditedAttribute)), member.IsDefined(typeof(PersonalAttribute))))
            : (true, false);

    // Enums by name, values of ours as text; numbers, times and texts as JSON writes them.
    private static object? Told(object? value) =>
        value switch
        {
            null or string or bool or int or long or decimal or Guid or DateTimeOffset or DateOnly => value,
            _ => value.ToString(),
        };

    private static string? Write(SortedDictionary<string, object?[]> changes) => changes.Count == 0 ? null : JsonSerializer.Serialize(changes, Json);
}
