using KonTumInvest.Content.Common;
using KonTumInvest.Content.Units;
using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Officers;
using KonTumInvest.Leads.Storage;
using KonTumInvest.Leads.Values;
using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.Leads.Inbox.Views;

/// <summary>Keeps the views that staff save for themselves and share.</summary>
public sealed class SavedViews(IDbContextFactory<LeadsDbContext> contexts, DeskWork work, IStaffDirectory staff, IContactUnitDirectory units)
{
    /// <summary>So many views one person keeps.</summary>
    public const int MostOfOne = 50;

    // More than fit into anybody's menu; a list without a limit would be a way to bring the desk down.
    private const int MostListed = 200;

    private const char Between = ';';

    /// <summary>Every view the actor finds, in the actor's own order.</summary>
    public async Task<SavedViewList> ListAsync(DeskActor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var views = await context.SavedViews.AsNoTracking().Where(ViewRights.Visible(actor)).OrderBy(view => view.Name).ThenBy(view => view.Id).Take(MostListed).ToListAsync(cancellationToken);
        var settings = await context.ViewSettings.AsNoTracking().SingleOrDefaultAsync(row => row.Id == actor.Key, cancellationToken);
        var places = (settings?.Order ?? string.Empty)
            .Split(Between, StringSplitOptions.RemoveEmptyEntries)
            .Select((key, place) => (key, place))
            .ToDictionary(pair => pair.key, pair => pair.place, StringComparer.Ordinal);
        var items = views.OrderBy(view => places.GetValueOrDefault(Key(view.Id), int.MaxValue)).Select(view => Row(view, actor)).ToList();

        // A view that was deleted, or is shared no more, is nobody's beginning.
        var start = settings?.Start is { } chosen && (!Guid.TryParse(chosen, out var key) || items.Exists(view => view.Id == key)) ? chosen : null;
        return new SavedViewList(items, start);
    }

    /// <summary>Saves a new one.</summary>
    /// <returns>Refusals of <see cref="ViewErrors"/>.</returns>
    public Task<Result<SavedViewState>> AddAsync(SaveView request, DeskActor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        return RunAsync(
            actor,
            async transaction =>
            {
                if (Check(request, actor) is { } error)
                {
                    return error;
                }

                var owner = actor.Key!.Value;
                if (request.FormToken is { } token && await transaction.Context.SavedViews.SingleOrDefaultAsync(row => row.Id == token, transaction.Cancellation) is { } earlier)
                {
                    return earlier.OwnerKey == owner ? earlier : ViewErrors.NotFound;
                }

                if (await transaction.Context.SavedViews.CountAsync(row => row.OwnerKey == owner, transaction.Cancellation) >= MostOfOne)
                {
                    return ViewErrors.TooMany;
                }

                var added = new SavedView
                {
                    Id = request.FormToken ?? Guid.CreateVersion7(transaction.Now),
                    OwnerKey = owner,
                    Name = NameOf(request).Value,
                    Question = request.Question,
                    Columns = ColumnsOf(request),
                    Audience = request.Audience,
                    UnitCode = UnitOf(request),
                    CreatedAt = transaction.Now,
                };
                transaction.Context.SavedViews.Add(added);
                return added;
            },
            cancellationToken
        );
    }

    /// <summary>Changes every field of it.</summary>
    /// <returns>Refusals of <see cref="ViewErrors"/> and <see cref="DeskErrors"/>, so where somebody changed a shared one meanwhile.</returns>
    public Task<Result<SavedViewState>> ChangeAsync(Guid id, SaveView request, DeskActor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        return RunAsync(
            actor,
            async transaction =>
            {
                var found = await FindAsync(transaction, id, request.ExpectedVersion);
                if (!found.TryGetValue(out var stored))
                {
                    return found;
                }

                if (Check(request, actor) is { } error)
                {
                    return error;
                }

                (stored.Name, stored.Question, stored.Columns) = (NameOf(request).Value, request.Question, ColumnsOf(request));
                (stored.Audience, stored.UnitCode) = (request.Audience, UnitOf(request));
                return stored;
            },
            cancellationToken
        );
    }

    /// <summary>Takes it away, from everybody it is shared with, too.</summary>
    public Task<Result<SavedViewState>> DeleteAsync(Guid id, int expectedVersion, DeskActor actor, CancellationToken cancellationToken) =>
        RunAsync(
            actor,
            async transaction =>
            {
                var found = await FindAsync(transaction, id, expectedVersion);
                if (found.TryGetValue(out var stored))
                {
                    transaction.Context.Remove(stored);
                }

                return found;
            },
            cancellationToken
        );

    /// <summary>Puts the views into an order of the actor's own.</summary>
    /// <param name="ids">Keys from first to last; what is not among them follows.</param>
    /// <param name="actor">Whose order.</param>
    /// <param name="cancellationToken">Cancels the writing.</param>
    /// <returns>How many have a place.</returns>
    public Task<Result<int>> OrderAsync(IReadOnlyList<Guid> ids, DeskActor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(ids);
        ArgumentNullException.ThrowIfNull(actor);
        var order = string.Join(Between, ids.Distinct().Select(Key));
        return work.RunAsync<int>(
            actor,
            async transaction =>
            {
                if (order.Length > ViewSettings.OrderMaxLength)
                {
                    return ViewErrors.Order;
                }

                (await SettingsAsync(transaction)).Order = order;
                return ids.Count;
            },
            cancellationToken
        );
    }

    /// <summary>Says with which view the list begins; null for none.</summary>
    /// <param name="view">The code of a built-in view (which only the screens know), or the key of a saved one.</param>
    /// <param name="actor">Whose list.</param>
    /// <param name="cancellationToken">Cancels the writing.</param>
    public Task<Result<string>> StartWithAsync(string? view, DeskActor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return work.RunAsync<string>(
            actor,
            async transaction =>
            {
                var isKey = Guid.TryParse(view, out var key);
                if (!isKey && view is not null && (view.Length is 0 or > 20 || !view.All(char.IsAsciiLetterLower)))
                {
                    return ViewErrors.Start;
                }

                if (isKey && !await transaction.Context.SavedViews.Where(ViewRights.Visible(actor)).AnyAsync(row => row.Id == key, transaction.Cancellation))
                {
                    return ViewErrors.NotFound;
                }

                (await SettingsAsync(transaction)).Start = isKey ? Key(key) : view;
                return view ?? string.Empty;
            },
            cancellationToken
        );
    }

    private async Task<Result<SavedViewState>> RunAsync(DeskActor actor, Func<DeskTransaction, Task<Result<SavedView>>> act, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (actor.Key is null || staff.Find(actor.Key.Value) is null)
        {
            return DeskErrors.Forbidden;
        }

        var result = await work.RunAsync(actor, act, cancellationToken);
        return result.TryGetValue(out var view) ? new SavedViewState(view.Id, view.Version) : Result<SavedViewState>.Refused(result.Errors);
    }

    private static async Task<Result<SavedView>> FindAsync(DeskTransaction transaction, Guid id, int? expectedVersion)
    {
        var stored = await transaction.Context.SavedViews.Where(ViewRights.Visible(transaction.Actor)).SingleOrDefaultAsync(row => row.Id == id, transaction.Cancellation);
        return stored is null ? ViewErrors.NotFound
            : !ViewRights.MayChange(stored, transaction.Actor) ? DeskErrors.Forbidden
            : stored.Version != expectedVersion ? DeskErrors.ChangedMeanwhile
            : stored;
    }

    private static async Task<ViewSettings> SettingsAsync(DeskTransaction transaction)
    {
        var key = transaction.Actor.Key!.Value;
        if (await transaction.Context.ViewSettings.SingleOrDefaultAsync(row => row.Id == key, transaction.Cancellation) is { } stored)
        {
            return stored;
        }

        var added = new ViewSettings { Id = key };
        transaction.Context.ViewSettings.Add(added);
        return added;
    }

    private Error? Check(SaveView request, DeskActor actor)
    {
        var name = NameOf(request);
        return name.Fault == TextFault.TooLong ? ViewErrors.NameTooLong
            : name.Fault != TextFault.None ? ViewErrors.NameUnreadable
            : name.Value.Length == 0 ? ViewErrors.NameMissing
            : request.Question.Length > SavedView.QuestionMaxLength ? ViewErrors.Question
            : ColumnsOf(request).Length > SavedView.ColumnsMaxLength ? ViewErrors.Columns
            : request.Audience == ViewAudience.Owner ? null
            : request.Audience == ViewAudience.Unit && units.FindByCode(request.Unit ?? string.Empty) is null ? ViewErrors.UnitUnknown
            : ViewRights.MayShare(request.Audience, request.Unit, actor) ? null
            : ViewErrors.MayNotShare;
    }

    private static CleanText NameOf(SaveView request) => CleanText.Line(request.Name, SavedView.NameMaxLength);

    private static string ColumnsOf(SaveView request) => string.Join(Between, request.Columns.Distinct());

    private static string? UnitOf(SaveView request) => request.Audience == ViewAudience.Unit ? request.Unit : null;

    private static string Key(Guid id) => id.ToString("D");

    private SavedViewRow Row(SavedView view, DeskActor actor) =>
        new(
            view.Id,
            view.Name,
            view.Question,
            [.. view.Columns.Split(Between, StringSplitOptions.RemoveEmptyEntries).Select(name => Enum.TryParse<LeadColumn>(name, out var column) ? column : (LeadColumn?)null).OfType<LeadColumn>()],
            view.Audience,
            view.UnitCode,
            new PersonName(view.OwnerKey, staff.Find(view.OwnerKey)?.Name ?? "?"),
            ViewRights.MayChange(view, actor),
            view.Version
        );
}
