using System.Globalization;
using KonTumInvest.Backoffice.Accounts;
using KonTumInvest.Backoffice.Approval;
using KonTumInvest.Backoffice.Management;
using KonTumInvest.Backoffice.Pictures;
using KonTumInvest.Cms.Publishing;
using KonTumInvest.Cms.Storage.Users;
using KonTumInvest.Content.Time;
using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core.Services;

namespace KonTumInvest.Backoffice.Reports.Schedules;

/// <summary>
/// Writes to whoever wrote a page that could not be published at its time: once for each plan, not again at every try. Where that account is
/// gone, to everybody who may publish the page.
/// </summary>
public sealed class RefusedPlanMails(
    UndescribedPictures pictures,
    IStaffAccounts staff,
    Approvers approvers,
    IStaffMailer mailer,
    StaffLinks links,
    IKeyValueService told,
    ILogger<RefusedPlanMails> logger
) : IPlanRefusals
{
    private const string TimeFormat = "HH:mm dd/MM/yyyy";

    public async Task RefusedAsync(RefusedPlan plan, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(plan);
        if (IsAnotherTry(plan))
        {
            return;
        }

        var readers = await ReadersAsync(plan);
        if (readers.Count == 0)
        {
            logger.LogWarning("Nobody can be told that document {DocumentId} was not published as planned", plan.Document.Key);
        }

        foreach (var reader in readers)
        {
            await mailer.SendAsync(
                new StaffMail(
                    StaffMailKind.PlanRefused,
                    reader.Email,
                    reader.Name,
                    reader.Language,
                    links.ToDocument(plan.Document.Key, plan.Cultures is [var first, ..] ? first : null),
                    TimeSpan.Zero
                )
                {
                    Facts = [NameOf(plan), string.Join(", ", plan.Cultures.Select(culture => culture.ToUpperInvariant())), Time(plan.PlannedFor), Time(plan.NextTry)],
                    Message = Reason(plan, reader.Language),
                },
                cancellationToken
            );
        }
    }

    // The time for which the next try was set is kept: a plan for exactly that time is the same plan.
    private bool IsAnotherTry(RefusedPlan plan)
    {
        var key = $"KonTum.RefusedPlan/{plan.Document.Key:N}";
        var again = told.GetValue(key) == Stamp(plan.PlannedFor);
        told.SetValue(key, Stamp(plan.NextTry));
        return again;
    }

    private async Task<IReadOnlyList<StaffMember>> ReadersAsync(RefusedPlan plan) =>
        staff.All().FirstOrDefault(member => member.Id == plan.Document.WriterId) is { Enabled: true } writer
            ? [writer]
            : await approvers.OfAsync(plan.Document.Key, plan.Cultures is [var first, ..] ? first : null);

    private string Reason(RefusedPlan plan, string language)
    {
        var before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        try
        {
            var missing = pictures.Of(plan.Document, plan.Cultures);
            return missing.Count > 0 ? PictureWords.Of(missing) : ManagementMessages.Get("PlanInvalid");
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }

    private static string NameOf(RefusedPlan plan) =>
        (plan.Cultures is [var first, ..] ? plan.Document.GetCultureName(first) : null) ?? plan.Document.Name ?? string.Empty;

    private static string Time(DateTimeOffset at) =>
        TimeZoneInfo.ConvertTime(at, VietnamTime.Zone).ToString(TimeFormat, CultureInfo.InvariantCulture);

    // To the second: databases keep times less exactly than memory does.
    private static string Stamp(DateTimeOffset at) => at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
}
