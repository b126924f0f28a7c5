using KonTumInvest.Cms.Boot;
using KonTumInvest.Web.Infrastructure;

// Settings are read once. Watching their files would mean watching the whole content root, logs and database included.
var builder = WebApplication.CreateBuilder(["--hostBuilder:reloadConfigOnChange=false", .. args]);
builder.AddSiteLogging();
builder.AddCms(typeof(Program).Assembly);
builder.AddSite();

var app = builder.Build();
app.UseSite();
await app.StartModulesAsync();

// The commands beside serving (docs/runbook.md).
if (args is [var command] && await Commands.RunAsync(command, app))
{
    return;
}

await app.RunAsync();

/// <summary>The host. Public so that tests start the real application.</summary>
public partial class Program;
