using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.JSInterop;
using StrategyTracker.Domain.Recognition;
using StrategyTracker.Spreadsheets;
using StrategyTracker.Ui;

namespace StrategyTracker.Features.Exchange.Proposing;

public sealed partial class ProposePage
{
    private ElementReference pasted;
    private ElementReference found;
    private ProposalForm? form;
    private ProposalExcerpts? excerpts;
    private KnownNames? known;
    private ImportResult? result;
    private MadeDocument? made;
    private string? problem;
    private string? madeKey;
    private string madeLabel = "";
    private bool isWorking;
    private bool movesFocus;

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (movesFocus && form is not null)
        {
            movesFocus = false;
            await found.FocusAsync();
        }
    }

    private Task ProposePastedAsync() => ProposeAsync(async () =>
    {
        await using var text = await Script.InvokeAsync<IJSStreamReference>("strategyTracker.bytesOf", pasted);
        if (text.Length > WorkbookLimits.File)
        {
            throw new UnreadableSourceException(ProposingTexts.FileIsTooLarge.With(WorkbookLimits.File / (1024 * 1024)));
        }

        var bytes = await ReadAsync(await text.OpenReadStreamAsync(WorkbookLimits.File));
        return bytes.AsSpan().Trim(" \t\r\n"u8).IsEmpty
            ? throw new UnreadableSourceException(ProposingTexts.NothingPasted)
            : (ProposingTexts.PastedText, ProposalSource.Read("text.txt", bytes));
    });

    private Task ProposeFileAsync(InputFileChangeEventArgs chosen) => ProposeAsync(async () =>
    {
        if (chosen.File.Size > WorkbookLimits.File)
        {
            throw new UnreadableSourceException(ProposingTexts.FileIsTooLarge.With(WorkbookLimits.File / (1024 * 1024)));
        }

        var bytes = await ReadAsync(chosen.File.OpenReadStream(WorkbookLimits.File));
        return (chosen.File.Name, ProposalSource.Read(chosen.File.Name, bytes));
    });

    private async Task ProposeAsync(Func<Task<(string Name, SourceText Text)>> read)
    {
        (problem, isWorking, result) = (null, true, null);
        StateHasChanged();
        try
        {
            var (name, text) = await read();
            var proposal = await Task.Run(() => DocumentRecogniser.Recognise(text));
            if (proposal.Clauses.Count == 0)
            {
                throw new UnreadableSourceException(RemarkWords.Of(new Remark(RemarkKind.Missing, RemarkCode.NoText, null)));
            }

            known ??= await Queries.KnownAsync(CancellationToken.None);
            (form, excerpts, movesFocus) = (new ProposalForm(proposal, name), new ProposalExcerpts(text), true);
        }
        catch (UnreadableSourceException unreadable)
        {
            problem = unreadable.Message;
        }
        finally
        {
            isWorking = false;
        }
    }

    private static async Task<byte[]> ReadAsync(Stream from)
    {
        await using (from)
        {
            using var bytes = new MemoryStream();
            await from.CopyToAsync(bytes);
            return bytes.ToArray();
        }
    }

    private async Task RunAsync(bool dryRun)
    {
        isWorking = true;
        StateHasChanged();
        (result, made) = await BringIn.RunAsync(form!, dryRun, CancellationToken.None);
        isWorking = false;
        if (result.Succeeded && !dryRun)
        {
            (madeKey, madeLabel, movesFocus) = (made.Key, made.Label, true);
        }
    }

    /// <summary>What was tried is no longer what would be made.</summary>
    private void Forget() => result = null;

    private void BackToText() => (form, result) = (null, null);
}
