using KonTumInvest.Content.Common;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace KonTumInvest.Leads.Clock;

/// <summary>Registers the clock: <see cref="CalendarInUse"/> and <see cref="ServiceTargets"/>.</summary>
internal static class ClockRegistration
{
    public static IServiceCollection AddClock(this IServiceCollection services)
    {
        services.AddSingleton(provider => new CalendarInUse(ClockFile.ReadCalendar(FileOf(provider, options => options.CalendarFile))));
        services.AddSingleton(provider => ClockFile.ReadTargets(FileOf(provider, options => options.TargetsFile)));
        return services.AddHostedService<ClockStart>();
    }

    private static string FileOf(IServiceProvider provider, Func<LeadsOptions, string> file) =>
        ConfigurationFolder.FindFile(
            provider.GetRequiredService<IHostEnvironment>().ContentRootPath,
            file(provider.GetRequiredService<IOptions<LeadsOptions>>().Value)
        );
}
