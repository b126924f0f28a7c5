using KonTumInvest.Content.Background;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace KonTumInvest.Web.Features.Enquiries;

/// <summary>Registers the enquiry form.</summary>
public static class EnquiriesRegistration
{
    /// <summary>Expects the host to have registered controllers with views, the site's components, data protection and the leads module.</summary>
    public static IServiceCollection AddEnquiryForm(this IServiceCollection services)
    {
        services.AddOptions<EnquiriesOptions>().BindConfiguration(EnquiriesOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.TryAddSingleton(TimeProvider.System);
        services.AddDataProtection();
        services.AddSingleton<FormTickets>();
        services.AddSingleton<PendingFiles>();
        services.AddSingleton<EnquiryRateLimit>();
        services.AddRepeated<PendingFiles>(
            "Files of forms that were never sent",
            TimeSpan.FromMinutes(30),
            (files, _) =>
            {
                files.Sweep();
                return Task.CompletedTask;
            }
        );
        services.AddScoped<IEnquirySubjects, PublishedEnquirySubjects>();
        services.AddScoped<IPrivacyNotices, PublishedPrivacyNotices>();
        services.AddScoped<EnquiryPages>();
        services.AddScoped<EnquirySubmissions>();
        return services;
    }
}
