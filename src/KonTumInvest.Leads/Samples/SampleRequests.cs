using KonTumInvest.Content.Common;
using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Privacy;
using KonTumInvest.Leads.Privacy.Requests;
using KonTumInvest.Leads.Storage;
using KonTumInvest.Leads.Texts;
using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.Leads.Samples;

/// <summary>
/// Two requests about personal data, one that is owed and one that is done, taken in and carried out by the same steps as those of people. They have a telephone
/// number and no address, so that nobody is written to.
/// </summary>
public sealed class SampleRequests(
    IDbContextFactory<LeadsDbContext> contexts,
    DataRequestReception reception,
    DataRequestHandling handling,
    DataRequestCompletion completion,
    TimeProvider time
)
{
    // Numbers that belong to nobody (North American Numbering Plan, 555-0100 to 555-0199).
    private static readonly string[] Phones = ["+12025550143", "+12025550178"];

    /// <summary>Makes those that are not there, and goes on where it was stopped.</summary>
    /// <param name="actor">Who handles them.</param>
    /// <param name="cancellationToken">Cancels the act.</param>
    public async Task CreateAsync(DeskActor actor, CancellationToken cancellationToken)
    {
        await ReceiveAsync(0, DataRequestKind.Rectification, StatedBy.Telephone, "Trần Mẫu An", "vi", actor, cancellationToken);
        var id = await ReceiveAsync(1, DataRequestKind.Access, StatedBy.InPerson, "Pat Sample", "en", actor, cancellationToken);
        var request = await FindAsync(id, cancellationToken);
        if (request is { IsOpen: true, AnsweredAt: null })
        {
            await handling.AnswerAsync(id, LeadsTexts.Get("sample.request.answer", "en"), request.Version, actor, cancellationToken);
            request = await FindAsync(id, cancellationToken);
        }

        if (request is { IsOpen: true, IdentityCheckedAt: null })
        {
            await handling.CheckIdentityAsync(id, IdentityProof.Paper, request.Version, actor, cancellationToken);
            request = await FindAsync(id, cancellationToken);
        }

        if (request is { IsOpen: true })
        {
            var done = new CompleteDataRequest { Words = LeadsTexts.Get("sample.request.done", "en"), ExpectedVersion = request.Version };
            await completion.CompleteAsync(id, done, actor, cancellationToken);
        }
    }

    /// <summary>Whether a request is invented: one of these, or one that came up on a sample lead.</summary>
    internal static async Task<bool> IsSampleAsync(LeadsDbContext context, DataRequest request, CancellationToken cancellationToken) =>
        SampleKeys.DataRequests.Contains(request.Id)
        || (request.LeadId is { } leadId && await context.Leads.AnyAsync(lead => lead.Id == leadId && lead.Sample, cancellationToken));

    /// <summary>Removes both, with their terms.</summary>
    internal static async Task<Result<int>> RemoveAsync(DeskTransaction transaction)
    {
        transaction.Reason = LeadsTexts.Get("sample.removed", "vi");
        var requests = await transaction.Context.DataRequests.Where(request => SampleKeys.DataRequests.Contains(request.Id)).ToListAsync(transaction.Cancellation);
        transaction.Context.RemoveRange(requests);
        return requests.Count;
    }

    private async Task<DataRequest?> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.DataRequests.AsNoTracking().SingleOrDefaultAsync(request => request.Id == id, cancellationToken);
    }

    private async Task<Guid> ReceiveAsync(int number, DataRequestKind kind, StatedBy channel, string name, string language, DeskActor actor, CancellationToken cancellationToken)
    {
        var request = new ReceiveDataRequest
        {
            FormToken = SampleKeys.DataRequests[number],
            Kind = kind,
            Channel = channel,
            PersonName = name,
            Phone = Phones[number],
            Language = language,
            Asked = LeadsTexts.Get($"sample.request.asked.{kind}", language),
            ReceivedAt = time.GetUtcNow().AddHours(-2),
        };
        return (await reception.ReceiveAsync(request, actor, cancellationToken)).Value.Id;
    }
}
