using KonTumInvest.Content.Time;
using KonTumInvest.Leads.Correspondence;
using KonTumInvest.Leads.Deadlines;
using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Enquiries;
using KonTumInvest.Leads.Outbox;
using KonTumInvest.Leads.Pipeline;
using KonTumInvest.Leads.Timeline;
using KonTumInvest.Leads.Timeline.Invitations;

namespace KonTumInvest.Leads.Samples;

/// <summary>Adds what happened on one sample lead to the transaction.</summary>
internal sealed class SampleStory(DeskTransaction transaction, SamplePlan plan, SampleInvestor investor, Lead lead, IReadOnlyList<EnquirySubject> plots, string board)
{
    private const int HeldForDays = 14;

    private readonly SampleTimeline _timeline = new(transaction, plan, investor, lead, board);

    public void Tell()
    {
        var context = transaction.Context;
        context.Leads.Add(lead);
        context.StageChanges.Add(lead.Begin(lead.CreatedAt, byKey: null));
        Arrive();
        if (plan.Answer != SampleAnswer.None)
        {
            _timeline.Step(plan.Answer == SampleAnswer.Late ? TimeSpan.FromDays(6) : TimeSpan.FromMinutes(25 + plan.Number * 53 % 340));
            _timeline.Mail(MailDirection.Out, "answer");
            Wait();
        }

        foreach (var move in Moves())
        {
            _timeline.Step(TimeSpan.FromDays(plan.DaysAgo / 12.0 + 0.1));
            Before(move.Stage);
            context.StageChanges.Add(lead.MoveTo(move, _timeline.At, lead.OfficerKey).Value);
        }

        if (LeadStages.Open.Contains(lead.Stage) && plan.Answer != SampleAnswer.None)
        {
            Plan();
        }

        if (plan.GivesUp)
        {
            GiveUp();
        }

        // Whoever answers for it sees it; without anybody, nobody would.
        lead.SetConfidential(plan.Confidential && lead.OfficerKey is not null);
    }

    private void Arrive()
    {
        switch (lead.Source)
        {
            case LeadSource.Mail:
                _timeline.Mail(MailDirection.In, "request");
                break;
            case LeadSource.WebForm:
                _timeline.Add(ActivityKind.Enquiry, _timeline.At, "request", by: null);
                break;
            default:
                _timeline.Add(ActivityKind.Note, _timeline.At, "noted", lead.OfficerKey);
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
                Id = Guid.CreateVersion7(_timeline.At),
                LeadId = lead.Id,
                From = _timeline.At.AddMinutes(1) < transaction.Now ? _timeline.At.AddMinutes(1) : transaction.Now,
                Reason = _timeline.Text("waits"),
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
            return [.. reached, new StageMove(LeadStage.Lost, _timeline.Text("lost"), reasons[plan.Number % reasons.Length])];
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
                _timeline.Add(ActivityKind.Call, _timeline.At, "call", lead.OfficerKey);
                break;
            case LeadStage.ProposalSent:
                Offer();
                _timeline.Mail(MailDirection.Out, "proposal");
                break;
            case LeadStage.SiteVisit:
                if (!Waits)
                {
                    _timeline.Mail(MailDirection.In, "visitAsked");
                }

                _timeline.Add(ActivityKind.SiteVisit, _timeline.At.AddMinutes(1), "visit", lead.OfficerKey);
                break;
            case LeadStage.Negotiating:
                _timeline.Add(ActivityKind.Meeting, _timeline.At, "meeting", lead.OfficerKey);
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
                    Title = _timeline.Text(plan.Number % 4 == 0 ? "task.factsheet" : "task.call"),
                    AssigneeKey = officer,
                    DueAt = (plan.Number % 6) switch
                    {
                        0 => transaction.Now.AddDays(-2),
                        4 => Today(),
                        _ => transaction.Now.AddDays(3),
                    },
                    CreatedAt = _timeline.At,
                    CreatedByKey = officer,
                }
            );
        }

        if (plan.Number % 7 == 1)
        {
            var at = VietnamTime.At(WeekdayInFourDays(), new TimeOnly(9, 0)).ToUniversalTime();
            Invite(_timeline.Add(plan.Number % 2 == 0 ? ActivityKind.Meeting : ActivityKind.SiteVisit, at, plan.Number % 2 == 0 ? "planned" : "visitPlanned", lead.OfficerKey, at.AddHours(2)));
        }
    }

    // Before the office closes, where that is still ahead.
    private DateTimeOffset Today()
    {
        var today = VietnamTime.DateOf(transaction.Now);
        var closing = VietnamTime.At(today, new TimeOnly(16, 30)).ToUniversalTime();
        return closing > transaction.Now ? closing : VietnamTime.At(today, new TimeOnly(23, 59)).ToUniversalTime();
    }

    private DateOnly WeekdayInFourDays()
    {
        var day = VietnamTime.DateOf(transaction.Now).AddDays(4);
        return day.DayOfWeek switch
        {
            DayOfWeek.Saturday => day.AddDays(2),
            DayOfWeek.Sunday => day.AddDays(1),
            _ => day,
        };
    }

    /// <summary>The investor was invited, and has accepted every other time.</summary>
    private void Invite(Activity meeting)
    {
        var answers = plan.Number % 2 == 1;
        transaction.Context.ActivityPeople.Add(
            new ActivityPerson
            {
                Id = Guid.CreateVersion7(transaction.Now),
                ActivityId = meeting.Id,
                ContactId = lead.ContactId,
                InvitedAt = _timeline.At,
                Answer = answers ? MeetingAnswer.Accepted : null,
                AnsweredAt = answers ? transaction.Now : null,
                AnswerComment = answers ? _timeline.Text("accepted") : null,
            }
        );
        if (lead.OfficerKey is { } officer)
        {
            transaction.Context.ActivityPeople.Add(new ActivityPerson { Id = Guid.CreateVersion7(transaction.Now), ActivityId = meeting.Id, StaffKey = officer });
        }
    }

    /// <summary>A mail that the server of the investor did not take.</summary>
    private void GiveUp()
    {
        var outbox = Guid.CreateVersion7(_timeline.At);
        var mail = _timeline.Mail(MailDirection.Out, "followUp", outbox);
        mail.GiveUp(transaction.Now);
        transaction.Context.Outbox.Add(
            new OutboxMail
            {
                Id = outbox,
                Kind = MailKind.LeadMail,
                EnquiryId = null,
                MailId = mail.Id,
                Reference = lead.Reference.ToString(),
                MessageId = mail.MessageId,
                ThreadId = null,
                Recipient = mail.To,
                Subject = mail.Subject,
                TextBody = mail.TextBody,
                HtmlBody = string.Empty,
                CreatedAt = _timeline.At,
                Status = MailStatus.Parked,
                Attempts = 1,
                FinishedAt = transaction.Now,
                LastFailure = "smtp-550-recipient",
            }
        );
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
        var state = StateOf(plot, wins);
        transaction.Context.Offers.Add(
            new Offer
            {
                Id = Guid.CreateVersion7(_timeline.At),
                LeadId = lead.Id,
                PlotKey = plot.Key,
                PlotCode = plot.Code,
                NameVi = plot.Name.Vi,
                NameEn = plot.Name.En,
                PlaceCode = plot.Place?.Code,
                Sample = plot.Sample,
                State = state,
                HeldUntil = state == OfferState.Held ? VietnamTime.DateOf(transaction.Now).AddDays(HeldForDays) : null,
                ProposedAt = _timeline.At,
                ByKey = lead.OfficerKey,
            }
        );
    }

    private OfferState StateOf(EnquirySubject plot, bool wins) =>
        plan.Goal == LeadStage.Lost ? OfferState.Declined
        : wins && IsFree(plot) ? OfferState.Accepted
        : plan.Goal == LeadStage.Negotiating && IsFree(plot) ? OfferState.Held
        : OfferState.Proposed;

    // A plot is one investor's at a time; those that are taken already were read before the first story.
    private bool IsFree(EnquirySubject plot) =>
        !transaction.Context.Offers.Local.Any(offer => offer.PlotKey == plot.Key && offer.State is (OfferState.Held or OfferState.Accepted));
}
