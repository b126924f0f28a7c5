namespace KonTumInvest.Leads.Enquiries;

/// <summary>The database could not take the enquiry: it is away, read-only or full. Nothing was stored, so trying again later is right.</summary>
public sealed class EnquiryNotStoredException(Exception cause) : Exception("The enquiry could not be stored.", cause);
