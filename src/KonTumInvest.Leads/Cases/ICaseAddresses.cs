namespace KonTumInvest.Leads.Cases;

/// <summary>Where the private pages of investors are. A seam: the host has the pages and knows its own address.</summary>
public interface ICaseAddresses
{
    /// <summary>The full address in the language; null where the site does not know its own address, so that no link can be mailed.</summary>
    Uri? Of(string token, string language);

    /// <summary>The full address of a page of the public site, such as that of a plot; null as above.</summary>
    Uri? Page(string path);
}

/// <summary>A product without pages.</summary>
internal sealed class NoCasePages : ICaseAddresses
{
    public Uri? Of(string token, string language) => null;

    public Uri? Page(string path) => null;
}
