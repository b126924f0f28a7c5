using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Inbound.Filing;

namespace KonTumInvest.Leads.Timeline.Invitations;

/// <summary>Takes the answers to invitations that come by mail. Only a guest's own address answers for the guest.</summary>
internal sealed class MeetingReplies(MeetingAnswers answers) : IMeetingReplies
{
    public async Task<Guid?> TakeAsync(DeskTransaction transaction, MeetingReply reply) =>
        IcsReply.Read(reply.Calendar) is { } answer && reply.From?.Normalized == answer.Attendee.Normalized ? await answers.RecordAsync(transaction, answer) : null;
}
