using KonTumInvest.Cms.Schema;
using KonTumInvest.LeadDesk.Samples;
using KonTumInvest.Leads.Privacy.Erasure;
using KonTumInvest.Leads.Samples;

namespace KonTumInvest.Web.Infrastructure;

/// <summary>What the host does when it is started with one word, instead of serving.</summary>
internal static class Commands
{
    /// <returns>False where the word is no command.</returns>
    public static async Task<bool> RunAsync(string command, WebApplication app)
    {
        switch (command)
        {
            case "remove-sample-data":
                var removed = await app.Services.GetRequiredService<SampleData>().RemoveAsync(CancellationToken.None);
                app.Logger.LogInformation("Sample data removed: {Documents} documents", removed);
                return true;
            case "create-sample-leads":
                await app.Services.GetRequiredService<SampleLeads>().CreateAsync(app.Services.GetRequiredService<PublishedSamples>().Find(), CancellationToken.None);
                return true;
            case "remove-sample-leads":
                await app.Services.GetRequiredService<SampleRemoval>().RemoveAsync(CancellationToken.None);
                return true;
            case "repeat-erasures":
                var (erased, held) = await app.Services.GetRequiredService<RepeatedErasures>().RunAsync(CancellationToken.None);
                app.Logger.LogInformation("Erasures repeated: {Erased} people; {Held} kept by a legal hold", erased, held);
                return true;
            default:
                return false;
        }
    }
}
