using KonTumInvest.Content.Common;

namespace KonTumInvest.Leads.Timeline.Tasks;

/// <summary>Refusals of acts on tasks.</summary>
public static class TaskErrors
{
    public static readonly Error NotFound = new(ErrorKind.NotFound, "task.not-found");
    public static readonly Error TitleMissing = new(ErrorKind.Invalid, "task.title-missing", nameof(SaveTask.Title));
    public static readonly Error AssigneeUnknown = new(ErrorKind.Invalid, "task.assignee-unknown", nameof(SaveTask.AssigneeKey));
    public static readonly Error Due = new(ErrorKind.Invalid, "task.due", nameof(SaveTask.DueAt));
    public static readonly Error NotAuthor = new(ErrorKind.Forbidden, "task.not-author");

    public static Error TooLong(string field, int maxLength) => new(ErrorKind.Invalid, "lead.too-long", field, maxLength);

    public static Error Unreadable(string field) => new(ErrorKind.Invalid, "activity.unreadable", field);
}
