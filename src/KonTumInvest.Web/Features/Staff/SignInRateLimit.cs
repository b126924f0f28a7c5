using KonTumInvest.Backoffice;
using KonTumInvest.Web.Infrastructure;
using Microsoft.Extensions.Options;

namespace KonTumInvest.Web.Features.Staff;

/// <summary>How often one address may try to sign in, or have a link mailed, whichever account it tries.</summary>
public sealed class SignInRateLimit(IOptions<BackofficeOptions> options) : AddressRateLimit(options.Value.MaxTriesPerAddressInTenMinutes);
