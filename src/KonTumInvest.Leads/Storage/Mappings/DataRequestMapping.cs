using KonTumInvest.Leads.Clock;
using KonTumInvest.Leads.Enquiries;
using KonTumInvest.Leads.Privacy.Requests;
using KonTumInvest.Leads.Values;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KonTumInvest.Leads.Storage.Mappings;

internal sealed class DataRequestMapping : IEntityTypeConfiguration<DataRequest>
{
    public void Configure(EntityTypeBuilder<DataRequest> builder)
    {
        builder.ToTable("leads_data_requests");
        builder.HasKey(request => request.Id);
        builder.Property(request => request.Id).ValueGeneratedNever();
        builder
            .Property(request => request.Reference)
            .HasConversion(reference => reference.ToString(), text => DataRequestReference.Parse(text))
            .HasMaxLength(DataRequestReference.MaxLength);
        builder.Property(request => request.Kind).HasConversion<string>().HasMaxLength(LeadMapping.EnumMaxLength);
        builder.Property(request => request.Channel).HasConversion<string>().HasMaxLength(LeadMapping.EnumMaxLength);
        builder.Property(request => request.State).HasConversion<string>().HasMaxLength(LeadMapping.EnumMaxLength);
        builder.Property(request => request.IdentityProof).HasConversion<string>().HasMaxLength(LeadMapping.EnumMaxLength);
        builder.Property(request => request.RefusalGround).HasConversion<string>().HasMaxLength(LeadMapping.EnumMaxLength);
        builder.Property(request => request.Language).HasMaxLength(Enquiry.LanguageMaxLength);
        builder.Property(request => request.PersonName).HasMaxLength(DataRequest.NameMaxLength);
        builder
            .Property(request => request.Email)
            .HasConversion(address => address!.Value, text => EmailAddress.Parse(text))
            .HasMaxLength(EmailAddress.MaxLength);
        builder.Property(request => request.EmailNormalized).HasMaxLength(EmailAddress.MaxLength);
        builder.Property(request => request.Phone).HasMaxLength(PhoneNumber.MaxLength);
        builder.Property(request => request.Asked).HasMaxLength(DataRequest.AskedMaxLength);
        builder.Property(request => request.PurposeNames).HasMaxLength(DataRequest.PurposesMaxLength);
        builder.Property(request => request.ThirdPartyName).HasMaxLength(DataRequest.ThirdPartyMaxLength);
        builder.Property(request => request.Answer).HasMaxLength(DataRequest.WordsMaxLength);
        builder.Property(request => request.ExtensionReason).HasMaxLength(DataRequest.ExtensionReasonMaxLength);
        builder.Property(request => request.Outcome).HasMaxLength(DataRequest.WordsMaxLength);
        builder.Property(request => request.Version).IsConcurrencyToken();
        builder.Ignore(request => request.Purposes);
        builder.Ignore(request => request.IsOpen);

        // No foreign key to the lead: a request outlives it.
        builder.HasIndex(request => request.Reference).IsUnique();
        builder.HasIndex(request => request.EmailNormalized).HasFilter("\"EmailNormalized\" IS NOT NULL");
        builder.HasIndex(request => request.ClosedAt);
    }
}

internal sealed class DataRequestTermMapping : IEntityTypeConfiguration<DataRequestTerm>
{
    public void Configure(EntityTypeBuilder<DataRequestTerm> builder)
    {
        builder.ToTable("leads_data_request_terms");
        builder.HasKey(term => term.Id);
        builder.Property(term => term.Id).ValueGeneratedNever();
        builder.Property(term => term.Step).HasConversion<string>().HasMaxLength(LeadMapping.EnumMaxLength);
        builder.Property(term => term.Within).HasConversion(within => within!.ToString(), text => WorkingDuration.Parse(text)).HasMaxLength(WorkingDuration.MaxLength);
        builder.HasOne<DataRequest>().WithMany().HasForeignKey(term => term.RequestId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(term => new { term.RequestId, term.Step }).IsUnique();
        builder.HasIndex(term => term.NextAt).HasFilter("\"NextAt\" IS NOT NULL");
    }
}

internal sealed class DataRequestSequenceMapping : IEntityTypeConfiguration<DataRequestSequence>
{
    public void Configure(EntityTypeBuilder<DataRequestSequence> builder)
    {
        builder.ToTable(DataRequestSequence.Table);
        builder.HasKey(sequence => sequence.Year);
        builder.Property(sequence => sequence.Year).ValueGeneratedNever();
    }
}
