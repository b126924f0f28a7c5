using System.Collections.ObjectModel;
using System.Text.Json;
using KonTumInvest.Cms.Schema.Checks;
using KonTumInvest.Cms.Schema.Definitions;
using KonTumInvest.Cms.Schema.Reading;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;

namespace KonTumInvest.Cms.Schema.Entities;

/// <summary>Data types as Umbraco's entities; the last check of the schema, because only now the property editors are known.</summary>
internal static class DataTypeEntities
{
    /// <exception cref="SchemaException">An editor is not registered, or refuses its settings.</exception>
    public static IReadOnlyList<IDataType> Build(
        SchemaCatalog catalog,
        PropertyEditorCollection editors,
        IConfigurationEditorJsonSerializer serializer
    )
    {
        var problems = new ProblemList();
        var built = new List<IDataType>();
        foreach (var (definition, index) in catalog.DataTypes.Select((definition, index) => (definition, index)))
        {
            if (!editors.TryGet(definition.Editor.Value, out var editor))
            {
                problems.Add(
                    definition.Source.File,
                    definition.Editor.Line,
                    $"data type '{definition.Alias}' uses editor '{definition.Editor.Value}', which is not registered"
                );
                continue;
            }

            if (Configuration(catalog, definition, editor, serializer, problems) is { } configuration)
            {
                built.Add(Entity(definition, editor, serializer, configuration, index));
            }
        }

        problems.ThrowIfAny();
        return built;
    }

    private static DataType Entity(
        DataTypeDefinition definition,
        IDataEditor editor,
        IConfigurationEditorJsonSerializer serializer,
        IDictionary<string, object> configuration,
        int sortOrder
    )
    {
        var dataType = new DataType(editor, serializer, Constants.System.Root)
        {
            Name = definition.Name,
            EditorUiAlias = definition.EditorUi,
            // Copies share the dictionary, so nobody may write to it; a copy may be given another.
            ConfigurationData = new ReadOnlyDictionary<string, object>(configuration),
        };
        dataType.DatabaseType = ValueTypes.ToStorageType(editor.GetValueEditor(dataType.ConfigurationObject).ValueType);
        return dataType.Stamped(definition.Key).AtRoot(sortOrder).Clean();
    }

    private static IDictionary<string, object>? Configuration(
        SchemaCatalog catalog,
        DataTypeDefinition definition,
        IDataEditor editor,
        IConfigurationEditorJsonSerializer serializer,
        ProblemList problems
    )
    {
        var line = definition.Configuration?.Line ?? definition.Source.Line;
        var text = definition.Configuration?.ToJson(value => ConfigurationReferences.Resolve(catalog, value))?.ToJsonString();
        try
        {
            var configurationEditor = editor.GetConfigurationEditor();
            var configuration = configurationEditor.FromDatabase(text, serializer);
            foreach (var refusal in configurationEditor.Validate(configuration))
            {
                problems.Add(definition.Source.File, line, $"data type '{definition.Alias}': {refusal.ErrorMessage}");
            }

            // Typed editors read their settings into an object; a member of the wrong type shows only here.
            _ = configurationEditor.ToConfigurationObject(configuration, serializer);
            return configuration;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or FormatException)
        {
            problems.Add(definition.Source.File, line, $"data type '{definition.Alias}': {exception.Message}");
            return null;
        }
    }
}
