using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.PropertyEditors;

namespace KonTumInvest.Cms.PropertyEditors;

/// <summary>Umbraco's typed configuration editor, for configurations that need nothing beyond their members.</summary>
internal sealed class ConfigurationEditorOf<TConfiguration>(IIOHelper ioHelper) : ConfigurationEditor<TConfiguration>(ioHelper)
    where TConfiguration : new();
