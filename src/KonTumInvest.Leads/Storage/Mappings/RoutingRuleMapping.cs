using System.Text.Json;
using KonTumInvest.Leads.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KonTumInvest.Leads.Storage.Mappings;

internal sealed class RoutingRuleMapping : IEntityTypeConfiguration<RoutingRule>
{
    public void Configure(EntityTypeBuilder<RoutingRule> builder)
    {
        builder.ToTable("leads_routing_rules");
        builder.HasKey(rule => rule.Id);
        builder.Property(rule => rule.Id).ValueGeneratedNever();
        builder.Property(rule => rule.Code).HasMaxLength(RoutingRule.CodeMaxLength);
        builder.Property(rule => rule.Name).HasMaxLength(RoutingRule.NameMaxLength);
        builder.Property(rule => rule.UnitCode).HasMaxLength(RoutingRule.UnitCodeMaxLength);
        builder
            .Property(rule => rule.Conditions)
            .HasConversion(
                conditions => Write(conditions),
                json => Read(json),
                new ValueComparer<RoutingConditions>(
                    (left, right) => Write(left) == Write(right),
                    conditions => Write(conditions).GetHashCode(StringComparison.Ordinal),
                    conditions => conditions
                )
            );
        builder.HasIndex(rule => rule.Code).IsUnique();
        builder.HasIndex(rule => rule.Position);
    }

    private static string Write(RoutingConditions? conditions) => JsonSerializer.Serialize(conditions, RoutingJson.Options);

    private static RoutingConditions Read(string json) => JsonSerializer.Deserialize<RoutingConditions>(json, RoutingJson.Options)!;
}
