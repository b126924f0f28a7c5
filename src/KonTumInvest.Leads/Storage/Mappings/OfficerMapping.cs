using KonTumInvest.Leads.Officers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KonTumInvest.Leads.Storage.Mappings;

internal sealed class OfficerMapping : IEntityTypeConfiguration<Officer>
{
    public void Configure(EntityTypeBuilder<Officer> builder)
    {
        builder.ToTable("leads_officers");
        builder.HasKey(officer => officer.Id);
        builder.Property(officer => officer.Id).ValueGeneratedNever();
        builder.Property(officer => officer.UnitCodes).HasMaxLength(Officer.UnitsMaxLength);
        builder.Property(officer => officer.SignatureVi).HasMaxLength(Officer.SignatureMaxLength);
        builder.Property(officer => officer.SignatureEn).HasMaxLength(Officer.SignatureMaxLength);
        builder.Ignore(officer => officer.Units);
    }
}
