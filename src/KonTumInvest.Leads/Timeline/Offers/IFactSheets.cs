using KonTumInvest.Leads.Enquiries.Attachments;

namespace KonTumInvest.Leads.Timeline.Offers;

/// <summary>The fact sheets of published plots, as PDF files. A seam: the host has the pages they are made from.</summary>
public interface IFactSheets
{
    /// <summary>Whether the plot is published in the language, and so has a sheet in it. Makes none.</summary>
    bool Has(Guid plotKey, string language);

    /// <summary>The sheet as it is at this moment; null where the plot is not published in the language.</summary>
    AcceptedAttachment? Make(Guid plotKey, string language);
}

/// <summary>A product without land.</summary>
internal sealed class NoFactSheets : IFactSheets
{
    public bool Has(Guid plotKey, string language) => false;

    public AcceptedAttachment? Make(Guid plotKey, string language) => null;
}
