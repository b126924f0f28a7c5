using System.Globalization;
using Serilog;
using Serilog.Events;

namespace KonTumInvest.Web.Infrastructure;

/// <summary>Structured logs: to the console, and to one file a day under <c>App_Data/logs</c>, kept for 30 days.</summary>
internal static class SiteLogging
{
    public static void AddSiteLogging(this WebApplicationBuilder builder)
    {
        var folder = Path.Combine(builder.Environment.ContentRootPath, "App_Data", "logs");
        builder.Services.AddSerilog(
            (services, logging) =>
                logging
                    .MinimumLevel.Information()
                    .MinimumLevel.Override("Microsoft.AspNetCore", LogEventLevel.Warning)
                    .MinimumLevel.Override("Microsoft.EntityFrameworkCore", LogEventLevel.Warning)
                    .MinimumLevel.Override("Umbraco", LogEventLevel.Warning)
                    .ReadFrom.Configuration(builder.Configuration)
                    .ReadFrom.Services(services)
                    .Enrich.FromLogContext()
                    .WriteTo.Console(formatProvider: CultureInfo.InvariantCulture)
                    .WriteTo.File(
                        new Serilog.Formatting.Compact.CompactJsonFormatter(),
                        Path.Combine(folder, "site-.clef"),
                        rollingInterval: RollingInterval.Day,
                        retainedFileCountLimit: 30
                    )
        );
    }

    /// <summary>
    /// One line a request, with the path but never the query string, which may hold what a visitor typed. Kept pages do not come this far;
    /// they are told at level Debug.
    /// </summary>
    public static void UseRequestLog(this WebApplication app) =>
        app.UseSerilogRequestLogging(options =>
        {
            options.MessageTemplate = "{RequestMethod} {RequestPath} answered {StatusCode} in {Elapsed:0} ms";
            options.GetLevel = (context, _, failure) =>
                failure is not null || context.Response.StatusCode >= StatusCodes.Status500InternalServerError ? LogEventLevel.Error
                : context.Request.Path.StartsWithSegments("/health", StringComparison.Ordinal) ? LogEventLevel.Debug
                : LogEventLevel.Information;
        });
}
