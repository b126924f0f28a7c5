using KonTumInvest.Leads.Reports;
using KonTumInvest.Leads.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KonTumInvest.Leads.Storage.Mappings;

internal sealed class ReportScheduleMapping : IEntityTypeConfiguration<ReportSchedule>
{
    public void Configure(EntityTypeBuilder<ReportSchedule> builder)
    {
        builder.ToTable("leads_report_schedules");
        builder.HasKey(schedule => schedule.Id);
        builder.Property(schedule => schedule.Id).ValueGeneratedNever();
        builder.Property(schedule => schedule.Rhythm).HasConversion<string>().HasMaxLength(LeadMapping.EnumMaxLength);
        builder.Property(schedule => schedule.UnitCode).HasMaxLength(RoutingRule.UnitCodeMaxLength);
        builder.Property(schedule => schedule.Version).IsConcurrencyToken();
        builder.HasIndex(schedule => new { schedule.OfficerKey, schedule.Rhythm }).IsUnique();
        builder.HasIndex(schedule => schedule.NextAt);
    }
}
