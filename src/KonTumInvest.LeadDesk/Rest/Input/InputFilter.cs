using System.Collections.Concurrent;
using System.Text.Json;
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
        List<Error> errors = [.. OfQuery(context), .. OfBinding(context)];
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

    private static IEnumerable<Error> OfBinding(ActionExecutingContext context)
    {
        var wrong = context.ModelState.Where(entry => entry.Value is { Errors.Count: > 0 }).ToList();
        if (wrong.Count == 0)
        {
            return [];
        }

        // Of a body that cannot be read only where that is: the rest follows from it.
        var body = context.ActionDescriptor.Parameters.FirstOrDefault(parameter => parameter.BindingInfo?.BindingSource == BindingSource.Body)?.Name;
        var ofBody = wrong.Where(entry => entry.Key.StartsWith('$') || entry.Value!.Errors.Any(error => error.Exception is InputFormatterException or JsonException)).ToList();
        return ofBody.Count > 0 ? ofBody.Select(entry => RestErrors.Body(entry.Key.Length == 0 ? "$" : entry.Key))
            : wrong.Exists(entry => entry.Key.Length == 0 || entry.Key == body) ? [RestErrors.Body("$")]
            : wrong.Select(entry => entry.Value!.RawValue is null ? RestErrors.Missing(entry.Key) : RestErrors.Parameter(entry.Key));
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
