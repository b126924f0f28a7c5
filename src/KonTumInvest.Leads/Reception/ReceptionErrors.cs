using KonTumInvest.Content.Common;

namespace KonTumInvest.Leads.Reception;

/// <summary>Refusals of leads that are typed in.</summary>
public static class ReceptionErrors
{
    public static readonly Error NameMissing = new(ErrorKind.Invalid, "reception.name-missing", nameof(ReceiveLead.PersonName));
    public static readonly Error Unreachable = new(ErrorKind.Invalid, "reception.unreachable", nameof(ReceiveLead.Email));
    public static readonly Error Email = new(ErrorKind.Invalid, "reception.email", nameof(ReceiveLead.Email));
    public static readonly Error Phone = new(ErrorKind.Invalid, "reception.phone", nameof(ReceiveLead.Phone));
    public static readonly Error Source = new(ErrorKind.Invalid, "reception.source", nameof(ReceiveLead.Source));
    public static readonly Error Country = new(ErrorKind.Invalid, "lead.country-unknown", nameof(ReceiveLead.Country));
    public static readonly Error AreaRange = new(ErrorKind.Invalid, "lead.area-range", nameof(ReceiveLead.AreaTo));
    public static readonly Error Investment = new(ErrorKind.Invalid, "lead.investment", nameof(ReceiveLead.InvestmentAmount));
    public static readonly Error Subjects = new(ErrorKind.Invalid, "reception.subjects", nameof(ReceiveLead.Subjects), ReceiveLead.MaxSubjects);

    /// <summary>The receipt needs an address.</summary>
    public static readonly Error NoAddressForReceipt = new(ErrorKind.Invalid, "reception.no-address", nameof(ReceiveLead.Email));

    /// <summary>The token of the form is the key of something else.</summary>
    public static readonly Error TokenTaken = new(ErrorKind.Conflict, "reception.token-taken");

    public static Error Unreadable(string field) => new(ErrorKind.Invalid, "reception.unreadable", field);

    public static Error TooLong(string field, int maxLength) => new(ErrorKind.Invalid, "lead.too-long", field, maxLength);
}
