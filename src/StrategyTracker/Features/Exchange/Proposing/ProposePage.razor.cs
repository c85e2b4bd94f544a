using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.JSInterop;
using StrategyTracker.Commands;
using StrategyTracker.Commands.Drafts;
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
    private SourceText? source;
    private DateTime? restoredAt;
    private DateTime? savedAt;
    private bool isNotKept;
    private bool isWorking;
    private bool movesFocus;

    protected override async Task OnInitializedAsync()
    {
        if (await Drafts.FindAsync(UnfinishedProposal.FormName, CancellationToken.None) is { } draft && UnfinishedProposal.Read(draft.Content) is var (text, kept))
        {
            known = await Queries.KnownAsync(CancellationToken.None);
            (source, form, excerpts, restoredAt) = (text, kept, new ProposalExcerpts(text), draft.SavedAt);
        }
    }

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
            (source, form, excerpts, movesFocus, restoredAt) = (text, new ProposalForm(proposal, name), new ProposalExcerpts(text), true, null);
            await KeepAsync();
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
    private Task ChangedAsync()
    {
        result = null;
        return KeepAsync();
    }

    private async Task KeepAsync()
    {
        var kept = await Keep.RunAsync(new KeepTypedInput { Form = UnfinishedProposal.FormName, Content = UnfinishedProposal.Write(source!, form!) }, CancellationToken.None);
        (isNotKept, savedAt) = (!kept.Succeeded, kept.Succeeded ? Clock.UtcNow() : savedAt);
    }

    private async Task DiscardAsync()
    {
        await Keep.RunAsync(new KeepTypedInput { Form = UnfinishedProposal.FormName, Content = null }, CancellationToken.None);
        (restoredAt, savedAt) = (null, null);
        BackToText();
    }

    private void BackToText() => (form, result) = (null, null);
}
