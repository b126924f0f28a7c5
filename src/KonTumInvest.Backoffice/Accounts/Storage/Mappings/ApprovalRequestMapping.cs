using KonTumInvest.Backoffice.Approval;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KonTumInvest.Backoffice.Accounts.Storage.Mappings;

internal sealed class ApprovalRequestMapping : IEntityTypeConfiguration<ApprovalRequest>
{
    private const int StateMaxLength = 20;
    private const int NameMaxLength = 255;

    // The same words on SQLite and PostgreSQL.
    private const string IsWaiting = "\"State\" = 'Waiting'";

    public void Configure(EntityTypeBuilder<ApprovalRequest> builder)
    {
        builder.ToTable("staff_approvals");
        builder.HasKey(request => request.Id);
        builder.Property(request => request.Id).ValueGeneratedNever();
        builder.Property(request => request.Culture).HasMaxLength(ApprovalRequest.MaxCultureLength);
        builder.Property(request => request.Name).HasMaxLength(NameMaxLength);
        builder.Property(request => request.TextState).HasMaxLength(ApprovalRequest.TextStateLength);
        builder.Property(request => request.Note).HasMaxLength(ApprovalRequest.MaxNoteLength);
        builder.Property(request => request.Comment).HasMaxLength(ApprovalRequest.MaxNoteLength);
        builder.Property(request => request.State).HasConversion<string>().HasMaxLength(StateMaxLength);
        builder.Ignore(request => request.CultureOrNull);
        builder.HasIndex(request => new { request.DocumentKey, request.Culture }).IsUnique().HasFilter(IsWaiting);
        builder.HasIndex(request => request.SubmittedBy);
    }
}
