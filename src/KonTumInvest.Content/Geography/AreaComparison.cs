namespace KonTumInvest.Content.Geography;

/// <summary>The drawn area beside the one a document states, both in square metres.</summary>
public sealed record AreaComparison(decimal DrawnSquareMetres, decimal StatedSquareMetres)
{
    /// <summary>How far the drawn area is off, relative to the stated one: 0.02 is two percent too large, -0.02 too small.</summary>
    public decimal RelativeDifference => (DrawnSquareMetres - StatedSquareMetres) / StatedSquareMetres;

    /// <param name="tolerance">The largest difference that is accepted, as a fraction of the stated area.</param>
    public bool Agrees(decimal tolerance) => Math.Abs(RelativeDifference) <= tolerance;
}
