using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace KonTumInvest.Land.Tests;

/// <summary>Takes a query string apart as the web host does.</summary>
internal static class Address
{
    public static Dictionary<string, StringValues> Parameters(string queryString) => QueryHelpers.ParseQuery(queryString);
}
