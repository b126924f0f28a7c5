using KonTumInvest.Leads.Clients;
using KonTumInvest.Leads.Clients.Limits;
using KonTumInvest.Leads.Clients.Requests;
using KonTumInvest.Leads.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KonTumInvest.Leads.Storage.Mappings;

internal sealed class ApiClientMapping : IEntityTypeConfiguration<ApiClient>
{
    public void Configure(EntityTypeBuilder<ApiClient> builder)
    {
        builder.ToTable("leads_clients");
        builder.HasKey(client => client.Id);
        builder.Property(client => client.Id).ValueGeneratedNever();
        builder.Property(client => client.Name).HasMaxLength(ApiClient.NameMaxLength);
        builder.Property(client => client.Purpose).HasMaxLength(ApiClient.PurposeMaxLength);
        builder.Property(client => client.UnitCode).HasMaxLength(RoutingRule.UnitCodeMaxLength);
        builder.Property(client => client.Version).IsConcurrencyToken();
        builder.HasMany(client => client.Keys).WithOne().HasForeignKey(key => key.ClientId);
        builder.HasIndex(client => client.Name).IsUnique();
    }
}

internal sealed class ApiKeyMapping : IEntityTypeConfiguration<ApiKey>
{
    public void Configure(EntityTypeBuilder<ApiKey> builder)
    {
        builder.ToTable("leads_client_keys");
        builder.HasKey(key => key.Id);
        builder.Property(key => key.Id).ValueGeneratedNever();
        builder.Property(key => key.Prefix).HasMaxLength(ApiKeyText.PrefixLength);
        builder.Property(key => key.Hash).HasMaxLength(ApiKeyText.HashLength);
        builder.HasIndex(key => key.Prefix).IsUnique();
        builder.HasIndex(key => key.ExpiresAt);
    }
}

internal sealed class ApiRequestMapping : IEntityTypeConfiguration<ApiRequest>
{
    public void Configure(EntityTypeBuilder<ApiRequest> builder)
    {
        builder.ToTable("leads_client_requests");
        builder.HasKey(request => request.Id);
        builder.Property(request => request.Id).ValueGeneratedNever();
        builder.Property(request => request.KeyHash).HasMaxLength(ApiRequest.HashLength);
        builder.Property(request => request.Fingerprint).HasMaxLength(ApiRequest.HashLength);
        builder.Property(request => request.Answer).HasMaxLength(ApiRequest.AnswerMaxLength);
        builder.Property(request => request.Location).HasMaxLength(ApiRequest.LocationMaxLength);
        builder.Property(request => request.ETag).HasMaxLength(ApiRequest.ETagMaxLength);
        builder.HasOne<ApiClient>().WithMany().HasForeignKey(request => request.ClientId);
        builder.HasIndex(request => new { request.ClientId, request.KeyHash }).IsUnique();
        builder.HasIndex(request => request.CreatedAt);
    }
}

internal sealed class ApiAllowanceMapping : IEntityTypeConfiguration<ApiAllowance>
{
    public void Configure(EntityTypeBuilder<ApiAllowance> builder)
    {
        builder.ToTable("leads_client_allowances");
        builder.HasKey(allowance => allowance.ClientId);
        builder.Property(allowance => allowance.ClientId).ValueGeneratedNever();
        builder.HasOne<ApiClient>().WithOne().HasForeignKey<ApiAllowance>(allowance => allowance.ClientId);
    }
}
