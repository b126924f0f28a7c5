using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KonTumInvest.Cms.Storage.Rows;

/// <summary>One entry of the audit trail: who did what to which entity, when.</summary>
public sealed class AuditRow
{
    public const int TypeLength = 50;
    public const int CommentLength = 4000;

    public int Id { get; init; }

    public required int UserId { get; init; }

    public required int EntityId { get; init; }

    /// <summary>Umbraco's name for the kind of entity; null where the act concerns none.</summary>
    public string? EntityType { get; init; }

    /// <summary>Umbraco's audit type, by name.</summary>
    public required string Type { get; init; }

    public string? Comment { get; init; }

    public string? Parameters { get; init; }

    public required DateTime Date { get; init; }
}

internal sealed class AuditMapping : IEntityTypeConfiguration<AuditRow>
{
    public void Configure(EntityTypeBuilder<AuditRow> builder)
    {
        builder.ToTable("cms_audit");
        builder.HasKey(entry => entry.Id);
        builder.HasIndex(entry => new { entry.EntityId, entry.Date });
        builder.HasIndex(entry => new { entry.UserId, entry.Date });
        builder.HasIndex(entry => entry.Date);
        builder.Property(entry => entry.Type).HasMaxLength(AuditRow.TypeLength);
        builder.Property(entry => entry.EntityType).HasMaxLength(AuditRow.TypeLength);
        builder.Property(entry => entry.Comment).HasMaxLength(AuditRow.CommentLength);
        builder.Property(entry => entry.Parameters).HasMaxLength(AuditRow.CommentLength);
    }
}
