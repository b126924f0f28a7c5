using KonTumInvest.Backoffice.Management.Access;
using KonTumInvest.Backoffice.Management.Approval;
using KonTumInvest.Backoffice.Management.Audit;
using KonTumInvest.Backoffice.Management.Collections;
using KonTumInvest.Backoffice.Management.Dictionary;
using KonTumInvest.Backoffice.Management.Documents;
using KonTumInvest.Backoffice.Management.Documents.Writing;
using KonTumInvest.Backoffice.Management.DocumentTypes;
using KonTumInvest.Backoffice.Management.Media;
using KonTumInvest.Backoffice.Management.RecycleBin;
using KonTumInvest.Backoffice.Management.References;
using KonTumInvest.Backoffice.Management.StaleSaves;
using KonTumInvest.Backoffice.Management.Trees;
using KonTumInvest.Backoffice.Management.UserGroups;
using KonTumInvest.Backoffice.Management.Users;
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
        services.AddSingleton<TreeTurn>();
        services.AddScoped<StartNodes>();
        services.AddScoped<MediaStartNodes>();
        services.AddScoped<DocumentAccess>();
        services.AddScoped<MediaAccess>();
        services.AddSingleton<TypeWords>();
        services.AddSingleton<ClientValues>();
        services.AddSingleton<EditorValues>();
        services.AddSingleton<SentShapes>();
        services.AddSingleton<CodeWords>();
        services.AddSingleton<DocumentDetails>();
        services.AddScoped<DocumentItems>();
        services.AddSingleton<NameSearch>();
        services.AddSingleton<TreeReader>();
        services.AddSingleton<RecycleBinReader>();
        services.AddSingleton<AuditEntries>();
        services.AddScoped<ReferringItems>();
        services.AddScoped<MediaItems>();
        services.AddSingleton<MediaDetails>();
        services.AddSingleton<MediaFileUrls>();
        services.AddSingleton<ListViews>();
        services.AddScoped<DictionaryLanguages>();
        services.AddSingleton<AccountDetails>();
        services.AddSingleton<StartPlaces>();
        services.AddSingleton<UserGroupDetails>();
        services.AddSingleton<SentUserGroups>();
        services.AddSingleton<StaffAvatarUploads>();
        services.AddSingleton<EditingModels>();
        services.AddScoped<ForeignLanguages>();
        services.AddSingleton<PictureRefusals>();
        services.AddSingleton<BranchRecords>();
        services.AddSingleton<BranchPublishing>();
        services.AddSingleton<DocumentReads>();
        services.AddScoped<SeenStates>();
        services.AddScoped<StaleSaveGuard>();
        services.AddScoped<StaleStaffGuard>();
        services.AddScoped<ApprovalDetails>();
        services.AddAutoMapper(mapper =>
        {
            mapper.LicenseKey = configuration["AutoMapper:LicenseKey"];
            mapper.AddProfile<ListModels>();
        });
        return services;
    }
}
