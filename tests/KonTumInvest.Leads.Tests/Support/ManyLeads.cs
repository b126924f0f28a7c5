using System.Globalization;
using KonTumInvest.Leads.Pipeline;
using KonTumInvest.Leads.Values;
using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.Leads.Tests.Support;

/// <summary>More leads than anybody types in.</summary>
internal static class ManyLeads
{
    /// <summary>Stores copies of a lead, of the same people and the same officer, without what is kept beside leads.</summary>
    /// <param name="host">Whose database.</param>
    /// <param name="leadId">The lead.</param>
    /// <param name="count">How many.</param>
    /// <param name="year">Of their references; no two calls take the same.</param>
    public static async Task CopyAsync(LeadsHost host, Guid leadId, int count, int year)
    {
        await using var database = await host.OpenAsync();
        var values = database.Entry(await database.Leads.AsNoTracking().SingleAsync(lead => lead.Id == leadId)).CurrentValues.Clone();
        for (var number = 1; number <= count; number++)
        {
            (values[nameof(Lead.Id)], values[nameof(Lead.Reference)]) = (Guid.CreateVersion7(), EnquiryReference.Parse(string.Create(CultureInfo.InvariantCulture, $"KT-{year}-{number:000000}")));
            database.Add(values.ToObject());
        }

        await database.SaveChangesAsync();
    }
}
