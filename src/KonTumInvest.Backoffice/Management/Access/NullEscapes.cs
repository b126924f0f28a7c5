namespace KonTumInvest.Backoffice.Management.Access;

/// <summary>Looks for U+0000 in JSON that comes in parts. JSON writes it as the escape <c>\u0000</c> only (RFC 8259, section 7).</summary>
internal struct NullEscapes
{
    private static ReadOnlySpan<byte> Escape => "\\u0000"u8;

    // How much of the escape was read before.
    private int _read;

    /// <summary>Whether there was one.</summary>
    public bool Found { get; private set; }

    /// <summary>Looks through the next part.</summary>
    public void Look(ReadOnlySpan<byte> part)
    {
        while (!Found && part.Length > 0)
        {
            if (_read == 0)
            {
                var next = part.IndexOf(Escape[0]);
                if (next < 0)
                {
                    return;
                }

                part = part[(next + 1)..];
                _read = 1;
                continue;
            }

            // In UTF-16 a zero stands beside every byte of the escape; in UTF-8 none can stand in JSON.
            if (part[0] != 0)
            {
                // What follows another letter's escape, or an escaped backslash, begins anew.
                _read = part[0] == Escape[_read] ? _read + 1 : _read > 1 && part[0] == Escape[0] ? 1 : 0;
                Found = _read == Escape.Length;
            }

            part = part[1..];
        }
    }
}
