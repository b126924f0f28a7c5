namespace KonTumInvest.Leads.Clock;

/// <summary>What the desk owes by a due moment.</summary>
public enum ServiceStep
{
    /// <summary>The first answer by a person; an automatic acknowledgement is none. Runs from the receipt of the enquiry.</summary>
    FirstResponse,

    /// <summary>The answer to a later message. Runs from the receipt of that message.</summary>
    NextResponse,

    /// <summary>The end of the matter. Runs from the receipt of the enquiry.</summary>
    Resolution,
}
