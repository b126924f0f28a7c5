namespace KonTumInvest.Content.Media;

/// <summary>The shapes images are cut to. A bounded set: every further one multiplies what the server may be asked to make.</summary>
public enum ImageRatio
{
    /// <summary>As it is.</summary>
    Original,

    /// <summary>1:1.</summary>
    Square,

    /// <summary>4:3; an editor's crop "card".</summary>
    FourByThree,

    /// <summary>3:2.</summary>
    ThreeByTwo,

    /// <summary>16:9; an editor's crop "wide".</summary>
    SixteenByNine,

    /// <summary>21:9.</summary>
    TwentyOneByNine,
}
