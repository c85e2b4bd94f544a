using StrategyTracker.Commands;
using StrategyTracker.Features.SelfAssessment.Proposals;

namespace StrategyTracker.Features.SelfAssessment.Answering;

/// <summary>The verbs of the page of a sheet, gathered so that the page asks for one thing instead of four.</summary>
public sealed class SheetActs(CommandScope scope, TimeProvider clock)
{
    public SaveSheetField Save { get; } = new(scope, clock);

    public HandInSheet HandIn { get; } = new(scope, clock);

    public TakeBackSheet TakeBack { get; } = new(scope, clock);

    public ProposeFromAnswer Propose { get; } = new(scope, clock);
}
