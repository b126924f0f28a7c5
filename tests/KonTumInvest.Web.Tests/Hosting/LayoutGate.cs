using KonTumInvest.Web.Layout;
using Microsoft.Extensions.DependencyInjection;

namespace KonTumInvest.Web.Tests.Hosting;

/// <summary>
/// Holds one page back after its content was read and before it is written, so that a test can publish in between. Open unless closed.
/// </summary>
public sealed class LayoutGate
{
    private volatile Held? _held;

    /// <summary>Closes the gate for the next page.</summary>
    public Held Close() => _held = new Held();

    /// <summary>Has the next page fail once its own part is written.</summary>
    public void Break()
    {
        var held = new Held { Breaks = true };
        held.Release();
        _held = held;
    }

    /// <summary>Puts the gate in front of the site's surroundings, which every page asks for last.</summary>
    internal void Guard(IServiceCollection services)
    {
        var original = services.Last(service => service.ServiceType == typeof(ISiteLayoutProvider));
        services.Add(
            new ServiceDescriptor(
                typeof(ISiteLayoutProvider),
                provider => new Guarded((ISiteLayoutProvider)ActivatorUtilities.CreateInstance(provider, original.ImplementationType!), this),
                original.Lifetime
            )
        );
    }

    /// <summary>One page held back.</summary>
    public sealed class Held
    {
        private readonly TaskCompletionSource _arrived = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource _released = new(TaskCreationOptions.RunContinuationsAsynchronously);

        /// <summary>Completes when the page has come to the gate.</summary>
        public Task Arrived => _arrived.Task;

        internal bool Breaks { get; init; }

        public void Release() => _released.TrySetResult();

        internal void Wait()
        {
            _arrived.TrySetResult();
            _released.Task.Wait();
            if (Breaks)
            {
                throw new InvalidOperationException("A test broke this page.");
            }
        }
    }

    private sealed class Guarded(ISiteLayoutProvider site, LayoutGate gate) : ISiteLayoutProvider
    {
        public SiteLayout Get()
        {
            var held = Interlocked.Exchange(ref gate._held, null);
            held?.Wait();
            return site.Get();
        }
    }
}
