using KonTumInvest.Content.Background;
using KonTumInvest.Leads.Inbound.Filing;
using KonTumInvest.Leads.Timeline.Activities;
using KonTumInvest.Leads.Timeline.Invitations;
using KonTumInvest.Leads.Timeline.Offers;
using KonTumInvest.Leads.Timeline.Reading;
using KonTumInvest.Leads.Timeline.Tasks;
using KonTumInvest.Leads.Timeline.Work;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace KonTumInvest.Leads.Timeline;

/// <summary>Registers what happens on a lead: activities, invitations, tasks and offers.</summary>
internal static class TimelineRegistration
{
    private static readonly TimeSpan EveryMinute = TimeSpan.FromMinutes(1);

    public static void AddTimeline(this IServiceCollection services)
    {
        services.TryAddSingleton<IPlotDirectory, NoPlots>();
        services.TryAddSingleton<IFactSheets, NoFactSheets>();
        services.AddSingleton<MeetingInvitations>();
        services.AddSingleton<MeetingAnswers>();
        services.TryAddSingleton<IMeetingReplies, MeetingReplies>();
        services.AddSingleton<ActivityService>();
        services.AddSingleton<TaskNotices>();
        services.AddSingleton<TaskService>();
        services.AddSingleton<TaskReminders>();
        services.AddSingleton<WorkList>();
        services.AddSingleton<OfferService>();
        services.AddSingleton<OfferPlots>();
        services.AddSingleton<HoldSweep>();
        services.AddSingleton<ChangeWords>();
        services.AddSingleton<ActivityEntries>();
        services.AddSingleton<ChangeEntries>();
        services.AddSingleton<LeadTimeline>();
        services.AddRepeated<HoldSweep>("Holds that are over", EveryMinute, (sweep, cancellationToken) => sweep.RunOnceAsync(cancellationToken));
        services.AddRepeated<TaskReminders>("Tasks that are due", EveryMinute, (reminders, cancellationToken) => reminders.RunOnceAsync(cancellationToken));
    }
}
