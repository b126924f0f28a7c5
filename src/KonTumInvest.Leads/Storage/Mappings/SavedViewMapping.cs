using KonTumInvest.Leads.Inbox.Views;
using KonTumInvest.Leads.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KonTumInvest.Leads.Storage.Mappings;

internal sealed class SavedViewMapping : IEntityTypeConfiguration<SavedView>
{
    public void Configure(EntityTypeBuilder<SavedView> builder)
    {
        builder.ToTable("leads_views");
        builder.HasKey(view => view.Id);
        builder.Property(view => view.Id).ValueGeneratedNever();
        builder.Property(view => view.Name).HasMaxLength(SavedView.NameMaxLength);
        builder.Property(view => view.Question).HasMaxLength(SavedView.QuestionMaxLength);
        builder.Property(view => view.Columns).HasMaxLength(SavedView.ColumnsMaxLength);
        builder.Property(view => view.Audience).HasConversion<string>().HasMaxLength(LeadMapping.EnumMaxLength);
        builder.Property(view => view.UnitCode).HasMaxLength(RoutingRule.UnitCodeMaxLength);
        builder.Property(view => view.Version).IsConcurrencyToken();
        builder.HasIndex(view => view.OwnerKey);
        builder.HasIndex(view => new { view.Audience, view.UnitCode });
    }
}

internal sealed class ViewSettingsMapping : IEntityTypeConfiguration<ViewSettings>
{
    public void Configure(EntityTypeBuilder<ViewSettings> builder)
    {
        builder.ToTable("leads_view_settings");
        builder.HasKey(settings => settings.Id);
        builder.Property(settings => settings.Id).ValueGeneratedNever();
        builder.Property(settings => settings.Start).HasMaxLength(ViewSettings.StartMaxLength);
        builder.Property(settings => settings.Order).HasMaxLength(ViewSettings.OrderMaxLength);
    }
}
