var builder = WebApplication.CreateBuilder(args);
builder.Services.AddControllersWithViews();
var app = builder.Build();
app.MapGet("/health/live", () => "ok");
app.Run();

public partial class Program;
