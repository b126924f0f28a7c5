using KonTumInvest.Content.Background;
using KonTumInvest.Leads.Privacy.Consents;
using KonTumInvest.Leads.Privacy.Requests;
using KonTumInvest.Leads.Privacy.Subjects;
using Microsoft.Extensions.DependencyInjection;

namespace KonTumInvest.Leads.Privacy;

/// <summary>Registers the ledger of consents and requests about personal data.</summary>
internal static class PrivacyRegistration
{
    // The terms are days, and the reminders hours before their end.
    private static readonly TimeSpan EveryMinute = TimeSpan.FromMinutes(1);

    public static void AddPrivacyRequests(this IServiceCollection services)
    {
        services.AddSingleton<IPersonalData, ConsentData>();
        services.AddSingleton<IPersonalData, DataRequestData>();
        services.AddSingleton<LeadConsents>();
        services.AddSingleton<CasePrivacy>();
        services.AddSingleton<PersonMarks>();
        services.AddSingleton<DataRequestMails>();
        services.AddSingleton<DataRequests>();
        services.AddSingleton<DataRequestReception>();
        services.AddSingleton<DataRequestHandling>();
        services.AddSingleton<DataRequestExtension>();
        services.AddSingleton<DataRequestCompletion>();
        services.AddSingleton<DataRequestSweep>();
        services.AddSingleton<FinishedErasures>();
        services.AddRepeated<DataRequestSweep>("Terms of data requests", EveryMinute, (sweep, cancellationToken) => sweep.RunOnceAsync(cancellationToken));
        services.AddRepeated<FinishedErasures>("Finished requests for erasure", EveryMinute, (erasures, cancellationToken) => erasures.RunOnceAsync(cancellationToken));
    }
}
