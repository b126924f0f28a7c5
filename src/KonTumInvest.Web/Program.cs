using KonTumInvest.Cms.Boot;
using KonTumInvest.Web.Infrastructure;

var builder = WebApplication.CreateBuilder(args);
builder.AddSiteLogging();
builder.AddCms(typeof(Program).Assembly);
builder.AddSite();

var app = builder.Build();
app.UseSite();
await app.StartModulesAsync();
await app.RunAsync();

/// <summary>The host. Public so that tests start the real application.</summary>
public partial class Program;
