using System.Collections.Concurrent;
using KonTumInvest.Content.Common;
using KonTumInvest.LeadDesk.Rest.Problems;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.Formatters;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace KonTumInvest.LeadDesk.Rest.Input;

/// <summary>
/// Refuses parameters that there are not, values that cannot be read, and bodies other than described. A parameter with a slip in its name would
/// otherwise be a filter that silently does not filter.
/// </summary>
internal sealed class InputFilter(IApiDescriptionGroupCollectionProvider descriptions) : IActionFilter
{
    private static readonly ConcurrentDictionary<string, Dictionary<string, Type>> Known = new();

    public void OnActionExecuting(ActionExecutingContext context)
    {
        List<Error> errors = [.. OfQuery(context), .. OfBinding(context.ModelState)];
        if (errors.Count > 0)
        {
            context.Result = RestProblem.Result(context.HttpContext, errors);
        }
    }

    public void OnActionExecuted(ActionExecutedContext context)
    {
        // Nothing follows the answer.
    }

    private IEnumerable<Error> OfQuery(ActionExecutingContext context)
    {
        var known = Known.GetOrAdd(context.ActionDescriptor.Id, _ => ParametersOf(context.ActionDescriptor));
        foreach (var (name, values) in context.HttpContext.Request.Query)
        {
            if (!known.TryGetValue(name, out var type))
            {
                // The name is not said again: it may be anything.
                yield return RestErrors.ParameterUnknown("?");
            }
            else if (values.Any(value => string.IsNullOrEmpty(value) || value.Any(char.IsControl) || (type.IsEnum && !Names(type, value))))
            {
                yield return RestErrors.Parameter(name);
            }
        }
    }

    private static IEnumerable<Error> OfBinding(ModelStateDictionary state)
    {
        foreach (var (name, entry) in state)
        {
            if (entry.Errors.Count == 0)
            {
                continue;
            }

            var ofBody = name.Length == 0 || name[0] == '$' || entry.Errors.Any(error => error.Exception is InputFormatterException or System.Text.Json.JsonException);
            yield return ofBody ? RestErrors.Body(name.Length == 0 ? "$" : name)
                : entry.ValidationState == ModelValidationState.Invalid && entry.RawValue is null ? RestErrors.Missing(name)
                : RestErrors.Parameter(name);
        }
    }

    // By its name alone: a number would name a value by its place, and a comma would join two.
    private static bool Names(Type type, string value) => Enum.GetNames(type).Contains(value, StringComparer.OrdinalIgnoreCase);

    private Dictionary<string, Type> ParametersOf(ActionDescriptor action) =>
        descriptions
            .ApiDescriptionGroups.Items.SelectMany(group => group.Items)
            .First(description => description.ActionDescriptor.Id == action.Id)
            .ParameterDescriptions.Where(parameter => parameter.Source == BindingSource.Query)
            .ToDictionary(parameter => parameter.Name, parameter => ElementOf(parameter.ModelMetadata), StringComparer.Ordinal);

    private static Type ElementOf(ModelMetadata metadata) => (metadata.ElementMetadata ?? metadata).UnderlyingOrModelType;
}
