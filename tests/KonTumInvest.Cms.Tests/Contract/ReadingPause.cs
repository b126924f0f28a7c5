using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Models.PublishedContent;

namespace KonTumInvest.Cms.Tests.Contract;

/// <summary>Holds a change up between its reading of a document's rows and its showing them to readers.</summary>
public sealed class ReadingPause : IPublishedModelFactory
{
    private readonly NoopPublishedModelFactory _models = new();
    private Pause? _next;

    public static void Register(IServiceCollection services, ReadingPause pause) => services.AddSingleton<IPublishedModelFactory>(pause);

    /// <summary>Holds up the next change that reads a document that is published.</summary>
    /// <returns>Whose <see cref="Pause.Begun"/> ends when it is held up; to be ended by <see cref="Pause.End"/>.</returns>
    public Pause HoldNext() => _next = new Pause();

    public IPublishedElement CreateModel(IPublishedElement element)
    {
        Interlocked.Exchange(ref _next, null)?.Hold();
        return _models.CreateModel(element);
    }

    public System.Collections.IList? CreateModelList(string? alias) => _models.CreateModelList(alias);

    public Type GetModelType(string? alias) => _models.GetModelType(alias);

    public Type MapModelType(Type type) => _models.MapModelType(type);

    /// <summary>One change that is held up.</summary>
    public sealed class Pause
    {
        private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

        private readonly TaskCompletionSource _begun = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Begun => _begun.Task.WaitAsync(Longest);

        public void End() => _ended.SetResult();

        internal void Hold()
        {
            _begun.SetResult();
            _ended.Task.Wait(Longest);
        }
    }
}
