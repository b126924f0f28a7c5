using KonTumInvest.Content.Common;
using KonTumInvest.Leads.Values;

namespace KonTumInvest.Leads.Timeline.Tasks;

/// <summary>A <see cref="SaveTask"/> whose every field was checked by itself.</summary>
internal sealed record TaskFields(string Title, Guid AssigneeKey, DateTimeOffset? DueAt)
{
    private static readonly TimeSpan Far = TimeSpan.FromDays(5 * 366);

    public static Result<TaskFields> Check(SaveTask request, DateTimeOffset now)
    {
        var errors = new List<Error>();
        var title = CleanText.Line(request.Title, LeadTask.TitleMaxLength);
        if (title.Fault != TextFault.None)
        {
            errors.Add(title.Fault == TextFault.TooLong ? TaskErrors.TooLong(nameof(request.Title), LeadTask.TitleMaxLength) : TaskErrors.Unreadable(nameof(request.Title)));
        }
        else if (title.Value.Length == 0)
        {
            errors.Add(TaskErrors.TitleMissing);
        }

        if (request.DueAt is { } due && (due - now).Duration() > Far)
        {
            errors.Add(TaskErrors.Due);
        }

        return errors.Count > 0 ? errors : new TaskFields(title.Value, request.AssigneeKey, request.DueAt?.ToUniversalTime());
    }
}
