using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace KonTumInvest.Content.Background;

/// <summary>Registers what is done again and again.</summary>
public static class RepeatedRegistration
{
    /// <summary>Has an act of a service done at the start and at intervals, for as long as the host lives; see <see cref="RepeatedService"/>.</summary>
    /// <typeparam name="T">The service, registered as a singleton.</typeparam>
    /// <param name="services">Where to register.</param>
    /// <param name="work">What it does, in the words of the log.</param>
    /// <param name="interval">How long it waits between two rounds.</param>
    /// <param name="act">One round.</param>
    public static IServiceCollection AddRepeated<T>(this IServiceCollection services, string work, TimeSpan interval, Func<T, CancellationToken, Task> act)
        where T : class =>
        services.AddSingleton<IHostedService>(provider =>
        {
            var service = provider.GetRequiredService<T>();
            return new Job(
                work,
                interval,
                cancellationToken => act(service, cancellationToken),
                provider.GetRequiredService<TimeProvider>(),
                provider.GetRequiredService<ILoggerFactory>().CreateLogger<T>()
            );
        });

    private sealed class Job(string work, TimeSpan interval, Func<CancellationToken, Task> act, TimeProvider time, ILogger logger) : RepeatedService(time, logger)
    {
        protected override string Work => work;

        protected override TimeSpan Interval => interval;

        protected override async Task<bool> RunAsync(CancellationToken cancellationToken)
        {
            await act(cancellationToken);
            return false;
        }
    }
}
