using System.Globalization;
using KonTumInvest.Backoffice.Accounts;
using KonTumInvest.Backoffice.Management.Documents.Writing;
using KonTumInvest.Backoffice.Management.UserGroups;
using KonTumInvest.Backoffice.Management.Users;
using Microsoft.AspNetCore.Mvc;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace KonTumInvest.Backoffice.Tests.Management;

/// <summary>What an account whose language is Vietnamese is told when something is refused.</summary>
public sealed class RefusalWordsTests
{
    [Fact]
    public void EveryRefusal_OfDocumentsAndAccounts_IsWordedInVietnamese()
    {
        var refusals = Enum.GetValues<ContentEditingOperationStatus>()
            .Select(status => new Func<ObjectResult>(() => status.ToProblem()))
            .Concat(Enum.GetValues<ContentPublishingOperationStatus>().Select(status => new Func<ObjectResult>(() => status.ToProblem())))
            .Concat(Enum.GetValues<StaffError>().Select(error => new Func<ObjectResult>(() => error.ToProblem())))
            .Concat(Enum.GetValues<UserGroupOperationStatus>().Select(status => new Func<ObjectResult>(() => status.ToProblem())))
            .Concat([() => UserGroupRefusals.Configured, () => UserGroupRefusals.AliasMissing, () => UserGroupRefusals.Section, () => UserGroupRefusals.Verb]);

        var english = refusals.SelectMany(refusal => In("en", refusal).Zip(In("vi", refusal))).Where(words => words.First.Length > 0 && words.First == words.Second).Distinct();

        Assert.Empty(english);
    }

    private static IEnumerable<string> In(string language, Func<ObjectResult> refusal)
    {
        var before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        try
        {
            var details = (ProblemDetails)refusal().Value!;
            return [details.Title!, details.Detail ?? string.Empty];
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }
}
