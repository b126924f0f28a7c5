using KonTumInvest.Cms.Boot;
using KonTumInvest.Cms.Schema;
using KonTumInvest.Web.Infrastructure;

// Settings are read once. Watching their files would mean watching the whole content root, logs and database included.
var builder = WebApplication.CreateBuilder(["--hostBuilder:reloadConfigOnChange=false", .. args]);
builder.AddSiteLogging();
builder.AddCms(typeof(Program).Assembly);
builder.AddSite();

var app = builder.Build();
app.UseSite();
await app.StartModulesAsync();

// The one command beside serving: takes the generated plots away for good (docs/runbook.md).
if (args is ["remove-sample-data"])
{
    var removed = await app.Services.GetRequiredService<SampleData>().RemoveAsync(CancellationToken.None);
    app.Logger.LogInformation("Sample data removed: {Documents} documents", removed);
    return;
}

await app.RunAsync();

/// <summary>The host. Public so that tests start the real application.</summary>
public partial class Program;
