using Microsoft.AspNetCore.Components.Forms;
using StrategyTracker.Domain.Indicators;
using StrategyTracker.Spreadsheets;

namespace StrategyTracker.Features.Indicators.Importing;

/// <summary>Reads figures in from a file: first a rehearsal that shows row by row what happens, then all or nothing.</summary>
public sealed partial class FigureFilePage
{
    private FigureFile? file;
    private ImportedFigures? result;
    private string? refusal;
    private string? municipality;
    private bool isDone;
    private bool isWorking;

    private int Changes => result?.Lines.Count(l => l.Fate is FigureFate.New or FigureFate.Changed) ?? 0;

    private async Task ReadAsync(InputFileChangeEventArgs chosen)
    {
        (file, result, refusal, isDone) = (null, null, null, false);
        isWorking = true;
        StateHasChanged();
        if (chosen.File.Size > WorkbookLimits.File)
        {
            refusal = IndicatorTexts.FileTooLarge;
        }
        else
        {
            using var bytes = new MemoryStream();
            await using (var stream = chosen.File.OpenReadStream(WorkbookLimits.File))
            {
                await stream.CopyToAsync(bytes);
            }

            (file, refusal) = FigureFile.Read(bytes.ToArray());
        }

        if (file is not null)
        {
            municipality = OwnOf(file.Municipalities, await Queries.HomeNameAsync(CancellationToken.None));
            await RehearseAsync();
        }

        isWorking = false;
    }

    private async Task RehearseAsync()
    {
        isDone = false;
        result = await Import.RunAsync(Input(isRehearsal: true), CancellationToken.None);
    }

    private async Task SaveAsync()
    {
        isWorking = true;
        StateHasChanged();
        result = await Import.RunAsync(Input(isRehearsal: false), CancellationToken.None);
        isDone = result.Outcome.Succeeded;
        isWorking = false;
    }

    private ImportFiguresInput Input(bool isRehearsal) => new()
    {
        File = file!,
        Municipality = municipality is { Length: > 0 } ? municipality : null,
        IsRehearsal = isRehearsal,
        Rehearsed = isRehearsal ? null : result?.Lines,
    };

    /// <summary>The only municipality, or the one of our own name ("Exempelstad" is "Exempelstads kommun (9999)").</summary>
    private static string? OwnOf(IReadOnlyList<string> municipalities, string? home) =>
        municipalities is [var only] ? only
        : municipalities.Where(m => home is not null && (m.StartsWith(home, StringComparison.OrdinalIgnoreCase) || home.StartsWith(m.Split(" (")[0], StringComparison.OrdinalIgnoreCase))).ToList() is [var own] ? own
        : null;
}
