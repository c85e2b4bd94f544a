using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using StrategyTracker.Features.FollowUp.Reporting;

namespace StrategyTracker.Features.FollowUp.Workbooks;

/// <summary>Reads a workbook in: first a rehearsal that shows what changes and what is wrong, then all or nothing.</summary>
public sealed partial class ReadWorkbookPage
{
    private ProgressReportView? view;
    private ProgressSheets? sheets;
    private ImportedProgress? result;
    private string? refusal;
    private bool overwrites;
    private bool isDone;
    private bool isWorking;

    [Parameter] public string CycleKey { get; set; } = "";

    [Parameter] public string BodyKey { get; set; } = "";

    [Inject] private ProgressReportQueries Queries { get; set; } = null!;

    [Inject] private ImportProgress Import { get; set; } = null!;

    [Inject] private NavigationManager Navigation { get; set; } = null!;

    private string Report => $"/redovisa/{CycleKey}/{BodyKey}";

    protected override async Task OnParametersSetAsync()
    {
        view = await Queries.GetAsync(CycleKey, BodyKey, CancellationToken.None);
        if (view is null or { Reports: false })
        {
            Navigation.NotFound();
        }
    }

    private async Task RehearseAsync(InputFileChangeEventArgs chosen)
    {
        (sheets, result, refusal, overwrites, isDone) = (null, null, null, false, false);
        isWorking = true;
        StateHasChanged();
        (sheets, refusal) = await WorkbookUpload.ReadAsync(chosen.File, CancellationToken.None);
        if (sheets is not null)
        {
            result = await RunAsync(isRehearsal: true);
        }

        isWorking = false;
    }

    private async Task OverwriteAsync()
    {
        overwrites = true;
        result = await RunAsync(isRehearsal: true);
    }

    private async Task SaveAsync()
    {
        isWorking = true;
        StateHasChanged();
        result = await RunAsync(isRehearsal: false);
        isDone = result.Outcome.Succeeded;
        isWorking = false;
    }

    private Task<ImportedProgress> RunAsync(bool isRehearsal) => Import.RunAsync(
        new()
        {
            Sheets = sheets!,
            Only = new ReportInput { CycleKey = CycleKey, BodyKey = BodyKey },
            Overwrites = overwrites,
            IsRehearsal = isRehearsal,
        },
        CancellationToken.None);
}
