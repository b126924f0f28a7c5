using KonTumInvest.Leads.Inbound.Filing;
using KonTumInvest.Leads.Inbound.Mailbox;
using KonTumInvest.Leads.Inbound.Scanning;
using KonTumInvest.Leads.Inbound.Triage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace KonTumInvest.Leads.Inbound;

/// <summary>Registers the reading of the board's mailbox.</summary>
internal static class InboundRegistration
{
    public static void AddInbound(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<InboundOptions>().Bind(configuration.GetSection(InboundOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<LeadMatching>();
        services.AddSingleton<BounceFiling>();
        services.AddSingleton<MailEnquiries>();
        services.AddSingleton<MailFiling>();
        services.AddSingleton<InboundMails>();
        services.AddSingleton<FolderLeases>();
        services.AddSingleton<MailboxReader>();
        services.AddSingleton<ClamdScanner>();
        services.AddSingleton<AttachmentScan>();
        services.AddSingleton<OpeningScan>();
        services.AddSingleton<OriginalMails>();
        services.AddSingleton<TriageDesk>();
        services.AddSingleton<TriageSenders>();
        services.AddHostedService<MailboxService>();
        services.AddHostedService<ScanService>();
        services.AddHealthChecks().AddCheck<MailboxHealthCheck>("mailbox", tags: ["ready"]);
    }
}
