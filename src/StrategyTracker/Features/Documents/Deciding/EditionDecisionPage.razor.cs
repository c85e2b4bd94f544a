using Microsoft.AspNetCore.Components;
using StrategyTracker.Commands;
using StrategyTracker.Domain.Documents;
using StrategyTracker.Features.Documents.Editing;

namespace StrategyTracker.Features.Documents.Deciding;

public partial class EditionDecisionPage
{
    private readonly AdoptEditionInput adoption = new();
    private RegisterDecisionInput other = new();
    private SendOnReferralInput referral = new();
    private ReplaceEditionInput replacement = new();
    private AdoptionPreview preview = new([], null, null);
    private List<Guid> awaited = [];
    private EditionEditView? view;
    private DecidingView? way;
    private EditingChoices? choices;
    private IReadOnlyList<BodyChoice> bodies = [];
    private Outcome? outcome;
    private string? done;

    [Parameter] public string Key { get; set; } = "";

    [Parameter] public string Label { get; set; } = "";

    [Inject] private EditionEditQueries Queries { get; set; } = null!;

    [Inject] private DecidingQueries Way { get; set; } = null!;

    [Inject] private EditingQueries Choices { get; set; } = null!;

    [Inject] private SendOnReferral Refer { get; set; } = null!;

    [Inject] private AnswerReferral Answer { get; set; } = null!;

    [Inject] private ProposeEdition Propose { get; set; } = null!;

    [Inject] private AmendProposal Amend { get; set; } = null!;

    [Inject] private TakeBackAmendments TakeBack { get; set; } = null!;

    [Inject] private AdoptEdition Adopt { get; set; } = null!;

    [Inject] private AwaitAdoption Await { get; set; } = null!;

    [Inject] private RegisterDecision Register { get; set; } = null!;

    [Inject] private ReplaceEdition Replace { get; set; } = null!;

    [Inject] private TimeProvider Clock { get; set; } = null!;

    [Inject] private NavigationManager Navigation { get; set; } = null!;

    protected override Task OnParametersSetAsync() => LoadAsync();

    private async Task LoadAsync()
    {
        choices ??= await Choices.ChoicesAsync(CancellationToken.None);
        view = await Queries.GetEditionAsync(Key, Label, CancellationToken.None);
        way = view is null ? null : await Way.GetAsync(view.Id, CancellationToken.None);
        if (view is null || way is null)
        {
            Navigation.NotFound();
            return;
        }

        bodies = [.. choices.BodiesOf(view.MunicipalityId)];
        awaited = [.. way.AwaitedAdopters];
        adoption.EditionId = other.EditionId = referral.EditionId = replacement.EditionId = view.Id;
        adoption.SeenRevision = view.Revision;
        if (way.MayAdopt)
        {
            await PreviewAsync();
        }
    }

    private async Task PreviewAsync() => preview = await Way.PreviewAdoptionAsync(adoption, CancellationToken.None);

    private async Task ReferAsync()
    {
        await DoneAsync(Refer.RunAsync(referral, CancellationToken.None), DecidingTexts.ReferralSent);
        if (outcome is { Succeeded: true })
        {
            referral = new SendOnReferralInput { EditionId = view!.Id, AnswerBy = referral.AnswerBy };
        }
    }

    private Task AnswerAsync(AnswerReferralInput answer)
    {
        answer.EditionId = view!.Id;
        return DoneAsync(Answer.RunAsync(answer, CancellationToken.None), DecidingTexts.AnswerKept);
    }

    private Task ProposeAsync() => DoneAsync(Propose.RunAsync(new ProposeEditionInput(view!.Id), CancellationToken.None), DecidingTexts.Proposed);

    private Task AmendAsync() => DoneAsync(Amend.RunAsync(new AmendProposalInput(view!.Id), CancellationToken.None), DecidingTexts.ProposalKept);

    private Task TakeBackAsync() => DoneAsync(TakeBack.RunAsync(new TakeBackAmendmentsInput(view!.Id), CancellationToken.None), DecidingTexts.ChangesTakenBack);

    private Task AwaitAsync() => DoneAsync(Await.RunAsync(new AwaitAdoptionInput(view!.Id, awaited), CancellationToken.None), DecidingTexts.AwaitedKept);

    private async Task AdoptAsync()
    {
        outcome = await Adopt.RunAsync(adoption, CancellationToken.None);
        if (outcome.Succeeded)
        {
            Navigation.NavigateTo($"/styrdokument/{view!.Document.Key}");
        }
    }

    private async Task RegisterAsync()
    {
        await DoneAsync(Register.RunAsync(other, CancellationToken.None), DecidingTexts.DecisionKept);
        if (outcome is { Succeeded: true })
        {
            other = new RegisterDecisionInput { EditionId = view!.Id };
        }
    }

    private async Task ReplaceAsync()
    {
        await DoneAsync(Replace.RunAsync(replacement, CancellationToken.None), DecidingTexts.ReplacementKept);
        if (outcome is { Succeeded: true })
        {
            replacement = new ReplaceEditionInput { EditionId = view!.Id };
        }
    }

    private async Task DoneAsync(Task<Outcome> act, string said)
    {
        outcome = await act;
        done = said;
        await LoadAsync();
    }
}
