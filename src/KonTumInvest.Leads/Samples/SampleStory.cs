using KonTumInvest.Content.Time;
using KonTumInvest.Leads.Correspondence;
using KonTumInvest.Leads.Deadlines;
using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Enquiries;
using KonTumInvest.Leads.Pipeline;
using KonTumInvest.Leads.Texts;
using KonTumInvest.Leads.Timeline;

namespace KonTumInvest.Leads.Samples;

/// <summary>Adds what happened on one sample lead to the transaction.</summary>
internal sealed class SampleStory(DeskTransaction transaction, SamplePlan plan, SampleInvestor investor, Lead lead, IReadOnlyList<EnquirySubject> plots)
{
    private DateTimeOffset _at = lead.CreatedAt;

    public void Tell()
    {
        var context = transaction.Context;
        context.Leads.Add(lead);
        context.StageChanges.Add(lead.Begin(lead.CreatedAt, byKey: null));
        Arrive();
        if (plan.Answer != SampleAnswer.None)
        {
            Step(plan.Answer == SampleAnswer.Late ? TimeSpan.FromDays(6) : TimeSpan.FromMinutes(25 + plan.Number * 53 % 340));
            Mail(MailDirection.Out, "answer");
            Wait();
        }

        foreach (var move in Moves())
        {
            Step(TimeSpan.FromDays(plan.DaysAgo / 12.0 + 0.1));
            Before(move.Stage);
            context.StageChanges.Add(lead.MoveTo(move, _at, lead.OfficerKey).Value);
        }

        if (LeadStages.Open.Contains(lead.Stage) && plan.Answer != SampleAnswer.None)
        {
            Plan();
        }
    }

    private void Arrive()
    {
        switch (lead.Source)
        {
            case LeadSource.Mail:
                Mail(MailDirection.In, "request");
                break;
            case LeadSource.WebForm:
                Add(ActivityKind.Enquiry, _at, "request", by: null);
                break;
            default:
                Add(ActivityKind.Note, _at, "noted", lead.OfficerKey);
                break;
        }
    }

    /// <summary>Whether the board has its answer out and waits for the investor's; the others run late by now.</summary>
    private bool Waits => plan.Answer == SampleAnswer.InTime && LeadStages.Open.Contains(plan.Goal) && plan.Number % 6 != 2;

    private void Wait()
    {
        if (Waits)
        {
            var pause = new LeadPause
            {
                Id = Guid.CreateVersion7(_at),
                LeadId = lead.Id,
                From = _at.AddMinutes(1) < transaction.Now ? _at.AddMinutes(1) : transaction.Now,
                Reason = Text("waits"),
                ByKey = lead.OfficerKey,
            };
            transaction.Context.Pauses.Add(pause);
        }
    }

    private IEnumerable<StageMove> Moves()
    {
        if (lead.Stage == plan.Goal)
        {
            return [];
        }

        if (plan.Goal == LeadStage.Spam)
        {
            return [new StageMove(LeadStage.Spam)];
        }

        if (plan.Goal == LeadStage.Lost)
        {
            LostReason[] reasons = [LostReason.ChoseElsewhere, LostReason.NoSuitableLand, LostReason.Financing, LostReason.NoAnswer];
            var reached = LeadFunnelTo(plan.Number % 2 == 0 ? LeadStage.Screened : LeadStage.ProposalSent);
            return [.. reached, new StageMove(LeadStage.Lost, Text("lost"), reasons[plan.Number % reasons.Length])];
        }

        return LeadFunnelTo(plan.Goal);
    }

    private IEnumerable<StageMove> LeadFunnelTo(LeadStage goal) =>
        Reports
            .LeadFunnel.Steps.Skip(1)
            .Take(Reports.LeadFunnel.PlaceOf(goal))
            .Select(stage =>
                stage == LeadStage.Licensed
                    ? new StageMove(stage, LicenceNumber: $"MAU-{plan.Number + 1:000}", LicensedOn: VietnamTime.DateOf(transaction.Now))
                    : new StageMove(stage)
            );

    /// <summary>What goes before a stage is reached.</summary>
    private void Before(LeadStage stage)
    {
        switch (stage)
        {
            case LeadStage.Screened:
                Add(ActivityKind.Call, _at, "call", lead.OfficerKey);
                break;
            case LeadStage.ProposalSent:
                Offer();
                Mail(MailDirection.Out, "proposal");
                break;
            case LeadStage.SiteVisit:
                if (!Waits)
                {
                    Mail(MailDirection.In, "visitAsked");
                }

                Add(ActivityKind.SiteVisit, _at.AddMinutes(1), "visit", lead.OfficerKey);
                break;
            case LeadStage.Negotiating:
                Add(ActivityKind.Meeting, _at, "meeting", lead.OfficerKey);
                break;
        }
    }

    /// <summary>What is still to be done.</summary>
    private void Plan()
    {
        // Somebody has something to do every other time, and is late with it at times.
        if (lead.OfficerKey is { } officer && plan.Number % 2 == 0)
        {
            transaction.Context.Tasks.Add(
                new LeadTask
                {
                    Id = Guid.CreateVersion7(transaction.Now),
                    LeadId = lead.Id,
                    Title = Text(plan.Number % 4 == 0 ? "task.factsheet" : "task.call"),
                    AssigneeKey = officer,
                    DueAt = transaction.Now.AddDays(plan.Number % 6 == 0 ? -2 : 3),
                    CreatedAt = _at,
                    CreatedByKey = officer,
                }
            );
        }

        if (plan.Number % 7 == 1)
        {
            Add(ActivityKind.Meeting, transaction.Now.AddDays(4), "planned", lead.OfficerKey, transaction.Now.AddDays(4).AddHours(1));
        }
    }

    private void Offer()
    {
        if (plots.Count == 0)
        {
            return;
        }

        var wins = LeadStages.Won.Contains(plan.Goal);
        var inTurn = Enumerable.Range(plan.Number, plots.Count).Select(number => plots[number % plots.Count]);
        var plot = (wins ? inTurn.FirstOrDefault(IsFree) : null) ?? plots[plan.Number % plots.Count];
        transaction.Context.Offers.Add(
            new Offer
            {
                Id = Guid.CreateVersion7(_at),
                LeadId = lead.Id,
                PlotKey = plot.Key,
                PlotCode = plot.Code,
                NameVi = plot.Name.Vi,
                NameEn = plot.Name.En,
                PlaceCode = plot.Place?.Code,
                Sample = plot.Sample,
                State = plan.Goal == LeadStage.Lost ? OfferState.Declined : wins && IsFree(plot) ? OfferState.Accepted : OfferState.Proposed,
                ProposedAt = _at,
                ByKey = lead.OfficerKey,
            }
        );
    }

    // A plot is one investor's at a time; those that are taken already were read before the first story.
    private bool IsFree(EnquirySubject plot) =>
        !transaction.Context.Offers.Local.Any(offer => offer.PlotKey == plot.Key && offer.State is (OfferState.Held or OfferState.Accepted));

    private void Mail(MailDirection direction, string text)
    {
        var id = Guid.CreateVersion7(_at);
        var (ours, subject) = ("board@sample.example", $"{Text($"{text}.subject")} [{lead.Reference}]");
        transaction.Context.Mails.Add(
            new StoredMail
            {
                Id = id,
                LeadId = lead.Id,
                Direction = direction,
                Nature = MailNature.Personal,
                MessageId = $"sample.{id:N}@sample.example",
                ContactId = lead.ContactId,
                FromAddress = direction == MailDirection.In ? investor.Email : ours,
                FromName = direction == MailDirection.In ? investor.Person : null,
                To = direction == MailDirection.In ? ours : investor.Email,
                Subject = subject,
                TextBody = Text(text),
                SentAt = _at,
                StoredAt = _at,
                ByKey = direction == MailDirection.Out ? lead.OfficerKey : null,
            }
        );
        Add(direction == MailDirection.In ? ActivityKind.MailIn : ActivityKind.MailOut, _at, text, direction == MailDirection.Out ? lead.OfficerKey : null, mailId: id);
    }

    private void Add(ActivityKind kind, DateTimeOffset at, string text, Guid? by, DateTimeOffset? endsAt = null, Guid? mailId = null)
    {
        transaction.Context.Activities.Add(
            new Activity
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
            }
        );
        lead.LastActivityAt = at < transaction.Now ? at : transaction.Now;
    }

    private void Step(TimeSpan by)
    {
        // Days later, but in office hours; and nothing has happened in the future yet.
        var next = by < TimeSpan.FromDays(1) ? _at + by : VietnamTime.At(VietnamTime.DateOf(_at + by), new TimeOnly(8, 30)).AddMinutes(plan.Number * 29 % 400).ToUniversalTime();
        _at = next > _at && next < transaction.Now ? next : _at.AddMinutes(1) < transaction.Now ? _at.AddMinutes(1) : _at;
    }

    private string Text(string key) => LeadsTexts.Get($"sample.{key}", lead.Language, investor.Organisation);
}
