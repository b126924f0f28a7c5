using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Pipeline;

namespace KonTumInvest.Leads.Inbox;

/// <summary>Leads by their stages. Each column is a list of its own, by latest activity, so that it is read by the index of its stage.</summary>
public sealed class LeadBoard(LeadQueries leads)
{
    /// <summary>Cards of a column that are read at first; more by the list of the stage.</summary>
    public const int CardsAtOnce = 20;

    /// <summary>A column's head says "99+" where there are more.</summary>
    public const int CountLimit = 99;

    /// <summary>The columns of what the filter leaves: the stages it names, those still open where it asks for open ones, else all but spam.</summary>
    public async Task<IReadOnlyList<BoardColumn>> ReadAsync(LeadFilter filter, DeskActor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var columns = new List<BoardColumn>();
        foreach (var stage in Enum.GetValues<LeadStage>().Where(stage => IsShown(stage, filter)))
        {
            var page = await leads.ListAsync(filter with { Stages = [stage] }, LeadOrder.Activity, descending: true, null, CardsAtOnce, CountLimit, actor, cancellationToken);
            columns.Add(new BoardColumn(stage, page.Items, page.Next, page.Count ?? 0, page.CountIsCapped));
        }

        return columns;
    }

    private static bool IsShown(LeadStage stage, LeadFilter filter) =>
        (filter.Stages.Count > 0 ? filter.Stages.Contains(stage) : stage != LeadStage.Spam) && (!filter.Open || LeadStages.Open.Contains(stage));
}

/// <summary>A stage with its first leads.</summary>
/// <param name="Stage">The stage.</param>
/// <param name="Items">Its leads, those with the latest activity first.</param>
/// <param name="Next">Where the next leads begin, for the list of the stage in the same order; null where there are no more.</param>
/// <param name="Count">How many there are, up to <see cref="LeadBoard.CountLimit"/>.</param>
/// <param name="Capped">Whether there are more.</param>
public sealed record BoardColumn(LeadStage Stage, IReadOnlyList<LeadRow> Items, string? Next, int Count, bool Capped);
