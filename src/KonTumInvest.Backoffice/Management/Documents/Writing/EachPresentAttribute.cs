using System.Collections;
using System.ComponentModel.DataAnnotations;

namespace KonTumInvest.Backoffice.Management.Documents.Writing;

/// <summary>A list, if there is one, without <c>null</c> among its entries, which JSON allows and types do not show.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class EachPresentAttribute() : ValidationAttribute("An entry of the list is missing.")
{
    public override bool IsValid(object? value) => value is not IEnumerable list || list.Cast<object?>().All(entry => entry is not null);
}
