using System.ComponentModel;
using System.Globalization;
using KonTumInvest.LeadDesk.Rest.Access;
using KonTumInvest.LeadDesk.Rest.Input;
using KonTumInvest.LeadDesk.Rest.Problems;
using KonTumInvest.Leads.Clients;
using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace KonTumInvest.LeadDesk.Rest.Description;

/// <summary>Says of each address what follows from what it asks for: headers, the right, and how it may be refused.</summary>
internal sealed class OperationAnswers : IOpenApiOperationTransformer
{
    private static readonly Dictionary<int, string> Reasons = new()
    {
        [400] = "The request could not be read: a parameter, the cursor, a header or the body.",
        [401] = "No key, or one that works no more.",
        [403] = "The key does not have the right this asks for.",
        [404] = "There is no such thing, or none the program sees.",
        [409] = "Something else stands in the way, such as the same request that is being carried out.",
        [412] = "It was changed since it was read.",
        [413] = "The body is too large.",
        [415] = "The body is no application/json.",
        [422] = "The request breaks a rule; errors say which field.",
        [428] = "The header If-Match is missing.",
        [429] = "Too many requests; Retry-After says how many seconds to wait.",
    };

    public async Task TransformAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        var action = (ControllerActionDescriptor)context.Description.ActionDescriptor;
        var asks = action.EndpointMetadata.OfType<RequireScopeAttribute>().Single();
        var (idempotent, versioned) = (action.EndpointMetadata.OfType<IdempotentAttribute>().Any(), action.EndpointMetadata.OfType<VersionedAttribute>().Any());
        var writes = operation.RequestBody is not null;
        var scope = string.Join(' ', ApiScopeNames.Of(asks.Scope));
        operation.OperationId = $"{char.ToLowerInvariant(action.ActionName[0])}{action.ActionName[1..]}{NameOf(action)}";
        operation.Tags = new HashSet<OpenApiTagReference> { new(NameOf(action), context.Document) };
        operation.Description = $"Asks for the right `{scope}`.";
        operation.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(RestScheme.Name, context.Document)] = [scope] }];
        operation.Parameters ??= [];
        foreach (var parameter in operation.Parameters.OfType<OpenApiParameter>().Where(parameter => parameter is { In: ParameterLocation.Header, Name: VersionedAttribute.Header }))
        {
            parameter.Required = true;
            parameter.Description = "The ETag of what was read.";
        }

        foreach (var parameter in operation.Parameters.OfType<OpenApiParameter>())
        {
            Describe(parameter, context.Description.ParameterDescriptions.Single(described => described.Name == parameter.Name));
        }

        if (idempotent)
        {
            operation.Parameters.Add(Key());
        }

        Headers(operation, idempotent, versioned);
        var problem = await context.GetOrCreateSchemaAsync(typeof(RestProblem), null, cancellationToken);
        foreach (var status in Refusals(context.Description.RelativePath!, writes, idempotent, versioned))
        {
            operation.Responses!.Add(status.ToString(CultureInfo.InvariantCulture), Refusal(status, problem));
        }
    }

    private static string NameOf(ControllerActionDescriptor action) => action.ControllerName.Replace("Rest", string.Empty, StringComparison.Ordinal);

    private static IEnumerable<int> Refusals(string path, bool writes, bool idempotent, bool versioned)
    {
        int[] always = [StatusCodes.Status400BadRequest, StatusCodes.Status401Unauthorized, StatusCodes.Status403Forbidden, StatusCodes.Status429TooManyRequests];
        int[] ofOne = path.Contains('{', StringComparison.Ordinal) ? [StatusCodes.Status404NotFound] : [];
        int[] ofWriting = writes
            ? [StatusCodes.Status409Conflict, StatusCodes.Status413PayloadTooLarge, StatusCodes.Status415UnsupportedMediaType, StatusCodes.Status422UnprocessableEntity]
            : [];
        int[] ofVersions = writes && versioned ? [StatusCodes.Status412PreconditionFailed, StatusCodes.Status428PreconditionRequired] : [];
        return [.. always.Concat(ofOne).Concat(ofWriting).Concat(ofVersions).Order()];
    }

    // Parameters that are gathered in one type have their words there; comments reach only those of the action itself.
    private static void Describe(OpenApiParameter parameter, ApiParameterDescription described)
    {
        if (described.ModelMetadata is DefaultModelMetadata { Attributes.PropertyAttributes: { } attributes })
        {
            parameter.Description ??= attributes.OfType<DescriptionAttribute>().FirstOrDefault()?.Description;
        }

        if (described.ModelMetadata?.UnderlyingOrModelType == typeof(OffsetTime) && parameter.Schema is OpenApiSchema schema)
        {
            schema.Format = "date-time";
        }
    }

    private static OpenApiParameter Key() =>
        new()
        {
            Name = IdempotentAttribute.Header,
            In = ParameterLocation.Header,
            Description = "Made by the program for this one request. Sent again with the same key within a day, it is carried out once and answered the same.",
            Schema = new OpenApiSchema { Type = JsonSchemaType.String, MinLength = IdempotentAttribute.ShortestKey, MaxLength = IdempotentAttribute.LongestKey },
        };

    private static void Headers(OpenApiOperation operation, bool idempotent, bool versioned)
    {
        foreach (var (status, answer) in operation.Responses!.Select(response => (response.Key, (OpenApiResponse)response.Value)))
        {
            answer.Headers ??= new Dictionary<string, IOpenApiHeader>();
            if (versioned)
            {
                answer.Headers["ETag"] = Header("The version, for a later If-Match.");
            }

            if (status == "201")
            {
                answer.Headers["Location"] = Header("The address of what was made.");
            }

            if (idempotent)
            {
                answer.Headers[IdempotentAttribute.ReplayedHeader] = Header("true where the answer was given before.");
            }
        }
    }

    private static OpenApiResponse Refusal(int status, IOpenApiSchema problem)
    {
        var answer = new OpenApiResponse
        {
            Description = Reasons[status],
            Content = new Dictionary<string, OpenApiMediaType> { [RestProblem.ContentType] = new() { Schema = problem } },
        };
        if (status == StatusCodes.Status401Unauthorized || status == StatusCodes.Status403Forbidden)
        {
            answer.Headers = new Dictionary<string, IOpenApiHeader> { ["WWW-Authenticate"] = Header("RFC 6750.") };
        }
        else if (status == StatusCodes.Status429TooManyRequests)
        {
            answer.Headers = new Dictionary<string, IOpenApiHeader> { ["Retry-After"] = Header("How many seconds to wait.") };
        }

        return answer;
    }

    private static OpenApiHeader Header(string words) => new() { Description = words, Schema = new OpenApiSchema { Type = JsonSchemaType.String } };
}
