using KonTumInvest.Land.Plots;

namespace KonTumInvest.Land.Publishing;

/// <summary>Where plots come from. A seam: the index does not know how documents are published.</summary>
public interface IPlotReader
{
    /// <summary>Every published plot.</summary>
    IEnumerable<PlotFacts> All();

    /// <summary>The plots among these documents that are published.</summary>
    IEnumerable<PlotFacts> Read(IReadOnlyCollection<Guid> keys);
}
