using System.Globalization;
using KonTumInvest.Cms.Storage.Users;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KonTumInvest.Backoffice.Accounts.Storage.Mappings;

internal sealed class StaffAccountMapping : IEntityTypeConfiguration<StaffAccount>
{
    private const int GroupsMaxLength = 2000;
    private const int StampMaxLength = 64;
    private const int HashMaxLength = 200;
    private const int KeyMaxLength = 500;
    private const int StartMaxLength = 2000;
    private const char Separator = ',';
    private const string Root = "root";

    public void Configure(EntityTypeBuilder<StaffAccount> builder)
    {
        builder.ToTable("staff_accounts");
        builder.HasKey(account => account.Id);
        builder.Property(account => account.Id).ValueGeneratedNever();
        builder.Property(account => account.UserName).HasMaxLength(StaffAccount.EmailMaxLength).IsRequired();
        builder.Property(account => account.NormalizedUserName).HasMaxLength(StaffAccount.EmailMaxLength).IsRequired();
        builder.Property(account => account.Email).HasMaxLength(StaffAccount.EmailMaxLength).IsRequired();
        builder.Property(account => account.NormalizedEmail).HasMaxLength(StaffAccount.EmailMaxLength).IsRequired();
        builder.Property(account => account.Name).HasMaxLength(StaffAccount.NameMaxLength);
        builder.Property(account => account.Language).HasMaxLength(StaffAccount.LanguageMaxLength);
        builder.Property(account => account.PasswordHash).HasMaxLength(HashMaxLength);
        builder.Property(account => account.SecurityStamp).HasMaxLength(StampMaxLength).IsRequired();
        builder.Property(account => account.ConcurrencyStamp).HasMaxLength(StampMaxLength).IsConcurrencyToken();
        builder.Property(account => account.TotpKey).HasMaxLength(KeyMaxLength);
        builder
            .Property(account => account.Groups)
            .HasMaxLength(GroupsMaxLength)
            .HasConversion(
                groups => string.Join(Separator, groups),
                text => text.Split(Separator, StringSplitOptions.RemoveEmptyEntries),
                new ValueComparer<IReadOnlyList<string>>(
                    (left, right) => left!.SequenceEqual(right!),
                    groups => groups.Count,
                    groups => groups.ToArray()
                )
            );
        builder.Property(account => account.DocumentStart).HasConversion(start => Text(start), text => Start(text)).HasMaxLength(StartMaxLength);
        builder.Property(account => account.MediaStart).HasConversion(start => Text(start), text => Start(text)).HasMaxLength(StartMaxLength);

        // Identity writes all columns of an account it saves. What is counted by statements it must not write back from an older reading.
        CountedByStatement(builder.Property(account => account.AccessFailedCount));
        CountedByStatement(builder.Property(account => account.LockoutEnd));
        CountedByStatement(builder.Property(account => account.TotpLastStep));
        CountedByStatement(builder.Property(account => account.LastSignInAt));

        // Identity offers them; staff have neither phone numbers nor a choice about being locked out.
        builder.Ignore(account => account.PhoneNumber);
        builder.Ignore(account => account.PhoneNumberConfirmed);
        builder.Ignore(account => account.LockoutEnabled);
        builder.Ignore(account => account.TwoFactorEnabled);
        builder.Ignore(account => account.EmailConfirmed);

        builder.HasIndex(account => account.Number).IsUnique();
        builder.HasIndex(account => account.NormalizedEmail).IsUnique();
        builder.HasIndex(account => account.NormalizedUserName).IsUnique();
    }

    private static string Text(StaffStart start) =>
        string.Join(Separator, start.Keys.Select(key => key.ToString("D", CultureInfo.InvariantCulture)).Concat(start.Root ? [Root] : []));

    private static StaffStart Start(string text)
    {
        var parts = text.Split(Separator, StringSplitOptions.RemoveEmptyEntries);
        return new StaffStart([.. parts.Where(part => part != Root).Select(part => Guid.Parse(part, CultureInfo.InvariantCulture))], parts.Contains(Root));
    }

    private static void CountedByStatement(PropertyBuilder property) => property.Metadata.SetAfterSaveBehavior(PropertySaveBehavior.Ignore);
}
