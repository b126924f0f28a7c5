using System.Text.Json.Nodes;
using KonTumInvest.Leads.Audit;
using KonTumInvest.Leads.Clients;
using KonTumInvest.Leads.Deadlines;
using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Inbox;
using KonTumInvest.Leads.Officers;
using KonTumInvest.Leads.Pipeline;
using KonTumInvest.Leads.Texts;
using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.Leads.Timeline.Reading;

/// <summary>What staff did to a lead, told from its stages and its audit.</summary>
public sealed class ChangeEntries(IStaffDirectory staff, ChangeWords words)
{
    /// <summary>The kind of an entry that says nothing to a reader.</summary>
    internal const string Nothing = "Nothing";

    private static readonly string[] Parts = [nameof(LeadTask), nameof(Offer), nameof(LeadPause)];
    private static readonly string[] Assignment = ["unitCode", "officerKey"];

    internal async Task<IEnumerable<TimelineEntry>> ReadStagesAsync(TimelineQuestion asked, CancellationToken cancellationToken)
    {
        var (language, before, beforeId) = (asked.Actor.Language, asked.Time, asked.Id);
        var rows = await asked
            .Context.StageChanges.AsNoTracking()
            .Where(change => change.LeadId == asked.LeadId && (change.At < before || (change.At == before && change.Id < beforeId)))
            .OrderByDescending(change => change.At)
            .ThenByDescending(change => change.Id)
            .Take(asked.Take)
            .ToListAsync(cancellationToken);
        var names = await ActorNames.ReadAsync(asked.Context, staff, cancellationToken);
        return rows.ConvertAll(row => new TimelineEntry
        {
            Id = row.Id,
            At = row.At,
            Kind = "Stage",
            By = Person(row.ByKey, names),
            Role = row.ByKey is null ? DeskRole.System : null,
            Subject = LeadsTexts.Get("timeline.stage", language),
            Changes =
            [
                new TimelineChange(
                    "stage",
                    LeadsTexts.Get("timeline.stage", language),
                    row.From is { } from ? LeadsTexts.Get($"desk.stage.{from}", language) : null,
                    LeadsTexts.Get($"desk.stage.{row.To}", language)
                ),
            ],
            Reason = row.Reason,
        });
    }

    internal async Task<IEnumerable<TimelineEntry>> ReadChangesAsync(TimelineQuestion asked, CancellationToken cancellationToken)
    {
        var (context, before, beforeId) = (asked.Context, asked.Time, asked.Id);
        var rows = await context
            .Audit.AsNoTracking()
            .Where(row => row.LeadId == asked.LeadId)
            .Where(row =>
                Parts.Contains(row.SubjectType)
                || (row.SubjectType == nameof(Lead) && row.Act == "changed")
                // What it was about from its beginning is no change.
                || (
                    row.SubjectType == nameof(LeadSubject)
                    && !context.Audit.Any(begun => begun.LeadId == row.LeadId && begun.SubjectType == nameof(Lead) && begun.Act == "created" && begun.At == row.At)
                )
            )
            .Where(row => row.At < before || (row.At == before && row.Id < beforeId))
            .OrderByDescending(row => row.At)
            .ThenByDescending(row => row.Id)
            .Take(asked.Take)
            .ToListAsync(cancellationToken);
        var ids = rows.Select(row => row.SubjectId).Distinct().ToList();
        var titles = await context.Tasks.Where(task => ids.Contains(task.Id)).ToDictionaryAsync(task => task.Id, task => task.Title, cancellationToken);
        var plots = await context.Offers.Where(offer => ids.Contains(offer.Id)).ToDictionaryAsync(offer => offer.Id, offer => offer.PlotCode, cancellationToken);
        var names = await ActorNames.ReadAsync(context, staff, cancellationToken);
        return rows.ConvertAll(row => Entry(row, titles, plots, names, asked.Actor));
    }

    private TimelineEntry Entry(AuditEvent row, Dictionary<Guid, string> titles, Dictionary<Guid, string> plots, ActorNames names, DeskActor actor)
    {
        var changes = ReadJson(row.Changes);
        var (kind, subject, told) = row.SubjectType switch
        {
            nameof(LeadTask) => ("Task", OfTask(row, changes, titles, actor.Language), words.None),
            nameof(Offer) => ("Offer", OfOffer(row, changes, plots, actor.Language), words.None),
            nameof(LeadPause) => ("Pause", OfPause(row, actor.Language), words.None),
            nameof(LeadSubject) => ("Change", OfSubject(row, changes, actor.Language), words.None),
            _ => OfLead(changes, ReadJson(row.PersonalChanges), actor),
        };
        return new TimelineEntry
        {
            Id = row.Id,
            At = row.At,
            Kind = subject is null ? Nothing : kind,
            By = Person(row.ActorKey, names),
            Role = row.ActorKey is null ? row.ActorRole : null,
            Subject = subject,
            Changes = told,
            Reason = row.Reason,
        };
    }

    private (string Kind, string? Subject, IReadOnlyList<TimelineChange> Told) OfLead(JsonObject changes, JsonObject personal, DeskActor actor)
    {
        var told = words.Of(changes.Concat(personal), actor);
        var kind = told.Any(change => Assignment.Contains(change.Field)) ? "Assignment" : "Change";
        return (kind, told.Count == 0 ? null : LeadsTexts.Get(kind == "Change" ? "timeline.change" : "timeline.assignment", actor.Language), told);
    }

    private static string? OfTask(AuditEvent row, JsonObject changes, Dictionary<Guid, string> titles, string language)
    {
        var title = titles.GetValueOrDefault(row.SubjectId) ?? ChangeWords.Text(ChangeWords.Last(ReadJson(row.PersonalChanges)["title"])) ?? "…";
        var what = row.Act switch
        {
            "created" or "deleted" => row.Act,
            "changed" when changes.ContainsKey("doneAt") => ChangeWords.After(changes["doneAt"]) is null ? "reopened" : "done",
            "changed" => "changed",
            _ => null,
        };
        return what is null ? null : LeadsTexts.Get($"timeline.task.{what}", language, title);
    }

    private static string? OfOffer(AuditEvent row, JsonObject changes, Dictionary<Guid, string> plots, string language)
    {
        var plot = plots.GetValueOrDefault(row.SubjectId) ?? ChangeWords.Text(ChangeWords.Last(changes["plotCode"])) ?? "…";
        var held = ChangeWords.Text(ChangeWords.After(changes["heldUntil"]));
        var state = ChangeWords.Text(ChangeWords.After(changes["state"])) ?? (held is null ? null : nameof(OfferState.Held));
        if (row.Act == "deleted")
        {
            return null;
        }

        return state is not null && LeadsTexts.Has($"timeline.offer.{state}")
            ? LeadsTexts.Get($"timeline.offer.{state}", language, plot, DateOnly.TryParse(held, System.Globalization.CultureInfo.InvariantCulture, out var until) ? until : null)
            : LeadsTexts.Get("timeline.offer.changed", language, plot);
    }

    private static string? OfSubject(AuditEvent row, JsonObject changes, string language)
    {
        var name = ChangeWords.Text(language == "en" ? ChangeWords.Last(changes["nameEn"]) ?? ChangeWords.Last(changes["nameVi"]) : ChangeWords.Last(changes["nameVi"])) ?? "…";
        return row.Act is "created" or "deleted" ? LeadsTexts.Get($"timeline.subject.{row.Act}", language, name) : null;
    }

    private static string? OfPause(AuditEvent row, string language) =>
        row.Act switch
        {
            "created" => LeadsTexts.Get("timeline.pause.on", language),
            "ended" or "answered" => LeadsTexts.Get("timeline.pause.off", language),
            "changed" when ReadJson(row.Changes).TryGetPropertyValue("to", out var to) => LeadsTexts.Get(ChangeWords.After(to) is null ? "timeline.pause.on" : "timeline.pause.off", language),
            _ => null,
        };

    private static PersonName? Person(Guid? key, ActorNames names) => key is { } by ? new PersonName(by, names.Find(by) ?? "?") : null;

    private static JsonObject ReadJson(string? json) => json is null ? [] : JsonNode.Parse(json) as JsonObject ?? [];
}
