namespace KonTumInvest.Leads.Outbox;

/// <summary>Section <c>Mail:Outbox</c>.</summary>
public sealed class OutboxOptions
{
    /// <summary>How often due mails are looked for; a mail just saved on the same node does not wait for it.</summary>
    public TimeSpan PollInterval { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>Mails looked up at once.</summary>
    public int BatchSize { get; set; } = 50;

    /// <summary>The pause after the first failure; it doubles with each further one, up to <see cref="LongestPause"/>.</summary>
    public TimeSpan FirstPause { get; set; } = TimeSpan.FromSeconds(30);

    public TimeSpan LongestPause { get; set; } = TimeSpan.FromHours(4);

    /// <summary>Tries before a mail is parked. With the pauses above, 24 tries last about three days, so a server may be away over a weekend.</summary>
    public int MaxAttempts { get; set; } = 24;

    /// <summary>How long a claimed mail is left to the node that claimed it; longer than the longest a send can take.</summary>
    public TimeSpan Claim { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>The pause after the given number of failures.</summary>
    public TimeSpan PauseAfter(int failures) =>
        TimeSpan.FromSeconds(Math.Min(LongestPause.TotalSeconds, FirstPause.TotalSeconds * Math.Pow(2, Math.Max(0, failures - 1))));

    internal IEnumerable<string> Problems()
    {
        if (PollInterval < TimeSpan.FromMilliseconds(10) || PollInterval > TimeSpan.FromHours(1))
        {
            yield return $"Outbox:{nameof(PollInterval)} must be at most an hour.";
        }

        if (BatchSize is < 1 or > 1_000 || MaxAttempts is < 1 or > 1_000)
        {
            yield return $"Outbox:{nameof(BatchSize)} and Outbox:{nameof(MaxAttempts)} must be from 1 to 1000.";
        }

        if (FirstPause < TimeSpan.Zero || LongestPause < FirstPause || LongestPause > TimeSpan.FromDays(1))
        {
            yield return $"Outbox:{nameof(FirstPause)} must not be above Outbox:{nameof(LongestPause)}, which is at most a day.";
        }

        if (Claim < TimeSpan.FromSeconds(1) || Claim > TimeSpan.FromDays(1))
        {
            yield return $"Outbox:{nameof(Claim)} must be from a second to a day.";
        }
    }
}
