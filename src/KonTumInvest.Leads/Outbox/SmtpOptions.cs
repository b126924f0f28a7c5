namespace KonTumInvest.Leads.Outbox;

/// <summary>How the connection to the SMTP server is protected.</summary>
public enum SmtpSecurity
{
    /// <summary>Starts plain and must turn to TLS before anything is sent (port 587).</summary>
    StartTls,

    /// <summary>TLS from the first byte (port 465).</summary>
    Tls,

    /// <summary>Plain. Only for a server on this machine or a private network.</summary>
    None,
}

/// <summary>Section <c>Mail:Smtp</c>. Without a host, mails are written as files instead.</summary>
public sealed class SmtpOptions
{
    private const int MaxPort = 65_535;

    public string? Host { get; set; }

    public int Port { get; set; } = 587;

    public SmtpSecurity Security { get; set; } = SmtpSecurity.StartTls;

    /// <summary>Null for a server that wants no sign-in.</summary>
    public string? UserName { get; set; }

    /// <summary>Comes from the environment or a secret store, never from a file in the repository.</summary>
    public string? Password { get; set; }

    /// <summary>How long one try may take, connecting and the largest mail included.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>How often a lost connection is tried again at once, before the mail waits for its next turn.</summary>
    public int ImmediateRetries { get; set; } = 2;

    /// <summary>The first pause between immediate tries; it doubles, with jitter.</summary>
    public TimeSpan RetryPause { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>How long a server that keeps failing is left alone.</summary>
    public TimeSpan BreakDuration { get; set; } = TimeSpan.FromSeconds(30);

    internal IEnumerable<string> Problems()
    {
        if (Port is < 1 or > MaxPort)
        {
            yield return $"Smtp:{nameof(Port)} must be from 1 to {MaxPort}.";
        }

        if (string.IsNullOrEmpty(UserName) != string.IsNullOrEmpty(Password))
        {
            yield return $"Smtp:{nameof(UserName)} and Smtp:{nameof(Password)} go together.";
        }

        if (!string.IsNullOrEmpty(UserName) && Security == SmtpSecurity.None && Host is not ("127.0.0.1" or "::1" or "localhost"))
        {
            yield return $"Smtp:{nameof(Password)} would cross the network in the clear: set Smtp:{nameof(Security)} to StartTls or Tls.";
        }

        if (Timeout < TimeSpan.FromMilliseconds(10) || Timeout > TimeSpan.FromMinutes(30))
        {
            yield return $"Smtp:{nameof(Timeout)} must be at most 30 minutes.";
        }

        if (ImmediateRetries is < 0 or > 5 || RetryPause < TimeSpan.Zero || RetryPause > TimeSpan.FromMinutes(1))
        {
            yield return $"Smtp:{nameof(ImmediateRetries)} must be 0 to 5 and Smtp:{nameof(RetryPause)} at most a minute.";
        }

        if (BreakDuration < TimeSpan.FromMilliseconds(500) || BreakDuration > TimeSpan.FromHours(1))
        {
            yield return $"Smtp:{nameof(BreakDuration)} must be from half a second to an hour.";
        }
    }
}
