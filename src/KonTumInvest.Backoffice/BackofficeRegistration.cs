using KonTumInvest.Backoffice.Access;
using KonTumInvest.Backoffice.Accounts;
using KonTumInvest.Backoffice.Accounts.Storage;
using KonTumInvest.Backoffice.Approval;
using KonTumInvest.Backoffice.Client;
using KonTumInvest.Backoffice.Management;
using KonTumInvest.Backoffice.Management.Problems;
using KonTumInvest.Backoffice.Pictures;
using KonTumInvest.Backoffice.Reports;
using KonTumInvest.Backoffice.SignIn;
using KonTumInvest.Cms.Storage.Users;
using KonTumInvest.Data;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Security;

namespace KonTumInvest.Backoffice;

/// <summary>Registers the back office. The host supplies <see cref="IStaffMailer"/> and the pages to sign in.</summary>
public static class BackofficeRegistration
{
    private static readonly TimeSpan SecondFactorPatience = TimeSpan.FromMinutes(10);

    /// <summary>Adds accounts, sign-in and the endpoints of the editor client.</summary>
    public static void AddBackoffice(this IHostApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var services = builder.Services;
        services.AddOptions<BackofficeOptions>().BindConfiguration(BackofficeOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        AddAccounts(builder);
        AddSignIn(services, secure: !builder.Environment.IsDevelopment());
        services.AddReports();
        services.AddSingleton<UndescribedPictures>();
        services.AddSingleton<ClientBundle>();
        services.AddManagement(builder.Configuration);
    }

    /// <summary>Has the editor client told in problem details what fails. Behind the pages of errors, before routing.</summary>
    public static void UseManagementProblems(this IApplicationBuilder app) => ManagementFailures.Use(app);

    /// <summary>Maps the back office's endpoints.</summary>
    public static void MapBackoffice(this IEndpointRouteBuilder routes) => ClientSignIn.Map(routes);

    private static void AddAccounts(IHostApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddModuleContext<StaffDbContext, SqliteStaffDbContext, PostgreSqlStaffDbContext>(builder.Configuration);
        services.AddScoped(provider => provider.GetRequiredService<IDbContextFactory<StaffDbContext>>().CreateDbContext());
        services
            .AddIdentityCore<StaffAccount>(identity =>
            {
                // The rest of the rules are StaffPasswordRules.
                identity.Password.RequiredLength = StaffPasswordRules.MinLength;
                identity.Password.RequiredUniqueChars = 1;
                identity.Password.RequireDigit = false;
                identity.Password.RequireLowercase = false;
                identity.Password.RequireUppercase = false;
                identity.Password.RequireNonAlphanumeric = false;
                identity.User.RequireUniqueEmail = true;
                identity.User.AllowedUserNameCharacters = string.Empty;
            })
            .AddUserStore<UserOnlyStore<StaffAccount, StaffDbContext, Guid>>()
            .AddPasswordValidator<StaffPasswordRules>();

        services.AddSingleton<StaffDatabase>();
        services.AddSingleton<StaffAudit>();
        services.AddSingleton<StaffSessions>();
        services.AddSingleton<StaffAttempts>();
        services.AddSingleton<OneTimeTickets>();
        services.AddSingleton<StaffLinks>();
        services.AddSingleton<FirstAdministrator>();
        services.AddSingleton<StaffDirectory>();
        services.AddSingleton<IStaffAccounts>(provider => provider.GetRequiredService<StaffDirectory>());
        services.AddSingleton<Approvers>();
        services.AddSingleton<ApprovalMails>();
        services.AddSingleton<Approvals>();
        services.AddSingleton<StaffAvatars>();
        services.AddScoped<StaffRegister>();
        services.AddScoped<StaffPasswords>();
        services.AddScoped<StaffAdministration>();
        services.AddScoped<GroupMembers>();
    }

    private static void AddSignIn(IServiceCollection services, bool secure)
    {
        services.AddSingleton<CurrentStaff>();
        services.AddSingleton<IBackOfficeSecurityAccessor>(provider => provider.GetRequiredService<CurrentStaff>());
        services.AddSingleton<ICoreBackOfficeSignInManager, StaffPrincipals>();
        services.AddScoped<SecondFactor>();
        services.AddScoped<StaffSignIn>();
        services.AddScoped<ClientSignIn>();
        services.AddScoped<StaffCookieEvents>();
        services.AddSingleton<ISessionWatch, SessionWatch>();
        services
            .AddAuthentication()
            .AddCookie(StaffAccess.Scheme, cookie => cookie.EventsType = typeof(StaffCookieEvents))
            .AddCookie(StaffCookies.SecondFactorScheme, cookie => cookie.ExpireTimeSpan = SecondFactorPatience);
        services
            .AddOptions<CookieAuthenticationOptions>(StaffAccess.Scheme)
            .Configure<IOptions<BackofficeOptions>>(
                (cookie, options) =>
                {
                    Harden(cookie, "kti-staff", secure);
                    cookie.ExpireTimeSpan = options.Value.Idle;
                    cookie.SlidingExpiration = true;
                    cookie.LoginPath = "/umbraco/login";
                }
            );
        services
            .AddOptions<CookieAuthenticationOptions>(StaffCookies.SecondFactorScheme)
            .Configure(cookie =>
            {
                Harden(cookie, "kti-staff-code", secure);
                cookie.SlidingExpiration = false;
            });
        services
            .AddAuthorizationBuilder()
            .AddPolicy(StaffAccess.Policy, policy => policy.AddAuthenticationSchemes(StaffAccess.Scheme).RequireAuthenticatedUser())
            .AddPolicy(
                StaffAccess.AdministratorPolicy,
                policy =>
                    policy
                        .AddAuthenticationSchemes(StaffAccess.Scheme)
                        .RequireAuthenticatedUser()
                        .AddRequirements(new AdministratorRequirement())
            );
        services.AddSingleton<Microsoft.AspNetCore.Authorization.IAuthorizationHandler, AdministratorHandler>();
    }

    // The prefix makes browsers refuse the cookie from other hosts and without TLS; it needs TLS, which a developer's machine lacks.
    private static void Harden(CookieAuthenticationOptions cookie, string name, bool secure)
    {
        cookie.Cookie.Name = secure ? $"__Host-{name}" : name;
        cookie.Cookie.Path = "/";
        cookie.Cookie.HttpOnly = true;
        cookie.Cookie.SameSite = SameSiteMode.Lax;
        cookie.Cookie.SecurePolicy = secure ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
    }
}
