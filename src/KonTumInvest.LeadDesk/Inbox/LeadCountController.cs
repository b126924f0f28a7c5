using KonTumInvest.Content.Common;
using KonTumInvest.Leads.Inbox;
using Microsoft.AspNetCore.Mvc;

namespace KonTumInvest.LeadDesk.Inbox;

/// <summary>Counts leads for badges: how many each of several questions finds.</summary>
[Route(DeskPath + "/counts")]
public sealed class LeadCountController(LeadQueries leads) : DeskController
{
    /// <summary>A badge says "99+" where there are more.</summary>
    private const int Limit = 99;

    private const int MostQuestions = 40;

    private static readonly Error TooManyQuestions = new(ErrorKind.Invalid, "inbox.too-many-questions", nameof(CountQuestions.Questions), MostQuestions);

    /// <summary>For each question, in order, how many leads it finds; null for one that cannot be read any more.</summary>
    [HttpPost]
    public async Task<ActionResult> Count([FromBody] CountQuestions sent, CancellationToken cancellationToken)
    {
        if (sent.Questions.Count > MostQuestions)
        {
            return Refuse(TooManyQuestions);
        }

        var counts = new List<LeadCount?>();
        foreach (var text in sent.Questions)
        {
            counts.Add(QuestionText.Read(text)?.Read(Actor) is { } asked && asked.TryGetValue(out var read) ? await leads.CountAsync(read.Filter, read.Order, Limit, Actor, cancellationToken) : null);
        }

        return Ok(counts);
    }
}

/// <summary>Questions as they stand in the address of the list.</summary>
public sealed record CountQuestions
{
    public required IReadOnlyList<string> Questions { get; init; }
}
