using System.ComponentModel.DataAnnotations;
using KonTumInvest.Cms.Schema;
using KonTumInvest.Cms.Schema.Entities;
using KonTumInvest.Cms.Serialization;
using KonTumInvest.Cms.Storage.Scoping;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Strings;

namespace KonTumInvest.Cms.Tests.Schema;

/// <summary>The schema's own services over a folder, with plain property editors and a stand-in for the database's ids.</summary>
public sealed class SchemaServices : IDisposable
{
    private readonly ServiceProvider _provider;

    public SchemaServices(SchemaFolder folder)
    {
        var services = new ServiceCollection();
        services.AddCmsSerialization();
        services.AddSingleton<IShortStringHelper>(new DefaultShortStringHelper(Options.Create(new RequestHandlerSettings())));
        services.AddSingleton<IDocumentIds>(Ids);

        // Only questions about stored documents open a scope, and no test here asks one.
        services.AddSingleton(new CmsScopeProvider(null!, null!, null!, null!, null!, null!));
        services.AddSingleton(provider => new PropertyEditorCollection(
            new DataEditorCollection(() =>
                [
                    Editor(provider, "Umbraco.TextBox", ValueTypes.String),
                    Editor(provider, "Umbraco.Integer", ValueTypes.Integer),
                    Editor(provider, "Umbraco.BlockList", ValueTypes.Json),
                    Editor(provider, "Umbraco.Strict", ValueTypes.String, new RefusingConfigurationEditor()),
                ]
            )
        ));
        services.AddSchema(folder.Path);
        _provider = services.BuildServiceProvider();
    }

    public StandInIds Ids { get; } = new();

    public T Get<T>()
        where T : notnull => _provider.GetRequiredService<T>();

    public void Dispose() => _provider.Dispose();

    private static DataEditor Editor(
        IServiceProvider provider,
        string alias,
        string valueType,
        ConfigurationEditor? configuration = null
    ) =>
        new(new DataValueEditorFactory(provider))
        {
            Alias = alias,
            ExplicitValueEditor = new DataValueEditor(
                provider.GetRequiredService<IShortStringHelper>(),
                provider.GetRequiredService<IJsonSerializer>()
            )
            {
                ValueType = valueType,
            },
            ExplicitConfigurationEditor = configuration ?? new ConfigurationEditor(),
        };

    public sealed class StandInIds : IDocumentIds
    {
        public Dictionary<Guid, int> Known { get; } = [];

        public int? OfDocument(Guid key) => Known.TryGetValue(key, out var id) ? id : null;

        public int? OfMedia(Guid key) => OfDocument(key);
    }

    private sealed class RefusingConfigurationEditor : ConfigurationEditor
    {
        public override IEnumerable<ValidationResult> Validate(IDictionary<string, object> configuration) =>
            [new ValidationResult("The limit is missing.")];
    }
}
