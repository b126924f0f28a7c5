using KonTumInvest.Backoffice.Management.Problems;
using Microsoft.AspNetCore.Mvc;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Models.ContentEditing.Validation;
using Umbraco.Cms.Core.PropertyEditors.Validation;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace KonTumInvest.Backoffice.Management.Documents.Writing;

/// <summary>What the services answered, as the client is told.</summary>
internal static class DocumentOutcomes
{
    public static ObjectResult ToProblem(this ContentEditingOperationStatus status) =>
        ManagementProblem.Result(status.ToRefusal(), status.ToString());

    public static ObjectResult ToProblem(this ContentPublishingOperationStatus status, IEnumerable<string>? invalidProperties = null) =>
        ManagementProblem.Result(
            status.ToRefusal(),
            status.ToString(),
            more: new Dictionary<string, object?> { ["invalidPropertyAliases"] = invalidProperties?.ToArray() ?? [] }
        );

    /// <summary>Saving and publishing in one: saving comes first, and its refusal is the one to tell.</summary>
    public static ObjectResult ToProblem(this ContentEditingAndPublishingStatus status, IEnumerable<string> invalidProperties) =>
        status.ContentEditingOperationStatus is not (ContentEditingOperationStatus.Success or ContentEditingOperationStatus.PropertyValidationError)
        || status.ContentPublishingOperationStatus is null
            ? status.ContentEditingOperationStatus.ToProblem()
            : status.ContentPublishingOperationStatus.Value.ToProblem(invalidProperties);

    /// <summary>Each message under the JSON path of the value it is about, which is how the client finds the field.</summary>
    public static ObjectResult ToProblem(this ContentValidationResult validation)
    {
        const ContentEditingOperationStatus status = ContentEditingOperationStatus.PropertyValidationError;
        return ManagementProblem.Result(status.ToRefusal(), status.ToString(), Errors(validation.ValidationErrors));
    }

    public static Dictionary<string, string[]> Errors(IEnumerable<PropertyValidationError> found) =>
        found
            .GroupBy(error => $"$.values[{JsonPathExpression.MissingPropertyValue(error.Alias, error.Culture, error.Segment)}].value{error.JsonPath}")
            .ToDictionary(path => path.Key, path => path.SelectMany(error => error.ErrorMessages).ToArray());
}
