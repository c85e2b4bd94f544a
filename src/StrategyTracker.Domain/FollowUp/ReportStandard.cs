using StrategyTracker.Domain.Documents;
using StrategyTracker.Domain.Rules;

namespace StrategyTracker.Domain.FollowUp;

/// <summary>
/// How a municipality composes the reports on documents of a type, words included: the first cycle of a document begins with
/// it, and each later one with the chapters of the one before. At most one per type.
/// </summary>
public sealed class ReportStandard : Aggregate
{
    private ReportStandard(Guid typeId) => TypeId = typeId;

    /// <exception cref="RuleBrokenException">No report can be composed so.</exception>
    public ReportStandard(Guid typeId, ReportComposition composition)
        : this(typeId) => Set(composition);

    public Guid TypeId { get; private set; }

    public DocumentType Type { get; private set; } = null!;

    public ReportComposition Composition { get; private set; } = ReportComposition.Standard;

    /// <exception cref="RuleBrokenException">No report can be composed so.</exception>
    public void Set(ReportComposition composition)
    {
        composition.Obstacles().ThrowIfAny();
        Composition = composition.Tidied();
    }
}
