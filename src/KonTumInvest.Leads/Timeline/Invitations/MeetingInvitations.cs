using System.Text;
using KonTumInvest.Content.Units;
using KonTumInvest.Leads.Correspondence;
using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Enquiries.Attachments;
using KonTumInvest.Leads.Outbox;
using KonTumInvest.Leads.Parties;
using KonTumInvest.Leads.Pipeline;
using KonTumInvest.Leads.Texts;
using KonTumInvest.Leads.Values;
using Microsoft.Extensions.Options;

namespace KonTumInvest.Leads.Timeline.Invitations;

/// <summary>Writes invitations to meetings and visits: one mail to each guest, so that no guest learns the addresses of the others.</summary>
public sealed class MeetingInvitations(MailWriting mails, IOptions<MailOptions> options, IContactUnitDirectory units)
{
    private const string UidPrefix = "meeting.";
    private const int SubjectMaxLength = 200;

    /// <summary>Invites the guests, again where they were invited before; what they answered to an earlier invitation no longer counts.</summary>
    internal async Task InviteAsync(DeskTransaction transaction, Lead lead, Activity meeting, IReadOnlyCollection<Guest> guests)
    {
        foreach (var guest in guests)
        {
            var text = guest.Person.InvitedAt is null ? "request" : "update";
            await WriteAsync(transaction, lead, meeting, guest.Contact, InvitationMethod.Request, text);
            (guest.Person.InvitedAt, guest.Person.Answer, guest.Person.AnsweredAt, guest.Person.AnswerComment) = (transaction.Now, null, null, null);
        }
    }

    /// <summary>Tells the guests that it does not take place, or that they need not come.</summary>
    internal async Task CancelAsync(DeskTransaction transaction, Lead lead, Activity meeting, IEnumerable<Contact> guests)
    {
        foreach (var guest in guests)
        {
            await WriteAsync(transaction, lead, meeting, guest, InvitationMethod.Cancel, "cancel");
        }
    }

    /// <summary>The meeting that an answer is about; null where it is none of ours.</summary>
    internal static Guid? MeetingOf(string uid)
    {
        var end = uid.IndexOf('@', StringComparison.Ordinal);
        return uid.StartsWith(UidPrefix, StringComparison.Ordinal) && end > 0 && Guid.TryParseExact(uid[UidPrefix.Length..end], "N", out var id) ? id : null;
    }

    private async Task WriteAsync(DeskTransaction transaction, Lead lead, Activity meeting, Contact contact, InvitationMethod method, string text)
    {
        var language = contact.Language == "en" ? "en" : "vi";
        var title = meeting.Subject ?? LeadsTexts.Get($"case.kind.{meeting.Kind}", language);
        var invitation = new Invitation
        {
            Uid = MimeMessages.Identifier($"{UidPrefix}{meeting.Id:N}", options.Value),
            Sequence = meeting.Sequence,
            WrittenAt = transaction.Now,
            StartsAt = meeting.At,
            EndsAt = meeting.EndsAt,
            Summary = title,
            Place = meeting.Place,
            Description = LeadsTexts.Get("meeting.description", language, lead.Reference),
            Organizer = Organizer(lead, language),
            Guest = new InvitedPerson(contact.Email!.Value, contact.Name),
            Language = language,
            Method = method,
        };
        var calendar = invitation.ToCalendar();
        var mail = new MailRequest(
            Guid.CreateVersion7(transaction.Now),
            [contact.Email],
            [],
            Snapshot.Fit(LeadsTexts.Get($"meeting.{text}.subject", language, title), SubjectMaxLength),
            Text(meeting, contact, title, text, language),
            AnsweredMailId: null,
            [],
            []
        );
        var file = new AcceptedAttachment(method == InvitationMethod.Request ? "invite.ics" : "cancel.ics", "application/ics", Encoding.UTF8.GetBytes(calendar));
        await mails.WriteAsync(transaction, lead, mail, answered: null, [file], contact.Id, calendar, language);
    }

    private static string Text(Activity meeting, Contact contact, string title, string text, string language)
    {
        var facts = new List<string>
        {
            LeadsTexts.Get("meeting.fact.title", language, title),
            LeadsTexts.Get("meeting.fact.time", language, EnquiryWording.Span(meeting.At, meeting.EndsAt, language)),
        };
        if (meeting.Place is not null)
        {
            facts.Add(LeadsTexts.Get("meeting.fact.place", language, meeting.Place));
        }

        return string.Join(
            "\n\n",
            LeadsTexts.Get("meeting.greeting", language, contact.Name),
            LeadsTexts.Get($"meeting.{text}.text", language),
            string.Join('\n', facts),
            LeadsTexts.Get($"meeting.{text}.answer", language)
        );
    }

    // Calendars send answers to the organiser: the mailbox that the desk reads, where there is one.
    private InvitedPerson Organizer(Lead lead, string language)
    {
        var settings = options.Value;
        var unit = lead.UnitCode is { } code ? units.FindByCode(code) : null;
        var (address, name) = settings.AnswersFor(unit, language) ?? (settings.FromAddress, settings.FromName);
        return new InvitedPerson(address, name);
    }
}

/// <summary>Somebody invited, with the person's place at the meeting.</summary>
internal sealed record Guest(ActivityPerson Person, Contact Contact);
