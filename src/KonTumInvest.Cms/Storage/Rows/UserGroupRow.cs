using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KonTumInvest.Cms.Storage.Rows;

/// <summary>A group of staff that an administrator made in the back office. Groups of <c>user-groups.json</c> have no rows.</summary>
public sealed class UserGroupRow
{
    public const int NameLength = 200;
    public const int AliasLength = 200;
    public const int DescriptionLength = 1000;
    public const int IconLength = 200;
    public const int ListLength = 2000;

    public int Id { get; init; }

    public required Guid Key { get; init; }

    public required string Alias { get; set; }

    /// <summary>The alias in capitals: no two groups differ in case only.</summary>
    public required string FoldedAlias { get; set; }

    public required string Name { get; set; }

    public required string? Description { get; set; }

    public required string? Icon { get; set; }

    /// <summary>Aliases of sections, with commas.</summary>
    public required string Sections { get; set; }

    /// <summary>ISO codes of the languages the group may write, with commas; null for all.</summary>
    public required string? Languages { get; set; }

    /// <summary>Verbs, with commas.</summary>
    public required string Permissions { get; set; }

    /// <summary>Where it starts in the tree of documents: the id of one, -1 for the whole tree, null for nowhere.</summary>
    public required int? StartContentId { get; set; }

    /// <summary>The same for media.</summary>
    public required int? StartMediaId { get; set; }

    public required DateTime CreateDate { get; init; }

    public required DateTime UpdateDate { get; set; }

    public List<DocumentGrantRow> Grants { get; init; } = [];
}

/// <summary>What a group may do with one document and all below it, in place of what it may do otherwise.</summary>
public sealed class DocumentGrantRow
{
    public required int GroupId { get; init; }

    public required Guid DocumentKey { get; init; }

    /// <summary>Verbs, with commas; empty where the group may do nothing.</summary>
    public required string Verbs { get; set; }
}

internal sealed class UserGroupMapping : IEntityTypeConfiguration<UserGroupRow>, IEntityTypeConfiguration<DocumentGrantRow>
{
    public void Configure(EntityTypeBuilder<UserGroupRow> builder)
    {
        builder.ToTable("cms_user_groups");
        builder.HasKey(group => group.Id);
        builder.HasIndex(group => group.Key).IsUnique();
        builder.HasIndex(group => group.FoldedAlias).IsUnique();
        builder.Property(group => group.Alias).HasMaxLength(UserGroupRow.AliasLength);
        builder.Property(group => group.FoldedAlias).HasMaxLength(UserGroupRow.AliasLength);
        builder.Property(group => group.Name).HasMaxLength(UserGroupRow.NameLength);
        builder.Property(group => group.Description).HasMaxLength(UserGroupRow.DescriptionLength);
        builder.Property(group => group.Icon).HasMaxLength(UserGroupRow.IconLength);
        builder.Property(group => group.Sections).HasMaxLength(UserGroupRow.ListLength);
        builder.Property(group => group.Languages).HasMaxLength(UserGroupRow.ListLength);
        builder.Property(group => group.Permissions).HasMaxLength(UserGroupRow.ListLength);
        builder.HasMany(group => group.Grants).WithOne().HasForeignKey(grant => grant.GroupId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<DocumentGrantRow> builder)
    {
        builder.ToTable("cms_document_grants");
        builder.HasKey(grant => new { grant.GroupId, grant.DocumentKey });
        builder.Property(grant => grant.Verbs).HasMaxLength(UserGroupRow.ListLength);
    }
}
