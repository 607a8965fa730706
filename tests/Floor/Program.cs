using Floor;

// "empty": Razor Pages and one page. "floor": beside it, pages that run the platform's own queries with raw ADO.NET.
var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
builder.WebHost.UseUrls(args[1]);
builder.Logging.AddFilter("Microsoft", LogLevel.Warning);
if (args[0] == "floor")
{
    builder.Services.AddSingleton(Script.Read(args[2], args[3]));
}

builder.Services.AddRazorPages();
var app = builder.Build();
app.UseRouting();
app.MapRazorPages();
await app.RunAsync();
