using KonTumInvest.Content.Time;
using KonTumInvest.Leads.Correspondence;
using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Pipeline;
using KonTumInvest.Leads.Texts;
using KonTumInvest.Leads.Timeline;

namespace KonTumInvest.Leads.Samples;

/// <summary>Writes the timeline of one sample lead, and moves on from one moment of it to the next. Mails are between the investor and the address of the board.</summary>
internal sealed class SampleTimeline(DeskTransaction transaction, SamplePlan plan, SampleInvestor investor, Lead lead, string board)
{
    /// <summary>The moment the story has come to.</summary>
    public DateTimeOffset At { get; private set; } = lead.CreatedAt;

    /// <summary>Days later, but in office hours; and nothing has happened in the future yet.</summary>
    public void Step(TimeSpan by)
    {
        var next = by < TimeSpan.FromDays(1) ? At + by : VietnamTime.At(VietnamTime.DateOf(At + by), new TimeOnly(8, 30)).AddMinutes(plan.Number * 29 % 400).ToUniversalTime();
        At = next > At && next < transaction.Now ? next : At.AddMinutes(1) < transaction.Now ? At.AddMinutes(1) : At;
    }

    /// <summary>The words of a text in the language of the lead.</summary>
    public string Text(string key) => LeadsTexts.Get($"sample.{key}", lead.Language, investor.Organisation);

    /// <summary>Adds a mail at the moment, with its entry.</summary>
    public StoredMail Mail(MailDirection direction, string text, Guid? outbox = null)
    {
        var id = Guid.CreateVersion7(At);
        var incoming = direction == MailDirection.In;
        var mail = new StoredMail
        {
            Id = id,
            LeadId = lead.Id,
            Direction = direction,
            Nature = MailNature.Personal,
            MessageId = $"sample.{id:N}@sample.example",
            ContactId = lead.ContactId,
            FromAddress = incoming ? investor.Email : board,
            FromName = incoming ? investor.Person : null,
            To = incoming ? board : investor.Email,
            Subject = $"{Text($"{text}.subject")} [{lead.Reference}]",
            TextBody = Text(text),
            SentAt = At,
            StoredAt = At,
            ByKey = incoming ? null : lead.OfficerKey,
            OutboxId = outbox,
        };
        transaction.Context.Mails.Add(mail);
        Add(incoming ? ActivityKind.MailIn : ActivityKind.MailOut, At, text, incoming ? null : lead.OfficerKey, mailId: id);
        return mail;
    }

    /// <summary>Adds an entry.</summary>
    public Activity Add(ActivityKind kind, DateTimeOffset at, string text, Guid? by, DateTimeOffset? endsAt = null, Guid? mailId = null)
    {
        var activity = new Activity
        {
            Id = Guid.CreateVersion7(at),
            LeadId = lead.Id,
            Kind = kind,
            At = at,
            EndsAt = endsAt,
            ByKey = by,
            Subject = Text($"{text}.subject"),
            Body = Text(text),
            MailId = mailId,
            CreatedAt = at < transaction.Now ? at : transaction.Now,
        };
        transaction.Context.Activities.Add(activity);
        lead.LastActivityAt = activity.CreatedAt;
        return activity;
    }
}
