namespace KonTumInvest.Web.Layout;

/// <summary>Gives the surroundings of the page being answered, in its language.</summary>
public interface ISiteLayoutProvider
{
    /// <summary>Works for error pages too, where no document was found.</summary>
    SiteLayout Get();
}
