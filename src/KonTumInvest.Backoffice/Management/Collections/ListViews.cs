using KonTumInvest.Backoffice.Management.Problems;
using KonTumInvest.Backoffice.Management.Values;
using Microsoft.AspNetCore.Mvc;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace KonTumInvest.Backoffice.Management.Collections;

/// <summary>Finds the list view that shows the children of something.</summary>
public sealed class ListViews(IDataTypeService dataTypes, CodeWords words)
{
    /// <param name="asked">What the client asks for.</param>
    /// <param name="own">The list view of the type of what is opened, if it has one.</param>
    /// <returns>The list view, or why there is none.</returns>
    public async Task<(ListView? Found, ActionResult? Refusal)> FindAsync(CollectionQuery asked, Guid? own)
    {
        ArgumentNullException.ThrowIfNull(asked);
        if ((asked.DataTypeId ?? own) is not { } key)
        {
            return Refuse(Refusal.BadRequest("The item has no list view"), ContentCollectionOperationStatus.ContentNotCollection);
        }

        if (await dataTypes.GetAsync(key) is not { } dataType)
        {
            return Refuse(Refusal.NotFound("The data type could not be found"), ContentCollectionOperationStatus.DataTypeNotFound);
        }

        if (dataType.ConfigurationObject is not ListViewConfiguration configuration)
        {
            return Refuse(Refusal.BadRequest("The data type is no list view"), ContentCollectionOperationStatus.DataTypeNotCollection);
        }

        var found = new ListView(configuration, words);
        return found.Orders(asked.OrderBy)
            ? (found, null)
            : Refuse(
                Refusal.BadRequest("The list view has no such column"),
                ContentCollectionOperationStatus.OrderByNotPartOfCollectionConfiguration
            );
    }

    private static (ListView?, ActionResult?) Refuse(Refusal refusal, ContentCollectionOperationStatus status) =>
        (null, ManagementProblem.Result(refusal, status.ToString()));
}
