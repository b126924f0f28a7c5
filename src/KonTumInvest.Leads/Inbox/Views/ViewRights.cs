using System.Linq.Expressions;
using KonTumInvest.Leads.Desk;

namespace KonTumInvest.Leads.Inbox.Views;

/// <summary>Who finds and changes which view. A shared one belongs to the desk: whoever may share may change it, its maker or not.</summary>
internal static class ViewRights
{
    public static Expression<Func<SavedView, bool>> Visible(DeskActor actor)
    {
        var key = actor.Key ?? Guid.Empty;
        var units = actor.Units;
        return actor.Role == DeskRole.Administrator
            ? view => view.OwnerKey == key || view.Audience != ViewAudience.Owner
            : view => view.OwnerKey == key || view.Audience == ViewAudience.Everybody || (view.Audience == ViewAudience.Unit && units.Contains(view.UnitCode!));
    }

    public static bool MayChange(SavedView view, DeskActor actor) => view.Audience == ViewAudience.Owner ? view.OwnerKey == actor.Key : MayShare(view.Audience, view.UnitCode, actor);

    public static bool MayShare(ViewAudience audience, string? unit, DeskActor actor) =>
        LeadRights.May(actor, DeskAct.ShareViews) && (audience == ViewAudience.Everybody || actor.Role == DeskRole.Administrator || actor.Units.Contains(unit ?? string.Empty));
}
