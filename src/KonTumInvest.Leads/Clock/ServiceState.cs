namespace KonTumInvest.Leads.Clock;

/// <summary>How a step stands at a moment.</summary>
public enum ServiceState
{
    Running,

    /// <summary>Waiting for the investor; the due moment moves on.</summary>
    Paused,

    /// <summary>Running, and the moment of the reminder has come.</summary>
    Reminded,

    /// <summary>Not done, and the due moment is over.</summary>
    Overdue,

    /// <summary>Done in time; the due moment itself is in time.</summary>
    Met,

    /// <summary>Done too late.</summary>
    Missed,
}
