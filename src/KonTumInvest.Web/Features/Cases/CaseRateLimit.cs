using KonTumInvest.Web.Features.Enquiries;
using KonTumInvest.Web.Infrastructure;
using Microsoft.Extensions.Options;

namespace KonTumInvest.Web.Features.Cases;

/// <summary>How many messages one address may send.</summary>
public sealed class CaseRateLimit(IOptions<EnquiriesOptions> options) : AddressRateLimit(options.Value.MaxPerAddressInTenMinutes);
