using Radzen;
using StrategyTracker;

// The content root is where the program lies, so that it can be started from any folder; paths that a person gives are relative to theirs.
var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
// A program that is built but not published finds the libraries' styles and scripts through a manifest, by itself only in Development.
builder.WebHost.UseStaticWebAssets();
builder.Services.AddRazorComponents().AddInteractiveServerComponents();
builder.Services.AddRadzenComponents();

var app = builder.Build();
app.UseRequestLocalization("sv", "en");
app.UseAntiforgery();
app.MapStaticAssets();
app.MapRazorComponents<App>().AddInteractiveServerRenderMode();
await app.RunAsync();
