namespace KonTumInvest.Leads.Clients.Limits;

/// <summary>What servers took of the limit of a program in the minute that runs: a row of <c>leads_client_allowances</c>.</summary>
public sealed class ApiAllowance
{
    public required Guid ClientId { get; init; }

    /// <summary>When the minute began.</summary>
    public required DateTimeOffset BeganAt { get; init; }

    /// <summary>How many requests of it servers took so far, whether they were made by now or not.</summary>
    public required int Taken { get; init; }
}
