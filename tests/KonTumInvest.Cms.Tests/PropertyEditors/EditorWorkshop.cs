using System.ComponentModel.DataAnnotations;
using System.Globalization;
using KonTumInvest.Cms.Media.Images;
using KonTumInvest.Cms.PropertyEditors;
using KonTumInvest.Cms.Serialization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Logging.Abstractions;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Composing;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Logging;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Editors;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Models.TemporaryFile;
using Umbraco.Cms.Core.Models.Validation;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Routing;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using Umbraco.Cms.Core.Strings;
using IHostingEnvironment = Umbraco.Cms.Core.Hosting.IHostingEnvironment;

namespace KonTumInvest.Cms.Tests.PropertyEditors;

/// <summary>
/// The registered editors and converters over Umbraco's own collections and serialisers, without storage: what they would look up in the
/// database (documents, media, element types) is given by the test.
/// </summary>
public sealed class EditorWorkshop : IDisposable
{
    private readonly ServiceProvider _services;

    public EditorWorkshop()
    {
        var services = new ServiceCollection();
        var finder = new TypeFinder(
            NullLogger<TypeFinder>.Instance,
            new DefaultUmbracoAssemblyProvider(typeof(EditorWorkshop).Assembly, NullLoggerFactory.Instance),
            null
        );
        var types = new TypeLoader(finder, NullLogger<TypeLoader>.Instance);
        services.AddSingleton(types);
        var builder = new UmbracoBuilder(
            services,
            new ConfigurationBuilder().Build(),
            types,
            NullLoggerFactory.Instance,
            new NoopProfiler(),
            AppCaches.Disabled
        );
        builder.AddConfiguration();
        builder.AddImages().AddPropertyEditors();
        AddSurroundings(services);
        builder.Build();
        services.AddSingleton<IPublishedModelFactory>(new NoopPublishedModelFactory());
        services.AddSingleton(Fake.Of<ILocalizedTextService>(("Localize", arguments => $"{arguments[0]}/{arguments[1]}")));
        services.AddSingleton(
            Fake.Of<ITemporaryFileService>(
                ("GetAsync", arguments => Task.FromResult(Uploads.GetValueOrDefault((Guid)arguments[0]!))),
                ("DeleteAsync", arguments => Task.FromResult(Deleted((Guid)arguments[0]!)))
            )
        );
        services.AddSingleton(Fake.Of<IDataTypeConfigurationCache>(("GetConfiguration", Configuration), ("GetConfigurationAs", Configuration)));
        _services = services.BuildServiceProvider();
    }

    /// <summary>Configuration objects by data type key.</summary>
    public Dictionary<Guid, object?> Configurations { get; } = [];

    /// <summary>Published documents and media by key.</summary>
    public Dictionary<Guid, IPublishedContent> Published { get; } = [];

    /// <summary>Media items as the back office sees them.</summary>
    public Dictionary<Guid, IMedia> Media { get; } = [];

    /// <summary>Element types by key.</summary>
    public Dictionary<Guid, IContentType> ElementTypes { get; } = [];

    /// <summary>Element types as published, by key.</summary>
    public Dictionary<Guid, IPublishedContentType> PublishedElementTypes { get; } = [];

    /// <summary>Files the client has uploaded and not yet used.</summary>
    public Dictionary<Guid, TemporaryFileModel> Uploads { get; } = [];

    /// <summary>The media store, by path.</summary>
    public Dictionary<string, byte[]> Files { get; } = [];

    /// <summary>The language of the page.</summary>
    public string Culture { get; set; } = "vi";

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public IDataEditor Editor(string alias) =>
        Get<PropertyEditorCollection>()[alias] ?? throw new InvalidOperationException($"{alias} is not registered.");

    /// <summary>The configuration object Umbraco makes of the JSON in a data type file.</summary>
    public object? Configure(string alias, string json)
    {
        var serializer = Get<IConfigurationEditorJsonSerializer>();
        var editor = Editor(alias).GetConfigurationEditor();
        return editor.ToConfigurationObject(editor.FromDatabase(json, serializer), serializer);
    }

    /// <summary>What is stored when the client posts this.</summary>
    public object? Store(string alias, object? posted, string configuration = "{}", object? current = null) =>
        Editor(alias)
            .GetValueEditor(Configure(alias, configuration))
            .FromEditor(
                new ContentPropertyData(posted, Configure(alias, configuration)) { ContentKey = Guid.NewGuid(), PropertyTypeKey = Guid.NewGuid() },
                current
            );

    /// <summary>What the client is given for a stored value, as JSON.</summary>
    public string Edit(string alias, object? stored, string configuration = "{}")
    {
        var type = PropertyType(alias, "value");
        Configurations[type.DataTypeKey] = Configure(alias, configuration);
        var property = new Property(type);
        property.SetValue(stored);
        return Get<IJsonSerializer>().Serialize(Editor(alias).GetValueEditor(Configurations[type.DataTypeKey]).ToEditor(property));
    }

    /// <summary>The messages for a posted (or stored) value, in English.</summary>
    public string[] Validate(string alias, object? value, string configuration = "{}", bool required = false)
    {
        CultureInfo.CurrentUICulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        return
        [
            .. Editor(alias)
                .GetValueEditor(Configure(alias, configuration))
                .Validate(value, required, null, PropertyValidationContext.Empty())
                .Select(result => result.ErrorMessage ?? string.Empty),
        ];
    }

    /// <summary>All results, for editors whose failures are nested.</summary>
    public ValidationResult[] Results(string alias, object? value, string configuration = "{}") =>
        [.. Editor(alias).GetValueEditor(Configure(alias, configuration)).Validate(value, false, null, PropertyValidationContext.Empty())];

    /// <summary>What a view is given for a stored value.</summary>
    public object? Convert(string alias, object? stored, string configuration = "{}")
    {
        var type = PublishedType(alias, "value", Configure(alias, configuration));
        var owner = Element(Guid.NewGuid());
        return type.ConvertInterToObject(owner, PropertyCacheLevel.None, type.ConvertSourceToInter(owner, stored, false), false);
    }

    /// <summary>A property type as documents have it.</summary>
    public PropertyType PropertyType(string editorAlias, string alias) =>
        new(Get<IShortStringHelper>(), editorAlias, ValueTypes.ToStorageType(Editor(editorAlias).GetValueEditor().ValueType), true, alias)
        {
            Key = Guid.NewGuid(),
            DataTypeKey = Guid.NewGuid(),
        };

    /// <summary>A property type as published content has it, with the converter that Umbraco picks.</summary>
    internal PublishedPropertyType PublishedType(
        string editorAlias,
        string alias,
        object? configuration,
        ContentVariation variation = ContentVariation.Nothing
    )
    {
        var factory = Fake.Of<IPublishedContentTypeFactory>(
            ("GetDataType", _ => new PublishedDataType(1, editorAlias, editorAlias, new Lazy<object?>(configuration)))
        );
        return new PublishedPropertyType(
            alias,
            1,
            true,
            variation,
            Get<PropertyValueConverterCollection>(),
            Get<IPublishedModelFactory>(),
            factory
        );
    }

    /// <summary>A published element that varies by culture.</summary>
    public static IPublishedElement Element(Guid key, ContentVariation variation = ContentVariation.Culture) =>
        Fake.Of<IPublishedElement>(
            ("Key", _ => key),
            ("ContentType", _ => Fake.Of<IPublishedContentType>(("Variations", _ => variation))),
            ("CreatorId", _ => -1),
            ("UpdateDate", _ => DateTime.UnixEpoch)
        );

    /// <summary>A published document or media item with these converted values.</summary>
    public IPublishedContent Publish(Guid key, PublishedItemType type, params (string Alias, object? Value)[] values)
    {
        var properties = values.ToDictionary(
            value => value.Alias,
            value => Fake.Of<IPublishedProperty>(("GetValue", _ => value.Value), ("Alias", _ => value.Alias))
        );
        var content = Fake.Of<IPublishedContent>(
            ("Key", _ => key),
            ("Name", _ => $"Name of {key}"),
            ("ItemType", _ => type),
            ("UpdateDate", _ => DateTime.UnixEpoch),
            ("GetProperty", arguments => properties.GetValueOrDefault((string)arguments[0]!)),
            ("ContentType", _ => Fake.Of<IPublishedContentType>(("ItemType", _ => type), ("Variations", _ => ContentVariation.Nothing)))
        );
        Published[key] = content;
        return content;
    }

    public void Dispose() => _services.Dispose();

    private object? Configuration(object?[] arguments) => Configurations.GetValueOrDefault((Guid)arguments[0]!);

    private void AddSurroundings(ServiceCollection services)
    {
        var published = (object?[] arguments) => arguments.OfType<Guid>().Select(key => Published.GetValueOrDefault(key)).FirstOrDefault();
        services.AddLogging();
        services.AddCmsSerialization();
        services.AddSingleton<IHostEnvironment>(
            new HostingEnvironment { ContentRootPath = Path.GetTempPath(), ContentRootFileProvider = new NullFileProvider() }
        );
        services.AddSingleton(Fake.Of<IHostingEnvironment>(("ApplicationVirtualPath", _ => "/"), ("ToAbsolute", arguments => arguments[0])));
        services.AddSingleton(Fake.Of<IIOHelper>(("ResolveUrl", arguments => ((string)arguments[0]!).TrimStart('~'))));
        services.AddSingleton<IShortStringHelper>(new DefaultShortStringHelper(new DefaultShortStringHelperConfig()));
        services.AddSingleton(Fake.Of<IPublishedContentCache>(("GetById", published)));
        services.AddSingleton(Fake.Of<IPublishedMediaCache>(("GetById", published)));
        services.AddSingleton(
            Fake.Of<IPublishedUrlProvider>(
                ("GetUrl", arguments => $"/{Culture}/{KeyOf(arguments[0]):N}"),
                ("GetMediaUrl", arguments => $"/media/{KeyOf(arguments[0]):N}.jpg")
            )
        );
        services.AddSingleton(Fake.Of<IContentService>(("GetById", _ => null)));
        services.AddSingleton(
            Fake.Of<IMediaService>(
                ("GetById", arguments => Media.GetValueOrDefault((Guid)arguments[0]!)),
                ("GetByIds", arguments => ((IEnumerable<Guid>)arguments[0]!).Where(Media.ContainsKey).Select(key => Media[key]).ToArray())
            )
        );
        services.AddSingleton(Fake.Of<IContentTypeService>(("Get", arguments => ElementTypes.GetValueOrDefault((Guid)arguments[0]!))));
        services.AddSingleton(
            Fake.Of<IPublishedContentTypeCache>(("Get", arguments => PublishedElementTypes.GetValueOrDefault((Guid)arguments[1]!)))
        );
        services.AddSingleton(Fake.Of<IVariationContextAccessor>(("VariationContext", _ => new VariationContext(Culture))));
        var scope = Fake.Of<ICoreScope>(("Complete", _ => true), ("Dispose", _ => null));
        services.AddSingleton(Fake.Of<ICoreScopeProvider>(("CreateCoreScope", _ => scope), ("Context", _ => new ImmediateScopeContext())));
        services.AddSingleton(Fake.Of<IMediaPathScheme>(("GetFilePath", arguments => $"{arguments[1]:N}/{arguments[3]}")));
        services.AddSingleton(FileSystem());
        services.AddSingleton(
            provider => new MediaFileManager(
                provider.GetRequiredService<IFileSystem>(),
                provider.GetRequiredService<IMediaPathScheme>(),
                NullLogger<MediaFileManager>.Instance,
                provider.GetRequiredService<IShortStringHelper>(),
                provider,
                new Lazy<ICoreScopeProvider>(provider.GetRequiredService<ICoreScopeProvider>)
            )
        );
        services.AddSingleton(
            Fake.Of<IPropertyValidationService>(
                (
                    "ValidatePropertyValue",
                    arguments =>
                    {
                        var type = (IPropertyType)arguments[0]!;
                        var editor = Editor(type.PropertyEditorAlias).GetValueEditor(Configurations.GetValueOrDefault(type.DataTypeKey));
                        return editor.Validate(arguments[1], type.Mandatory, null, PropertyValidationContext.Empty());
                    }
                )
            )
        );
    }

    private Attempt<TemporaryFileModel?, TemporaryFileOperationStatus> Deleted(Guid key) =>
        Attempt.SucceedWithStatus<TemporaryFileModel?, TemporaryFileOperationStatus>(
            TemporaryFileOperationStatus.Success,
            Uploads.Remove(key, out var upload) ? upload : null
        );

    private IFileSystem FileSystem() =>
        Fake.Of<IFileSystem>(
            ("GetRelativePath", arguments => ((string)arguments[0]!).Replace("/media/", string.Empty, StringComparison.Ordinal)),
            ("GetUrl", arguments => $"/media/{arguments[0]}"),
            ("FileExists", arguments => Files.ContainsKey((string)arguments[0]!)),
            ("DeleteFile", arguments => Files.Remove((string)arguments[0]!)),
            (
                "AddFile",
                arguments =>
                {
                    using var copy = new MemoryStream();
                    ((Stream)arguments[1]!).CopyTo(copy);
                    Files[(string)arguments[0]!] = copy.ToArray();
                    return null;
                }
            )
        );

    private static Guid KeyOf(object? contentOrKey) => contentOrKey is IPublishedContent content ? content.Key : (Guid)contentOrKey!;
}
