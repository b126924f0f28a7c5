using System.Globalization;
using KonTumInvest.Backoffice.Management.Access;
using KonTumInvest.Content.Figures;
using Microsoft.AspNetCore.Mvc;

namespace KonTumInvest.Backoffice.Management.Figures;

/// <summary>The units of figures in the language of the account, for our figure editor. It is not part of Umbraco's API.</summary>
[Route(Path + "/figure-unit")]
[RequireSection(Section.Content)]
public sealed class FigureUnitController : ManagementController
{
    [HttpGet]
    public IReadOnlyList<FigureUnitModel> All() =>
        [.. FigureUnits.All.Select(unit => new FigureUnitModel(unit.Code, unit.Label(CultureInfo.CurrentUICulture)))];
}

/// <summary>A unit: what is stored, and what an editor reads.</summary>
public sealed record FigureUnitModel(string Code, string Label);
