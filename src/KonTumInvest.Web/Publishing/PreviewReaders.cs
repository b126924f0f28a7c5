using KonTumInvest.Cms.Publishing;
using Umbraco.Cms.Core;

namespace KonTumInvest.Web.Publishing;

/// <summary>
/// Whose drafts a request sees that carries a preview token: those that its member of staff may read. Asked for every document of a menu or
/// list, so that each answer is kept for the request.
/// </summary>
internal sealed class PreviewReaders(IHttpContextAccessor accessor, PreviewRights rights) : IDraftReaders
{
    private static readonly object Answers = new();

    public bool MayRead(Guid document)
    {
        if (accessor.HttpContext is not { } http || !http.Request.Cookies.ContainsKey(Constants.Web.PreviewCookieName))
        {
            return true;
        }

        var answers = AnswersOf(http);
        if (!answers.TryGetValue(document, out var may))
        {
            // Views ask in the middle of a line. The session was looked up by the guard of previews, and rights are in memory.
            may = answers[document] = rights.MayReadAsync(http, document).GetAwaiter().GetResult();
        }

        return may;
    }

    private static Dictionary<Guid, bool> AnswersOf(HttpContext http)
    {
        if (http.Items[Answers] is not Dictionary<Guid, bool> answers)
        {
            http.Items[Answers] = answers = [];
        }

        return answers;
    }
}
