using KonTumInvest.Backoffice.Management.Access;
using KonTumInvest.Backoffice.Management.Approval;
using KonTumInvest.Backoffice.Management.Documents;
using KonTumInvest.Backoffice.Management.Documents.Writing;
using KonTumInvest.Backoffice.Management.StaleSaves;
using KonTumInvest.Backoffice.Management.Values;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace KonTumInvest.Backoffice.Management;

/// <summary>Registers the Management API. Its controllers are found by MVC; the policy they ask for comes with the accounts.</summary>
public static class ManagementRegistration
{
    public static IServiceCollection AddManagement(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<IAuthorizationMiddlewareResultHandler, ManagementRefusals>();
        services.AddScoped<ActingStaff>();
        services.AddScoped<StartNodes>();
        services.AddScoped<DocumentAccess>();
        services.AddSingleton<ClientValues>();
        services.AddSingleton<DocumentValues>();
        services.AddSingleton<DocumentDetails>();
        services.AddScoped<DocumentItems>();
        services.AddSingleton<DocumentNameSearch>();
        services.AddSingleton<EditingModels>();
        services.AddScoped<ForeignNames>();
        services.AddSingleton<DocumentReads>();
        services.AddScoped<StaleSaveGuard>();
        services.AddScoped<ApprovalDetails>();
        services.AddAutoMapper(mapper =>
        {
            mapper.LicenseKey = configuration["AutoMapper:LicenseKey"];
            mapper.AddProfile<ListModels>();
        });
        return services;
    }
}
