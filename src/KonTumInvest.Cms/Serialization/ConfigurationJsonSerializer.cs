using Umbraco.Cms.Core.Serialization;

namespace KonTumInvest.Cms.Serialization;

/// <summary>Umbraco's serialiser for data type configuration.</summary>
public sealed class ConfigurationJsonSerializer() : CmsJsonSerializer(CmsJsonOptions.ForConfiguration()), IConfigurationEditorJsonSerializer;
