using KonTumInvest.Content.Units;
using KonTumInvest.Leads.Inbound;
using KonTumInvest.Leads.Outbox;
using KonTumInvest.Leads.Pipeline;
using KonTumInvest.Leads.Values;
using Microsoft.Extensions.Options;

namespace KonTumInvest.Leads.Correspondence;

/// <summary>Says to whom a mail goes that an officer begins.</summary>
public sealed class MailAddressees(IOptions<MailOptions> mail, IOptions<InboundOptions> inbound, IContactUnitDirectory units)
{
    /// <summary>
    /// An answer goes to whoever wrote, or where he wants it (<see cref="StoredMail.ReplyTo"/>), with copies to everybody else who got that mail, the board's own mailboxes apart:
    /// no mail can have the board write to itself. After a mail of ours it goes to
    /// the people that one went to: whoever asks an authority again must not write to the investor. Everything else goes to the lead's contact, who is also
    /// written to about a mail that came back.
    /// </summary>
    internal (IReadOnlyList<string> To, IReadOnlyList<string> Cc) Of(StoredMail? answered, Lead lead)
    {
        if (answered is null or { Nature: MailNature.Bounce } or { Direction: MailDirection.In, FromAddress.Length: 0 })
        {
            return (lead.Contact.Email is { } email ? [email.Value] : [], []);
        }

        if (answered.Direction == MailDirection.Out)
        {
            return ([.. AddressList.Read(answered.To).Select(address => address.Value)], [.. AddressList.Read(answered.Cc).Select(address => address.Value)]);
        }

        var apart = new[] { mail.Value.FromAddress, mail.Value.AnswersTo, inbound.Value.UserName }
            .Concat(units.All().Select(unit => unit.Mailbox))
            .SelectMany(AddressList.Read)
            .Select(address => address.Normalized)
            .ToHashSet(StringComparer.Ordinal);
        List<string> to = [.. AddressList.Read(answered.ReplyTo).Where(address => apart.Add(address.Normalized)).Select(address => address.Value)];
        if (to.Count == 0)
        {
            to = [answered.FromAddress];
        }

        apart.UnionWith(AddressList.Read(answered.FromAddress).Select(address => address.Normalized));
        var others = AddressList.Read(answered.To).Concat(AddressList.Read(answered.Cc)).Where(address => apart.Add(address.Normalized));
        return (to, [.. others.Select(address => address.Value)]);
    }
}
