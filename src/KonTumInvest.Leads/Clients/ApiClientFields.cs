using KonTumInvest.Content.Common;
using KonTumInvest.Content.Units;
using KonTumInvest.Leads.Values;

namespace KonTumInvest.Leads.Clients;

/// <summary>What is typed of a program, read and checked.</summary>
internal sealed record ApiClientFields(string Name, string Purpose, ApiScopes Scopes, string? Unit)
{
    /// <summary>The fields; every refusal of <see cref="ApiClientErrors"/> where something is wrong.</summary>
    public static Result<ApiClientFields> Of(SaveApiClient request, IContactUnitDirectory units)
    {
        var errors = new List<Error>();
        var name = Text(CleanText.Line(request.Name, ApiClient.NameMaxLength), nameof(request.Name), ApiClient.NameMaxLength, ApiClientErrors.NameMissing, errors);
        var purpose = Text(CleanText.Paragraphs(request.Purpose, ApiClient.PurposeMaxLength), nameof(request.Purpose), ApiClient.PurposeMaxLength, ApiClientErrors.PurposeMissing, errors);
        var scopes = ApiScopeNames.Read(request.Scopes ?? []);
        if (scopes is null or ApiScopes.None)
        {
            errors.Add(ApiClientErrors.Scopes);
        }

        var unit = string.IsNullOrWhiteSpace(request.Unit) ? null : request.Unit.Trim();
        if (request.AllUnits ? unit is not null : unit is null || units.FindByCode(unit) is null)
        {
            errors.Add(ApiClientErrors.Unit);
        }

        return errors.Count > 0 ? errors : new ApiClientFields(name, purpose, scopes!.Value, unit);
    }

    private static string Text(CleanText text, string field, int maxLength, Error missing, List<Error> errors)
    {
        if (text.Fault != TextFault.None)
        {
            errors.Add(text.Fault == TextFault.TooLong ? ApiClientErrors.TooLong(field, maxLength) : ApiClientErrors.Unreadable(field));
        }
        else if (text.Value.Length == 0)
        {
            errors.Add(missing);
        }

        return text.Value;
    }
}
