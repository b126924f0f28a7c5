using System.Collections.Concurrent;
using System.Text.Json;
using KonTumInvest.Leads.Clock;
using KonTumInvest.Leads.Deadlines;
using KonTumInvest.Leads.Pipeline;
using KonTumInvest.Leads.Routing;
using KonTumInvest.Leads.Rules;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KonTumInvest.Leads.Storage.Mappings;

internal sealed class LeadClockMapping : IEntityTypeConfiguration<LeadClock>
{
    private static readonly ConcurrentDictionary<string, ServiceTarget> Known = new(StringComparer.Ordinal);

    public void Configure(EntityTypeBuilder<LeadClock> builder)
    {
        builder.ToTable("leads_clocks");
        builder.HasKey(clock => clock.Id);
        builder.Property(clock => clock.Id).ValueGeneratedNever();
        builder.Property(clock => clock.Step).HasConversion<string>().HasMaxLength(LeadMapping.EnumMaxLength);
        builder.Property(clock => clock.Kind).HasConversion<string>().HasMaxLength(LeadMapping.EnumMaxLength);
        builder
            .Property(clock => clock.Target)
            .HasConversion(
                target => Write(target),
                json => Read(json),
                new ValueComparer<ServiceTarget>(
                    (left, right) => ReferenceEquals(left, right) || Write(left) == Write(right),
                    target => Write(target).GetHashCode(StringComparison.Ordinal),
                    target => target
                )
            );
        builder.HasOne<Lead>().WithMany().HasForeignKey(clock => clock.LeadId).OnDelete(DeleteBehavior.Cascade);

        // Two acts on one lead at once cannot start the same clock twice.
        builder.HasIndex(clock => new { clock.LeadId, clock.Step, clock.StartedAt }).IsUnique();
        builder.HasIndex(clock => clock.NextAt).HasFilter("\"NextAt\" IS NOT NULL");
        builder.HasIndex(clock => new { clock.RulesNumber, clock.LeadId }).HasFilter("\"EndedAt\" IS NULL").HasDatabaseName("IX_leads_clocks_running");
        builder.HasIndex(clock => new { clock.Step, clock.StartedAt });
    }

    private static string Write(ServiceTarget? target) => JsonSerializer.Serialize(target, RoutingJson.Options);

    // The targets of all clocks are a few, which never change.
    private static ServiceTarget Read(string json) => Known.GetOrAdd(json, text => JsonSerializer.Deserialize<ServiceTarget>(text, RoutingJson.Options)!);
}

internal sealed class LeadPauseMapping : IEntityTypeConfiguration<LeadPause>
{
    public void Configure(EntityTypeBuilder<LeadPause> builder)
    {
        builder.ToTable("leads_pauses");
        builder.HasKey(pause => pause.Id);
        builder.Property(pause => pause.Id).ValueGeneratedNever();
        builder.Property(pause => pause.Reason).HasMaxLength(LeadPause.ReasonMaxLength);
        builder.HasOne<Lead>().WithMany().HasForeignKey(pause => pause.LeadId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(pause => new { pause.LeadId, pause.From });

        // A lead waits once at a time.
        builder.HasIndex(pause => pause.LeadId).IsUnique().HasFilter("\"To\" IS NULL").HasDatabaseName("IX_leads_pauses_waiting");
    }
}

internal sealed class RuleVersionMapping : IEntityTypeConfiguration<RuleVersion>
{
    public void Configure(EntityTypeBuilder<RuleVersion> builder)
    {
        builder.ToTable("leads_rule_versions");
        builder.HasKey(version => version.Id);
        builder.Property(version => version.Id).ValueGeneratedNever();
        builder.Property(version => version.Kind).HasConversion<string>().HasMaxLength(LeadMapping.EnumMaxLength);
        builder.HasIndex(version => version.Number).IsUnique();
        builder.HasIndex(version => new { version.Kind, version.Number });
    }
}
