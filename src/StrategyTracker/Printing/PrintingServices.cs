namespace StrategyTracker.Printing;

/// <summary>What printing needs.</summary>
public static class PrintingServices
{
    public static IServiceCollection AddPrinting(this IServiceCollection services) =>
        services.AddSingleton<ReportHtml>().AddSingleton<PdfPrinter>();
}
