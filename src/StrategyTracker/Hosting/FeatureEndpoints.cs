namespace StrategyTracker.Hosting;

/// <summary>Plain HTTP endpoints of the features: downloads and sign-out. Each names its policy.</summary>
internal static class FeatureEndpoints
{
    public static readonly IReadOnlyList<Action<IEndpointRouteBuilder>> All =
    [
        Features.Account.SignOutEndpoint.Map,
        Features.CouncilReports.ReportPdfEndpoint.Map,
        Features.CouncilReports.Formats.ReportFileEndpoint.Map,
        Features.CouncilReports.Extracts.ExtractFileEndpoint.Map,
        Features.CouncilReports.Prints.PrintEndpoints.Map,
        Features.FollowUp.Attachments.AttachmentEndpoint.Map,
        Features.FollowUp.Workbooks.ProgressWorkbookEndpoint.Map,
        Features.Indicators.Importing.FigureFileEndpoint.Map,
        Features.Administration.ThemeEndpoint.Map,
        Features.Administration.CoatOfArmsEndpoint.Map,
        Features.Exchange.ExportEndpoints.Map,
        Features.TargetAreas.ContributionWorkbook.Map,
        Features.Documents.Reviewing.CalendarEndpoint.Map,
        Features.OpenData.OpenDataEndpoints.Map,
        Features.PublicWeb.CrawlerEndpoints.Map,
        Features.Documents.Books.EditionFileEndpoint.Map,
    ];
}
