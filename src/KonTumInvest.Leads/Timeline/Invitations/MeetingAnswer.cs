using System.Text.Json.Serialization;
using KonTumInvest.Leads.Values;

namespace KonTumInvest.Leads.Timeline.Invitations;

/// <summary>What somebody answers to an invitation: the PARTSTAT of RFC 5545, 3.2.12, as far as it is an answer.</summary>
[JsonConverter(typeof(NamedEnumConverter<MeetingAnswer>))]
public enum MeetingAnswer
{
    Accepted,
    Declined,
    Tentative,
}
