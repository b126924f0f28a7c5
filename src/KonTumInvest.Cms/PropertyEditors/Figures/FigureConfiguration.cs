using Umbraco.Cms.Core.PropertyEditors;

namespace KonTumInvest.Cms.PropertyEditors.Figures;

/// <summary>What figures of one data type may say.</summary>
public sealed class FigureConfiguration
{
    /// <summary>The unit codes to choose from; empty for a bare count, which has no unit.</summary>
    [ConfigurationField("units")]
    public List<string> Units { get; set; } = [];

    /// <summary>The least value, in every unit; null for no limit.</summary>
    [ConfigurationField("min")]
    public decimal? Minimum { get; set; }

    /// <summary>The greatest value, in every unit; null for no limit.</summary>
    [ConfigurationField("max")]
    public decimal? Maximum { get; set; }

    /// <summary>The most decimals a value may have; null for no limit.</summary>
    [ConfigurationField("decimals")]
    public int? Decimals { get; set; }

    /// <summary>The document types whose pages may be picked as source: their keys, with commas between; empty where a source is only typed.</summary>
    [ConfigurationField("documents")]
    public string Documents { get; set; } = string.Empty;
}
