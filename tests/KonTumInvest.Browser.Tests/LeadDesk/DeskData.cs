using KonTumInvest.Backoffice.Accounts;
using KonTumInvest.Backoffice.Accounts.Storage;
using KonTumInvest.Browser.Tests.Pages;
using KonTumInvest.LeadDesk.Access;
using KonTumInvest.Leads.Enquiries;
using KonTumInvest.Leads.Pipeline;
using KonTumInvest.Leads.Storage;
using KonTumInvest.TestSupport.Leads;
using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.Browser.Tests.LeadDesk;

/// <summary>People and leads for tests of the desk's screens.</summary>
internal static class DeskData
{
    public static async Task<LeadsDbContext> OpenDeskAsync(this SiteFixture site) => await site.Service<IDbContextFactory<LeadsDbContext>>().CreateDbContextAsync();

    /// <summary>A lead from the form of the site, whose investor has an address and a number of their own: a number that all had would make each the double of all.</summary>
    public static async Task<Lead> LeadAsync(this SiteFixture site, string language, string organisation, EnquirySubject? about = null)
    {
        var enquiry = An.Enquiry() with
        {
            Language = language,
            Organisation = organisation,
            Subjects = about is null ? An.Enquiry().Subjects : [about],
            Email = $"investor-{Guid.CreateVersion7():N}@sender.example",
            Phone = $"0260 {Random.Shared.Next(2_000_000, 4_000_000)}",
        };
        var receipt = (await site.Service<EnquiryService>().SubmitAsync(enquiry, CancellationToken.None)).Value;
        await using var database = await site.OpenDeskAsync();
        return await database.Leads.AsNoTracking().Include(lead => lead.Contact).SingleAsync(lead => lead.Reference == receipt.Reference);
    }

    /// <summary>Somebody who can answer for leads.</summary>
    public static async Task<Guid> HireAsync(this SiteFixture site, string name)
    {
        var id = Guid.CreateVersion7();
        await using (var accounts = await site.Service<IDbContextFactory<StaffDbContext>>().CreateDbContextAsync())
        {
            var number = (await accounts.Accounts.MaxAsync(account => (int?)account.Number) ?? 0) + 1;
            accounts.Accounts.Add(
                new StaffAccount
                {
                    Id = id,
                    Number = number,
                    Name = name,
                    Language = "vi",
                    Groups = [DeskGroups.Officers],
                    CreatedAt = site.Clock.GetUtcNow(),
                    Email = $"officer{number}@board.example",
                    NormalizedEmail = $"OFFICER{number}@BOARD.EXAMPLE",
                    UserName = $"officer{number}@board.example",
                    NormalizedUserName = $"OFFICER{number}@BOARD.EXAMPLE",
                    PasswordHash = "-",
                    SecurityStamp = id.ToString("N"),
                }
            );
            await accounts.SaveChangesAsync();
        }

        site.Service<StaffDirectory>().Forget();
        return id;
    }
}
