using KonTumInvest.Leads.Pipeline;
using KonTumInvest.Leads.Search;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KonTumInvest.Leads.Storage.Mappings;

internal sealed class LeadSearchTextMapping : IEntityTypeConfiguration<LeadSearchText>
{
    public void Configure(EntityTypeBuilder<LeadSearchText> builder)
    {
        // Its triggers keep the full-text index; EF must not ask for generated values in a way that triggers forbid.
        builder.ToTable("leads_search_texts", table => table.HasTrigger("leads_search_add"));
        builder.HasKey(text => text.Number);
        builder.Property(text => text.Number).ValueGeneratedOnAdd();
        builder.HasOne<Lead>().WithOne().HasForeignKey<LeadSearchText>(text => text.LeadId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(text => text.LeadId).IsUnique();
    }
}
