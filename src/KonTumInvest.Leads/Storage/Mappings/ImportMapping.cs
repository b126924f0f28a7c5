using System.Text.Encodings.Web;
using System.Text.Json;
using KonTumInvest.Leads.Imports;
using KonTumInvest.Leads.Imports.Files;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KonTumInvest.Leads.Storage.Mappings;

internal sealed class LeadImportMapping : IEntityTypeConfiguration<LeadImport>
{
    public void Configure(EntityTypeBuilder<LeadImport> builder)
    {
        builder.ToTable("leads_imports");
        builder.HasKey(import => import.Id);
        builder.Property(import => import.Id).ValueGeneratedNever();
        builder.Property(import => import.FileName).HasMaxLength(LeadImport.FileNameMaxLength);
        builder.Property(import => import.HeaderHash).HasMaxLength(LeadImport.HashLength);
        builder.Property(import => import.State).HasConversion<string>().HasMaxLength(LeadMapping.EnumMaxLength);
        builder.Property(import => import.Duplicates).HasConversion<string>().HasMaxLength(LeadMapping.EnumMaxLength);
        builder.Property(import => import.Reading).StoredAsJson();
        builder.Property(import => import.Table).StoredAsJson();
        builder.Property(import => import.Plan).StoredAsJson();
        builder.Property(import => import.Version).IsConcurrencyToken();
        builder.Ignore(import => import.IsAtWork);
        builder.HasIndex(import => new { import.ByKey, import.CreatedAt });
        builder.HasIndex(import => import.HeaderHash);
        builder.HasIndex(import => import.State).HasFilter("\"State\" IN ('Checking', 'Running', 'Undoing')").HasDatabaseName("IX_leads_imports_at_work");
    }
}

internal sealed class ImportRowMapping : IEntityTypeConfiguration<ImportRow>
{
    public void Configure(EntityTypeBuilder<ImportRow> builder)
    {
        builder.ToTable("leads_import_rows");
        builder.HasKey(row => row.Id);
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.State).HasConversion<string>().HasMaxLength(LeadMapping.EnumMaxLength);
        builder.Property(row => row.Choice).HasConversion<string>().HasMaxLength(LeadMapping.EnumMaxLength);
        builder.Property(row => row.Faults).StoredAsJson();
        builder.Property(row => row.Duplicates).StoredAsJson();
        builder.HasOne<LeadImport>().WithMany().HasForeignKey(row => row.ImportId).OnDelete(DeleteBehavior.Cascade);

        // A row of the file is stored once, whoever checks it.
        builder.HasIndex(row => new { row.ImportId, row.Number }).IsUnique();
        builder.HasIndex(row => new { row.ImportId, row.State, row.Number });
        builder.HasIndex(row => new { row.ImportId, row.Number }, "IX_leads_import_rows_duplicates").HasFilter("\"Score\" > 0");
        builder.HasIndex(row => new { row.ImportId, row.EmailMark }).HasFilter("\"EmailMark\" IS NOT NULL");
        builder.HasIndex(row => new { row.ImportId, row.PhoneMark }).HasFilter("\"PhoneMark\" IS NOT NULL");
        builder.HasIndex(row => new { row.ImportId, row.OrganisationMark }).HasFilter("\"OrganisationMark\" IS NOT NULL");
        builder.HasIndex(row => row.LeadId).HasFilter("\"LeadId\" IS NOT NULL");
    }
}

internal sealed class ImportPieceMapping : IEntityTypeConfiguration<ImportPiece>
{
    public void Configure(EntityTypeBuilder<ImportPiece> builder)
    {
        builder.ToTable("leads_import_pieces");
        builder.HasKey(piece => new { piece.ImportId, piece.Position });
        builder.HasOne<LeadImport>().WithMany().HasForeignKey(piece => piece.ImportId).OnDelete(DeleteBehavior.Cascade);
    }
}

/// <summary>Values that are read and written as a whole.</summary>
internal static class JsonColumns
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static PropertyBuilder<T> StoredAsJson<T>(this PropertyBuilder<T> property) =>
        property.HasConversion(
            value => JsonSerializer.Serialize(value, Options),
            text => JsonSerializer.Deserialize<T>(text, Options)!,
            new ValueComparer<T>(
                (left, right) => JsonSerializer.Serialize(left, Options) == JsonSerializer.Serialize(right, Options),
                value => JsonSerializer.Serialize(value, Options).GetHashCode(StringComparison.Ordinal),
                value => value
            )
        );
}
