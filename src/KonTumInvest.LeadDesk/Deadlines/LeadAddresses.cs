using KonTumInvest.Backoffice;
using KonTumInvest.Leads.Deadlines;
using Microsoft.Extensions.Options;

namespace KonTumInvest.LeadDesk.Deadlines;

/// <summary>Addresses of leads on the page that works on a telephone, too. None where the site's own address is not set.</summary>
public sealed class LeadAddresses(IOptions<BackofficeOptions> options) : ILeadAddresses
{
    public Uri? Of(Guid leadId) => options.Value.Address is { } origin ? new Uri(origin, $"/staff/lead/{leadId}") : null;

    public Uri? Page(string path) => options.Value.Address is { } origin ? new Uri(origin, $"/staff/{path}") : null;
}
