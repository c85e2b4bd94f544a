using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Radzen;
using StrategyTracker.Mailing;

namespace StrategyTracker.Tests.Support;

/// <summary>The only place that knows bUnit and the component library: a renderer in Swedish in which loose scripts do nothing.</summary>
public abstract class ComponentTest : BunitContext
{
    protected ComponentTest()
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("sv");
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddRadzenComponents();
        Services.AddSingleton(new MailSettings());
    }
}
