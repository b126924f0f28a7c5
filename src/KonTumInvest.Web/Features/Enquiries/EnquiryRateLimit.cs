using KonTumInvest.Web.Infrastructure;
using Microsoft.Extensions.Options;

namespace KonTumInvest.Web.Features.Enquiries;

/// <summary>How many enquiries one address may send.</summary>
public sealed class EnquiryRateLimit(IOptions<EnquiriesOptions> options) : AddressRateLimit(options.Value.MaxPerAddressInTenMinutes);
