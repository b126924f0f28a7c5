using System.Reflection;
using KonTumInvest.Content.Common;
using KonTumInvest.Leads;
using KonTumInvest.Leads.Enquiries;
using KonTumInvest.Leads.Texts;

namespace KonTumInvest.LeadDesk.Tests.Desk;

public sealed class RefusalWordsTests
{
    // The site's form has words of its own, beside its other texts.
    private static readonly Type[] Elsewhere = [typeof(EnquiryErrors)];

    [Fact]
    public void EveryRefusal_OfModuleAndDesk_HasWordsInBothLanguages()
    {
        var errors = new[] { typeof(LeadsRegistration).Assembly, typeof(DeskController).Assembly }.SelectMany(assembly => assembly.GetTypes()).Where(type => type.Name.EndsWith("Errors", StringComparison.Ordinal) && !Elsewhere.Contains(type)).SelectMany(Of).ToList();

        var without = errors.Where(error => !LeadsTexts.Has($"error.{error.Code}") && !LeadsTexts.Has(error.Code)).Select(error => error.Code).Distinct();

        Assert.True(errors.Count > 60, $"{errors.Count} refusals found");
        Assert.Empty(without);
    }

    private static IEnumerable<Error> Of(Type type)
    {
        const BindingFlags Members = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;
        foreach (var field in type.GetFields(Members).Where(field => field.FieldType == typeof(Error)))
        {
            yield return (Error)field.GetValue(null)!;
        }

        foreach (var method in type.GetMethods(Members).Where(method => method.ReturnType == typeof(Error) && method.IsPublic && !method.IsSpecialName))
        {
            yield return (Error)method.Invoke(null, [.. method.GetParameters().Select(Value)])!;
        }
    }

    private static object? Value(ParameterInfo parameter) =>
        parameter.ParameterType == typeof(string) ? "field"
        : parameter.ParameterType.IsValueType ? Activator.CreateInstance(parameter.ParameterType)
        : null;
}
