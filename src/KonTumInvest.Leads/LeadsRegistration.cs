using KonTumInvest.Data;
using KonTumInvest.Leads.Cases;
using KonTumInvest.Leads.Clients;
using KonTumInvest.Leads.Clock;
using KonTumInvest.Leads.Correspondence;
using KonTumInvest.Leads.Deadlines;
using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Desk.Projections;
using KonTumInvest.Leads.Enquiries;
using KonTumInvest.Leads.Export;
using KonTumInvest.Leads.Imports;
using KonTumInvest.Leads.Inbound;
using KonTumInvest.Leads.Inbox;
using KonTumInvest.Leads.Inbox.Views;
using KonTumInvest.Leads.Live;
using KonTumInvest.Leads.Mails;
using KonTumInvest.Leads.Officers;
using KonTumInvest.Leads.Outbox;
using KonTumInvest.Leads.Outbox.Parked;
using KonTumInvest.Leads.Parties;
using KonTumInvest.Leads.Pipeline;
using KonTumInvest.Leads.Pipeline.People;
using KonTumInvest.Leads.Privacy;
using KonTumInvest.Leads.Reception;
using KonTumInvest.Leads.Reports;
using KonTumInvest.Leads.Routing;
using KonTumInvest.Leads.Samples;
using KonTumInvest.Leads.Search;
using KonTumInvest.Leads.Storage;
using KonTumInvest.Leads.Timeline;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace KonTumInvest.Leads;

/// <summary>Registers the module.</summary>
public static class LeadsRegistration
{
    /// <summary>
    /// Registers enquiries, routing, the working-time clock and the outbox with its sender. The host supplies <see cref="Content.Units.IContactUnitDirectory"/>
    /// and <see cref="DatabaseRegistration.AddDatabase"/>, and calls <see cref="LeadsDatabase.MigrateAsync"/> before it starts.
    /// </summary>
    public static IServiceCollection AddLeads(this IServiceCollection services, IConfiguration configuration)
    {
        var mail = configuration.GetSection(MailOptions.Section);
        services.AddOptions<MailOptions>().Bind(mail).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<LeadsOptions>().Bind(configuration.GetSection(LeadsOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.AddModuleContext<LeadsDbContext, SqliteLeadsDbContext, PostgreSqlLeadsDbContext>(configuration);
        services.TryAddSingleton(TimeProvider.System);

        services.AddClock();
        services.AddSingleton<LeadsDatabase>();
        services.AddSingleton<EnquiryRouter>();
        services.AddSingleton<EnquiryMails>();
        services.AddSingleton<EnquiryService>();
        services.AddSingleton<EnquiryAnswers>();
        services.AddSingleton<OutboxSignal>();
        services.AddDesk();
        services.AddReception();
        services.AddDeadlines();
        services.AddReports();
        services.AddPrivacyRequests();
        services.AddErasure();
        services.AddSamples();
        services.AddTimeline();
        services.AddImports(configuration);
        services.AddInbound(configuration);
        services.AddSingleton<NoticeMails>();
        services.AddSingleton<ParkedNotices>();
        services.AddSingleton<ParkedMails>();
        services.AddSingleton<OutboxSender>();
        services.AddHostedService<OutboxService>();
        services.AddHealthChecks().AddCheck<OutboxHealthCheck>("outbox", tags: ["ready"]);
        if (string.IsNullOrEmpty(mail[$"{nameof(MailOptions.Smtp)}:{nameof(SmtpOptions.Host)}"]))
        {
            services.AddSingleton<IMailTransport, FileMailTransport>();
        }
        else
        {
            services.AddSingleton<IMailTransport, SmtpMailTransport>();
        }

        return services;
    }

    private static void AddDesk(this IServiceCollection services)
    {
        services.TryAddSingleton<IStaffDirectory, NoStaff>();
        services.AddSingleton<DeskChanges>();
        services.AddSingleton<ILeadProjection, SearchProjection>();
        services.AddSingleton<LeadProjections>();
        services.AddSingleton<LeadSaving>();
        services.AddSingleton<LeadQueries>();
        services.AddSingleton<SavedViews>();
        services.AddSingleton<LeadBoard>();
        services.AddSingleton<DeskWork>();
        services.AddSingleton<DeskSweep>();
        services.AddSingleton<DeskActors>();
        services.AddSingleton<OfficerChoice>();
        services.AddSingleton<Colleagues>();
        services.AddSingleton<LeadOpening>();
        services.AddSingleton<LeadSubjects>();
        services.AddSingleton<AssignmentNotices>();
        services.AddSingleton<LeadService>();
        services.AddSingleton<LeadContacts>();
        services.AddParties();
        services.AddSingleton<EnquiryFiles>();
        services.AddClients();
        services.AddExport();
        services.AddLive();
        services.AddSingleton<MailSignatures>();
        services.AddSingleton<MailWriting>();
        services.AddSingleton<LeadMails>();
        services.AddSingleton<MailAddressees>();
        services.AddSingleton<MailDrafts>();
        services.AddSingleton<MailReading>();
        services.AddSingleton<MailTemplates>();
        services.AddSingleton<TemplateFiles>();
        services.AddSingleton<OfferedSheets>();
        services.TryAddSingleton<ICaseAddresses, NoCasePages>();
        services.AddSingleton<CaseLinks>();
        services.AddSingleton<CasePages>();
        services.AddSingleton<CaseMessages>();
    }
}
