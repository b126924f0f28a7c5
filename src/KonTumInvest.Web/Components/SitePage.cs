using System.Globalization;
using Microsoft.AspNetCore.Mvc.Razor;

namespace KonTumInvest.Web.Components;

/// <summary>What every view has at hand.</summary>
public abstract class SitePage<TModel> : RazorPage<TModel>
{
    /// <summary>The language the page is written in, such as "vi".</summary>
    protected static string Culture => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;
}
