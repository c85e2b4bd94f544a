namespace StrategyTracker.Printing;

/// <summary>What printing needs.</summary>
public static class PrintingServices
{
    /// <param name="services">Where they are registered.</param>
    /// <param name="keptIn">The folder in which printed documents are kept.</param>
    public static IServiceCollection AddPrinting(this IServiceCollection services, string keptIn) => services
        .AddSingleton<ReportHtml>()
        .AddSingleton(provider => new PdfPrinter(provider.GetRequiredService<ILogger<PdfPrinter>>())
        {
            Kept = new KeptPrints(keptIn, provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ILogger<KeptPrints>>()),
        });
}
